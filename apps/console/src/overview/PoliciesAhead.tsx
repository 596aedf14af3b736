import type { ListPage, Policy } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useReading } from '../api';
import { Failure } from '../layout';
import { useMaterialNames } from '../materials';
import { type PolicyChange, policyChanges, today } from '../policies';
import { Panel, useFigures } from '../scores';

/** How far ahead it looks, in days. */
const DAYS = 90;
const MOST_MATERIALS = 6;

/** Policies whose effect is about to change, and the suppliers whose materials they concern. */
export const PoliciesAhead = () => {
  const translate = useTranslate();
  const { data, error, refetch } = useReading<ListPage<Policy>>('/v1/policies', { query: { limit: 200 } });
  if (error !== null) return <Failure error={error} onAgain={() => void refetch()} />;
  const changes = data && policyChanges(data.data, today(), DAYS);
  return (
    <Panel title={translate('overview.policies', { days: DAYS })} words={translate('overview.policiesWords')}>
      {changes === undefined && <Skeleton />}
      {changes?.length === 0 && translate('overview.noPolicies')}
      {changes !== undefined && changes.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
          {changes.map((change) => (
            <Ahead key={`${change.policy.id} ${change.what} ${change.on}`} {...change} />
          ))}
        </Box>
      )}
      <Box sx={{ mt: 1 }}>
        <MuiLink component={Link} to="/policies">
          {translate('overview.allPolicies')}
        </MuiLink>
      </Box>
    </Panel>
  );
};

const Ahead = ({ policy, on, what }: PolicyChange) => {
  const translate = useTranslate();
  const { day } = useFigures();
  const { nameOf } = useMaterialNames();
  const rest = policy.materials.length - MOST_MATERIALS;
  return (
    <li>
      <strong>{day(on)}</strong> {translate(`policies.changes.${what}`)}{' '}
      <MuiLink href={policy.source.address} target="_blank" rel="noreferrer">
        {policy.title}
      </MuiLink>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.5, fontSize: '0.8rem' }}>
        {policy.materials.slice(0, MOST_MATERIALS).map((material) => (
          <Chip
            key={material}
            clickable
            variant="outlined"
            component={Link}
            to={`/suppliers?filter=${encodeURIComponent(JSON.stringify({ material }))}`}
            label={nameOf(material)}
          />
        ))}
        {rest > 0 && translate('suppliers.moreMaterials', { count: rest })}
      </Box>
    </li>
  );
};
