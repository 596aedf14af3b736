import { itHoldsForTable, type PublishedRow } from '@lodestone/testing';
import { intervalOf } from './bands';
import { euSupplyRisk } from './eu-supply-risk';
import { gaussSeidel } from './look-through/gauss-seidel';
import { forEachComponent } from './look-through/strongly-connected';
import { geometricMean, rescale } from './means';

describe('the human development index of 2022 (UNDP, Human Development Report 2023-24, Table 1)', () => {
  const GROUPS = ['Low', 'Medium', 'High', 'Very High'];

  /** Goalposts of UNDP’s technical note 1, and the geometric mean of health, education and income. */
  function humanDevelopment(life: number, expected: number, mean: number, income: number): number {
    const education = (rescale(expected, 0, 18) + rescale(mean, 0, 15)) / 2;
    const wealth = rescale(Math.log(income), Math.log(100), Math.log(75_000));
    return geometricMean([rescale(life, 20, 85), education, wealth], [1 / 3, 1 / 3, 1 / 3]);
  }
  const inThreeDecimals = (index: number) => Number(index.toFixed(3));
  /** UNDP groups countries by the published index, in three decimals. */
  const groupOf = (index: number) => GROUPS[intervalOf(inThreeDecimals(index), [0.55, 0.7, 0.8])];

  it.each([
    ['Switzerland', 84.255, 16.5837307, 13.90406622, 69432.78669, 0.967, 'Very High'],
    [
      'Liechtenstein, income above the goalpost',
      84.656,
      15.46640015,
      12.351169,
      146673.2415,
      0.942,
      'Very High',
    ],
    ['China', 78.587, 15.21793605, 8.106910446, 18024.88747, 0.788, 'High'],
    ['Bangladesh', 73.698, 11.94633007, 7.379059792, 6511.122178, 0.67, 'Medium'],
    ['Uganda, just at the limit', 63.638, 11.49553237, 6.235476362, 2240.585404, 0.55, 'Medium'],
    ['Somalia', 56.107, 7.647232333, 1.900300026, 1072.201461, 0.38, 'Low'],
  ])('of %s', (_, life, expected, mean, income, published, group) => {
    const index = humanDevelopment(life, expected, mean, income);
    expect(inThreeDecimals(index)).toBe(published);
    expect(groupOf(index)).toBe(group);
  });

  itHoldsForTable('undp_hdi_2022.csv', 'of all 204 rows to three decimals, 193 in their group', (rows) => {
    const indexOf = (row: PublishedRow) =>
      humanDevelopment(
        Number(row.life_expectancy),
        Number(row.expected_schooling),
        Number(row.mean_schooling),
        Number(row.gni_pc_ppp2017),
      );
    const grouped = rows.filter((row) => GROUPS.includes(row.hdi_group));
    expect(rows).toHaveLength(204);
    expect(grouped).toHaveLength(193);
    const differing = rows.filter((row) => inThreeDecimals(indexOf(row)) !== Number(row.hdi_published));
    expect(differing).toEqual([]);
    expect(grouped.filter((row) => groupOf(indexOf(row)) !== row.hdi_group)).toEqual([]);
  });
});

