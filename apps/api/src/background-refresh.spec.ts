import { refreshInBackground } from './background-refresh';

/** A refresh that ends when it is told to. */
function aRefresh() {
  let end: (count: number) => void = () => undefined;
  let fail: (cause: Error) => void = () => undefined;
  const execute = jest.fn(
    (_signal?: AbortSignal) =>
      new Promise<number>((resolve, reject) => {
        end = resolve;
        fail = reject;
      }),
  );
  return { execute, end: (count: number) => end(count), fail: (cause: Error) => fail(cause) };
}

const say = jest.fn();
const warn = jest.fn();
afterEach(() => jest.clearAllMocks());

describe('scores that are brought up to date in the background', () => {
  it('are counted when it is done', async () => {
    const refresh = aRefresh();
    const running = refreshInBackground(refresh, say, { warn });
    refresh.end(7);
    await running.stop();
    expect(say.mock.calls).toEqual([['Brought 7 scores up to date']]);
  });

  it('are not mentioned when all were current', async () => {
    const refresh = aRefresh();
    const running = refreshInBackground(refresh, say, { warn });
    refresh.end(0);
    await running.stop();
    expect(say).not.toHaveBeenCalled();
  });

  it('are told to stop, and waited for', async () => {
    const refresh = aRefresh();
    const running = refreshInBackground(refresh, say, { warn });
    const [signal] = refresh.execute.mock.calls[0];
    expect(signal?.aborted).toBe(false);
    let isStopped = false;
    const stopping = running.stop().then(() => (isStopped = true));
    expect(signal?.aborted).toBe(true);
    await Promise.resolve();
    expect(isStopped).toBe(false);
    refresh.end(3);
    await stopping;
  });

  it('that fail are a warning and end nothing else', async () => {
    const refresh = aRefresh();
    const running = refreshInBackground(refresh, say, { warn });
    const err = new Error('The database does not answer');
    refresh.fail(err);
    await running.stop();
    expect(warn.mock.calls).toEqual([[{ err }, 'Not all scores could be brought up to date']]);
    expect(say).not.toHaveBeenCalled();
  });
});
