import type { ExampleSupplier } from '../example-supplier';
import { aclara } from './aclara';
import { almonty } from './almonty';
import { americanResources } from './american-resources';
import { apple } from './apple';
import { asm } from './asm';
import { astron } from './astron';
import { btr } from './btr';
import { caresterCaremag } from './carester-caremag';
import { chemours } from './chemours';
import { chinaRareEarthGroup } from './china-rare-earth-group';
import { cyclicMaterials } from './cyclic-materials';
import { energyFuels } from './energy-fuels';
import { evac } from './evac';
import { fiveE } from './five-e';
import { g6Energy } from './g6-energy';
import { gbMaterials } from './gb-materials';
import { gm } from './gm';
import { hypromag } from './hypromag';
import { hypromagUsa } from './hypromag-usa';
import { iluka } from './iluka';
import { jlMag } from './jl-mag';
import { koreaZinc } from './korea-zinc';
import { lessCommonMetals } from './less-common-metals';
import { liCycle } from './li-cycle';
import { lynas } from './lynas';
import { mpMaterials } from './mp-materials';
import { neo } from './neo';
import { northernRareEarth } from './northern-rare-earth';
import { noveon } from './noveon';
import { nyrstarClarksville } from './nyrstar-clarksville';
import { phoenixTailings } from './phoenix-tailings';
import { poscoFutureM } from './posco-future-m';
import { poscoInternational } from './posco-international';
import { proterial } from './proterial';
import { redwood } from './redwood';
import { reelement } from './reelement';
import { serraVerde } from './serra-verde';
import { shanshan } from './shanshan';
import { shenghe } from './shenghe';
import { shinEtsu } from './shin-etsu';
import { solvay } from './solvay';
import { songwooEm } from './songwoo-em';
import { stlGecamines } from './stl-gecamines';
import { syrah } from './syrah';
import { tdk } from './tdk';
import { tesla } from './tesla';
import { umicore } from './umicore';
import { usAntimony } from './us-antimony';
import { usaRareEarth } from './usa-rare-earth';
import { vulcanElements } from './vulcan-elements';

/** The suppliers of the example portfolio, in the order of their files: real companies as public sources show them. */
export const EXAMPLE_SUPPLIERS: readonly ExampleSupplier[] = [
  aclara,
  almonty,
  americanResources,
  apple,
  asm,
  astron,
  btr,
  caresterCaremag,
  chemours,
  chinaRareEarthGroup,
  cyclicMaterials,
  energyFuels,
  evac,
  fiveE,
  g6Energy,
  gbMaterials,
  gm,
  hypromag,
  hypromagUsa,
  iluka,
  jlMag,
  koreaZinc,
  lessCommonMetals,
  liCycle,
  lynas,
  mpMaterials,
  neo,
  northernRareEarth,
  noveon,
  nyrstarClarksville,
  phoenixTailings,
  poscoFutureM,
  poscoInternational,
  proterial,
  redwood,
  reelement,
  serraVerde,
  shanshan,
  shenghe,
  shinEtsu,
  solvay,
  songwooEm,
  stlGecamines,
  syrah,
  tdk,
  tesla,
  umicore,
  usAntimony,
  usaRareEarth,
  vulcanElements,
];
