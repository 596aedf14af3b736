import type { TrajectoryReply } from '@lodestone/contracts';
import { aChain, aLink, aSource } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, materialDraft, policyDraft, supplierDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');
const TODAY = '2026-11-23';
const ORE = 'plan_ore';

type Plans = readonly ReturnType<typeof aSource>[];
const chainOf = (sources: Plans) => aChain({ material: ORE, deliveredStage: 'extraction', sources });

/** A mine of its own from one day to another, in a country where nothing is covered. */
const mine = (given: Parameters<typeof aSource>[0] = {}) =>
  aSource({ control: 'owned', status: 'under_construction', ...given });

let last = 0;
async function trajectoryOf(sources: Plans, slip = 'P12M'): Promise<TrajectoryReply> {
  last += 1;
  const draft = supplierDraft({ name: `Planner ${last}`, chains: [chainOf(sources)] });
  const { id } = await add(api, 'suppliers', draft);
  const { body } = await api.call('get', `/v1/suppliers/${id}/score/trajectory?slip=${slip}`);
  return body;
}

/** Captive risk by day: one stage, so the risk is what is not captive (scoring model §3). */
const captiveRisk = (points: TrajectoryReply['asPlanned']) =>
  points.map(({ date, dimensions }) => [date, dimensions.verticalIntegration]);

beforeAll(async () => {
  const stages = [{ stage: 'extraction' as const, representedBy: null }];
  await add(api, 'materials', materialDraft({ code: ORE, stages }));
});

describe('A plan', () => {
  it('counts from its first day on, and late from the late day on', async () => {
    const { asPlanned, delayed } = await trajectoryOf([mine({ availableFrom: '2027-08-31' })], 'P6M');
    expect(captiveRisk(asPlanned)).toEqual([
      [TODAY, 100],
      ['2027-08-31', 0],
    ]);
    // There is no 31 February.
    expect(captiveRisk(delayed)).toEqual([
      [TODAY, 100],
      ['2028-02-29', 0],
    ]);
  });

  it('that takes over goes with what it takes over from', async () => {
    const sources = [
      mine({ status: 'operating', control: 'spot', until: '2028-01-01' }),
      mine({ availableFrom: '2028-01-01' }),
    ];
    const { asPlanned, delayed } = await trajectoryOf(sources);
    expect(captiveRisk(asPlanned)).toEqual([
      [TODAY, 100],
      ['2028-01-01', 0],
    ]);
    expect(captiveRisk(delayed)).toEqual([
      [TODAY, 100],
      ['2029-01-01', 0],
    ]);
    expect(asPlanned[1].changes.map(({ code }) => code).sort()).toEqual(['source_ends', 'source_starts']);
  });

  it('without a day never counts, and later than five years is not told', async () => {
    const { asPlanned, delayed } = await trajectoryOf([
      mine({ status: 'planned', share: 0.5 }),
      mine({ share: 0.5, availableFrom: '2031-11-24' }),
    ]);
    expect(captiveRisk(asPlanned)).toEqual([[TODAY, 100]]);
    expect(delayed).toEqual(asPlanned);
  });

  it('of the last day of five years is told, but not late', async () => {
    const { asPlanned, delayed } = await trajectoryOf([mine({ availableFrom: '2031-11-23' })], 'P1M');
    expect(captiveRisk(asPlanned).at(-1)).toEqual(['2031-11-23', 0]);
    expect(captiveRisk(delayed)).toEqual([[TODAY, 100]]);
  });

  it('of a supplier further up is told with its name, place and reference', async () => {
    const reference = 'https://example.org/opening';
    const coming = mine({ availableFrom: '2027-03-01', country: 'CA', reference, note: 'As announced' });
    const upstream = await add(
      api,
      'suppliers',
      supplierDraft({ name: 'Upstream', chains: [chainOf([coming])] }),
    );
    const { asPlanned } = await trajectoryOf([aLink(upstream.id)]);
    expect(asPlanned[1].changes).toEqual([
      {
        code: 'source_starts',
        subject: { kind: 'supplier', id: upstream.id, name: 'Upstream' },
        chain: ORE,
        stage: 'extraction',
        country: 'CA',
        supplier: null,
        reference,
        note: 'As announced',
      },
    ]);
  });

  it('leaves the age of evidence as it is today', async () => {
    const sources = [
      mine({ status: 'operating', share: 0.5, asOf: '2023-11-23' }),
      aSource({ share: 0.5, asOf: '2023-11-23', until: '2029-01-01' }),
      aSource({ share: 0.5, asOf: '2023-11-23', availableFrom: '2029-01-01' }),
    ];
    const { asPlanned } = await trajectoryOf(sources);
    expect(asPlanned.map(({ date }) => date)).toEqual([TODAY, '2029-01-01']);
    expect(asPlanned[1].score.confidence).toBe(asPlanned[0].score.confidence);
  });
});

it('a supplier that declares no chain has no trajectory', async () => {
  const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Idle', chains: [] }));
  const reply = await api.call('get', `/v1/suppliers/${id}/score/trajectory`);
  problemOf(reply, { status: 404, code: 'score.nothing_to_score' });
});

describe('A policy to come', () => {
  it('raises the risk while it is in force and not suspended, and is not late when plants are', async () => {
    const policy = {
      code: 'XX-2027',
      title: 'Quota on ore',
      measure: 'quota' as const,
      materials: [ORE],
      stages: [],
      from: '2027-01-01',
      through: '2027-12-31',
      suspensions: [{ from: '2027-04-01', through: '2027-06-30' }],
    };
    await add(api, 'policies', policyDraft(policy));
    await api.quiet();
    const { asPlanned, delayed } = await trajectoryOf([
      aSource({ share: 0.5, country: 'CN' }),
      aSource({ share: 0.5 }),
    ]);
    const told = asPlanned.map(({ date, dimensions, changes }) => [date, dimensions.chinaExposure, changes]);
    const turn = (state: string) => [
      { code: 'policy_changes', policy: 'XX-2027', title: 'Quota on ore', state },
    ];
    // Half of it from China; a quota counts 1.2 (scoring model §3).
    expect(told).toEqual([
      [TODAY, 50, []],
      ['2027-01-01', 60, turn('in_force')],
      ['2027-04-01', 50, turn('suspended')],
      ['2027-07-01', 60, turn('in_force')],
      ['2028-01-01', 50, turn('not_in_force')],
    ]);
    expect(delayed).toEqual(asPlanned);
  });
});
