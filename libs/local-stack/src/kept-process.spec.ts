import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { setImmediate as settle } from 'node:timers/promises';
import { LocalStackError } from './data-directory';
import { type KeptLimits, KeptProcess, SERVER_LIMITS } from './kept-process';
import type { KeptReport } from './kept-report';

jest.mock('node:child_process', () => ({ fork: jest.fn() }));

let pauses: (() => void)[];
jest.mock('node:timers/promises', () => ({
  ...jest.requireActual<object>('node:timers/promises'),
  setTimeout: () => new Promise<void>((resolve) => pauses.push(resolve)),
}));

const ORDER = { directory: 'postgres', port: 5432, password: 'secret', logFile: 'postgres.log' };
const PROGRAM = {
  ...{ name: 'PostgreSQL', directory: 'postgres', logFile: 'postgres.log', module: 'keeper.js' },
  order: ORDER,
};
const AGAIN = 'PostgreSQL ended on its own and is started again';

/** A keeper process that does what the test says. */
class Keeper extends EventEmitter {
  connected = true;
  exitCode: number | null = null;
  signalCode = null;
  readonly ref = jest.fn();
  readonly unref = jest.fn();
  readonly channel = { unref: jest.fn() };
  readonly send = jest.fn();
  readonly kill = jest.fn();
  readonly disconnect = jest.fn(() => (this.connected = false));

  async report(report: KeptReport): Promise<void> {
    this.emit('message', report);
    await settle();
  }

  async end(code: number): Promise<void> {
    this.exitCode = code;
    this.emit('exit', code, null);
    await settle();
  }
}

let keepers: Keeper[];
let told: string[];
let postgres: KeptProcess;

beforeEach(() => {
  keepers = [];
  told = [];
  pauses = [];
  jest.mocked(fork).mockImplementation(() => {
    keepers.push(new Keeper());
    return keepers.at(-1) as unknown as ChildProcess;
  });
  postgres = kept();
});

const kept = (limits: Partial<KeptLimits> = {}, program = PROGRAM) =>
  new KeptProcess(program, (message) => told.push(message), { ...SERVER_LIMITS, ...limits });

const latest = (): Keeper => keepers[keepers.length - 1];

async function startsWell(): Promise<void> {
  const started = postgres.start();
  await latest().report({ is: 'ready' });
  await started;
}

/** The running one dies, the pause passes, and another keeper is there. */
async function dies(): Promise<void> {
  await latest().end(0);
  pauses.pop()?.();
  await settle();
}

