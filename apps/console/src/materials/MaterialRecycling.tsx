import type { ListPage, RecyclingRate } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { SourceLink } from '../data-sources';
import { EditLink } from '../lists';
import { Panel, useFigures } from '../scores';

/** How much of a material comes from scrap of used goods, and who says so. */
export const MaterialRecycling = ({ code }: { code: string }) => {
  const translate = useTranslate();
  const { finely } = useFigures();
  const { data } = useReading<ListPage<RecyclingRate>>('/v1/recycling-rates', {
    query: { material: code, limit: 1 },
  });
  if (data === undefined) return null;
  const rate = data.data.at(0);
  return (
    <Panel title={translate('materials.recycling')} words={translate('materials.recyclingWords')}>
      {rate === undefined ? (
        translate('materials.unknown')
      ) : (
        <>
          <strong>
            <EditLink resource="recycling-rates" id={rate.id}>
              {finely(rate.rate)}
            </EditLink>
          </strong>{' '}
          {translate(`sources.qualities.${rate.quality}`)}
          <div>
            <SourceLink source={rate.source} />
          </div>
          {rate.note !== null && <div>{rate.note}</div>}
        </>
      )}
    </Panel>
  );
};
