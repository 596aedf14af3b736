import type { OpenAPIObject } from '@nestjs/swagger';
import { ACCESS_EXTENSION, type RouteAccess } from '../auth/route-access.decorator';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  [ACCESS_EXTENSION]?: RouteAccess;
};

/** Says of every operation in the contract whom it is for, for programs and in words. */
export function stateScopes(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations as Record<string, Operation>).map(([method, operation]) => [
        method,
        stateScope(operation),
      ]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) as OpenAPIObject['paths'] };
}

function stateScope({ [ACCESS_EXTENSION]: access = 'public', ...operation }: Operation): Operation {
  if (access === 'public') return { ...operation, ...describe(operation, 'For anybody.'), security: [] };
  if (access === 'authenticated') {
    const words = 'For whoever has an API key or a session.';
    return { ...operation, ...describe(operation, words), security: [{ bearer: [] }] };
  }
  return { ...operation, ...describe(operation, `Scope: \`${access}\``), security: [{ bearer: [access] }] };
}

const describe = ({ description }: Operation, words: string) => ({
  description: description ? `${description}\n\n${words}` : words,
});