describe('the EU’s supply risk of 2017 (European Commission, study of 2017, Tables 3, 18 and 19)', () => {
  type Range = readonly [least: number, most: number];
  /** What a published figure may have been before it was rounded. */
  const unrounded = (published: string, half: number, most = Infinity): Range => {
    const value = Number(published);
    return [Math.max(0, value - half), Math.min(most, value + half)];
  };

  /** The risks at all corners of the box of rounding; the formula is linear in each input, so these are its ends. */
  function risksOf(row: PublishedRow): number[] {
    // Assessed with one supply only, that supply’s concentration is the whole of it, whatever is imported.
    const isGlobalOnly = row.supply_used === 'GS only';
    const isEuOnly = row.supply_used === 'EUS only';
    const concentration = unrounded(isEuOnly ? row.hhi_wgi_t_eu : row.hhi_wgi_t_global, 0.05);
    const imports: Range = isEuOnly
      ? [0, 0]
      : unrounded(isGlobalOnly ? '0' : row.import_reliance_pct, 0.5, 100);
    const euConcentration = unrounded(row.hhi_wgi_t_eu, 0.05);
    const recycling = unrounded(row.eol_rir_pct, 0.5, 100);
    const substitution = unrounded(row.si_sr, 0.05, 1);
    return concentration.flatMap((globalConcentration) =>
      (isGlobalOnly ? [globalConcentration] : euConcentration).flatMap((eu) =>
        imports.flatMap((imported) =>
          recycling.flatMap((recycled) =>
            substitution.map((substitutionIndex) =>
              euSupplyRisk({
                globalConcentration,
                euConcentration: eu,
                importReliance: imported / 100,
                recyclingRate: recycled / 100,
                substitutionIndex,
              }),
            ),
          ),
        ),
      ),
    );
  }

  function meetsPublished(row: PublishedRow): boolean {
    const risks = risksOf(row);
    const [least, most] = unrounded(row.sr_published, 0.05);
    return Math.min(...risks) <= most && Math.max(...risks) >= least;
  }

  const row = (
    supply: string,
    ...[global, eu, imports, recycled, substitution, risk]: string[]
  ): PublishedRow => ({
    supply_used: supply,
    hhi_wgi_t_global: global,
    hhi_wgi_t_eu: eu,
    import_reliance_pct: imports,
    eol_rir_pct: recycled,
    si_sr: substitution,
    sr_published: risk,
  });
  const QUOTED: [string, PublishedRow][] = [
    ['neodymium', row('GS + EUS', '8.8', '1.8', '100', '1', '0.9', '4.8')],
    ['dysprosium', row('GS + EUS', '9.2', '1.8', '100', '0', '0.9', '5.2')],
    ['natural graphite', row('GS + EUS', '3.2', '2.9', '99', '3', '1.0', '2.9')],
    ['tungsten', row('GS + EUS', '7.5', '1.9', '44', '42', '0.9', '1.8')],
    ['beryllium, global supply only', row('GS only', '2.4', 'N/A', 'N/A', '0', '1.0', '2.4')],
    ['tantalum, global supply only', row('GS only', '1.0', '4.6', '100', '1', '0.9', '1.0')],
    ['phosphorus, EU supply only', row('EUS only', '2.3', '4.5', '100', '0', '0.9', '4.1')],
  ];

  it.each(QUOTED)('of %s', (_, quoted) => {
    expect(meetsPublished(quoted)).toBe(true);
  });

  it.each(QUOTED)('of %s would not be met by a risk 0.6 higher', (_, quoted) => {
    const higher = (Number(quoted.sr_published) + 0.6).toFixed(1);
    expect(meetsPublished({ ...quoted, sr_published: higher })).toBe(false);
  });

  itHoldsForTable('eu_crm_2017_supply_risk.csv', 'of all 78 materials within rounding', (rows) => {
    expect(rows).toHaveLength(78);
    expect(rows.filter((each) => !meetsPublished(each)).map(({ material }) => material)).toEqual([]);
  });
});

describe('the Leontief inverse (Miller & Blair, Input-Output Analysis: two sectors)', () => {
  const A = [
    [0.15, 0.25],
    [0.2, 0.05],
  ];

  it('is one loop of both sectors', () => {
    const targets = A.flatMap((row) => row.map((share, sector) => (share > 0 ? sector : -1)));
    const components: number[][] = [];
    const graph = { firsts: Int32Array.of(0, 2, 4), targets: Int32Array.from(targets) };
    forEachComponent(graph, (component) => components.push([...component]));
    expect(components).toEqual([[0, 1]]);
  });

  it.each([
    ['first', [1, 0], [1.25412541, 0.2640264]],
    ['second', [0, 1], [0.330033, 1.12211221]],
  ])('has as its %s column what x = d + A x settles at', (_, demand, published) => {
    const output = [0, 0];
    const update = (sector: number) => {
      const before = output[sector];
      output[sector] = demand[sector] + A[sector][0] * output[0] + A[sector][1] * output[1];
      return Math.abs(output[sector] - before);
    };
    expect(gaussSeidel([0, 1], update)).toBe(true);
    output.forEach((value, sector) => expect(value).toBeCloseTo(published[sector], 7));
    const determinant = 0.85 * 0.95 - 0.25 * 0.2;
    expect(output[0]).toBeCloseTo((0.95 * demand[0] + 0.25 * demand[1]) / determinant, 12);
    expect(output[1]).toBeCloseTo((0.2 * demand[0] + 0.85 * demand[1]) / determinant, 12);
  });
});
