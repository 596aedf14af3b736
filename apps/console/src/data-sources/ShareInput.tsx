import { maxValue, minValue, NumberInput, required } from 'react-admin';

/** Digits that a share in per cent has behind the point: what is beyond is noise of the arithmetic. */
const DIGITS = 8;
const FACTOR = 10 ** DIGITS;
const rounded = (value: number): number => Math.round(value * FACTOR) / FACTOR;

/** A share from 0 to 1, entered in per cent. */
export const ShareInput = ({ source }: { source: string }) => (
  <NumberInput
    source={source}
    format={(share: number | null | undefined) => (share == null ? '' : rounded(share * 100))}
    parse={(percent: string) => (percent === '' ? null : Number(percent) / 100)}
    validate={[required(), minValue(0), maxValue(1, 'sources.atMostAll')]}
    min={0}
    max={100}
    helperText="sources.percent"
  />
);
