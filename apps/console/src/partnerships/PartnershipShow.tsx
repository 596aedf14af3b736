import type { Partnership } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { EditButton, ShowBase, Title, useRecordContext, useTranslate } from 'react-admin';
import { SubjectScore } from '../scores';

/** A partnership: what it is, its score, and why. */
const PartnershipShow = () => (
  <ShowBase>
    <PartnershipPage />
  </ShowBase>
);

const PartnershipPage = () => {
  const translate = useTranslate();
  const partnership = useRecordContext<Partnership>();
  if (partnership === undefined) return null;
  const { id, name, type, status } = partnership;
  return (
    <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={name} />
      <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h4" component="h1" sx={{ mr: 1, overflowWrap: 'anywhere', minWidth: 0 }}>
          {name}
        </Typography>
        <Chip label={translate(`partnerships.types.${type}`)} />
        <Chip variant="outlined" label={translate(`partnerships.statuses.${status}`)} />
        <Box sx={{ ml: 'auto' }}>
          <EditButton />
        </Box>
      </Box>
      <SubjectScore kind="partnership" id={id} />
    </Box>
  );
};

export default PartnershipShow;
