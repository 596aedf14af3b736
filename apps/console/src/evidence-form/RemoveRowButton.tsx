import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useSimpleFormIteratorItem, useTranslate } from 'react-admin';

/** Takes a row out of a list of a form. */
export const RemoveRowButton = ({ label }: { label: string }) => {
  const translate = useTranslate();
  const { remove, index } = useSimpleFormIteratorItem();
  const words = translate(label, { number: index + 1 });
  return (
    <Tooltip title={words}>
      <IconButton size="small" aria-label={words} onClick={() => remove()}>
        <DeleteIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};
