import { readFile } from 'node:fs/promises';

/** Reads the stages of a Dockerfile: what each copies and runs, and for the last one how it starts. */
export async function readDockerfile(path) {
  const text = await readFile(path, 'utf8');
  const lines = text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages = [];
  for (const line of lines) {
    const [instruction, ...words] = line.trim().split(/\s+/);
    const rest = words.join(' ');
    if (instruction === 'FROM') {
      stages.push({ name: words[2], copies: [], commands: [], user: null, healthCheck: null, command: null });
      continue;
    }
    const stage = stages.at(-1);
    if (instruction === 'RUN') stage.commands.push(rest);
    if (instruction === 'USER') stage.user = rest;
    if (instruction === 'HEALTHCHECK') stage.healthCheck = rest;
    if (instruction === 'CMD') stage.command = JSON.parse(rest);
    if (instruction === 'COPY') stage.copies.push(readCopy(words));
  }
  return stages;
}

function readCopy(words) {
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length) ?? null;
  const paths = words.filter((word) => !word.startsWith('--'));
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) };
}
