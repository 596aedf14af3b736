import { type BareReply, keepBareReplies } from './bare-replies';
import { digits, type Figure, median, say } from './figures';
import { HttpConnection, httpRequest } from './http-connection';
import { type Load, type LoadResult, percentiles, runLoad } from './http-load';
import { CALLER, type ScoredSupplier } from './scored-suppliers';

const CONNECTIONS = 16;
const ROUNDS = 6;
const SECONDS = 2;
const WARM_UP = 3;
/** Part of the bare route's rate that is asked for. */
const ASKED = 0.7;
/** Part of the rate without a look at keys that is asked for. */
const ASKED_WITH_KEYS = 0.9;

/** The servers that are compared. */
export interface Ports {
  readonly api: number;
  readonly bare: number;
  readonly keyless: number;
}

/** Requests for the score of each supplier, in the four ways that are compared. */
export interface ScoreRequests {
  readonly bare: readonly Buffer[];
  readonly byId: readonly Buffer[];
  readonly byVendor: readonly Buffer[];
  readonly known: readonly Buffer[];
}

type Kind = keyof ScoreRequests | 'keyless';
type Results = Record<Kind, LoadResult[]>;

/** Was it the API whose memory is looked at? */
const isServed = (kind: Kind): boolean => kind !== 'bare' && kind !== 'keyless';

/** Prepares the requests, and lets the bare route answer with the same text as the API. */
export async function scoreRequests(
  url: string,
  api: number,
  suppliers: readonly ScoredSupplier[],
): Promise<ScoreRequests> {
  const connection = await HttpConnection.open(api);
  const replies: BareReply[] = [];
  const requests = {
    bare: [] as Buffer[],
    byId: [] as Buffer[],
    byVendor: [] as Buffer[],
    known: [] as Buffer[],
  };
  for (const { id, vendor } of suppliers) {
    const path = `/v1/suppliers/${id}/score`;
    const byId = httpRequest('GET', path, CALLER);
    const reply = (await connection.send(byId)).body.toString();
    const { receipt } = JSON.parse(reply) as { receipt: string };
    replies.push({ subjectId: id, reply });
    requests.bare.push(httpRequest('GET', `/score/${id}`, CALLER));
    requests.byId.push(byId);
    requests.byVendor.push(httpRequest('GET', `/v1/suppliers/${encodeURIComponent(vendor)}/score`, CALLER));
    requests.known.push(httpRequest('GET', path, { ...CALLER, 'if-none-match': `"${receipt}"` }));
  }
  connection.close();
  await keepBareReplies(url, replies);
  return requests;
}

/** The score route against the bare one, in rounds that alternate so that both meet the same machine. */
export async function benchScoreRoute(
  { api, bare, keyless }: Ports,
  requests: ScoreRequests,
): Promise<{ figures: Figure[]; served: number }> {
  say('\nGET …/score');
  const load = { connections: CONNECTIONS, seconds: SECONDS, expectedStatuses: [200] };
  const loads: Record<Kind, Load> = {
    bare: { ...load, port: bare, requests: requests.bare },
    byId: { ...load, port: api, requests: requests.byId },
    keyless: { ...load, port: keyless, requests: requests.byId },
    byVendor: { ...load, port: api, requests: requests.byVendor },
    known: { ...load, port: api, requests: requests.known, expectedStatuses: [304] },
  };
  const names = ['bare', 'byId', 'keyless', 'byVendor', 'known'] as const;
  const results: Results = { bare: [], byId: [], keyless: [], byVendor: [], known: [] };
  let served = 0;
  for (const name of names) {
    const { count } = await runLoad({ ...loads[name], seconds: WARM_UP });
    if (isServed(name)) served += count;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const result = await runLoad(loads[name]);
      results[name].push(result);
      if (isServed(name)) served += result.count;
    }
  }
  return { figures: figuresOf(results), served };
}

function figuresOf(results: Results): Figure[] {
  const ratio = (one: Kind, other: Kind) =>
    median(results[one].map(({ rate }, round) => rate / results[other][round].rate));
  const LINES = [
    ['bare', 'bare Fastify route, one select'],
    ['byId', 'by id'],
    ['keyless', 'by id, by an API that does not look at keys'],
    ['byVendor', 'by vendor number'],
    ['known', 'If-None-Match, 304'],
  ] as const;
  for (const [name, what] of LINES) {
    const { p50, p99 } = percentiles(results[name]);
    say(
      `  ${what}: ${digits(median(results[name].map(({ rate }) => rate)))} /s, p50 ${digits(p50)} ms, p99 ${digits(p99)} ms`,
    );
  }
  const [bare, byId] = [percentiles(results.bare), percentiles(results.byId)];
  const [rate, notModified] = [ratio('byId', 'bare'), ratio('known', 'byId')];
  const withKeys = ratio('byId', 'keyless');
  return [
    {
      asked: `GET …/score against a bare Fastify route, at least ${ASKED} of its rate`,
      measured: digits(rate),
      isEnough: rate >= ASKED,
    },
    {
      asked: `GET …/score against the same without a look at keys, at least ${ASKED_WITH_KEYS} of its rate`,
      measured: digits(withKeys),
      isEnough: withKeys >= ASKED_WITH_KEYS,
    },
    {
      asked: 'GET …/score by vendor number against the bare route',
      measured: digits(ratio('byVendor', 'bare')),
    },
    {
      asked: 'GET …/score: p99 against that of the bare route',
      measured: `${digits(byId.p99)} ms against ${digits(bare.p99)} ms`,
    },
    {
      asked: 'GET …/score with If-None-Match against 200, faster',
      measured: digits(notModified),
      isEnough: notModified > 1,
    },
  ];
}
