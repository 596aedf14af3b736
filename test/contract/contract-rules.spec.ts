import type { Contract, Operation } from './contract';
import { RULES } from './contract-rules';

const problem = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const sound: Operation = {
  operationId: 'Things.change',
  summary: 'Change a thing',
  description: 'Scope: `data:write`',
  security: [{ bearer: ['data:write'] }],
  tags: ['Things'],
  parameters: [{ name: 'ref', in: 'path', schema: { type: 'string', maxLength: 200 } }],
  requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
  responses: {
    200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
    ...Object.fromEntries([400, 401, 403, 404, 413, 415, 422, 429, 503].map((status) => [status, problem])),
  },
};

const { 200: _changed, ...failures } = sound.responses;

const thing = {
  type: 'object',
  properties: {
    code: { type: 'string', pattern: '^[A-Z]{2}$' },
    parts: { type: 'array', maxItems: 5, items: { $ref: '#/components/schemas/Thing' } },
  },
};

function contractOf(given: Partial<Operation> = {}, schemas: object = {}): Contract {
  return {
    tags: [{ name: 'Things' }],
    paths: { '/v1/things/{ref}': { patch: { ...sound, ...given } } },
    webhooks: {},
    components: { schemas: { Thing: thing, Problem: { type: 'object' }, ...schemas } },
  };
}

const complaintsAbout = (contract: Contract) => RULES.flatMap(([, rule]) => rule(contract));

const json = (schema: object) => ({ content: { 'application/json': { schema: { ...schema } } } });
const text = { type: 'string' };

it('nothing is held against a sound contract', () => {
  expect(complaintsAbout(contractOf())).toEqual([]);
});

it.each<[string, Contract, string]>([
  ['has no name', contractOf({ operationId: undefined }), 'no operationId'],
  ['has no summary', contractOf({ summary: '' }), 'no summary'],
  ['has a tag that nothing explains', contractOf({ tags: ['Else'] }), 'tags Else of Things'],
  ['never goes well', contractOf({ responses: failures }), 'no reply that went well'],
  [
    'does not say what it answers',
    contractOf({ responses: { ...sound.responses, 200: {} } }),
    'no schema of 200',
  ],
  ['does not say whom it is for', contractOf({ security: undefined }), 'does not say whom it is for'],
  [
    'is for a scope that there is not',
    contractOf({ security: [{ bearer: ['root'] }] }),
    'no such scope: root',
  ],
  ['keeps its scope from people', contractOf({ description: '' }), 'the scope is not in words'],
  [
    'fails as plain JSON',
    contractOf({ responses: { ...sound.responses, 404: json({ $ref: '#/components/schemas/Problem' }) } }),
    '404 is no problem of application/problem+json',
  ],
  [
    'has a parameter of any kind',
    contractOf({ parameters: [{ name: 'ref', in: 'path' }] }),
    'no schema of ref',
  ],
  ['does not tell of its path parameter', contractOf({ parameters: [] }), 'path parameters '],
  [
    'takes any text in its path',
    contractOf({ parameters: [{ name: 'ref', in: 'path', schema: text }] }),
    'ref is text of any length',
  ],
  ['takes any text', contractOf({ requestBody: json(text) }), 'body is text of any length'],
  [
    'takes text of any length by a pattern',
    contractOf({ requestBody: json({ ...text, pattern: '^[a-z]+$' }) }),
    'body is text of any length',
  ],
  [
    'takes any list of any text, deep down',
    contractOf({ requestBody: json({ properties: { of: { anyOf: [{ type: 'array', items: text }] } } }) }),
    'body.of[] is text of any length',
  ],
])('an operation that %s is told', (_, contract, complaint) => {
  expect(complaintsAbout(contract)).toContain(`PATCH /v1/things/{ref}: ${complaint}`);
});

it.each([400, 401, 404, 413, 415, 422, 429, 503])(
  'an operation that is silent about %s is told',
  (status) => {
    const { [status]: _, ...responses } = sound.responses;
    expect(complaintsAbout(contractOf({ responses }))).toEqual([
      `PATCH /v1/things/{ref}: ${status} is not documented`,
    ]);
  },
);

it('two operations of one name are told', () => {
  const contract = contractOf();
  const paths = { ...contract.paths, '/v1/other/{ref}': { patch: sound } };
  expect(complaintsAbout({ ...contract, paths })).toEqual([
    'PATCH /v1/things/{ref}: operationId Things.change twice',
    'PATCH /v1/other/{ref}: operationId Things.change twice',
  ]);
});

it('references to nothing, and schemas that nothing refers to, are told', () => {
  const contract = contractOf({}, { Lost: { items: { $ref: '#/components/schemas/Gone' } } });
  expect(complaintsAbout(contract)).toEqual([
    '/components/schemas/Lost/items: there is no #/components/schemas/Gone',
    'nothing refers to Lost',
  ]);
});
