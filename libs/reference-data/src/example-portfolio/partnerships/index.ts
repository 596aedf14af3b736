import type { ExamplePartnership } from '../example-partnership';
import { aclaraVacDeal } from './aclara-vac';
import { caremagJapanDeal } from './caremag-japan';
import { energyfuelsAsmDeal } from './energyfuels-asm';
import { energyfuelsAstronDonaldDeal } from './energyfuels-astron-donald';
import { energyfuelsVulcanDeal } from './energyfuels-vulcan';
import { evacGmDeal } from './evac-gm';
import { gbMaterialsDeal } from './gb-materials';
import { koreaZincUsDeal } from './korea-zinc-us';
import { lynasNoveonDeal } from './lynas-noveon';
import { mpAppleDeal } from './mp-apple';
import { mpDodDeal } from './mp-dod';
import { neoEnergyfuelsDeal } from './neo-energyfuels';
import { phoenixSeriesbDeal } from './phoenix-seriesb';
import { reelementPoscoDeal } from './reelement-posco';
import { reelementVulcanOfftakeDeal } from './reelement-vulcan-offtake';
import { shengheMpDeal } from './shenghe-mp';
import { solvayCyclicDeal } from './solvay-cyclic';
import { syrahTeslaDeal } from './syrah-tesla';
import { umicoreStlDeal } from './umicore-stl';
import { usacDlaDeal } from './usac-dla';
import { usarChipsDeal } from './usar-chips';
import { usarLcmDeal } from './usar-lcm';
import { vulcanReelementUsgDeal } from './vulcan-reelement-usg';

/** The partnerships of the example portfolio, in the order of their files: real deals, whatever became of them. */
export const EXAMPLE_PARTNERSHIPS: readonly ExamplePartnership[] = [
  aclaraVacDeal,
  caremagJapanDeal,
  energyfuelsAsmDeal,
  energyfuelsAstronDonaldDeal,
  energyfuelsVulcanDeal,
  evacGmDeal,
  gbMaterialsDeal,
  koreaZincUsDeal,
  lynasNoveonDeal,
  mpAppleDeal,
  mpDodDeal,
  neoEnergyfuelsDeal,
  phoenixSeriesbDeal,
  reelementPoscoDeal,
  reelementVulcanOfftakeDeal,
  shengheMpDeal,
  solvayCyclicDeal,
  syrahTeslaDeal,
  umicoreStlDeal,
  usacDlaDeal,
  usarChipsDeal,
  usarLcmDeal,
  vulcanReelementUsgDeal,
];
