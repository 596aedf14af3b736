import { SOURCES } from './data-sources';
import type { ImportReliance } from './import-reliance';

/** Percent as printed; `>` and `<` for bounds, `E` for a net exporter. */
type Figure = number | `>${number}` | `<${number}` | 'E';

type Reading = Pick<ImportReliance, 'reliance' | 'bound'>;

function read(figure: Figure): Reading {
  if (figure === 'E') return { reliance: 0, bound: 'exact' };
  if (typeof figure === 'number') return { reliance: figure / 100, bound: 'exact' };
  return { reliance: Number(figure.slice(1)) / 100, bound: figure.startsWith('>') ? 'atLeast' : 'atMost' };
}

const reliance = (
  material: string,
  form: string,
  year: number,
  figure: Figure,
  notes: readonly string[],
): ImportReliance => {
  const note = [...(figure === 'E' ? ['Net exporter: counted 0.'] : []), ...notes].join(' ');
  return {
    material,
    importer: 'US',
    year,
    ...read(figure),
    form,
    source: { ...SOURCES.usgsMcs2026, year: String(year) },
    ...(note !== '' && { note }),
  };
};

/** The figures of 2024 and 2025 for one form of a material; the latter are estimates of the publisher. */
const bothYears = (
  material: string,
  form: string,
  in2024: Figure,
  in2025: Figure,
  ...notes: readonly string[]
): readonly ImportReliance[] => [
  reliance(material, form, 2024, in2024, notes),
  reliance(material, form, 2025, in2025, ['Estimated.', ...notes]),
];

const OF_ESTIMATED_CONSUMPTION = 'Part of estimated, not apparent, consumption.';
const OF_REPORTED_CONSUMPTION = 'Part of reported, not apparent, consumption.';
const NO_EXPORT_FIGURES = 'No figures on exports were available.';
const WITHOUT_SCRAP = 'Trade in scrap is left out.';

/**
 * U.S. net import reliance in 2024 and 2025, from the Mineral Commodity Summaries 2026. A material traded in
 * several forms has a row for each.
 */
export const IMPORT_RELIANCES: readonly ImportReliance[] = [
  ...bothYears('aluminium', 'bauxite', '>75', '>75'),
  ...bothYears('aluminium', 'alumina', 63, 71),
  ...bothYears('aluminium', 'aluminum', 62, 60, WITHOUT_SCRAP),
  ...bothYears('antimony', 'oxide and unwrought metal', 86, 91),
  ...bothYears('arsenic', 'all forms', 100, 100, OF_ESTIMATED_CONSUMPTION, 'Counted as imports.'),
  ...bothYears('barite', 'barite', '>75', '>75'),
  ...bothYears('beryllium', 'beryllium', 'E', 'E'),
  ...bothYears('bismuth', 'bismuth', 90, 92),
  ...bothYears('boron', 'boron', 'E', 'E'),
  reliance('cesium', 'all needs', 2025, 100, ['Stated in words, without a table.']),
  ...bothYears('chromium', 'chromium', 77, 79),
  ...bothYears('cobalt', 'cobalt', 74, 79),
  ...bothYears('copper', 'refined copper', 45, 57),
  ...bothYears('feldspar', 'feldspar', 25, 18),
  ...bothYears('ferrosilicon', 'all grades', '<50', '<50'),
  ...bothYears('fluorspar', 'fluorspar', 100, 100),
  ...bothYears('gallium', 'gallium without gallium arsenide wafers', 100, 100, OF_REPORTED_CONSUMPTION),
  ...bothYears('germanium', 'germanium', '>50', '>50', OF_ESTIMATED_CONSUMPTION),
  ...bothYears('graphite_natural', 'natural graphite', 100, 100),
  ...bothYears('helium', 'helium', 'E', 'E'),
  ...bothYears('indium', 'indium', 100, 100, OF_ESTIMATED_CONSUMPTION),
  ...bothYears('lead', 'refined metal', 27, 33),
  ...bothYears('lithium', 'lithium', '>50', '>50'),
  ...bothYears('magnesium', 'magnesium compounds', 52, 59),
  ...bothYears('magnesium', 'magnesium metal', '>50', '>75'),
  ...bothYears('manganese', 'manganese content', 100, 100),
  ...bothYears('molybdenum', 'molybdenum', 'E', 'E'),
  reliance('nickel', 'nickel with scrap', 2024, 43, [
    'Estimated.',
    'Counts nickel in steel and alloy scrap.',
  ]),
  reliance('nickel', 'nickel with scrap', 2025, 41, [
    'Estimated.',
    'Counts nickel in steel and alloy scrap.',
  ]),
  ...bothYears('niobium', 'niobium', 100, 100),
  ...bothYears('palladium', 'palladium', 34, 57, WITHOUT_SCRAP),
  ...bothYears('phosphate', 'phosphate rock', 18, 16),
  ...bothYears('platinum', 'platinum', 85, 89, WITHOUT_SCRAP),
  ...bothYears('potash', 'potash', 94, 92),
  ...bothYears('rare_earths', 'compounds and metals', 53, 67),
  ...bothYears('rare_earths', 'mineral concentrates', 'E', 'E'),
  ...bothYears('rhenium', 'rhenium', 68, 75),
  ...bothYears('scandium', 'scandium', 100, 100, NO_EXPORT_FIGURES),
  ...bothYears('selenium', 'selenium without dioxide', '>50', '>50'),
  ...bothYears('silicon', 'silicon metal', '<50', '>50'),
  ...bothYears('silicon', 'silicon metal and ferrosilicon', '<50', '>50'),
  ...bothYears('silver', 'silver', 68, 77),
  ...bothYears('strontium', 'strontium', 100, 100),
  ...bothYears('tantalum', 'tantalum', 100, 100),
  ...bothYears('tellurium', 'tellurium', '<25', '>25'),
  ...bothYears('tin', 'refined tin', 75, 77),
  ...bothYears('titanium', 'mineral concentrates', 87, 88),
  ...bothYears('titanium', 'sponge metal', '>95', 100),
  ...bothYears('titanium', 'titanium dioxide pigment', 'E', 'E'),
  ...bothYears('tungsten', 'tungsten', '>50', '>50'),
  ...bothYears('vanadium', 'vanadium', 46, 41),
  ...bothYears('yttrium', 'yttrium', 100, 100, 'Concentrates mined at home were stocked or exported.'),
  ...bothYears('zinc', 'ores and concentrates', 'E', 'E'),
  ...bothYears('zinc', 'refined zinc', 73, 73),
  ...bothYears('zirconium', 'ores and concentrates', '<25', '<25'),
];
