import { PersistenceModule } from '@lodestone/persistence';
import { unavailable } from '@lodestone/server-kit';
import { supplierDraft, TEST_DAY, useParts } from '@lodestone/testing';
import { Logger } from '@nestjs/common';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { RefreshScores } from './refresh-scores';
import { RescoreSubjects } from './rescore-subjects';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.withClock(clock),
]);
const refresh = (signal?: AbortSignal) => parts.get(RefreshScores).execute(signal);
const outdated = async () =>
  (
    await parts.rows<{ name: string }>(
      `SELECT d.name FROM scores s JOIN input_documents d USING (subject_id)
        WHERE s.scoring_date <> '2026-11-24' ORDER BY d.name`,
    )
  ).map(({ name }) => name);

/** Chains of a material that there are no facts of can be neither saved nor scored; here they got in all the same. */
const BROKEN = `UPDATE input_documents SET document = replace(document::text, 'neodymium', 'unobtainium')::json
  WHERE name = 'Broken'`;

beforeEach(async () => {
  await parts.rows('TRUNCATE suppliers, input_documents CASCADE');
  parts.clock.set(TEST_DAY);
  for (const name of ['One', 'Broken', 'Two']) await parts.get(SaveSupplier).create(supplierDraft({ name }));
  parts.clock.set('2026-11-24');
});
afterEach(() => jest.restoreAllMocks());

describe('a refresh of all scores', () => {
  it('leaves out who cannot be scored, names them in the log and goes on with the others', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    await parts.rows(BROKEN);
    const [{ id }] = await parts.rows<{ id: string }>(`SELECT id FROM suppliers WHERE name = 'Broken'`);
    expect(await refresh()).toBe(2);
    expect(await outdated()).toEqual(['Broken']);
    expect(log.mock.calls).toEqual([
      [`The score of ${id} cannot be made`, expect.stringContaining('unobtainium')],
    ]);
  });

  it('ends when the database is away, and does not blame the subjects', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const away = unavailable('database.unavailable', 'The database does not answer.', null);
    const rescore = jest.spyOn(parts.get(RescoreSubjects), 'execute').mockRejectedValue(away);
    await expect(refresh()).rejects.toBe(away);
    expect(rescore).toHaveBeenCalledTimes(1);
    expect(log).not.toHaveBeenCalled();
  });

  it('does nothing more once it is told to stop', async () => {
    const leaving = new AbortController();
    leaving.abort();
    expect(await refresh(leaving.signal)).toBe(0);
    expect(await outdated()).toEqual(['Broken', 'One', 'Two']);
  });

  it('that is told to stop while it looks for the culprit stops there', async () => {
    const leaving = new AbortController();
    jest.spyOn(parts.get(RescoreSubjects), 'execute').mockImplementationOnce(() => {
      leaving.abort();
      return Promise.reject(new RangeError('One of them'));
    });
    expect(await refresh(leaving.signal)).toBe(0);
    expect(await outdated()).toEqual(['Broken', 'One', 'Two']);
  });
});
