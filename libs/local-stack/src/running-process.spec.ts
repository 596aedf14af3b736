import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { isAlive, mayBeNode } from './running-process';

/** Number of a process that has ended. */
const gonePid = () => spawnSync(process.execPath, ['--version']).pid;

describe('a process', () => {
  it('is alive until it has ended', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(gonePid())).toBe(false);
  });

  it('is alive even when it belongs to somebody else', () => {
    const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    expect(isAlive(1)).toBe(true);
    kill.mockRestore();
  });

  it.each<[string, string[], boolean]>([
    [process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log()'], true],
    ['sh', ['-c', 'echo; read wait'], false],
  ])('may be one of ours, or not: %s', async (program, parameters, mayBe) => {
    const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    try {
      await once(child.stdout, 'data');
      expect(await mayBeNode(Number(child.pid))).toBe(mayBe);
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  });

  it('may be one of ours where nobody tells', async () => {
    expect(await mayBeNode(gonePid())).toBe(true);
  });
});
