import { type TrajectoryReply, trajectorySchema } from '@lodestone/contracts';
import { Buyer, labelOf } from '../stories/buyer';
import { useApi } from '../setup/use-api';
import { fitting, problemOf } from './reply-checks';

const api = useApi('portfolio');
const buyer = new Buyer(api);
const TODAY = '2026-11-23';

const VULCAN = '/v1/suppliers/lodestone:vulcan-elements/score/trajectory';
const datesOf = (points: TrajectoryReply['asPlanned']) => points.map(({ date }) => date);

describe('The trajectory of every supplier and partnership of the portfolio', () => {
  const all: [string, TrajectoryReply][] = [];
  beforeAll(async () => {
    for (const { kind, slug } of await buyer.scored()) {
      const trajectory = fitting(await buyer.trajectory(slug, 'P12M', kind), trajectorySchema);
      const {
        subject,
        value,
        lower,
        upper,
        band,
        bandIsFirm,
        coverage,
        confidence,
        insufficient,
        dimensions,
      } = await buyer.score(slug, kind);
      const score = {
        value,
        lower,
        upper,
        band,
        bandIsFirm,
        coverage,
        confidence,
        insufficient,
        scoringDate: TODAY,
      };
      expect(trajectory).toMatchObject({ subject, slip: 'P12M', direction: '100 = highest risk' });
      // Checked while the score is at hand: it starts with what is said today, and nothing has changed by then.
      expect(trajectory.asPlanned[0]).toEqual({
        date: TODAY,
        score,
        dimensions: {
          chinaExposure: dimensions.chinaExposure.value,
          verticalIntegration: dimensions.verticalIntegration.value,
          recyclingShare: dimensions.recyclingShare.value,
        },
        changes: [],
      });
      all.push([labelOf({ kind, slug }), trajectory]);
    }
  });

  it('starts with its present score, late or not', () => {
    expect(all.length).toBeGreaterThan(60);
    for (const [label, { asPlanned, delayed }] of all)
      expect([label, delayed[0]]).toEqual([label, asPlanned[0]]);
  });

  it('goes on from day to day within five years', () => {
    for (const [label, { asPlanned, delayed }] of all) {
      for (const points of [asPlanned, delayed]) {
        const dates = datesOf(points);
        expect([label, dates]).toEqual([label, [...new Set(dates)].sort()]);
        expect(dates.at(-1)?.localeCompare('2031-11-23')).toBeLessThanOrEqual(0);
        expect(points.map(({ score }) => score.scoringDate)).toEqual(dates);
      }
    }
    expect(all.some(([, { asPlanned }]) => asPlanned.length > 2)).toBe(true);
  });

  it('says on each later day what changes', () => {
    for (const [label, { asPlanned, delayed }] of all) {
      const silent = [...asPlanned.slice(1), ...delayed.slice(1)].filter(
        ({ changes }) => changes.length === 0,
      );
      expect([label, silent]).toEqual([label, []]);
    }
  });

  it('has each start of a plant a year later when plants are a year late, as far as five years go', () => {
    const starts = ({ changes }: TrajectoryReply['asPlanned'][number]) =>
      changes.filter(({ code }) => code === 'source_starts').length;
    for (const [label, { asPlanned, delayed }] of all) {
      const expected = asPlanned
        .filter((point) => starts(point) > 0)
        .map((point) => [point.date.replace(/^\d{4}/, (year) => String(Number(year) + 1)), starts(point)])
        .filter(([date]) => date <= '2031-11-23');
      const late = delayed.filter((point) => starts(point) > 0).map((point) => [point.date, starts(point)]);
      expect([label, late]).toEqual([label, expected]);
    }
  });

  it('has changes of policies on the same days, late or not', () => {
    const ofPolicies = (points: TrajectoryReply['asPlanned']) =>
      points.flatMap(({ date, changes }) =>
        changes.flatMap((change) =>
          change.code === 'policy_changes' ? [[date, change.policy, change.state]] : [],
        ),
      );
    for (const [label, { asPlanned, delayed }] of all) {
      expect([label, ofPolicies(delayed)]).toEqual([label, ofPolicies(asPlanned)]);
    }
    const states = all.flatMap(([, { asPlanned }]) => ofPolicies(asPlanned));
    expect(states).toContainEqual(['2026-11-28', 'CN-2024-46-2', 'in_force']);
  });
});

describe('The delay of a trajectory', () => {
  it('is twelve months when none is given', async () => {
    const reply = await api.call('get', VULCAN);
    expect(reply.body).toEqual(await buyer.trajectory('vulcan-elements', 'P12M'));
  });

  it.each(['P0M', 'P1M', 'P1Y', 'P1Y6M', 'P5Y', 'P60M', 'P0Y0M'])(
    'can be %s, and the reply repeats it',
    async (slip) => {
      const reply = await api.call('get', `${VULCAN}?slip=${slip}`);
      expect(reply).toMatchObject({ status: 200, body: { slip } });
    },
  );

  it('of nothing is the plan itself', async () => {
    const { asPlanned, delayed } = await buyer.trajectory('vulcan-elements', 'P0M');
    expect(delayed).toEqual(asPlanned);
  });

  it.each([
    '',
    '12',
    '12M',
    'P',
    'P12',
    'PM',
    'P1D',
    'PT12M',
    'P1M1Y',
    'P1.5Y',
    '-P1M',
    'P-1M',
    'p12m',
    'P61M',
    'P6Y',
    'P5Y1M',
    'P9999M',
  ])('cannot be “%s”', async (slip) => {
    const reply = await api.call('get', `${VULCAN}?slip=${encodeURIComponent(slip)}`);
    problemOf(reply, { status: 400, code: 'slip.malformed', pointers: ['/slip'] });
  });

  it.each([
    ['given twice', 'slip=P1M&slip=P2M', 'field.wrong_type', '/slip'],
    ['of another name', 'delay=P1M', 'field.unknown', '/delay'],
  ])('cannot be %s', async (_, query, code, pointer) => {
    problemOf(await api.call('get', `${VULCAN}?${query}`), { status: 400, code, pointers: [pointer] });
  });
});

it.each([
  ['suppliers/lodestone:nobody', 'supplier.not_found'],
  ['partnerships/lodestone:lynas', 'partnership.not_found'],
])('there is no trajectory of %s', async (subject, code) => {
  problemOf(await api.call('get', `/v1/${subject}/score/trajectory`), { status: 404, code });
});
