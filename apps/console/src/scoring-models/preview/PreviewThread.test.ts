import { PreviewThread } from './PreviewThread';

const QUESTION = { ask: 'risks', id: 'a' } as const;

const aWorker = () => ({
  postMessage: jest.fn(),
  terminate: jest.fn(),
  onmessage: null as Worker['onmessage'],
  onerror: null as Worker['onerror'],
});
const failsToStart = (worker: ReturnType<typeof aWorker>) =>
  (worker.onerror as unknown as (event: { message: string }) => void)({ message: 'No such script' });

it('gives each question its own answer, whichever comes first', async () => {
  const worker = aWorker();
  const thread = new PreviewThread(worker);
  const answers = [thread.ask(QUESTION), thread.ask(QUESTION)];
  for (const [number, answer] of [
    [2, 'second'],
    [1, 'first'],
  ]) {
    (worker.onmessage as unknown as (event: object) => void)({ data: { number, answer } });
  }
  expect(await Promise.all(answers)).toEqual(['first', 'second']);
});

it('leaves no question without an answer when the worker fails or is ended', async () => {
  const worker = aWorker();
  const thread = new PreviewThread(worker);
  const asked = thread.ask(QUESTION);
  failsToStart(worker);
  await expect(asked).rejects.toThrow('No such script');
});

it('answers at once that it has ended to whoever asks afterwards', async () => {
  const worker = aWorker();
  const failed = new PreviewThread(worker);
  failsToStart(worker);
  await expect(failed.ask(QUESTION)).rejects.toThrow('No such script');
  const ended = new PreviewThread(aWorker());
  ended.end();
  await expect(ended.ask(QUESTION)).rejects.toThrow('The preview has ended');
});
