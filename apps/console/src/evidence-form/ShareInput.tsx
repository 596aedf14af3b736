import InputAdornment from '@mui/material/InputAdornment';
import { NumberInput, type NumberInputProps } from 'react-admin';

/** A part from 0 to 1, written as per cent; empty: nobody has said. */
export const ShareInput = (props: NumberInputProps) => (
  <NumberInput
    min={0}
    max={100}
    {...props}
    format={toPercent}
    parse={fromPercent}
    slotProps={{ input: { endAdornment: <InputAdornment position="end">%</InputAdornment> } }}
  />
);

/** Enough digits for what people write; without the dust of binary fractions, such as 28.999999999999996. */
const DIGITS = 12;

/** react-admin hands an empty value over as an empty text; it stays unknown, and is not 0. */
const toPercent = (share: number | '' | null): string =>
  share == null || share === '' ? '' : String(Number((share * 100).toPrecision(DIGITS)));

const fromPercent = (percent: number | string): number | null =>
  percent === '' ? null : Number((Number(percent) / 100).toPrecision(DIGITS));
