import { setTimeout as wait } from 'node:timers/promises';
import { BENCH_KEY } from './bench-servers';
import { supplierId } from './night-portfolio';

const DEPENDENTS = 50;
const LOOK_EVERY = 5;

const SOURCE = {
  ...{ control: 'spot', status: 'operating', evidence: 'documented', asOf: '2026-03-31' },
};
const chainOf = (sources: readonly object[]) => [
  {
    material: 'neodymium',
    deliveredStage: 'processing',
    sources: sources.map((source) => ({ ...SOURCE, ...source })),
  },
];

/**
 * Edits a supplier that fifty others link to, among all the others of the portfolio.
 * @returns seconds from the request until the scores of all fifty are current, as their readers see them
 */
export async function editSeconds(port: number): Promise<number> {
  const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}/v1/${path}`, {
      ...{ method, body: body === undefined ? undefined : JSON.stringify(body) },
      headers: { authorization: `Bearer ${BENCH_KEY}`, 'content-type': 'application/json', ...headers },
    });
  const create = async (name: string, sources: readonly object[]): Promise<string> => {
    const reply = await call('POST', 'suppliers', { name, country: 'US', chains: chainOf(sources) });
    if (reply.status !== 201) throw new Error(await reply.text());
    return ((await reply.json()) as { id: string }).id;
  };
  const mine = { stage: 'extraction', share: 1, country: 'AU' };
  const hub = await create('Hub', [mine, { stage: 'processing', share: 0.5, supplierId: supplierId(0) }]);
  const ids: string[] = [];
  for (let number = 0; number < DEPENDENTS; number++) {
    ids.push(await create(`Dependent ${number}`, [{ stage: 'processing', share: 1, supplierId: hub }]));
  }
  const valueOf = async (id: string) => {
    const reply = await call('GET', `suppliers/${id}/score`);
    const { value, state } = (await reply.json()) as { value: number; state: string };
    return { value, isCurrent: state === 'current' };
  };
  const before = (await valueOf(ids[0])).value;
  const start = performance.now();
  const chains = chainOf([
    { ...mine, country: 'CN' },
    { stage: 'processing', share: 1, country: 'CN' },
  ]);
  const reply = await call('PATCH', `suppliers/${hub}`, { chains }, { 'if-match': '"1"' });
  if (reply.status !== 200) throw new Error(await reply.text());
  for (const id of ids) {
    for (let seen = await valueOf(id); !seen.isCurrent || seen.value === before; seen = await valueOf(id)) {
      await wait(LOOK_EVERY);
    }
  }
  return (performance.now() - start) / 1000;
}
