/**
 * The bench: what the product asks of its own speed and memory, as ratios in one run. It asserts nothing; a figure that
 * falls short is marked so in the table at the end, and only what breaks ends it with an exit code other than 0.
 */
import 'reflect-metadata';
import { type BenchDatabase, startBenchDatabase } from './bench-database';
import { CleanUp } from './clean-up';
import { benchConsole } from './console.bench';
import { benchEngine } from './engine.bench';
import { type Figure, say, table } from './figures';
import { benchHttp } from './http.bench';
import { benchLookThrough } from './look-through.bench';
import { benchNight } from './night.bench';
import { benchPreview } from './preview.bench';
import { benchStability } from './stability.bench';
import { benchStart } from './start.bench';

type Part = (database: BenchDatabase, cleanUp: CleanUp) => Figure[] | Promise<Figure[]>;

const PARTS: Readonly<Record<string, Part>> = {
  engine: ({ facts }) => benchEngine(facts),
  http: benchHttp,
  start: (_, cleanUp) => benchStart(cleanUp),
  night: benchNight,
  'look-through': ({ facts: { model, ...facts } }) =>
    benchLookThrough({ ...facts, parameters: model.parameters }),
  preview: benchPreview,
  stability: benchStability,
  console: benchConsole,
};

async function main(names: readonly string[], cleanUp: CleanUp): Promise<void> {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}`);
  }
  const start = performance.now();
  const database = await startBenchDatabase(cleanUp);
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) figures.push(...(await part(database, cleanUp)));
  }
  say(`\n${table(figures)}\n\nIn ${Math.round((performance.now() - start) / 1000)} s.`);
}

const cleanUp = new CleanUp();
const leave = (code: number) => {
  void cleanUp.run().finally(() => process.exit(code));
};
process.once('SIGINT', () => leave(130)).once('SIGTERM', () => leave(143));

main(process.argv.slice(2), cleanUp)
  .then(() => leave(0))
  .catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
    leave(1);
  });
