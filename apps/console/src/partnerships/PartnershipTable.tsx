import type { PartnershipSummary } from '@lodestone/contracts';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { RecordLink, WIDE } from '../lists';
import { MaterialChips } from '../materials';
import {
  BandChip,
  Coverage,
  DimensionBars,
  ScoreCell,
  Sparkline,
  useFigures,
  useScores,
  useTrends,
} from '../scores';
import { RescoreButton, useMayRescore } from '../scoring-runs';

const Column = DataTable.Col<PartnershipSummary>;

/** The partnerships as rows. */
export const PartnershipTable = () => {
  const translate = useTranslate();
  const { data } = useListContext<PartnershipSummary>();
  const ids = data?.map(({ id }) => id) ?? [];
  const [scores, trends] = [useScores(ids), useTrends(ids)];
  const mayRescore = useMayRescore();
  const { day } = useFigures();
  return (
    <DataTable<PartnershipSummary>
      rowClick="show"
      bulkActionButtons={mayRescore && <RescoreButton />}
      // A small laptop has no room for all; the others are there to be chosen.
      hiddenColumns={['dimensions', 'coverage']}
    >
      <Column source="name" sx={{ fontWeight: 550 }} render={({ name }) => <RecordLink>{name}</RecordLink>} />
      <Column source="score" label="scores.score" render={({ score }) => <ScoreCell score={score} />} />
      <Column
        source="band"
        label="scores.band"
        disableSort
        sx={WIDE}
        render={({ score }) => score && <BandChip band={score.band} isFirm={score.bandIsFirm} />}
      />
      <Column
        source="dimensions"
        disableSort
        sx={WIDE}
        render={({ id }) => {
          const score = scores.get(id);
          return score && <DimensionBars dimensions={score.dimensions} />;
        }}
      />
      <Column
        source="coverage"
        label="scores.coverage"
        sx={WIDE}
        render={({ score }) => score && <Coverage score={score} />}
      />
      <Column
        source="trend"
        label="scores.trend"
        disableSort
        sx={WIDE}
        render={({ id }) => {
          const values = trends.get(id);
          return values && <Sparkline values={values} />;
        }}
      />
      <Column
        source="type"
        disableSort
        sx={WIDE}
        render={({ type }) => translate(`partnerships.types.${type}`)}
      />
      <Column
        source="status"
        disableSort
        sx={WIDE}
        render={({ status }) => translate(`partnerships.statuses.${status}`)}
      />
      <Column source="announcedOn" sx={WIDE} render={({ announcedOn }) => announcedOn && day(announcedOn)} />
      <Column
        source="materials"
        disableSort
        sx={WIDE}
        render={({ materials }) => <MaterialChips codes={materials} />}
      />
    </DataTable>
  );
};
