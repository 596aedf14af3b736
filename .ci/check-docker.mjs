/**
 * Checks the Docker files where no engine is at hand: reads compose.yml for what must hold, runs the commands of the
 * Dockerfile's stages in clean folders, and starts what the last stage would run.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readDockerfile } from './read-dockerfile.mjs';

const PASSWORDS = { POSTGRES_PASSWORD: 'docker', REDIS_PASSWORD: 'docker' };

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

const services = await readServices();
checkCompose();
await checkStages();
console.log('The Docker files hold');

async function readServices() {
  return parse(await readFile(join(root, 'docker/compose.yml'), 'utf8')).services;
}

function checkCompose() {
  assert.deepEqual(Object.keys(services).sort(), ['api', 'postgres', 'redis', 'worker']);
  for (const [name, service] of Object.entries(services)) {
    assert.deepEqual(service.cap_drop, ['ALL'], `${name} drops all capabilities`);
    assert.deepEqual(service.security_opt, ['no-new-privileges:true'], `${name} cannot gain privileges`);
  }
  for (const name of ['postgres', 'redis']) {
    assert.ok(services[name].healthcheck.test.length > 0, `${name} has a health check`);
    assert.ok(/:\d/.test(services[name].image), `the image of ${name} names a version`);
    for (const client of ['api', 'worker'])
      assert.equal(
        services[client].depends_on[name].condition,
        'service_healthy',
        `${client} waits for ${name}`,
      );
  }
  assert.deepEqual(services.worker.build, services.api.build, 'API and worker are one image');
  assert.equal(services.worker.healthcheck.disable, true, 'nobody asks a worker what only the API answers');
}

async function checkStages() {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-docker-'));
  await chmod(folder, 0o755);
  try {
    const stages = await readDockerfile(join(root, 'docker/Dockerfile'));
    const last = stages.at(-1);
    assert.equal(last.user, 'node', 'the API does not run as root');
    assert.ok(last.healthCheck !== null, 'the image has a health check');
    for (const stage of stages) await runStage(stage, folder);
    await startServices(last.command, services.worker.command, join(folder, last.name), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runStage({ name, copies, commands }, folder) {
  console.log(`Stage ${name}`);
  const workFolder = join(folder, name);
  await mkdir(workFolder);
  for (const { from, sources, target } of copies) {
    for (const source of from === null ? await fromContext(sources) : sources) {
      const path = from === null ? join(root, source) : join(folder, from, source.replace(/^\/app\//, ''));
      const destination =
        sources.length > 1 || sources[0] === '.' ? join(workFolder, source) : join(workFolder, target);
      await cp(path, destination, { recursive: true, verbatimSymlinks: true });
    }
  }
  // What concerns the image rather than the folder, such as owners of other folders, needs an engine.
  for (const command of commands.filter((each) => !each.includes('chown'))) {
    console.log(`  ${command}`);
    execFileSync('sh', ['-c', command], { cwd: workFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** The files that COPY takes from the repository: what git knows and .dockerignore lets through. */
async function fromContext(sources) {
  const ignore = (await readFile(join(root, '.dockerignore'), 'utf8')).split('\n').filter(Boolean);
  const let_in = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const kept_out = ignore.filter((line) => line.startsWith('**/*')).map((line) => line.slice(4));
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const context = tracked.filter(
    (file) =>
      let_in.some((entry) => file === entry || file.startsWith(`${entry}/`)) &&
      !kept_out.some((ending) => file.endsWith(ending)),
  );
  return sources.includes('.') ? context : sources.filter((source) => context.includes(source));
}

async function startServices(apiCommand, workerCommand, workFolder, folder) {
  const stack = require('../dist/libs/local-stack/src');
  const database = { port: await stack.findFreePort(), password: PASSWORDS.POSTGRES_PASSWORD };
  const postgres = await stack.startPostgresServer({ ...database, directory: join(folder, 'postgres') });
  const redisPort = await stack.findFreePort();
  const redis = startRedis(redisPort, folder);
  const port = await stack.findFreePort();
  const environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    LOG_LEVEL: 'debug',
    PORT: port,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: stack.localDatabaseUrl(database, 'postgres'),
    REDIS_URL: stack.localRedisUrl({ port: redisPort, password: PASSWORDS.REDIS_PASSWORD }),
  };
  const start = ([program, ...parameters]) =>
    spawn(program, parameters, { cwd: workFolder, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const api = start(apiCommand);
  api.stdout.resume();
  let worker;
  try {
    await answers(`http://127.0.0.1:${port}/openapi.json`);
    await answers(`http://127.0.0.1:${port}/`, '<title>Lodestone</title>');
    await answers(`http://127.0.0.1:${port}/health/ready`, '"backgroundWork":"redis"');
    worker = start(workerCommand);
    await says(worker, 'The worker works');
    for (const [name, child] of Object.entries({ api, worker })) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      assert.deepEqual(await ended, [0, null], `the ${name} stops when asked`);
    }
  } finally {
    for (const child of [api, worker, redis]) child?.kill('SIGKILL');
    await postgres.stop();
  }
}

/** Runs the command of the service, with the port and the folder of the check. */
function startRedis(port, folder) {
  const [program, option, script] = services.redis.command;
  const settings = script
    .replaceAll('$$', '$')
    .replace(/^SETTINGS$/m, `port ${port}\ndir ${folder}\nsave ""\nSETTINGS`);
  return spawn(program, [option, settings], {
    env: { ...process.env, ...PASSWORDS },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function says(child, text) {
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  for (let attempt = 0; attempt < 120; attempt++) {
    if (said.includes(text)) return;
    await wait(500);
  }
  throw new Error(`It never says "${text}":\n${said}`);
}

async function answers(address, text = '') {
  for (let attempt = 0; attempt < 60; attempt++) {
    const reply = await fetch(address).catch(() => null);
    if (reply?.ok && (await reply.text()).includes(text)) return;
    await wait(500);
  }
  throw new Error(`${address} does not answer`);
}
