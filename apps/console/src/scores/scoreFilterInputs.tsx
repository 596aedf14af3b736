import { BANDS } from '@lodestone/scoring-engine';
import { NumberInput, SelectInput } from 'react-admin';
import { DIMENSIONS } from './dimensions';

const bands = BANDS.map((id) => ({ id, name: `scores.bands.${id}` }));
const firmness = ['true', 'false'].map((id) => ({ id, name: `scores.firmness.${id}` }));

const points = { min: 0, max: 100, step: 5 };
const percent = {
  ...points,
  format: (share: number | string | undefined) =>
    share === undefined ? '' : Math.round(Number(share) * 100),
  parse: (text: string) => (text === '' ? null : Number(text) / 100),
};

/** Figures that can be narrowed to a range. */
const FIGURES = [
  ['score', points],
  ...DIMENSIONS.map((dimension) => [dimension, points] as const),
  ['coverage', percent],
] as const;

/** What lists of subjects can be narrowed to by their scores. */
export const scoreFilterInputs = (isNarrow: boolean) => [
  <SelectInput key="band" source="band" label="scores.band" choices={bands} alwaysOn={!isNarrow} />,
  ...FIGURES.flatMap(([figure, props]) =>
    ['min', 'max'].map((end) => {
      const source = `${end}${figure[0].toUpperCase()}${figure.slice(1)}`;
      return <NumberInput key={source} source={source} label={`scores.ends.${source}`} {...props} />;
    }),
  ),
  <SelectInput key="firm" source="firm" label="scores.isFirm" choices={firmness} />,
];
