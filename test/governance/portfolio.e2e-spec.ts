import {
  decodePortfolio,
  type PortfolioDimensions,
  type ScoreReply,
  subjectIdAt,
  subjectKindAt,
} from '@lodestone/contracts';
import { BANDS, composePortfolio, DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import type { Response } from 'supertest';
import { supplierDraft } from '@lodestone/testing';
import { add } from '../api/drafts';
import { expectNotModified } from '../api/reply-checks';
import { useApi } from '../setup/use-api';

const api = useApi('portfolio');
const AT = '/v1/portfolio/dimensions';

const ask = () => api.call('get', AT).buffer(true).responseType('blob');
const portfolioOf = (reply: Response): PortfolioDimensions => {
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/octet-stream']);
  return decodePortfolio(Uint8Array.from(reply.body as Buffer).buffer);
};

async function subjects(): Promise<{ kind: 'supplier' | 'partnership'; id: string }[]> {
  const lists = await Promise.all(
    (['supplier', 'partnership'] as const).map(async (kind) => {
      const { body } = await api.call('get', `/v1/${kind}s?limit=200`);
      return (body.data as { id: string }[]).map(({ id }) => ({ kind, id }));
    }),
  );
  return lists.flat();
}

describe('The dimensions of the portfolio', () => {
  it('are those of every score in force, from which value, bounds and band follow to the last digit', async () => {
    const portfolio = portfolioOf(await ask());
    const composed = composePortfolio(portfolio.risks, DEFAULT_PARAMETERS);
    expect(portfolio.model).toMatchObject({ version: 1 });
    let unscored = 0;
    for (const { kind, id } of await subjects()) {
      const reply = await api.call('get', `/v1/${kind}s/${id}/score`);
      const index = composed.value.findIndex((_, place) => subjectIdAt(portfolio, place) === id);
      if (index === -1) unscored++;
      if (index === -1) continue;
      const score = reply.body as ScoreReply;
      const { dimensions } = score;
      expect(subjectKindAt(portfolio, index)).toBe(kind);
      expect(score).toMatchObject({
        band: BANDS[composed.bands[index]],
        bandIsFirm: composed.firm[index] === 1,
        insufficient: portfolio.insufficient[index] === 1,
        scoringDate: portfolio.scoringDate,
      });
      expect(score.value).toBeCloseTo(100 * composed.value[index], 12);
      expect([dimensions.chinaExposure, dimensions.verticalIntegration, dimensions.recyclingShare]).toEqual(
        [0, 1, 2].map((each) =>
          expect.objectContaining({
            value: 100 * portfolio.risks.dimensions[3 * index + each],
            lower: 100 * portfolio.risks.lower[3 * index + each],
            upper: 100 * portfolio.risks.upper[3 * index + each],
            coverage: portfolio.risks.coverage[3 * index + each],
          }),
        ),
      );
    }
    expect(composed.value.length).toBeGreaterThan(20);
    expect(portfolio.unscored).toBe(unscored);
  });

  it('are not sent again to whoever has them, until a score says something else', async () => {
    const before = await ask();
    const { etag } = before.headers;
    expectNotModified(await api.call('get', AT).set('if-none-match', etag), etag);
    await add(api, 'suppliers', supplierDraft());
    await api.quiet();
    const after = await ask().set('if-none-match', etag);
    expect(portfolioOf(after).partnerships).toHaveLength(portfolioOf(before).partnerships.length + 1);
  });
});
