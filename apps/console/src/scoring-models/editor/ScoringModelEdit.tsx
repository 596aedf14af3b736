import type { ScoringModelRecord } from '@lodestone/contracts';
import { useGetList, useGetOne, usePermissions } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Failure } from '../../layout';
import { WeightsEditor } from './WeightsEditor';
import { WaitingEditor } from './WaitingEditor';

/** The weights editor of a version. What is no draft can be tried out, but not saved. */
const ScoringModelEdit = () => {
  const { id = '' } = useParams();
  const { permissions } = usePermissions<readonly string[]>();
  const model = useGetOne<ScoringModelRecord>('scoring-models', { id }, { refetchOnWindowFocus: false });
  const active = useGetList<ScoringModelRecord>('scoring-models', {
    ...{ filter: { status: 'active' }, pagination: { page: 1, perPage: 1 } },
    sort: { field: 'version', order: 'DESC' },
  });
  const error = model.error ?? active.error;
  if (error !== null) return <Failure error={error} onAgain={() => void model.refetch()} />;
  const [inForce] = active.data ?? [];
  if (model.data === undefined || inForce === undefined || permissions === undefined)
    return <WaitingEditor />;
  const isEditable = model.data.status === 'draft' && permissions.includes('models:write');
  return <WeightsEditor key={id} model={model.data} active={inForce} isEditable={isEditable} />;
};

export default ScoringModelEdit;
