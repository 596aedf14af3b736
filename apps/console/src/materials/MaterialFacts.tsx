import type { Material } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Fact, Panel, useFigures } from '../scores';
import { useMaterialNames } from './useMaterialNames';

/** What a material is, on which lists it stands, and how the European Union rates its supply. */
export const MaterialFacts = ({ material }: { material: Material }) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const { nameOf } = useMaterialNames();
  const { symbol, kind, group, stages, magnet, usCritical2025, euCritical2023, euSupplyRisk2023, note } =
    material;
  const yesNo = (is: boolean) => translate(`app.figures.${is ? 'yes' : 'no'}`);
  const stageName = ({ stage, representedBy }: Material['stages'][number]) => {
    const name = translate(`evidence.stages.${stage}`);
    return representedBy === null
      ? name
      : translate('materials.representedBy', { stage: name, material: nameOf(representedBy) });
  };
  return (
    <Panel title={translate('materials.facts')}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, m: 0 }}>
        {symbol !== null && <Fact name="resources.materials.fields.symbol" value={symbol} />}
        <Fact name="resources.materials.fields.kind" value={translate(`materials.kinds.${kind}`)} />
        <Fact name="resources.materials.fields.group" value={translate(`materials.groups.${group}`)} />
        <Fact name="resources.materials.fields.magnet" value={yesNo(magnet)} />
        <Fact name="resources.materials.fields.usCritical2025" value={yesNo(usCritical2025)} />
        <Fact name="resources.materials.fields.euCritical2023" value={yesNo(euCritical2023)} />
        <Fact
          name="resources.materials.fields.euSupplyRisk2023"
          value={euSupplyRisk2023 === null ? translate('materials.unknown') : points(euSupplyRisk2023)}
        />
        <Fact name="resources.materials.fields.stages" value={stages.map(stageName).join(' → ')} />
      </Box>
      {euSupplyRisk2023 !== null && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5, maxWidth: '90ch' }}>
          {translate('materials.supplyRiskWords')}
        </Typography>
      )}
      {note !== null && (
        <Typography variant="body2" sx={{ mt: 1.5, maxWidth: '90ch' }}>
          {note}
        </Typography>
      )}
    </Panel>
  );
};
