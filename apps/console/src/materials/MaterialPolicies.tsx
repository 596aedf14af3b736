import type { ListPage, Policy } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { EditLink } from '../lists';
import { Panel, useFigures } from '../scores';

/** Export measures that concern a material, the latest first. */
export const MaterialPolicies = ({ code }: { code: string }) => {
  const translate = useTranslate();
  const { day, country } = useFigures();
  const { data } = useReading<ListPage<Policy>>('/v1/policies', {
    query: { material: code, limit: 200, sort: '-from' },
  });
  if (data === undefined) return null;
  return (
    <Panel title={translate('resources.policies.name', { smart_count: 2 })}>
      {data.data.length === 0 && translate('materials.noPolicies')}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li + li': { mt: 0.5 } }}>
        {data.data.map(({ id, title, issuer, measure, from, through }) => (
          <li key={id}>
            <EditLink resource="policies" id={id}>
              {title}
            </EditLink>
            <Box sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
              {[
                country(issuer),
                translate(`evidence.measures.${measure}`),
                through === null
                  ? translate('policies.since', { from: day(from) })
                  : translate('app.figures.interval', { lower: day(from), upper: day(through) }),
              ].join(' · ')}
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
};
