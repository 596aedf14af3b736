import type { SupplierSummary } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemButton from '@mui/material/ListItemButton';
import { RecordContextProvider, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { MaterialChips } from '../materials';
import { BandChip, ScoreCell } from '../scores';

/** The suppliers one below the other, for narrow screens. */
export const SupplierCards = () => {
  const { data = [] } = useListContext<SupplierSummary>();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((supplier) => (
        <RecordContextProvider key={supplier.id} value={supplier}>
          <li>
            <ListItemButton
              component={Link}
              to={`/suppliers/${supplier.id}/show`}
              sx={{ display: 'grid', gridTemplateColumns: '1fr', gap: 1 }}
            >
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'start' }}>
                <Box sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>{supplier.name}</Box>
                {supplier.score && <BandChip band={supplier.score.band} isFirm={supplier.score.bandIsFirm} />}
              </Box>
              <ScoreCell score={supplier.score} />
              <MaterialChips codes={supplier.materials} />
            </ListItemButton>
            <Divider />
          </li>
        </RecordContextProvider>
      ))}
    </Box>
  );
};
