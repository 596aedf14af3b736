/**
 * The least that could answer with a kept score: one Fastify route, one select by primary key, a pool of ten. It has no
 * key, no rate limit, no validation, no entity tag, nothing to fill in, and no idea whether the score is still current.
 */
import fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = fastify();

server.get('/health/ready', () => ({ status: 'ok' }));

server.get<{ Params: { id: string } }>('/score/:id', async ({ params }, reply) => {
  const { rows } = await pool.query<{ reply: string }>(
    'SELECT reply FROM bare_replies WHERE subject_id = $1',
    [params.id],
  );
  return reply.header('content-type', 'application/json; charset=utf-8').send(rows[0].reply);
});

process.once('SIGTERM', () => {
  void server
    .close()
    .then(() => pool.end())
    .then(() => process.exit(0));
});

void server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
