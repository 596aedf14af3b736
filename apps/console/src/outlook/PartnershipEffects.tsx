import type { ListPage, PartnershipSummary } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Panel, useScores } from '../scores';
import { ComparisonTable } from './ComparisonTable';

/** A supplier with and without each partnership that it takes part in. */
export const PartnershipEffects = ({ supplierId }: { supplierId: string }) => {
  const translate = useTranslate();
  const { data: page } = useReading<ListPage<PartnershipSummary>>('/v1/partnerships', {
    query: { party: supplierId, limit: 100, sort: 'name' },
  });
  const partnerships = page?.data ?? [];
  const scores = useScores(partnerships.map(({ id }) => id));
  if (partnerships.length === 0) return null;
  const rows = partnerships.map(({ id, name }) => ({
    ...{ id, name, to: `/partnerships/${id}/show` },
    scores: scores.get(id)?.parties?.find(({ subject }) => subject.id === supplierId) ?? null,
  }));
  return (
    <Panel title={translate('outlook.partnerships')} words={translate('outlook.partnershipsWords')}>
      <ComparisonTable heading="outlook.partnership" rows={rows} />
    </Panel>
  );
};
