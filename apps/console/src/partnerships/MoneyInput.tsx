import type { Money } from '@lodestone/contracts';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import { useInput, useTranslate } from 'react-admin';

/** Until somebody says another one. */
const CURRENCY = 'USD';

/** An amount and its currency, which are there together or not at all. */
export const MoneyInput = ({ source }: { source: string }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: null });
  // react-admin hands an empty value over as an empty text.
  const money = (field.value || null) as Money | null;
  const change = (amount: string, currency: string) =>
    field.onChange(amount === '' ? null : { amount: Number(amount), currency: currency.toUpperCase() });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(5em, 1fr)', gap: 1 }}>
      <TextField
        label={translate('evidence.fields.amount')}
        type="number"
        value={money?.amount ?? ''}
        error={fieldState.invalid}
        helperText={fieldState.error?.message ?? ' '}
        onChange={({ target }) => change(target.value, money?.currency ?? CURRENCY)}
        onBlur={field.onBlur}
        slotProps={{ htmlInput: { min: 0, step: 'any' } }}
      />
      <TextField
        label={translate('evidence.fields.currency')}
        value={money?.currency ?? ''}
        disabled={money === null}
        onChange={({ target }) => change(String(money?.amount ?? ''), target.value)}
        slotProps={{ htmlInput: { maxLength: 3 } }}
      />
    </Box>
  );
};
