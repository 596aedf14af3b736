import { evaluateEnvelopeSchema, evaluateRequestSchema, problemSchema } from '@lodestone/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { convertSchema } from './convert-schema';
import { stateScopes } from './state-scopes';
import { webhookMessages } from './webhook-messages';

const DESCRIPTION = `
Risk scores for suppliers of critical minerals and their partnerships: **China exposure**, **vertical integration** and
**recycling share**, and from them one composite. Every score is a risk from 0 (none) to 100 (worst).

- **Addressing**: a supplier or partnership is addressed by its id or by any of its identifiers, \`scheme:value\`.
- **Lists** take \`limit\` (up to 200) and go on by \`cursor\`, or by \`offset\`; \`sort=-score,name\`.
- **Editing**: send the ETag of a record in \`If-Match\` with PATCH and DELETE; 412 means somebody else was faster.
- **Repeating** a POST under the same \`Idempotency-Key\` within 24 hours gets the same reply and does nothing.
- **Failures** are \`application/problem+json\`; branch on \`code\`. A failed request changes nothing.
- **Access**: \`Authorization: Bearer\` with an API key or the access token of a session; each operation names its scope.
- **Audit**: every change is on record with who made it; \`X-Reason\` adds why: up to 500 characters, percent-encoded.
- **Limits**: bodies up to 5 MB and 32 levels deep; requests of a caller per minute as \`RateLimit-Policy\` says.
`;

/** The contract of the API, OpenAPI 3.1, made from the same schemas that check the requests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Lodestone')
    .setDescription(DESCRIPTION.trim())
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addTag('Suppliers', 'Who delivers what, with the evidence about where it comes from')
    .addTag('Partnerships', 'Deals that bring sources, with their parties')
    .addTag('Scores', 'What the evidence amounts to, why, and what it would be')
    .addTag('Scoring models', 'Versions of the judgement that scores are made with')
    .addTag('Scoring runs', 'Everybody scored anew, every night or on request, and published as a whole')
    .addTag('Reference data', 'Materials, world production, recycling and export measures')
    .addTag('Sessions', 'Signing in and out')
    .addTag('Users', 'Who may sign in, as what')
    .addTag('API keys', 'Keys for programs')
    .addTag('Webhooks', 'Addresses that are told what happens, and what became of each message')
    .addTag('Audit', 'Who did what')
    .addTag('Health', 'For who watches the service')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'API key lsk_<id>_<secret>, or access token of a session',
    })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, options) => convertSchema(documented(schema), options),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  // Replies of another media type than JSON only refer to their schema.
  const { components } = convertSchema(problemSchema, { schemaType: 'output' });
  return stateScopes({
    ...document,
    webhooks: webhookMessages,
    components: {
      ...document.components,
      schemas: { ...inContract(components), ...document.components?.schemas },
    },
  });
}

/** The schema that tells callers what to send; of an evaluation it is stricter than what the pipe checks. */
const documented = (schema: unknown) => (schema === evaluateEnvelopeSchema ? evaluateRequestSchema : schema);

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Definitions with their references as the contract writes them. */
const inContract = (definitions: object) =>
  JSON.parse(JSON.stringify(definitions).replaceAll('#/$defs/', '#/components/schemas/')) as Schemas;
