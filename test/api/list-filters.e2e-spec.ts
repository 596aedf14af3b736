import { lookupReplySchema, type Policy, type ScoreSummary } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { add, supplierDraft } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { type Listed, pageOf, walkList } from './walk-list';

const api = useApi('portfolio');

const bandOf = ({ score }: Listed) => (score as { band: string } | null)?.band;
const scored = (fits: (score: ScoreSummary) => boolean) => (record: Listed) =>
  record.score !== null && fits(record.score as ScoreSummary);
const delivers = (code: string) => (record: Listed) => (record.materials as string[]).includes(code);
const named = (part: string) => (record: Listed) => String(record.name).toLowerCase().includes(part);

/** Is a policy in force and not suspended on a day? */
function inForceOn(day: string): (record: Listed) => boolean {
  const covers = (from: string, through: string | null) =>
    from <= day && (through === null || day <= through);
  return (record) => {
    const { from, through, suspensions } = record as unknown as Policy;
    return covers(from, through) && !suspensions.some((each) => covers(each.from, each.through));
  };
}

const FILTERS: readonly [string, string, (record: Listed) => boolean][] = [
  ['suppliers', 'country=US', ({ country }) => country === 'US'],
  ['suppliers', 'band=low', (record) => bandOf(record) === 'low'],
  ['suppliers', 'band=critical', (record) => bandOf(record) === 'critical'],
  ['suppliers', 'minScore=55.5', scored(({ value }) => value >= 55.5)],
  ['suppliers', 'maxScore=55.5', scored(({ value }) => value <= 55.5)],
  ['suppliers', 'minScore=0', scored(() => true)],
  ['suppliers', 'minScore=40&maxScore=60', scored(({ value }) => value >= 40 && value <= 60)],
  ['suppliers', 'minCoverage=0.6', scored(({ coverage }) => coverage >= 0.6)],
  ['suppliers', 'maxCoverage=0.6', scored(({ coverage }) => coverage <= 0.6)],
  ['suppliers', 'firm=true', scored(({ bandIsFirm }) => bandIsFirm)],
  ['suppliers', 'firm=false', scored(({ bandIsFirm }) => !bandIsFirm)],
  ['suppliers', 'material=gallium', delivers('gallium')],
  ['suppliers', 'blocked=true', ({ blocked }) => blocked === true],
  ['suppliers', 'blocked=false', ({ blocked }) => blocked === false],
  ['suppliers', 'q=metal', named('metal')],
  ['suppliers', 'q=METAL', named('metal')],
  ['suppliers', 'q=G%C3%89CA', named('géca')],
  ['suppliers', 'q=%25', named('%')],
  ['suppliers', 'q=_', named('_')],
  ['suppliers', 'q=%5C', named('\\')],
  ['suppliers', "q='", named("'")],
  [
    'suppliers',
    'country=CN&band=critical&material=neodymium&blocked=false',
    (record) => record.country === 'CN' && bandOf(record) === 'critical' && delivers('neodymium')(record),
  ],
  ['partnerships', 'type=offtake', ({ type }) => type === 'offtake'],
  ['partnerships', 'status=announced', ({ status }) => status === 'announced'],
  ['partnerships', 'material=dysprosium', delivers('dysprosium')],
  ['partnerships', 'band=critical', (record) => bandOf(record) === 'critical'],
  ['partnerships', 'minScore=50', scored(({ value }) => value >= 50)],
  ['partnerships', 'firm=false&maxScore=60', scored(({ bandIsFirm, value }) => !bandIsFirm && value <= 60)],
  ['partnerships', 'q=vulcan', named('vulcan')],
  ['materials', 'kind=product', ({ kind }) => kind === 'product'],
  ['materials', 'group=heavy_rare_earth', ({ group }) => group === 'heavy_rare_earth'],
  ['materials', 'q=graphite', named('graphite')],
  ['production-shares', 'material=gallium', ({ material }) => material === 'gallium'],
  ['production-shares', 'stage=extraction', ({ stage }) => stage === 'extraction'],
  [
    'production-shares',
    'stage=processing&country=CN',
    ({ stage, country }) => stage === 'processing' && country === 'CN',
  ],
  ['recycling-rates', 'material=tungsten', ({ material }) => material === 'tungsten'],
  ['policies', 'measure=licence', ({ measure }) => measure === 'licence'],
  ['policies', 'material=gallium', delivers('gallium')],
  ['policies', 'inForceOn=2026-11-10', inForceOn('2026-11-10')],
  ['policies', 'inForceOn=2026-11-11', inForceOn('2026-11-11')],
  ['policies', 'inForceOn=2024-12-02', inForceOn('2024-12-02')],
  ['scoring-models', 'status=active', ({ status }) => status === 'active'],
];

