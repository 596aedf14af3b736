import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A supplier of the example portfolio whose score says something. */
const SCORE = '/v1/suppliers/lodestone:mp-materials/score';
/** What every database has. */
const MATERIALS = '/v1/materials';

/** The path of a first request that works: a score where the example portfolio is loaded, else the materials. */
export async function exampleRequest(app: NestFastifyApplication, apiKey: string): Promise<string> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const { statusCode } = await app.inject({ url: SCORE, headers });
  return statusCode === 200 ? SCORE : MATERIALS;
}
