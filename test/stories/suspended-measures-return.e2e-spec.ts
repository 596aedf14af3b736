import { EXPORT_MEASURES, type ExportMeasure } from '@lodestone/reference-data';
import type { ExplanationReply } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { Buyer, labelOf, type Named } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const LAST_SUSPENDED = '2026-11-10';
const BEFORE = '2026-11-09';
const AFTER = '2026-11-11';

type Explained = ReadonlyMap<string, ExplanationReply>;

let factors: Readonly<Record<string, number>>;
let portfolio: Named[];
let before: Explained;
let after: Explained;

beforeAll(async () => {
  const { body } = await api.call('get', '/v1/scoring-models');
  factors = body.data[0].policyFactors;
  portfolio = await buyer.scored();
  before = await explainOn(BEFORE);
  after = await explainOn(AFTER);
});

/** Lets a night pass, and explains everything. */
async function explainOn(day: string): Promise<Explained> {
  await api.night(day);
  const explained = new Map<string, ExplanationReply>();
  for (const { kind, slug } of portfolio) {
    await buyer.score(slug, kind);
    explained.set(labelOf({ kind, slug }), await buyer.explanation(slug, kind));
  }
  return explained;
}

const appliesOn = (day: string, { from, through, suspensions }: ExportMeasure) =>
  from <= day &&
  (through === null || day <= through) &&
  !suspensions.some((period) => period.from <= day && day <= period.through);

/** The strongest factor by which the measures of a material and stage count on a day. */
const factorOn = (day: string, material: string, stage: string) =>
  Math.max(
    1,
    ...EXPORT_MEASURES.filter(
      ({ materials, stages }) =>
        materials.includes(material) && (stages.length === 0 || (stages as string[]).includes(stage)),
    )
      .filter((measure) => appliesOn(day, measure))
      .map(({ measure }) => factors[measure]),
  );

/** The stages of the portfolio, as `subject, material, stage`, that fulfil a condition. */
const stagesWhere = (
  is: (
    material: string,
    stage: ExplanationReply['chains'][number]['stages'][number],
    label: string,
  ) => boolean,
) =>
  [...before].flatMap(([label, { chains }]) =>
    chains.flatMap(({ material, stages }) =>
      stages
        .filter((stage) => is(material, stage, label))
        .map(({ stage }) => [label, material, stage].join(', ')),
    ),
  );

/** Stages at which a returning measure bites: some exposure, and not all of it already. */
const bitten = () =>
  stagesWhere((material, { stage, exposure }) => {
    const [then, now] = [factorOn(BEFORE, material, stage), factorOn(AFTER, material, stage)];
    return now > then && exposure.value > 0 && exposure.value * then < 100;
  });

const subjectsOf = (stages: readonly string[]) => [...new Set(stages.map((stage) => stage.split(', ')[0]))];

const measuresThatReturn = EXPORT_MEASURES.filter(({ suspensions }) =>
  suspensions.some(({ through }) => through === LAST_SUSPENDED),
);

const alertsOf = (explained: Explained) =>
  [...explained].flatMap(([label, { alerts }]) =>
    alerts
      .filter(({ policy }) => measuresThatReturn.some(({ code }) => code === policy))
      .map((alert) => ({ label, alert })),
  );

