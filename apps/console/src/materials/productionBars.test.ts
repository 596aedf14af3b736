import type { ProductionShare } from '@lodestone/contracts';
import { productionBars } from './productionBars';

const of = (stage: string, country: string, share: number) => ({ stage, country, share }) as ProductionShare;

it('gives each country a segment a stage, the largest producer first', () => {
  const shares = [of('extraction', 'AU', 0.4), of('extraction', 'CN', 0.6), of('metal', 'CN', 1)];
  expect(productionBars(['extraction', 'processing', 'metal'], shares)).toEqual({
    stages: ['extraction', 'metal'],
    segments: [
      { country: 'CN', shares: [0.6, 1] },
      { country: 'AU', shares: [0.4, null] },
    ],
  });
});

it('leaves open what nobody has published, rather than nobody producing it', () => {
  const { segments } = productionBars(['extraction'], [of('extraction', 'CN', 0.75)]);
  expect(segments.at(-1)).toEqual({ country: null, shares: [0.25] });
});

it('does not take rounding for silence', () => {
  const shares = [of('extraction', 'CN', 0.7), of('extraction', 'AU', 0.2999)];
  expect(productionBars(['extraction'], shares).segments.map(({ country }) => country)).toEqual(['CN', 'AU']);
});
