import { useApi } from '../setup/use-api';
import { Buyer } from '../stories/buyer';
import { type Explained, explainPortfolio } from './explained-portfolio';

const api = useApi('portfolio');
const buyer = new Buyer(api);
const TODAY = '2026-11-23';

let all: Explained[];
beforeAll(async () => {
  all = await explainPortfolio(api);
});

const stages = () => all.flatMap(({ explanation }) => explanation.chains.flatMap((chain) => chain.stages));
const alertsOf = (code: string) =>
  all.flatMap(({ explanation }) => explanation.alerts).filter((alert) => alert.code === code);

/** The next day of the calendar. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

describe('The gates and alerts of an explanation', () => {
  it('fire the gate of the worst stage for each chain that has one of 65 points or more', () => {
    for (const { label, explanation } of all) {
      const worst = explanation.chains.map(({ material, stages: those }) => ({
        chain: material,
        value: Math.max(...those.map(({ exposureRisk }) => exposureRisk.value)),
      }));
      const gates = worst
        .filter(({ value }) => value >= 65)
        .map(({ chain, value }) =>
          expect.objectContaining({
            code: 'worst_stage',
            minimumBand: 'high',
            chain,
            value: expect.closeTo(value, 10),
          }),
        );
      expect([label, explanation.gates]).toEqual([label, gates]);
      if (gates.length > 0) expect(['high', 'critical']).toContain(explanation.band);
    }
  });

  it('name the policy that multiplies the risk of a stage', () => {
    for (const { policy, exposure, exposureRisk } of stages()) {
      expect(policy.code === null).toBe(policy.factor === 1);
      expect(exposureRisk.value).toBeCloseTo(Math.min(100, exposure.value * policy.factor), 10);
    }
  });

  it('say of a suspended policy until when, and that it returns the day after', () => {
    const suspended = alertsOf('policy_suspended');
    expect(suspended.length).toBeGreaterThan(0);
    for (const { through, returnsOn } of suspended) {
      expect(through >= TODAY).toBe(true);
      expect(returnsOn).toBe(dayAfter(through));
    }
  });

  it('say of a policy that nobody has verified since until when somebody had', () => {
    const unverified = alertsOf('policy_unverified');
    expect(unverified.length).toBeGreaterThan(0);
    for (const { through, returnsOn } of unverified)
      expect([through < TODAY, returnsOn]).toEqual([true, null]);
  });

  it('warn a buyer of gallium of the ban that is suspended to 27 November 2026', async () => {
    const { alerts } = await buyer.explanation('korea-zinc');
    expect(alerts).toContainEqual({
      code: 'policy_suspended',
      chain: 'gallium',
      stages: expect.arrayContaining(['processing']),
      policy: 'CN-2024-46-2',
      title: expect.stringMatching(/46 of 2024/),
      measure: 'prohibition',
      through: '2026-11-27',
      returnsOn: '2026-11-28',
    });
  });

  it('warn a buyer of magnets that the licence of October 2025 counts again since 11 November 2026, unverified', async () => {
    const { alerts, chains: explained } = await buyer.explanation('vulcan-elements');
    expect(alerts).toContainEqual(
      expect.objectContaining({
        code: 'policy_unverified',
        policy: 'CN-2025-61',
        through: '2026-11-10',
        returnsOn: null,
      }),
    );
    const component = explained[0].stages.find(({ stage }) => stage === 'component');
    expect(component?.policy).toMatchObject({ factor: 1.1, code: 'CN-2025-61' });
  });
});
