import { aRandom } from '@lodestone/testing';
import { setTimeout as wait } from 'node:timers/promises';
import { asking, cloneDatabase, dropDatabases } from './databases';
import { differences } from './differences';
import { DisturbedNight } from './disturbed-night';
import { type Blow, type Disturbance, KINDS, randomBlows } from './disturbances';
import { feedProblems } from './feed-problems';
import type { Random } from './random-evidence';
import { type NightRecord, recordOf } from './night-record';
import { untilQuiet } from './quiet';
import { applyInTheEnd, makeStart, quietTwin, rescoredFromNothing, type Start } from './twins';
import type { SoakServers } from './soak-servers';
import type { WorkerPool } from './worker-process';

/** What rounds are played on. */
export interface Stage {
  readonly servers: SoakServers;
  readonly pool: WorkerPool;
}

/** A round, told afterwards. */
export interface RoundReport {
  readonly kind: Disturbance;
  readonly story: readonly string[];
  readonly subjects: number;
  /** Compared with the way that led to the end, or by the end alone. */
  readonly compared: 'strict' | 'final';
  readonly seconds: number;
  /** What must not be; none in a round that is passed. */
  readonly problems: readonly string[];
  /** What workers have complained about. */
  readonly complaints: readonly string[];
}

/** Chance of nights is another than that of portfolios. */
const NIGHTS_OF_ALL = 500_000;
/** Longest time in milliseconds that a disturbed night may take. */
const LONGEST = 150_000;
const AFTERMATH = 300;

/** The kind of the first blow of a round: each has its turn. */
export const kindOf = (round: number): Disturbance => KINDS[round % KINDS.length];

/** Plays rounds: each is a disturbed night that must end as the quiet one does that starts from the same database. */
export class Rounds {
  private start: Start | null = null;
  private messages = 0;
  private portfolio = -1;

  /** @param nights disturbed ones that start from the same portfolio */
  constructor(
    private readonly stage: Stage,
    private readonly seed: number,
    private readonly nights: number,
  ) {}

  async play(round: number): Promise<RoundReport> {
    const startedAt = performance.now();
    const start = await this.startOf(Math.floor(round / this.nights));
    const random = this.randomOf(NIGHTS_OF_ALL + round);
    const kind = kindOf(round);
    const { story, complaints, problems, subjects } = await this.disturb(
      { ...start, prefix: `round_${round}` },
      randomBlows(kind, this.messages, random),
    );
    if (problems.length === 0) await dropDatabases(this.stage.servers, [start.disturbed]);
    const seconds = (performance.now() - startedAt) / 1000;
    return { kind, story, subjects, compared: comparisonOf(start), seconds, problems, complaints };
  }

  /** A portfolio with its quiet night, which several disturbed nights are compared with. */
  private async startOf(portfolio: number): Promise<Start> {
    if (this.start !== null && this.portfolio === portfolio) return this.start;
    const { servers } = this.stage;
    if (this.start !== null) await dropDatabases(servers, [this.start.name, this.start.quiet]);
    this.start = await makeStart(servers, portfolio, this.randomOf(portfolio));
    this.portfolio = portfolio;
    this.messages = (await quietTwin(servers, this.start)).messages;
    return this.start;
  }

  private randomOf = (part: number): Random => aRandom(this.seed * 1_000_003 + part);

  private async disturb(start: Start, blows: readonly Blow[]) {
    const { servers, pool } = this.stage;
    const compared = comparisonOf(start);
    await cloneDatabase(servers, start.name, start.disturbed);
    const night = new DisturbedNight(servers, pool, start.disturbed, orderOf(start), blows);
    const problems = await disturb(this.stage, night, start).then(
      (): string[] => [],
      (cause: unknown) => [cause instanceof Error ? String(cause.stack) : String(cause)],
    );
    const complaints = await night.end();
    const found = await asking(servers, start.disturbed, (client) => recordOf(client, compared));
    const expected = await asking(servers, start.quiet, (client) => recordOf(client, compared));
    problems.push(...differences(expected, found));
    problems.push(...(await asking(servers, start.disturbed, feedProblems)));
    if (compared === 'final') problems.push(...(await rescoringProblems(servers, start, found)));
    return { story: night.story, complaints, problems, subjects: found.scores.length };
  }
}

const comparisonOf = ({ leavesPending, edits }: Start) =>
  leavesPending || edits.length > 0 ? 'final' : 'strict';

async function disturb({ servers }: Stage, night: DisturbedNight, start: Start): Promise<void> {
  const databaseUrl = servers.databaseUrl(start.disturbed);
  await night.begin();
  await applyInTheEnd(servers, start);
  await untilQuiet(databaseUrl, LONGEST);
  await night.recovered();
  // Whoever has stood still goes on now, and must not change anything any more.
  await wait(AFTERMATH);
  await untilQuiet(databaseUrl, LONGEST);
}

const orderOf = ({ prefix, day, chunkSize }: Start) => ({ prefix, day, chunkSize });

async function rescoringProblems(servers: SoakServers, start: Start, before: NightRecord): Promise<string[]> {
  await rescoredFromNothing(servers, start);
  const after = await asking(servers, start.disturbed, (client) => recordOf(client, 'final'));
  return differences(before, after).map((line) => `Scored from nothing: ${line}`);
}
