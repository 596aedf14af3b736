/** Who may depend on whom, and with `packages` on nothing else. Specs may use the testing library and any package. */
const KIT = ['type:kit', 'type:contracts', 'type:facts', 'type:engine'];

/** Libraries that belong behind one door each. */
const DATABASE = ['typeorm', 'typeorm/*', '@nestjs/typeorm', 'pg'];
const QUEUE = ['bull', 'bull/*', 'ioredis', 'ioredis/*'];

const CONSTRAINTS = [
  { sourceTag: 'type:engine', allowed: [], packages: ['@noble/hashes/*', 'canonicalize'] },
  { sourceTag: 'type:facts', allowed: ['type:engine'], packages: [] },
  { sourceTag: 'type:contracts', allowed: ['type:facts', 'type:engine'], packages: ['zod'] },
  // The local stack creates the database that it starts; it does not use it.
  { sourceTag: 'type:kit', allowed: KIT, banned: ['typeorm', 'typeorm/*', '@nestjs/typeorm', ...QUEUE] },
  { sourceTag: 'type:data', allowed: KIT, banned: QUEUE },
  { sourceTag: 'type:jobs', allowed: KIT, banned: DATABASE },
  {
    sourceTag: 'type:feature',
    allowed: ['type:data', 'type:jobs', ...KIT],
    banned: [...DATABASE, ...QUEUE],
  },
  {
    sourceTag: 'type:app',
    allowed: ['type:feature', 'type:data', 'type:jobs', ...KIT],
    banned: [...DATABASE, ...QUEUE],
  },
  { sourceTag: 'type:testing', allowed: KIT, banned: ['typeorm', '@nestjs/typeorm', ...QUEUE] },
  {
    sourceTag: 'type:e2e',
    allowed: ['type:app', 'type:feature', 'type:data', 'type:jobs', 'type:testing', ...KIT],
  },
  // The console asks the public API like everybody else, and shares with it what a score is and what is sent.
  {
    sourceTag: 'runtime:browser',
    allowed: ['type:engine', 'type:contracts'],
    banned: ['@nestjs/*', 'fastify'],
  },
  { sourceTag: 'runtime:any', allowed: ['runtime:any'], banned: ['@nestjs/*'] },
];

/** The options of `@nx/enforce-module-boundaries`, for sources or for specs. */
export function boundaries({ forSpecs }) {
  return {
    depConstraints: CONSTRAINTS.map(({ sourceTag, allowed, banned = [], packages }) => ({
      sourceTag,
      onlyDependOnLibsWithTags: [
        ...allowed,
        sourceTag,
        ...(forSpecs ? ['type:testing'] : []),
        ...(forSpecs && sourceTag.startsWith('runtime:') ? ['runtime:node'] : []),
      ],
      bannedExternalImports: forSpecs ? [] : banned,
      allowedExternalImports: forSpecs ? undefined : packages,
    })),
    // Specs use the testing library, which is made from the library that they test.
    ignoredCircularDependencies: [
      'scoring-engine',
      'reference-data',
      'contracts',
      'server-kit',
      'persistence',
      'jobs',
      'scoring',
      'access',
      'local-stack',
      'webhooks',
    ].map((library) => [library, 'testing']),
    // The end-to-end tests start the application in their own process.
    allow: ['../../apps/api/src/**', '../../apps/worker/src/**'],
    banTransitiveDependencies: false,
  };
}
