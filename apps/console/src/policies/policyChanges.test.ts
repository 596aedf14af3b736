import type { Policy } from '@lodestone/contracts';
import { policyOf } from '../testing';
import { policyChanges } from './policyChanges';

const TODAY = '2026-11-26';
const ahead = (fields: Partial<Policy>, days = 90) =>
  policyChanges([policyOf(fields)], TODAY, days).map(({ what, on }) => `${on} ${what}`);

it('sees a policy come into force, and the day after its last day', () => {
  expect(ahead({ from: '2026-12-01', through: '2027-01-31' })).toEqual([
    '2026-12-01 begins',
    '2027-02-01 ends',
  ]);
});

it('sees a suspension begin, and the policy apply again the day after it', () => {
  const suspensions = [{ from: '2026-12-24', through: '2026-12-31' }];
  expect(ahead({ suspensions })).toEqual(['2026-12-24 suspended', '2027-01-01 returns']);
});

it('says nothing of a return when the policy is over by then', () => {
  const suspensions = [{ from: '2026-12-24', through: '2027-01-31' }];
  expect(ahead({ through: '2027-01-31', suspensions })).toEqual(['2026-12-24 suspended', '2027-02-01 ends']);
});

it('sees the day from which its status is not known', () => {
  expect(ahead({ verifiedThrough: '2026-11-30' })).toEqual(['2026-12-01 unverified']);
});

it('counts today, and not the day on which the time is over', () => {
  expect(ahead({ from: TODAY }, 1)).toEqual([`${TODAY} begins`]);
  expect(ahead({ from: '2026-11-27' }, 1)).toEqual([]);
  expect(ahead({ from: '2026-11-25' })).toEqual([]);
});

it('lists the soonest first, whatever the order of the policies', () => {
  const later = policyOf({ code: 'A', from: '2027-01-05' });
  const sooner = policyOf({ code: 'B', from: '2026-12-05' });
  expect(policyChanges([later, sooner], TODAY, 90).map(({ policy }) => policy.code)).toEqual(['B', 'A']);
});
