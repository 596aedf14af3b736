import { pathFlows, SUBJECT, tallestColumn } from './pathFlows';

const supplier = (id: string) => ({ id, name: `Supplier ${id}` });
const path = (through: readonly string[], country: string | null, contribution: number) => ({
  ...{ through: through.map(supplier), country, contribution },
  ...{ chain: 'neodymium', stage: 'metal' as const },
  endsAt: country === null ? ('undeclared' as const) : ('source' as const),
});
const flowsOf = (...paths: ReturnType<typeof path>[]) =>
  pathFlows(paths).flows.map(({ from, to, points }) => [from, to, points]);

it('adds up what goes the same way, and keeps apart where it comes from', () => {
  expect(flowsOf(path(['a', 'b'], 'CN', 4), path(['a'], 'CN', 2), path(['a', 'b'], null, 1))).toEqual([
    ['1:a', SUBJECT.key, 7],
    ['2:b', '1:a', 5],
    ['end:2:CN', '2:b', 4],
    ['end:1:CN', '1:a', 2],
    ['end:2:undeclared', '2:b', 1],
  ]);
});

it('goes on and never round, where suppliers buy from each other', () => {
  const { nodes } = pathFlows([path(['a', 'b', 'a'], 'CN', 1)]);
  expect(nodes.map(({ key }) => key)).toEqual([SUBJECT.key, '1:a', '2:b', '3:a', 'end:3:CN']);
});

it('leaves out what brings nothing', () => {
  expect(pathFlows([path(['a'], 'US', 0)])).toEqual({ nodes: [SUBJECT], flows: [] });
});

it('is as tall as its fullest column, where all ends stand in one', () => {
  const { nodes } = pathFlows([path(['a', 'b'], 'CN', 1), path(['a'], 'US', 1), path(['c'], null, 1)]);
  expect(tallestColumn(nodes)).toBe(3);
  expect(tallestColumn([SUBJECT])).toBe(1);
});
