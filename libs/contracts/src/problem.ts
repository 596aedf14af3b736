import { z } from 'zod';

/** One thing that is wrong with a request. */
export const problemErrorSchema = z
  .object({
    pointer: z
      .string()
      .meta({ description: 'JSON Pointer (RFC 6901) into the body; for a parameter, its name after /' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'ProblemError', description: 'One thing that is wrong, and where' });
export type ProblemError = z.infer<typeof problemErrorSchema>;

/** How every request fails (RFC 9457, `application/problem+json`). */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Address that names the kind of problem' }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'What programs branch on' }),
    detail: z.string(),
    instance: z.string().meta({ description: 'Path of the request' }),
    requestId: z.string().meta({ description: 'Repeated in the x-request-id header and in the log' }),
    errors: z.array(problemErrorSchema),
  })
  .meta({
    id: 'Problem',
    description: 'Why a request failed; it changed nothing',
    examples: [
      {
        type: 'urn:lodestone:problem:chain.shares_above_one',
        title: 'The request cannot be processed',
        status: 422,
        code: 'chain.shares_above_one',
        detail:
          'The shares of metal in the chain of neodymium add up to 1.2 from the start; they may not exceed 1.',
        instance: '/v1/suppliers',
        requestId: 'req-1',
        errors: [
          {
            pointer: '/chains/0/sources',
            code: 'chain.shares_above_one',
            message:
              'The shares of metal in the chain of neodymium add up to 1.2 from the start; they may not exceed 1.',
          },
        ],
      },
    ],
  });
export type Problem = z.infer<typeof problemSchema>;
