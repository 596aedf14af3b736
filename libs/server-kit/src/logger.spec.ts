import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a process writes to standard output when it runs a line with a logger of that level. */
function logOf(level: string, line: string): Record<string, unknown>[] {
  const kit = JSON.stringify(resolve('dist/libs/server-kit/src/logger.js'));
  const program = `const { createLogger, NestLogger } = require(${kit});
    const logger = createLogger({ logLevel: '${level}' }); const nest = new NestLogger(logger); ${line}`;
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((each) => JSON.parse(each) as Record<string, unknown>);
}

const INFO = 30;
const DEBUG = 20;
const WARN = 40;
const ERROR = 50;

describe('the log', () => {
  it('is one JSON object a line on standard output', () => {
    expect(logOf('info', `logger.info({ requestId: '7' }, 'answered'); logger.info('and again')`)).toEqual([
      expect.objectContaining({ level: INFO, requestId: '7', msg: 'answered' }),
      expect.objectContaining({ level: INFO, msg: 'and again' }),
    ]);
  });

  it('tells what failed, and nothing of the evidence that a statement carried', () => {
    const failure = `Object.assign(new Error('violates a check'), {
      code: '23514', query: 'INSERT INTO sources VALUES ($1)', parameters: ['hush'],
      constraint: 'sources_share', detail: 'Failing row contains (hush)', driverError: { detail: 'hush' } })`;
    const [entry] = logOf('info', `logger.error({ err: ${failure} }, 'broken')`);
    expect(JSON.stringify(entry)).not.toContain('hush');
    expect(entry).toMatchObject({
      msg: 'broken',
      err: {
        ...{ type: 'Error', message: 'violates a check', stack: expect.stringContaining('violates a check') },
        ...{ code: '23514', query: 'INSERT INTO sources VALUES ($1)', constraint: 'sources_share' },
      },
    });
  });

  it('takes for a failure whatever is thrown', () => {
    expect(logOf('info', `logger.error({ err: 'a word' }, 'broken')`)).toMatchObject([{ err: 'a word' }]);
  });

  it('is as loud as the settings say', () => {
    expect(logOf('warn', `logger.info('no'); logger.warn('yes')`)).toMatchObject([{ msg: 'yes' }]);
    expect(logOf('silent', `logger.fatal('no')`)).toEqual([]);
  });

  it('takes in what NestJS says: its chatter for those who look for it, its complaints for all', () => {
    const said = `nest.log('mapped', 'Routes'); nest.warn('old', 'Routes'); nest.error('broken', 'at x', 'Routes')`;
    expect(logOf('debug', said)).toMatchObject([
      { level: DEBUG, context: 'Routes', msg: 'mapped' },
      { level: WARN, context: 'Routes', msg: 'old' },
      { level: ERROR, context: 'Routes', stack: 'at x', msg: 'broken' },
    ]);
    expect(logOf('info', said)).toMatchObject([{ level: WARN }, { level: ERROR }]);
  });

  it.each(['ExceptionHandler', 'NestApplication', 'TypeOrmModule'])(
    'does not repeat what %s throws as well, except for those who look for it',
    (context) => {
      const said = `nest.error('port taken', 'at x', '${context}')`;
      expect(logOf('info', said)).toEqual([]);
      expect(logOf('debug', said)).toMatchObject([{ level: DEBUG, context, msg: 'port taken' }]);
    },
  );
});
