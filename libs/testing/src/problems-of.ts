import { problemErrorsOf } from '@lodestone/server-kit';
import type { z } from 'zod';

/** What a schema finds wrong with a value, each as its pointer and code; nothing when it takes the value. */
export function problemsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return problemErrorsOf(error?.issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`.trim());
}
