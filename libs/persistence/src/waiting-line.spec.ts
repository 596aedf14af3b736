import { aLatch } from '@lodestone/testing';
import { WaitingLine } from './waiting-line';

const LONG = 60_000;
const BUSY = { code: 'server.busy', kind: 'operational', reason: 'unavailable' };

/** Someone who works until told to stop. */
function worker(line: WaitingLine, log: string[], name: string) {
  const { opened, open: stop } = aLatch();
  const done = line.pass(async () => {
    log.push(name);
    await opened;
    return name;
  });
  return { done, stop };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a waiting line', () => {
  it('lets so many go ahead and the others after them, in the order in which they came', async () => {
    const line = new WaitingLine({ atOnce: 2, waiting: 10, patience: LONG });
    const log: string[] = [];
    const workers = ['a', 'b', 'c', 'd'].map((name) => worker(line, log, name));
    await settled();
    expect(log).toEqual(['a', 'b']);
    workers[1].stop();
    await settled();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const { stop } of workers) stop();
    expect(await Promise.all(workers.map(({ done }) => done))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after work that failed', async () => {
    const line = new WaitingLine({ atOnce: 1, waiting: 1, patience: LONG });
    const failing = line.pass(() => Promise.reject(new RangeError('lost')));
    const next = line.pass(() => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('lost');
    expect(await next).toBe('next');
    expect(await line.pass(() => Promise.resolve('later'))).toBe('later');
  });

  it('turns away who comes when it is full, and has room again when someone has gone', async () => {
    const line = new WaitingLine({ atOnce: 1, waiting: 1, patience: LONG });
    const log: string[] = [];
    const [first, second] = ['first', 'second'].map((name) => worker(line, log, name));
    await expect(line.pass(() => Promise.resolve())).rejects.toMatchObject(BUSY);
    first.stop();
    await first.done;
    const third = worker(line, log, 'third');
    for (const { stop } of [second, third]) stop();
    await Promise.all([second.done, third.done]);
    expect(log).toEqual(['first', 'second', 'third']);
  });

  it('turns away who has waited too long, and does not count them any more', async () => {
    const line = new WaitingLine({ atOnce: 1, waiting: 1, patience: 20 });
    const log: string[] = [];
    const first = worker(line, log, 'first');
    const late = worker(line, log, 'late');
    await expect(late.done).rejects.toMatchObject(BUSY);
    const third = worker(line, log, 'third');
    first.stop();
    third.stop();
    await Promise.all([first.done, third.done]);
    expect(log).toEqual(['first', 'third']);
    expect(await line.pass(() => Promise.resolve('free'))).toBe('free');
  });
});
