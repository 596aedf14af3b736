import type { Partnership } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { EditButton, ShowBase, Title, useRecordContext, useTranslate } from 'react-admin';
import { PartyEffects, SubjectOutlook } from '../outlook';
import { SubjectScore, useFigures } from '../scores';
import { PartyTable } from './PartyTable';

/** A partnership: what it is, its score, and why. */
const PartnershipShow = () => (
  <ShowBase>
    <PartnershipPage />
  </ShowBase>
);

const PartnershipPage = () => {
  const translate = useTranslate();
  const { day, money } = useFigures();
  const partnership = useRecordContext<Partnership>();
  // Until it is read as a whole, react-admin hands over what a list has of it.
  if (partnership?.parties === undefined || partnership.chains === undefined) return null;
  const { id, name, type, status, announcedOn, amount } = partnership;
  return (
    <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={name} />
      <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h4" component="h1" sx={{ mr: 1, overflowWrap: 'anywhere', minWidth: 0 }}>
          <bdi>{name}</bdi>
        </Typography>
        <Chip label={translate(`partnerships.types.${type}`)} />
        <Chip variant="outlined" label={translate(`partnerships.statuses.${status}`)} />
        {amount !== null && <Chip variant="outlined" label={money(amount)} />}
        {announcedOn !== null && (
          <Chip variant="outlined" label={translate('partnerships.announcedOn', { day: day(announcedOn) })} />
        )}
        <Box sx={{ ml: 'auto' }}>
          <EditButton />
        </Box>
      </Box>
      <PartyTable parties={partnership.parties} />
      <SubjectScore kind="partnership" id={id} />
      <PartyEffects partnershipId={id} />
      <SubjectOutlook kind="partnership" id={id} />
    </Box>
  );
};

export default PartnershipShow;
