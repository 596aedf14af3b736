import AddIcon from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useSimpleFormIterator, useTranslate } from 'react-admin';

/** Adds a row to a list of a form. @param row gives what the new row begins with */
export const AddRowButton = ({ label, row }: { label: string; row: () => object }) => {
  const translate = useTranslate();
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={() => add(row())}>
      {translate(label)}
    </Button>
  );
};
