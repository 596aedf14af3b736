import type { ScoreReply } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Panel } from '../scores';
import { ComparisonTable } from './ComparisonTable';

/** The suppliers to which a partnership brings sources, each with and without it. */
export const PartyEffects = ({ partnershipId }: { partnershipId: string }) => {
  const translate = useTranslate();
  const { data: score } = useReading<ScoreReply>(`/v1/partnerships/${partnershipId}/score`);
  const parties = score?.parties ?? [];
  if (parties.length === 0) return null;
  const rows = parties.map(({ subject, ...scores }) => ({
    ...{ id: subject.id, name: subject.name, to: `/${subject.kind}s/${subject.id}/show`, scores },
  }));
  return (
    <Panel title={translate('outlook.partyEffects')} words={translate('outlook.partyEffectsWords')}>
      <ComparisonTable heading="outlook.party" rows={rows} />
    </Panel>
  );
};
