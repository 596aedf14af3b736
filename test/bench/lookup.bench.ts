import { Client } from 'pg';
import { digits, type Figure, median, say } from './figures';
import { HttpConnection, httpRequest, type Reply } from './http-connection';
import { CALLER, type ScoredSupplier } from './scored-suppliers';

const ROUNDS = 40;
const WARM_UP = 10;
/** How many times as long as one select of the same rows it may take. */
const ASKED = 5;

/** A lookup of every supplier, by id and vendor number in turns, against one select of the same scores. */
export async function benchLookup(
  port: number,
  databaseUrl: string,
  suppliers: readonly ScoredSupplier[],
): Promise<Figure[]> {
  say(`\nPOST scores/lookup of ${digits(suppliers.length)}`);
  const refs = suppliers.map(({ id, vendor }, index) => (index % 2 === 0 ? id : vendor));
  const headers = { ...CALLER, 'content-type': 'application/json' };
  const request = httpRequest('POST', '/v1/scores/lookup', headers, JSON.stringify({ refs }));
  const ids = suppliers.map(({ id }) => id);
  const connection = await HttpConnection.open(port);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const lookUp = () => connection.send(request);
    const select = () =>
      client.query<{ reply: string }>('SELECT reply FROM bare_replies WHERE subject_id = ANY ($1)', [ids]);
    refuseGaps(await lookUp(), refs.length);
    const times = { lookUp: [] as number[], select: [] as number[] };
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const [lookedUp, selected] = [await millisecondsOf(lookUp), await millisecondsOf(select)];
      if (round < WARM_UP) continue;
      times.lookUp.push(lookedUp);
      times.select.push(selected);
    }
    return [figureOf(median(times.lookUp), median(times.select))];
  } finally {
    connection.close();
    await client.end();
  }
}

function figureOf(lookUp: number, select: number): Figure {
  say(`  lookup ${digits(lookUp)} ms, select ${digits(select)} ms`);
  return {
    asked: `POST scores/lookup of 1,000 against one select of the same rows, at most ${ASKED} times`,
    measured: `${digits(lookUp / select)} (${digits(lookUp)} ms)`,
    isEnough: lookUp / select <= ASKED,
  };
}

function refuseGaps({ status, body }: Reply, expected: number): void {
  const { data } = JSON.parse(body.toString()) as { data?: { status: string }[] };
  const found = data?.filter((item) => item.status === 'ok').length;
  if (status !== 200 || found !== expected) throw new Error(`Only ${found} of ${expected} were found`);
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
