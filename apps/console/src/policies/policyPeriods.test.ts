import type { Policy } from '@lodestone/contracts';
import { policyOf } from '../testing';
import { policyPeriods } from './policyPeriods';

const life = (fields: Partial<Policy>) =>
  policyPeriods(policyOf(fields)).map(
    ({ from, through, isSuspended }) => `${from}–${through ?? ''}${isSuspended ? ' suspended' : ''}`,
  );

it('is one period without an end when no end is known', () => {
  expect(life({ from: '2026-01-01' })).toEqual(['2026-01-01–']);
});

it('is parted by a suspension, day by day', () => {
  const suspensions = [{ from: '2026-03-01', through: '2026-03-31' }];
  expect(life({ from: '2026-01-01', through: '2026-12-31', suspensions })).toEqual([
    '2026-01-01–2026-02-28',
    '2026-03-01–2026-03-31 suspended',
    '2026-04-01–2026-12-31',
  ]);
});

it('begins suspended when it is suspended from its first day', () => {
  const suspensions = [{ from: '2026-01-01', through: '2026-06-30' }];
  expect(life({ from: '2026-01-01', suspensions })).toEqual([
    '2026-01-01–2026-06-30 suspended',
    '2026-07-01–',
  ]);
});

it('ends suspended when the suspension reaches beyond its last day', () => {
  const suspensions = [{ from: '2026-06-01', through: '2027-06-01' }];
  expect(life({ from: '2026-01-01', through: '2026-12-31', suspensions })).toEqual([
    '2026-01-01–2026-05-31',
    '2026-06-01–2026-12-31 suspended',
  ]);
});

it('takes suspensions in their order in time', () => {
  const suspensions = [
    { from: '2026-09-01', through: '2026-09-30' },
    { from: '2026-03-01', through: '2026-03-31' },
  ];
  expect(life({ from: '2026-01-01', suspensions })).toEqual([
    '2026-01-01–2026-02-28',
    '2026-03-01–2026-03-31 suspended',
    '2026-04-01–2026-08-31',
    '2026-09-01–2026-09-30 suspended',
    '2026-10-01–',
  ]);
});
