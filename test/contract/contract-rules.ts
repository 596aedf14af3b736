import { SCOPES } from '@lodestone/contracts';
import {
  type Contract,
  labelOf,
  objectsWithin,
  type Parameter,
  referredName,
  resolved,
  type Route,
  routesOf,
  type Schema,
} from './contract';

/** What a contract does against a rule, a line each. */
export type Rule = (contract: Contract) => string[];

const ofEveryRoute =
  (complaints: (route: Route, contract: Contract) => string[]): Rule =>
  (contract) =>
    routesOf(contract).flatMap((route) =>
      complaints(route, contract).map((complaint) => `${labelOf(route)}: ${complaint}`),
    );

const isNamed = ofEveryRoute(({ operation }, contract) => {
  const { operationId, summary, tags = [] } = operation;
  const known = contract.tags.map(({ name }) => name);
  const namesakes = routesOf(contract).filter((other) => other.operation.operationId === operationId);
  return [
    ...(operationId ? [] : ['no operationId']),
    ...(namesakes.length > 1 ? [`operationId ${operationId} twice`] : []),
    ...(summary ? [] : ['no summary']),
    ...(tags.length === 1 && known.includes(tags[0]) ? [] : [`tags ${tags.join()} of ${known.join()}`]),
  ];
});

const saysWhatItAnswers = ofEveryRoute(({ operation: { responses } }) => {
  const good = Object.entries(responses).filter(([status]) => /^2|^303$/.test(status));
  const silent = good.filter(
    ([status, { content = {} }]) =>
      !['204', '303'].includes(status) &&
      (Object.keys(content).length === 0 || Object.values(content).some(({ schema }) => !schema)),
  );
  return [
    ...(good.length === 0 ? ['no reply that went well'] : []),
    ...silent.map(([status]) => `no schema of ${status}`),
  ];
});

const saysWhomItIsFor = ofEveryRoute(({ operation: { security, description = '' } }) => {
  const [{ bearer: [scope = ''] = [] } = {}, ...more] = security ?? [];
  return [
    ...(security === undefined ? ['does not say whom it is for'] : []),
    ...(more.length > 0 ? ['several ways to get in'] : []),
    ...(scope === '' || (SCOPES as readonly string[]).includes(scope) ? [] : [`no such scope: ${scope}`]),
    ...(scope !== '' && !description.includes(`Scope: \`${scope}\``) ? ['the scope is not in words'] : []),
  ];
});

const saysHowItFails = ofEveryRoute(({ path, operation }) => {
  const { responses, requestBody, parameters = [], security = [] } = operation;
  const expected = [
    ...(security.some(({ bearer }) => bearer.length > 0) ? ['403'] : []),
    ...(path.startsWith('/v1/') ? ['401', '429', '503'] : []),
    ...(path.includes('{') ? ['404'] : []),
    ...(parameters.some(({ in: place }) => place === 'query') ? ['400'] : []),
    ...(requestBody ? ['400', '413', '415', '422'] : []),
  ];
  const problems = Object.entries(responses).filter(([status]) => status >= '400');
  const otherwise = problems.filter(([, { content = {} }]) => {
    const [[type, { schema = {} }] = ['', {}], ...more] = Object.entries(content);
    return type !== 'application/problem+json' || referredName(schema) !== 'Problem' || more.length > 0;
  });
  return [
    ...expected.filter((status) => !(status in responses)).map((status) => `${status} is not documented`),
    ...otherwise.map(([status]) => `${status} is no problem of application/problem+json`),
  ];
});

const knowsItsParameters = ofEveryRoute(({ path, operation: { parameters = [] } }) => {
  const inTemplate = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const inPath = parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name);
  return [
    ...(inTemplate.join() === inPath.join() ? [] : [`path parameters ${inPath.join()}`]),
    ...parameters.filter(({ schema }) => !schema).map(({ name }) => `no schema of ${name}`),
  ];
});

const refersToWhatIsThere: Rule = (contract) => {
  const schemas = Object.keys(contract.components.schemas);
  const references = objectsWithin(contract).flatMap(([pointer, value]): [string, string][] =>
    typeof value.$ref === 'string' ? [[pointer, value.$ref]] : [],
  );
  const used = new Set(references.map(([, $ref]) => referredName({ $ref })));
  return [
    ...references
      .filter(([, $ref]) => !schemas.includes(referredName({ $ref }) ?? ''))
      .map(([pointer, $ref]) => `${pointer}: there is no ${$ref}`),
    ...schemas.filter((name) => !used.has(name)).map((name) => `nothing refers to ${name}`),
  ];
};

const limitsWhatItTakes = ofEveryRoute(({ operation: { parameters = [], requestBody } }, contract) => [
  ...parameters.filter(isOfAddress).flatMap(({ name, schema = {} }) => unlimited(schema, contract, name)),
  ...unlimited(requestBody?.content['application/json']?.schema ?? {}, contract, 'body'),
]);

const isOfAddress = ({ in: place }: Parameter) => place !== 'header';

/** Where a schema takes text or a list of any length. */
function unlimited(schema: Schema, contract: Contract, at: string, above: readonly string[] = []): string[] {
  const name = referredName(schema);
  if (name !== null) {
    return above.includes(name) ? [] : unlimited(resolved(schema, contract), contract, at, [...above, name]);
  }
  const { type, properties = {}, items, anyOf = [], oneOf = [] } = schema;
  const below: [string, Schema][] = [
    ...Object.entries(properties as Record<string, Schema>),
    ...[...(anyOf as Schema[]), ...(oneOf as Schema[])].map((each): [string, Schema] => ['', each]),
    ...(items === undefined ? [] : [['[]', items as Schema] as [string, Schema]]),
  ];
  return [
    ...(type === 'string' && !isLimitedText(schema) ? [`${at} is text of any length`] : []),
    ...(type === 'array' && schema.maxItems === undefined ? [`${at} is a list of any length`] : []),
    ...below.flatMap(([key, each]) =>
      unlimited(each, contract, key === '' ? at : `${at}.${key}`.replace('.[]', '[]'), above),
    ),
  ];
}

const isLimitedText = ({ maxLength, enum: values, format, pattern }: Schema) =>
  [maxLength, values, format].some((limit) => limit !== undefined) ||
  (typeof pattern === 'string' && !/[*+]|,\}/.test(pattern));

/** What a contract has to keep to, by what is said of it. */
export const RULES: readonly (readonly [string, Rule])[] = [
  ['gives each operation a name of its own, a summary and a tag that it explains', isNamed],
  ['says of each operation what it answers when it goes well', saysWhatItAnswers],
  ['says of each operation whom it is for, to programs and in words', saysWhomItIsFor],
  ['says of each operation how it fails, always as a problem', saysHowItFails],
  ['describes every parameter', knowsItsParameters],
  ['refers only to schemas that it has, and has none that nothing refers to', refersToWhatIsThere],
  ['limits every text and list that a request may hold', limitsWhatItTakes],
];
