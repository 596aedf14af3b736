/** What an error says. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** What an error says, and where it comes from. */
export const traceOf = (cause: unknown): string | undefined =>
  cause instanceof Error ? cause.stack : String(cause);