describe('a kept program', () => {
  it('has started once its keeper says that it is ready, and does not keep the server process alive', async () => {
    await startsWell();
    expect(latest().send).toHaveBeenCalledWith(ORDER);
    expect(latest().unref).toHaveBeenCalled();
    expect(latest().channel.unref).toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  it('tells what PostgreSQL said when it did not start', async () => {
    const started = postgres.start();
    void latest().report({ is: 'failed', message: 'PostgreSQL did not start in postgres: no space' });
    await expect(started).rejects.toThrow(
      new LocalStackError('PostgreSQL did not start in postgres: no space'),
    );
  });

  it('tells when the keeper ends without a word', async () => {
    const started = postgres.start();
    void latest().end(1);
    await expect(started).rejects.toThrow(new LocalStackError('PostgreSQL ended before it was ready'));
  });

  it('is started again, after a pause, when it ended on its own', async () => {
    await startsWell();
    await latest().end(0);
    expect(told).toEqual([AGAIN]);
    expect(keepers).toHaveLength(1);
    pauses.pop()?.();
    await settle();
    expect(keepers).toHaveLength(2);
    expect(latest().send).toHaveBeenCalledWith(ORDER);
  });

  it('is started again when the first try to start it again failed', async () => {
    await startsWell();
    await dies();
    await latest().report({ is: 'failed', message: 'the files are still in use' });
    pauses.pop()?.();
    await settle();
    expect(keepers).toHaveLength(3);
    expect(told).toEqual([AGAIN, 'the files are still in use; it is tried again']);
  });

  it('is tried again when its very first start fails and nobody waits for it', async () => {
    const trying = postgres.startAnyhow();
    await latest().report({ is: 'failed', message: 'Redis does not answer' });
    pauses.pop()?.();
    await settle();
    await latest().report({ is: 'ready' });
    await trying;
    expect(keepers).toHaveLength(2);
    expect(told).toEqual(['Redis does not answer; it is tried again']);
  });

  it('pauses as long as it is told to, and goes on for ever when it may', async () => {
    const pause = jest.fn(() => 1);
    postgres = kept({ restarts: Infinity, pause });
    await startsWell();
    for (let restart = 1; restart <= 20; restart++) {
      await dies();
      await latest().report({ is: 'ready' });
    }
    expect(keepers).toHaveLength(21);
    expect(pause.mock.calls).toEqual(Array.from({ length: 20 }, (_, index) => [index + 1]));
  });

  it('without files of its own is known by its name alone, and writes where we write', async () => {
    const worker = kept({ start: 1 }, { name: 'The worker', module: 'main.js' } as typeof PROGRAM);
    await expect(worker.start()).rejects.toThrow('The worker did not start: it takes too long');
    expect(latest().send).not.toHaveBeenCalled();
    expect(jest.mocked(fork).mock.lastCall).toEqual([
      'main.js',
      expect.objectContaining({ detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
    ]);
  });

  it('is given up when it does not get ready in time, and its keeper is ended', async () => {
    postgres = kept({ start: 1 });
    await expect(postgres.start()).rejects.toThrow(
      new LocalStackError('PostgreSQL did not start in postgres: it takes too long, see postgres.log'),
    );
    expect(latest().kill).toHaveBeenCalled();
  });

  it('tells why its keeper could not be started', async () => {
    const started = postgres.start();
    latest().emit('error', new Error('spawn EAGAIN'));
    await expect(started).rejects.toThrow(
      new LocalStackError('PostgreSQL did not start in postgres: spawn EAGAIN'),
    );
  });

  it('is started again as often as it ends, as long as it works well in between', async () => {
    postgres = kept({ healthy: 0 });
    await startsWell();
    for (let restart = 1; restart <= 7; restart++) {
      await dies();
      expect(keepers).toHaveLength(restart + 1);
      await latest().report({ is: 'ready' });
    }
    expect(told).toEqual(Array<string>(7).fill(AGAIN));
  });

  it('is given up after it was started again five times', async () => {
    await startsWell();
    for (let restart = 1; restart <= 5; restart++) {
      await dies();
      expect(keepers).toHaveLength(restart + 1);
      await latest().report({ is: 'ready' });
    }
    await dies();
    expect(keepers).toHaveLength(6);
    expect(told).toEqual([
      ...Array<string>(5).fill(AGAIN),
      'PostgreSQL keeps ending; it is not started again',
    ]);
  });
});

describe('stopping', () => {
  it('waits until the keeper is gone, and does not start another', async () => {
    await startsWell();
    let isGone = false;
    const stopped = postgres.stop().then(() => (isGone = true));
    await settle();
    expect(latest().disconnect).toHaveBeenCalled();
    expect(isGone).toBe(false);
    await latest().end(0);
    await stopped;
    expect(keepers).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('is not waited for without end', async () => {
    postgres = kept({ stop: 1 });
    await startsWell();
    const stopped = postgres.stop();
    await expect(stopped).rejects.toThrow(LocalStackError);
    await expect(stopped).rejects.toThrow('PostgreSQL in postgres takes too long to stop');
    expect(latest().disconnect).toHaveBeenCalled();
  });

  it('has nothing to do before a start', async () => {
    await postgres.stop();
    expect(keepers).toEqual([]);
  });

  it('ends the pause before another start', async () => {
    await startsWell();
    await latest().end(0);
    await postgres.stop();
    pauses.pop()?.();
    await settle();
    expect(keepers).toHaveLength(1);
  });

  it('waits for a keeper that is just starting PostgreSQL again', async () => {
    await startsWell();
    await dies();
    let isGone = false;
    const stopped = postgres.stop().then(() => (isGone = true));
    await settle();
    expect(latest().disconnect).toHaveBeenCalled();
    expect(isGone).toBe(false);
    await latest().end(0);
    await stopped;
    expect(keepers).toHaveLength(2);
  });
});
