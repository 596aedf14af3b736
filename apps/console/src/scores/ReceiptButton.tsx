import ReceiptIcon from '@mui/icons-material/ReceiptLongOutlined';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import Tooltip from '@mui/material/Tooltip';
import { useNotify, useTranslate } from 'react-admin';
import { callApi } from '../api';
import { saveFile } from '../csv';

/** Downloads all that the score rests on, by which anybody can make it again. */
export const ReceiptButton = ({ path }: { path: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: () => callApi<{ readonly receipt: { readonly hash: string } }>(`${path}/receipt`),
    onSuccess: (receipt) => {
      const file = new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' });
      saveFile(`receipt-${receipt.receipt.hash.replace(/^sha256:/, '').slice(0, 12)}.json`, file);
    },
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  return (
    <Tooltip title={translate('scores.receiptHint')}>
      <span>
        <Button variant="outlined" startIcon={<ReceiptIcon />} disabled={isPending} onClick={() => mutate()}>
          {translate('scores.receipt')}
        </Button>
      </span>
    </Tooltip>
  );
};
