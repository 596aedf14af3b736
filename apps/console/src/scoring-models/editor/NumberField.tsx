import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  /** From 0 to 100, to one decimal. */
  readonly value: number;
  readonly isDisabled?: boolean;
  readonly onMove: (value: number) => void;
  readonly onSettle: () => void;
}

/** Per cent as a number. What is being typed stays as it is typed, although each figure counts at once. */
export const NumberField = ({ label, value, isDisabled = false, onMove, onSettle }: NumberFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (text !== '' && number >= 0 && number <= 100) onMove(number);
  };
  const leave = () => {
    setTyped(null);
    onSettle();
  };
  return (
    <TextField
      type="number"
      value={typed ?? String(value)}
      disabled={isDisabled}
      onChange={({ target }) => take(target.value)}
      onBlur={leave}
      // Room for 100.0 beside the sign of the unit and the arrows of the browser.
      sx={{ width: 108, '& input': { pr: 0 } }}
      slotProps={{
        htmlInput: { 'aria-label': label, min: 0, max: 100, step: 0.1 },
        input: { endAdornment: <InputAdornment position="end">%</InputAdornment> },
      }}
    />
  );
};
