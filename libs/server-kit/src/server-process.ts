import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings, type Settings, SettingsError } from './settings';

/** How a start goes on. */
export interface Start {
  /** Told what goes on, a line at a time. */
  readonly say: (line: string) => void;
  /** Ends the start at its next step. */
  readonly signal: AbortSignal;
}

/** A server at work. */
export interface Running {
  /** Ends what is under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/** A server, as a process of its own runs it. */
export interface Server<Work extends Running> {
  /** @throws when it cannot start, after it has stopped whatever it had started */
  start(settings: Settings, start: Start): Promise<Work>;
  /** Called once it has started. */
  started(work: Work, say: Start['say']): void;
  /** Errors whose message is one line for whoever typed the command; others surprise us and come with their trace. */
  readonly expected: readonly (abstract new (...parameters: never[]) => Error)[];
  /** Longest time in milliseconds that a stop may take; its parts have limits of their own, which are shorter together. */
  readonly longestFarewell: number;
  /** Takes why it does not start to another process, which is the one to speak to people; left out: we speak ourselves. */
  readonly spokenFor?: (message: string, end: () => void) => void;
}

const complain = (message: string, end: () => void) => {
  process.stderr.write(`${message}\n`);
  end();
};

/**
 * Runs a server in this process, with the settings of its environment, until it is told to leave: by a signal, or by the
 * end of the process that started it. A second signal is obeyed at once.
 */
export function runServer<Work extends Running>(server: Server<Work>): void {
  const fail = (cause: unknown) => {
    const isExpected = [SettingsError, ...server.expected].some((kind) => cause instanceof kind);
    const { message, stack } = cause as Partial<Error>;
    (server.spokenFor ?? complain)((isExpected ? message : stack) ?? String(cause), () => process.exit(1));
  };
  run(server, fail).catch(fail);
}

async function run<Work extends Running>(
  server: Server<Work>,
  fail: (cause: unknown) => void,
): Promise<void> {
  const settings = settingsHere();
  const say = (line: string) => {
    if (server.spokenFor === undefined) process.stdout.write(`${line}\n`);
  };
  const leaving = new AbortController();
  const { signal } = leaving;
  const starting = server.start(settings, { say, signal });
  const end = (cause: unknown) => (signal.aborted && cause === signal.reason ? process.exit(0) : fail(cause));

  const leave = () => {
    leaving.abort();
    say('Stopping');
    const giveUp = () => complain('Stopping takes too long, and is given up', () => process.exit(1));
    setTimeout(giveUp, server.longestFarewell).unref();
    starting
      .then((work) => work.stop())
      .then(() => process.exit(0))
      .catch(end);
  };
  const obey = () => (signal.aborted ? process.exit(1) : leave());
  process.on('SIGINT', obey).on('SIGTERM', obey);
  process.on('disconnect', () => signal.aborted || leave());

  const work = await starting.catch(end);
  if (work !== undefined && !signal.aborted) server.started(work, say);
}

function settingsHere(): Settings {
  const envFile = resolve('.env');
  try {
    if (existsSync(envFile)) process.loadEnvFile(envFile);
  } catch (cause) {
    throw new SettingsError(`${envFile} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return readSettings(process.env);
}
