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

/** What lists of subjects can be narrowed to by their scores. */
export const scoreFilterInputs = (isNarrow: boolean) => [
  <SelectInput key="band" source="band" label="scores.band" choices={bands} alwaysOn={!isNarrow} />,
  <NumberInput key="minScore" source="minScore" label="scores.minScore" {...points} />,
  <NumberInput key="maxScore" source="maxScore" label="scores.maxScore" {...points} />,
  ...DIMENSIONS.flatMap((dimension) =>
    (['min', 'max'] as const).map((end) => {
      const source = `${end}${dimension[0].toUpperCase()}${dimension.slice(1)}`;
      return <NumberInput key={source} source={source} label={`scores.ends.${source}`} {...points} />;
    }),
  ),
  <NumberInput key="minCoverage" source="minCoverage" label="scores.minCoverage" {...percent} />,
  <NumberInput key="maxCoverage" source="maxCoverage" label="scores.maxCoverage" {...percent} />,
  <SelectInput key="firm" source="firm" label="scores.isFirm" choices={firmness} />,
];
