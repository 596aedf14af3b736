import type { ProductionShare } from '@lodestone/contracts';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { SourceLink } from '../data-sources';
import { EditLink } from '../lists';
import { Panel, useFigures } from '../scores';

const HEADINGS = ['stage', 'country', 'share', 'form', 'quality', 'source'] as const;

/** Each share with how far it can be trusted and where it can be read; nothing when there is none. */
export const ProductionTable = ({ shares }: { shares: readonly ProductionShare[] }) => {
  const translate = useTranslate();
  const { finely, country } = useFigures();
  if (shares.length === 0) return null;
  return (
    <Panel title={translate('resources.production-shares.name', { smart_count: shares.length })}>
      <TableContainer
        sx={{ maxHeight: 420 }}
        tabIndex={0}
        role="region"
        aria-label={translate('materials.production')}
      >
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              {HEADINGS.map((name) => (
                <TableCell key={name}>{translate(`resources.production-shares.fields.${name}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shares.map(({ id, stage, country: code, share, form, quality, source }) => (
              <TableRow key={id}>
                <TableCell>{translate(`evidence.stages.${stage}`)}</TableCell>
                <TableCell component="th" scope="row">
                  <EditLink resource="production-shares" id={id}>
                    {country(code)}
                  </EditLink>
                </TableCell>
                <TableCell>{finely(share)}</TableCell>
                <TableCell>{form}</TableCell>
                <TableCell>{translate(`sources.qualities.${quality}`)}</TableCell>
                <TableCell>
                  <SourceLink source={source} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
};