describe('the measures whose suspension ends on 10 November 2026', () => {
  it('are five, two of which restrict a material that somebody here delivers', () => {
    expect(measuresThatReturn.map(({ code }) => code)).toEqual([
      'CN-2025-56',
      'CN-2025-57',
      'CN-2025-58',
      'CN-2025-61',
      'CN-2025-62',
    ]);
    const biting = measuresThatReturn.filter(({ measure }) => factors[measure] > 1);
    const concerned = biting.filter(({ materials }) =>
      [...before.values()].some(({ chains }) => chains.some(({ material }) => materials.includes(material))),
    );
    expect(concerned.map(({ code }) => code)).toEqual(['CN-2025-58', 'CN-2025-61']);
  });

  it('raise the risk of exactly the stages that they restrict and China is in', () => {
    const risen = stagesWhere((material, { stage, exposureRisk }, label) => {
      const chain = after.get(label)?.chains.find((each) => each.material === material);
      const now = chain?.stages.find((each) => each.stage === stage)?.exposureRisk.value ?? 0;
      return now > exposureRisk.value;
    });
    expect(risen.length).toBeGreaterThan(20);
    expect(risen).toEqual(bitten());
  });

  it('move exactly the suppliers and partnerships with such a stage, upwards, and nobody else', async () => {
    const [then, now] = [await buyer.scoresOn(BEFORE, portfolio), await buyer.scoresOn(AFTER, portfolio)];
    const labels = portfolio.map(labelOf);
    const moved = labels.filter((label) => now.get(label)?.value !== then.get(label)?.value);
    const risen = labels.filter((label) => Number(now.get(label)?.value) > Number(then.get(label)?.value));
    expect(moved).toEqual(subjectsOf(bitten()));
    expect(risen).toEqual(moved);
    expect(moved.length).toBeLessThan(labels.length);
  });

  it('move nothing but China exposure', async () => {
    const [then, now] = [await buyer.scoresOn(BEFORE, portfolio), await buyer.scoresOn(AFTER, portfolio)];
    for (const label of portfolio.map(labelOf)) {
      const [one, other] = [then.get(label)?.dimensions, now.get(label)?.dimensions];
      expect([label, other?.verticalIntegration]).toEqual([label, one?.verticalIntegration]);
      expect([label, other?.recyclingShare]).toEqual([label, one?.recyclingShare]);
    }
  });

  it('leave dysprosium magnets where they were, as a licence has covered them since April 2025', () => {
    const ofDysprosium = bitten().filter((stage) => stage.includes('dysprosium, component'));
    expect(ofDysprosium).toEqual([]);
    expect(bitten().filter((stage) => stage.includes('neodymium, component'))).not.toEqual([]);
  });

  it('leave Northern Rare Earth where it was, as nothing can be riskier', () => {
    const northern = 'supplier northern-rare-earth';
    expect(subjectsOf(bitten())).not.toContain(northern);
    expect(after.get(northern)?.value).toBe(before.get(northern)?.value);
  });
});

describe('a buyer who looks day by day', () => {
  it('sees the same move in the history, with the policy as its cause', async () => {
    for (const { kind, slug } of portfolio) {
      const label = labelOf({ kind, slug });
      const moves = (await buyer.history(slug, kind)).filter(({ score }) => score.scoringDate <= AFTER);
      const [now, then] = moves;
      if (subjectsOf(bitten()).includes(label)) {
        expect([label, now.score.scoringDate, now.cause]).toEqual([label, AFTER, 'policy']);
        expect(now.score.value).toBeGreaterThan(then.score.value);
      } else {
        expect([label, moves.filter(({ score }) => score.value !== now.score.value)]).toEqual([label, []]);
      }
    }
  });

  it('is warned before: until when they are suspended, and the day on which they return', () => {
    const alerts = alertsOf(before);
    expect(alerts.length).toBeGreaterThan(20);
    for (const { label, alert } of alerts) {
      expect([label, alert]).toEqual([
        label,
        expect.objectContaining({ code: 'policy_suspended', through: LAST_SUSPENDED, returnsOn: AFTER }),
      ]);
    }
  });

  it('is told after: that nobody has verified since whether they did', () => {
    const alerts = alertsOf(after);
    for (const { label, alert } of alerts) {
      expect([label, alert]).toEqual([
        label,
        expect.objectContaining({ code: 'policy_unverified', through: LAST_SUSPENDED, returnsOn: null }),
      ]);
    }
    const inShort = (each: (typeof alerts)[number]) =>
      [each.label, each.alert.chain, each.alert.policy].join(', ');
    expect(alerts.map(inShort)).toEqual(alertsOf(before).map(inShort));
  });

  it('was warned of every move', () => {
    const warned = new Set(alertsOf(before).map(({ label }) => label));
    expect(subjectsOf(bitten()).filter((label) => !warned.has(label))).toEqual([]);
  });

  it('could read the day of the return in the trajectory of whoever it moves', async () => {
    await api.night(BEFORE);
    const { asPlanned } = await buyer.trajectory('noveon');
    const point = asPlanned.find(({ date }) => date === AFTER);
    expect(point?.changes).toContainEqual(
      expect.objectContaining({ code: 'policy_changes', policy: 'CN-2025-61', state: 'in_force' }),
    );
    expect(point?.score.value).toBe(after.get('supplier noveon')?.value);
    expect(point?.score.value).toBeGreaterThan(asPlanned[0].score.value);
    await api.night(AFTER);
  });
});
