/**
 * The soak: nights that are disturbed at any moment must leave behind what undisturbed ones do. A line a round; the first
 * round that fails ends it with exit code 1, and `--seed S --round N` plays that round again. `--nights` are as many rounds
 * as start from one portfolio.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { CleanUp } from '../bench/clean-up';
import { makeEmptyDatabase } from './databases';
import { type RoundReport, Rounds } from './round';
import { SoakServers } from './soak-servers';
import { WorkerPool } from './worker-process';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    round: { type: 'string', multiple: true },
    nights: { type: 'string', default: '4' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const rounds =
  values.round?.map(Number) ?? Array.from({ length: Number(values.rounds ?? 200) }, (_, round) => round);

const say = (text: string) => void process.stdout.write(`${text}\n`);

function tell(
  round: number,
  { kind, story, subjects, compared, seconds, problems, complaints }: RoundReport,
): void {
  const result = problems.length === 0 ? 'same' : 'DIFFERENT';
  const told = story.length === 0 ? 'over before the blow' : story.join(', ');
  say(`round ${round} ${result} ${compared} ${kind}: ${subjects} subjects, ${told}; ${seconds.toFixed(1)} s`);
  for (const problem of problems) say(`  ${problem}`);
  if (problems.length > 0) for (const complaint of complaints) say(`  a worker said: ${complaint}`);
}

async function main(cleanUp: CleanUp): Promise<boolean> {
  const start = performance.now();
  say(`Seed ${seed}, ${rounds.length} rounds`);
  const servers = await SoakServers.start(cleanUp);
  const pool = new WorkerPool(cleanUp);
  await makeEmptyDatabase(servers);
  const played = new Rounds({ servers, pool }, seed, Number(values.nights));
  const blows = new Map<string, number>();
  for (const [index, round] of rounds.entries()) {
    const report = await played.play(round);
    tell(round, report);
    for (const blow of report.story) {
      const kind = blow.replace(/ (after|before) message.*$/, '');
      blows.set(kind, (blows.get(kind) ?? 0) + 1);
    }
    if (report.problems.length > 0) {
      say(`Again: npm run soak -- --seed ${seed} --nights ${values.nights} --round ${round}`);
      return false;
    }
    if (index === rounds.length - 1) {
      const kinds = [...blows].map(([kind, count]) => `${kind} ${count}`).join(', ');
      const all = [...blows.values()].reduce((sum, count) => sum + count, 0);
      say(
        `${rounds.length} rounds, ${all} blows (${kinds}), all recovered, in ${Math.round((performance.now() - start) / 1000)} s.`,
      );
    }
  }
  return true;
}

const cleanUp = new CleanUp();
const leave = (code: number) => {
  void cleanUp.run().finally(() => process.exit(code));
};
process.once('SIGINT', () => leave(130)).once('SIGTERM', () => leave(143));

main(cleanUp)
  .then((isPassed) => leave(isPassed ? 0 : 1))
  .catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
    leave(1);
  });
