import type { Partnership } from '@lodestone/contracts';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { WIDE } from '../lists';
import { Panel, useFigures } from '../scores';

/** Who takes part in a partnership, as what, and with how much. */
export const PartyTable = ({ parties }: Pick<Partnership, 'parties'>) => {
  const translate = useTranslate();
  const { country, money } = useFigures();
  if (parties.length === 0) return null;
  return (
    <Panel title={translate('evidence.fields.parties')}>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('evidence.fields.name')}</TableCell>
              <TableCell>{translate('evidence.fields.role')}</TableCell>
              <TableCell sx={WIDE}>{translate('evidence.fields.country')}</TableCell>
              <TableCell align="right">{translate('evidence.fields.amount')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {parties.map(({ supplierId, name, role, country: code, amount }, index) => (
              <TableRow key={index}>
                <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere', minWidth: 110 }}>
                  {supplierId === null ? (
                    <bdi>{name}</bdi>
                  ) : (
                    <Link component={RouterLink} to={`/suppliers/${supplierId}/show`}>
                      <bdi>{name}</bdi>
                    </Link>
                  )}
                </TableCell>
                <TableCell>{translate(`partnerships.roles.${role}`)}</TableCell>
                <TableCell sx={WIDE}>
                  {code === null ? translate('scores.countryUnknown') : country(code)}
                </TableCell>
                <TableCell align="right">
                  {amount === null ? translate('partnerships.undisclosed') : money(amount)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
};
