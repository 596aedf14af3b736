import type { Policy } from '@lodestone/contracts';
import { expiringPolicies } from './expiring-policies';

const POLICY = {
  ...{ id: '01932b5e-0000-7000-8000-000000000001', code: 'CN-2025-61', title: 'Licence', issuer: 'CN' },
  ...{ measure: 'licence', materials: ['neodymium'], stages: [], note: null, destination: null },
  ...{ from: '2025-10-09', through: null, suspensions: [], verifiedThrough: null, announcedOn: null },
  ...{ version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
  source: { publisher: 'P', title: 'T', year: '2025', address: 'https://p.example', quality: null },
} as unknown as Policy;

const said = (fields: Partial<Policy>, today: string) =>
  expiringPolicies([{ ...POLICY, ...fields }], today).map(({ data: { what, on, daysLeft }, key }) => [
    what,
    on,
    daysLeft,
    key.split(':').at(-1),
  ]);

const SUSPENDED = { suspensions: [{ from: '2025-11-10', through: '2026-11-10' }] };

it('says that a suspended measure returns, the day after its suspension', () => {
  expect(said(SUSPENDED, '2026-10-15')).toEqual([['returns', '2026-11-11', 27, '30']]);
});

it.each([
  ['2026-08-12', []],
  ['2026-08-13', [['returns', '2026-11-11', 90, '90']]],
  ['2026-10-11', [['returns', '2026-11-11', 31, '90']]],
  ['2026-10-12', [['returns', '2026-11-11', 30, '30']]],
  ['2026-11-04', [['returns', '2026-11-11', 7, '7']]],
  ['2026-11-11', [['returns', '2026-11-11', 0, '7']]],
  ['2026-11-12', []],
] as const)('says it 90, 30 and 7 days before and not afterwards: on %s', (today, expected) => {
  expect(said(SUSPENDED, today)).toEqual(expected);
});

it('says that a measure ends, and that nobody has verified it beyond a day, but not that one begins', () => {
  const fields = { from: '2026-12-01', through: '2027-01-31', verifiedThrough: '2026-12-31' };
  expect(said(fields, '2026-11-26').map(([what, on]) => `${on} ${what}`)).toEqual([
    '2027-02-01 ends',
    '2027-01-01 unverified',
  ]);
});

it('tells measures, days and days before apart by key, and nothing else', () => {
  const keys = (fields: Partial<Policy>, today: string) =>
    expiringPolicies([{ ...POLICY, ...fields }], today).map(({ key }) => key);
  const [first] = keys(SUSPENDED, '2026-10-15');
  expect(keys({ ...SUSPENDED, title: 'Another title' }, '2026-10-16')).toEqual([first]);
  const later = { suspensions: [{ from: '2025-11-10', through: '2026-11-11' }] };
  for (const [fields, today] of [
    [later, '2026-10-15'],
    [SUSPENDED, '2026-11-05'],
    [{ ...SUSPENDED, id: '01932b5e-0000-7000-8000-000000000002' }, '2026-10-15'],
  ] as const)
    expect(keys(fields, today)).not.toEqual([first]);
});

it('says what the measure is, and by whose word', () => {
  const [{ data }] = expiringPolicies([{ ...POLICY, ...SUSPENDED }], '2026-10-15');
  expect(data.policy).toEqual({
    ...{ id: POLICY.id, code: POLICY.code, title: POLICY.title, issuer: POLICY.issuer },
    ...{ measure: POLICY.measure, materials: POLICY.materials, stages: [], source: POLICY.source },
  });
});
