/** Starts a worker over a portfolio. */
export const startPreviewWorker = (): Worker =>
  new Worker(new URL('./previewWorker.ts', import.meta.url), { type: 'module' });
