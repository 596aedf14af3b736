/** `npm start`: builds what is stale, then runs the API in this process, and with it a worker in another. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));

console.log('Building what has changed');
const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
const build = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,worker'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  env: { ...process.env, FORCE_COLOR: '0' },
});
let output = '';
build.stdout.on('data', (chunk) => (output += chunk));
build.stderr.on('data', (chunk) => (output += chunk));
const passOn = (signal) => build.kill(signal);
process.on('SIGINT', passOn).on('SIGTERM', passOn);
stopWithNpm();
const [code, signal] = await once(build, 'close');
process.off('SIGINT', passOn).off('SIGTERM', passOn);

if (code === 0) {
  await import('../../dist/apps/api/src/main-with-worker.js');
} else {
  if (signal === null) process.stderr.write(output);
  process.exitCode = 1;
}

/** A signal that npm alone is sent ends npm and the shell that it runs us in, but does not reach us. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
