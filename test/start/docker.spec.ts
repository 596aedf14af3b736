import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SETTING_NAMES } from '@lodestone/server-kit';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(resolve(__dirname, '../..', file), 'utf8');
const README = read('README.md');
const COMPOSE = read('docker/compose.yml');

interface Service {
  readonly environment: Record<string, string>;
  readonly ports: string[];
}
const { api, worker } = (parse(COMPOSE) as { services: Record<string, Service> }).services;

describe('the start with Docker', () => {
  it('that the README shows gives all that the services cannot do without', () => {
    const needed = new Set([...COMPOSE.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
    const command = /^(.*)docker compose -f docker\/compose\.yml up/m.exec(README)?.[1] ?? '';
    const given = [...command.matchAll(/(\w+)=\S+ /g)].map(([, name]) => name);
    expect(given).toEqual([...needed]);
    expect(needed.size).toBe(2);
  });

  it('listens on the port that it shows, which is that of the machine as well', () => {
    expect(api.ports).toEqual([`127.0.0.1:${api.environment.PORT}:${api.environment.PORT}`]);
  });

  it('gives API and worker settings that they know, and the same servers and networks', () => {
    for (const { environment } of [api, worker])
      expect(SETTING_NAMES).toEqual(expect.arrayContaining(Object.keys(environment)));
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'WEBHOOK_PRIVATE_NETWORKS'])
      expect(worker.environment[name]).toBe(api.environment[name]);
  });

  it('says in the image that it is one, so that the line for curl reads the key from within', () => {
    expect(read('docker/Dockerfile')).toMatch(/^ENV .*\bcontainer=docker$/m);
  });
});
