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

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

await checkCompose();
await checkStages();
console.log('The Docker files hold');

async function checkCompose() {
  const { services } = parse(await readFile(join(root, 'docker/compose.yml'), 'utf8'));
  assert.deepEqual(Object.keys(services).sort(), ['api', 'postgres', 'redis']);
  for (const [name, service] of Object.entries(services)) {
    assert.deepEqual(service.cap_drop, ['ALL'], `${name} drops all capabilities`);
    assert.deepEqual(service.security_opt, ['no-new-privileges:true'], `${name} cannot gain privileges`);
    if (name !== 'api') assert.ok(service.healthcheck.test.length > 0, `${name} has a health check`);
  }
  assert.equal(services.api.depends_on.postgres.condition, 'service_healthy');
  const pinned = [services.postgres.image, services.redis.image].every((image) => /:\d/.test(image));
  assert.ok(pinned, 'images name a version');
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
    await startCommand(last, join(folder, last.name), folder);
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

async function startCommand({ command }, workFolder, folder) {
  const { findFreePort, localDatabaseUrl, startPostgresServer } = require('../dist/libs/local-stack/src');
  const server = { port: await findFreePort(), password: 'docker' };
  const postgres = await startPostgresServer({ ...server, directory: join(folder, 'postgres') });
  const port = await findFreePort();
  const api = spawn(command[0], command.slice(1), {
    cwd: workFolder,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: port,
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: localDatabaseUrl(server, 'postgres'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await answers(`http://127.0.0.1:${port}/health/ready`);
    await answers(`http://127.0.0.1:${port}/openapi.json`);
    const ended = once(api, 'exit');
    api.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null], 'the API stops when asked');
  } finally {
    api.kill('SIGKILL');
    await postgres.stop();
  }
}

async function answers(address) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const reply = await fetch(address).catch(() => null);
    if (reply?.ok) return;
    await wait(500);
  }
  throw new Error(`${address} does not answer`);
}