/** Filters that nothing passes. */
const EMPTY: readonly [string, string][] = [
  ['suppliers', 'q=no+such+name'],
  ['suppliers', 'material=no_such_material'],
  ['suppliers', 'country=AQ'],
  ['partnerships', 'party=01a20816-172c-7135-9716-51d6eb6caa97'],
  ['policies', 'inForceOn=1999-12-31'],
  ['scoring-models', 'status=retired'],
];

beforeAll(async () => {
  await add(api, 'suppliers', supplierDraft({ name: 'Unscored', chains: [] }));
  await add(api, 'suppliers', supplierDraft({ name: "100%_\\ o\u2019Hare's", blocked: true }));
  await add(api, 'scoring-models', { name: 'A draft' });
});

it.each(FILTERS)('%s with %s are those of the whole list that it fits', async (list, filter, fits) => {
  const all = await walkList(api, `${list}?limit=200`);
  const expected = all.filter(fits);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(all.length);
  expect(await walkList(api, `${list}?limit=200&${filter}`)).toEqual(expected);
  const { page } = await pageOf(api, `${list}?limit=1&${filter}`);
  expect(page).toMatchObject({ total: expected.length, totalIs: 'exact' });
});

it.each(EMPTY)('no %s fit %s', async (list, filter) => {
  expect(await pageOf(api, `${list}?${filter}`)).toEqual({
    data: [],
    page: { total: 0, totalIs: 'exact', nextCursor: null },
  });
});

it.each([
  ['suppliers', 'minChinaExposure=50&maxChinaExposure=80', 'chinaExposure', 50, 80],
  ['suppliers', 'minVerticalIntegration=90.5', 'verticalIntegration', 90.5, 100],
  ['partnerships', 'maxRecyclingShare=79', 'recyclingShare', 0, 79],
] as const)('%s with %s are those whose score says so', async (list, filter, dimension, least, most) => {
  const refs = (await walkList(api, `${list}?limit=200`)).map(({ id }) => id);
  const reply = await api.call('post', '/v1/scores/lookup').send({ refs });
  const fits = bodyOf(reply, lookupReplySchema).data.filter(({ score }) => {
    const value = score?.dimensions[dimension].value ?? -1;
    return value >= least && value <= most;
  });
  const found = await walkList(api, `${list}?limit=200&${filter}`);
  expect(found.map(({ id }) => id)).toEqual(fits.map(({ ref }) => ref));
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(refs.length);
});

it('the partnerships of a party are those that name it', async () => {
  const all = await walkList(api, 'partnerships?limit=200');
  const { body: party } = await api.call('get', '/v1/suppliers/lodestone:vulcan-elements');
  const expected = all.filter(({ parties }) =>
    (parties as { supplierId: string }[]).some(({ supplierId }) => supplierId === party.id),
  );
  expect(expected.length).toBeGreaterThan(1);
  expect(await walkList(api, `partnerships?limit=200&party=${party.id}`)).toEqual(expected);
});

it.each([
  ['minScore=', 'field.wrong_type', '/minScore'],
  ['minScore=1e1', 'field.wrong_type', '/minScore'],
  ['maxScore=100.1', 'field.too_big', '/maxScore'],
  ['minCoverage=-0.1', 'field.too_small', '/minCoverage'],
  ['maxCoverage=60%25', 'field.wrong_type', '/maxCoverage'],
  ['firm=yes', 'field.not_allowed', '/firm'],
])('suppliers with %s are refused', async (filter, code, pointer) => {
  const reply = await api.call('get', `/v1/suppliers?${filter}`);
  problemOf(reply, { status: 400, code, pointers: [pointer] });
});

it('a filter goes on through the pages', async () => {
  const filter = 'suppliers?country=US';
  expect(await walkList(api, `${filter}&limit=2`)).toEqual(await walkList(api, `${filter}&limit=200`));
});
