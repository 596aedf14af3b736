import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { DIMENSIONS, useFigures } from '../../scores';
import type { Draft } from './draft';
import { sharesOf } from './lockedWeights';

interface DraftTableProps {
  readonly label: string;
  readonly versions: readonly { readonly heading: string; readonly draft: Draft }[];
}

/** The judgements that the editor changes, of several versions side by side; what differs stands out. */
export const DraftTable = ({ label, versions }: DraftTableProps) => {
  const rows = useDraftRows();
  const translate = useTranslate();
  const columns = versions.map(({ draft }) => rows(draft));
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('weights.judgement')}</TableCell>
            {versions.map(({ heading }) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {columns[0].map(([name], row) => {
            const isDifferent = columns.some((column) => column[row][1] !== columns[0][row][1]);
            return (
              <TableRow key={name} sx={isDifferent ? { '& > *': { fontWeight: 650 } } : undefined}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                {columns.map((column, each) => (
                  <TableCell key={each}>{column[row][1]}</TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

/** Each judgement by its name and in words. */
function useDraftRows(): (draft: Draft) => readonly (readonly [string, string])[] {
  const translate = useTranslate();
  const { points, share, country } = useFigures();
  return (draft) => [
    ...sharesOf(draft.weights).map(
      (part, each) => [translate(`scores.dimensions.${DIMENSIONS[each]}`), `${points(part / 10)} %`] as const,
    ),
    [translate('weights.composite'), translate(`weights.composites.${draft.composite}`)],
    ...(['moderate', 'high', 'critical'] as const).map(
      (band) =>
        [
          translate('weights.limitOf', { band: translate(`scores.bands.${band}`) }),
          points(draft.bandLimits[band] * 100),
        ] as const,
    ),
    [translate('weights.gate'), points(draft.worstStageGate * 100)],
    [translate('weights.sufficientCoverage'), share(draft.sufficientCoverage)],
    [translate('scoringModels.worstStageShare'), share(draft.worstStageShare)],
    [translate('weights.preConsumerCredit'), share(draft.preConsumerCredit)],
    [translate('scoringModels.recyclingTarget'), share(draft.recyclingTarget)],
    [translate('scoringModels.coveredCountries'), draft.coveredCountries.map(country).join(', ')],
  ];
}
