import type { Supplier } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { EditButton, ShowBase, Title, useRecordContext, useTranslate } from 'react-admin';
import { PartnershipEffects, SubjectOutlook } from '../outlook';
import { SubjectScore, useFigures } from '../scores';

/** A supplier: who it is, its score, and why. */
const SupplierShow = () => (
  <ShowBase>
    <SupplierPage />
  </ShowBase>
);

const SupplierPage = () => {
  const supplier = useRecordContext<Supplier>();
  // Until it is read as a whole, react-admin hands over what a list has of it.
  if (supplier?.chains === undefined) return null;
  return (
    <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={supplier.name} />
      <SupplierHeading supplier={supplier} />
      <SubjectScore kind="supplier" id={supplier.id} />
      <PartnershipEffects supplierId={supplier.id} />
      <SubjectOutlook kind="supplier" id={supplier.id} />
    </Box>
  );
};

const SupplierHeading = ({ supplier }: { supplier: Supplier }) => {
  const translate = useTranslate();
  const { country } = useFigures();
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography variant="h4" component="h1" sx={{ mr: 1, overflowWrap: 'anywhere', minWidth: 0 }}>
        <bdi>{supplier.name}</bdi>
      </Typography>
      {supplier.country !== null && <Chip label={country(supplier.country)} />}
      {supplier.blocked && <Chip color="error" label={translate('suppliers.blocked')} />}
      {supplier.identifiers.map(({ scheme, value }) => (
        <Chip key={`${scheme}:${value}`} variant="outlined" label={`${scheme}:${value}`} />
      ))}
      <Box sx={{ ml: 'auto' }}>
        <EditButton />
      </Box>
    </Box>
  );
};

export default SupplierShow;
