import { type PortfolioExposure, portfolioExposureSchema } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { explainPortfolio } from './explained-portfolio';
import { bodyOf } from './reply-checks';

const api = useApi('portfolio');
const ask = async () => bodyOf(await api.call('get', '/v1/portfolio/exposures'), portfolioExposureSchema);

/** What half of them do not exceed, and half do not fall short of. */
function isMedian(value: number, values: readonly number[]): boolean {
  const half = values.length / 2;
  const rounding = 1e-9;
  return (
    values.filter((each) => each <= value + rounding).length >= half &&
    values.filter((each) => each >= value - rounding).length >= half
  );
}

describe('How exposed the portfolio is', () => {
  it('is at each stage the median of what the explanations of its suppliers say', async () => {
    const explained = (await explainPortfolio(api)).filter(({ score }) => score.subject.kind === 'supplier');
    const said = await ask();
    expect(said).toMatchObject({ suppliers: explained.length, counted: explained.length });
    const found = new Map<string, number[]>();
    for (const { explanation } of explained) {
      for (const { material, stages } of explanation.chains) {
        for (const { stage, exposureRisk } of stages) {
          const key = `${material} ${stage}`;
          found.set(key, [...(found.get(key) ?? []), exposureRisk.value]);
        }
      }
    }
    expect(said.stages.length).toBe(found.size);
    for (const { material, stage, suppliers, median, lowerQuartile, upperQuartile } of said.stages) {
      const values = found.get(`${material} ${stage}`) ?? [];
      expect([material, stage, suppliers]).toEqual([material, stage, values.length]);
      expect([material, stage, isMedian(median, values)]).toEqual([material, stage, true]);
      expect(lowerQuartile).toBeLessThanOrEqual(median);
      expect(upperQuartile).toBeGreaterThanOrEqual(median);
    }
  });

  it('is another as soon as evidence is', async () => {
    const before = await ask();
    const chains = [
      {
        material: 'neodymium',
        deliveredStage: 'extraction',
        sources: [
          {
            stage: 'extraction',
            share: 1,
            country: 'CN',
            control: 'owned',
            status: 'operating',
            evidence: 'audited',
          },
        ],
      },
    ];
    const created = await api.call('post', '/v1/suppliers').send({ name: 'Mine', country: 'CN', chains });
    expect(created.status).toBe(201);
    const after = await ask();
    const mines = ({ stages }: PortfolioExposure) =>
      stages.find(({ material, stage }) => material === 'neodymium' && stage === 'extraction')?.suppliers ??
      0;
    expect([after.suppliers - before.suppliers, mines(after) - mines(before)]).toEqual([1, 1]);
  });
});
