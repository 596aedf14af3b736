import type { ExplanationReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { SaveRows } from '../charts';
import { useMaterialNames } from '../materials';
import { ladderRows } from './ladderRows';
import { LadderLegend } from './LadderLegend';
import { Panel } from './Panel';
import { StageSources } from './StageSources';
import { useCoveredCountries } from './useCoveredCountries';
import { useFigures } from './useFigures';

type ChainExplanation = ExplanationReply['chains'][number];

/** A chain from the ground to what is delivered: who performs each stage, how exposed it is, what it adds. */
export const ChainLadder = ({ chain, modelId }: { chain: ChainExplanation; modelId: string }) => {
  const translate = useTranslate();
  const { points, share } = useFigures();
  const { nameOf } = useMaterialNames();
  const covered = useCoveredCountries(modelId);
  const { recycledShare } = chain.recycling;
  const feed = translate('scores.recycledFeed', { share: share(recycledShare) });
  return (
    <Panel
      title={`${translate('scores.ladder')}: ${nameOf(chain.material)}`}
      words={`${translate('scores.ladderWords')} ${feed}.`}
      tools={<SaveRows name={`chain-${chain.material}`} rows={() => ladderRows(chain)} />}
    >
      <LadderLegend />
      <TableContainer>
        <Table size="small" sx={STACKED_ON_PHONES}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('scores.stage')}</TableCell>
              <TableCell sx={{ width: '60%' }}>{translate('scores.sources')}</TableCell>
              <Tooltip title={translate('scores.exposureHint')}>
                <TableCell align="right">{translate('scores.exposure')}</TableCell>
              </Tooltip>
              <Tooltip title={translate('scores.addsPointsHint')}>
                <TableCell align="right">{translate('scores.addsPoints')}</TableCell>
              </Tooltip>
            </TableRow>
          </TableHead>
          <TableBody>
            {chain.stages.map((stage) => (
              <TableRow key={stage.stage}>
                <TableCell component="th" scope="row" sx={{ verticalAlign: 'top' }}>
                  {translate(`evidence.stages.${stage.stage}`)}
                </TableCell>
                <TableCell>
                  <StageSources stage={stage} covered={covered} />
                </TableCell>
                <TableCell align="right" sx={{ verticalAlign: 'top' }}>
                  {points(stage.exposureRisk.value)}
                  <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
                    {translate('app.figures.interval', {
                      lower: points(stage.exposureRisk.lower),
                      upper: points(stage.exposureRisk.upper),
                    })}
                  </Box>
                </TableCell>
                <TableCell align="right" sx={{ verticalAlign: 'top', fontWeight: 650 }}>
                  {points(stage.contributions.chinaExposure + stage.contributions.verticalIntegration)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
};

/** On a narrow screen the sources of a stage stand below its name and figures, over the whole width. */
const STACKED_ON_PHONES = {
  '@media (max-width: 599.95px)': {
    '& thead th:nth-of-type(2)': { display: 'none' },
    '& tr': { display: 'grid', gridTemplateColumns: '1fr 7em 4em' },
    '& tbody tr > :nth-of-type(n)': { borderBottom: 0 },
    '& tbody td:first-of-type': { order: 1, gridColumn: '1 / -1', pt: 0 },
    '& tbody tr': { borderBottom: '1px solid', borderColor: 'divider' },
  },
};
