import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the workspace. */
export const ROOT = resolve(__dirname, '../..');

/** What is made here and never kept. */
const MADE = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').filter(Boolean);
const isKept = (name: string): boolean =>
  name !== '.git' && !MADE.some((made) => made.replace(/\/$/, '').replace(/^\*/, '') === name);

/** Names at the top level, of what is kept. */
export const topLevel = (): string[] => readdirSync(ROOT).filter(isKept).sort();

/** Paths of all files that are kept, from the top level on. */
export function allFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => isKept(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? allFiles(path) : [path];
    });
}

/** The text of a file of the workspace. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The content of a JSON file of the workspace. */
export const jsonOf = <Content>(path: string): Content => JSON.parse(textOf(path)) as Content;
