import { PersistenceModule } from '@lodestone/persistence';
import { useParts } from '@lodestone/testing';
import { ScoringModule } from '../scoring.module';
import { LoadScoring } from './load-scoring';

const parts = useParts('portfolio', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

it('A subject scores the same, to the last digit, over what its score rests on as over the whole portfolio', async () => {
  const rows = await parts.rows<{ id: string }>(
    'SELECT subject_id AS id FROM input_documents WHERE chain_count > 0 ORDER BY 1',
  );
  const ids = rows.map(({ id }) => id);
  const whole = await parts.get(LoadScoring).execute(ids);
  let left = 0;
  for (const date of ['2026-11-23', '2029-01-01']) {
    const day = whole.on(date);
    for (const id of ids) {
      const narrowed = whole.narrowedTo(id);
      left += whole.documents.size - narrowed.documents.size;
      const { value, lower, upper, band, dimensions, lookThrough } = day.score(id).score;
      expect(narrowed.on(date).scoreAlone(id)).toMatchObject({
        ...{ value, lower, upper, band, dimensions, lookThrough },
      });
    }
  }
  // Most of the portfolio is none of the business of most of it.
  expect(left).toBeGreaterThan(ids.length * ids.length);
});
