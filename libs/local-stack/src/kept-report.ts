/** What a process that runs a program for another says to that one, once. */
export type KeptReport = { readonly is: 'ready' } | { readonly is: 'failed'; readonly message: string };

/** Tells the process that started us, if one did. */
export const report = (message: KeptReport, then?: () => void): void => {
  if (process.send === undefined) then?.();
  else process.send(message, undefined, {}, then);
};
