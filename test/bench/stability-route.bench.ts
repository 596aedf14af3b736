import { Client } from 'pg';
import { startApi } from './bench-servers';
import type { CleanUp } from './clean-up';
import { digits, type Figure, quantile, say } from './figures';
import { HttpConnection, httpRequest } from './http-connection';
import { CALLER } from './scored-suppliers';

const RIVALS = 100_000;
const REQUESTS = 40;
/** Milliseconds that a reply may take. */
const ALLOWED = 200;

/** Scores of suppliers that are nothing but rivals, with risks of any size. */
const ADD_RIVALS = `
  INSERT INTO scores (run_number, subject_id, subject_kind, value, lower, upper, band, band_is_firm, insufficient,
    coverage, confidences, figures, risks, is_blocked, scoring_date, computed_at, receipt, pins, said_in, is_stale)
  SELECT run_number, gen_random_uuid(), 'supplier', 50, 0, 100, 'high', false, false, 1, '{1}',
         ARRAY[100 * d1, 0, 100, 100 * d2, 0, 100, 100 * d3, 0, 100, 1, 1, 1], ARRAY[d1, 0, 1, d2, 0, 1, d3, 0, 1, 0, 0, 0], false,
         scoring_date, now(), 'sha256:0', '\\x', 0, false
    FROM published_run, (SELECT random() AS d1, random() AS d2, random() AS d3
                           FROM generate_series(1, ${RIVALS})) AS rivals`;

/** The stability of one subject among a portfolio over HTTP: when it is first asked for, and from then on. */
export async function benchStabilityRoute(url: string, cleanUp: CleanUp): Promise<Figure[]> {
  const database = new Client({ connectionString: url });
  await database.connect();
  await database.query(`SELECT setseed(0.5)`);
  await database.query(ADD_RIVALS);
  await database.query('ANALYZE scores');
  await database.end();
  const api = await startApi(url, cleanUp);
  const connection = await HttpConnection.open(api.port);
  const path = '/v1/suppliers/lodestone:mp-materials/score/stability';
  const ask = async () => {
    const start = performance.now();
    const { status, body } = await connection.send(httpRequest('GET', path, CALLER));
    const { ranks } = JSON.parse(body.toString()) as { ranks?: { of: number; isExact: boolean } };
    if (status !== 200 || ranks?.isExact !== true || ranks.of <= RIVALS) throw new Error(body.toString());
    return performance.now() - start;
  };
  const first = await ask();
  const times: number[] = [];
  while (times.length < REQUESTS) times.push(await ask());
  connection.close();
  await api.stop();
  const [middle, slow] = [quantile(times, 0.5), quantile(times, 0.9)];
  say(
    `  GET …/score/stability: first ${digits(first)} ms, then ${digits(middle)} ms, one in ten ${digits(slow)} ms or more`,
  );
  return [
    {
      asked: `GET …/score/stability of one among ${digits(RIVALS)}, under ${ALLOWED} ms`,
      measured: `${digits(middle)} ms; nine of ten under ${digits(slow)} ms; the first, which reads the portfolio, ${digits(first)} ms`,
      isEnough: middle < ALLOWED,
    },
  ];
}
