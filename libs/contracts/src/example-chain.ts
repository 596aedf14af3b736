/** The worked case of the scoring model (section "Proof"), as the examples of the contract send it. */
const bought = { control: 'spot', status: 'operating', evidence: 'documented', asOf: '2026-11-23' };
const owned = { control: 'owned', status: 'operating', evidence: 'audited', asOf: '2026-11-23' };

/** A chain of neodymium down to magnets, of which part is declared and part is not. */
export const EXAMPLE_CHAIN = {
  material: 'neodymium',
  weight: 1,
  deliveredStage: 'component',
  complete: [],
  sources: [
    { stage: 'extraction', share: 0.3, country: 'CN', ...bought },
    { stage: 'extraction', share: 0.7, country: 'AU', ...bought },
    { stage: 'processing', share: 0.3, country: 'CN', ...bought },
    { stage: 'processing', share: 0.3, country: 'MY', ...bought },
    { stage: 'metal', share: 0.5, country: 'CN', ...bought },
    { stage: 'metal', share: 0.3, country: 'EE', ...owned },
    { stage: 'component', share: 1, country: 'EE', ...owned, reference: 'https://example.org/plant' },
  ],
  recycling: {
    postConsumer: 0.06,
    preConsumer: 0,
    entersAt: 'processing',
    evidence: 'audited',
    asOf: '2026-11-23',
  },
};
