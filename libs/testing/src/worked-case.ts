import type { ScoringContext, Subject } from '@lodestone/scoring-engine';
import { aChain, aContext, aRecycling, aSource, aSupplier } from './evidence-builders';

/** The worked case of the scoring model (section "Proof"): a magnet maker with one chain of four stages. */
export const theMagnetMaker: Subject = aSupplier({
  id: 'magnet-maker',
  name: 'Magnet maker',
  chains: [
    aChain({
      sources: [
        aSource({ stage: 'extraction', share: 0.3, country: 'CN' }),
        aSource({ stage: 'extraction', share: 0.7, country: 'AU' }),
        aSource({ stage: 'processing', share: 0.3, country: 'CN' }),
        aSource({ stage: 'processing', share: 0.3, country: 'MY' }),
        aSource({ stage: 'metal', share: 0.5, country: 'CN' }),
        aSource({ stage: 'metal', share: 0.3, country: 'EE', control: 'owned' }),
        aSource({ stage: 'component', share: 1, country: 'EE', control: 'owned' }),
      ],
      recycling: aRecycling({ postConsumer: 0.06, entersAt: 'processing' }),
    }),
  ],
});

/** What the worked case is scored with: the default parameters, its world shares, no policy. */
export const theMagnetMakersContext: ScoringContext = aContext();
