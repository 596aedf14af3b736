import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '@lodestone/local-stack';
import { setTimeout as wait } from 'node:timers/promises';
import type { CleanUp } from './clean-up';

const LONGEST_START = 60_000;
const LONGEST_FAREWELL = 20_000;
const POLL = 25;

/** A server that runs as a process of its own, on the loopback interface. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the command to the first 200 of `/health/ready`. */
  readonly readyAfter: number;
  /** Asks it to leave, and waits until it is gone. */
  stop(): Promise<void>;
}

/** How a server is started; it must answer `/health/ready`. */
export interface ServerCommand {
  readonly command: string;
  readonly parameters: readonly string[];
  /** The folder it starts in. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a server in a process group of its own and waits until it is ready. */
export async function startServer(
  { command, parameters, cwd, environment }: ServerCommand,
  cleanUp: CleanUp,
): Promise<ServerProcess> {
  const port = await findFreePort();
  const start = performance.now();
  const child = spawn(command, parameters, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), ...environment },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} does not start`);
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const stop = () => stopGroup(child, pid);
  cleanUp.add(stop);
  await untilReady(child, port, () => output);
  return { pid, port, readyAfter: performance.now() - start, stop };
}

async function untilReady(child: ChildProcess, port: number, output: () => string): Promise<void> {
  const deadline = performance.now() + LONGEST_START;
  while (!(await isReady(port))) {
    if (hasEnded(child)) throw new Error(`The server ended before it was ready:\n${output()}`);
    if (performance.now() > deadline) throw new Error(`The server is not ready in time:\n${output()}`);
    await wait(POLL);
  }
}

const isReady = async (port: number): Promise<boolean> => {
  const reply = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
  await reply?.arrayBuffer();
  return reply?.status === 200;
};

async function stopGroup(child: ChildProcess, pid: number): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'close');
  process.kill(-pid, 'SIGTERM');
  const killed = setTimeout(() => process.kill(-pid, 'SIGKILL'), LONGEST_FAREWELL);
  await gone;
  clearTimeout(killed);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
