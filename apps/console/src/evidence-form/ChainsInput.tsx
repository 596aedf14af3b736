import ExpandIcon from '@mui/icons-material/ExpandMoreOutlined';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSimpleFormIteratorItem, useSourceContext, useTranslate } from 'react-admin';
import { get, useFormState, useWatch } from 'react-hook-form';
import { useMaterialNames } from '../materials';
import { ChainFields } from './ChainFields';
import { Rows } from './Rows';

/** All chains of a subject. A chain is opened to be edited, so that forty of them are still a page to look over. */
export const ChainsInput = () => (
  <Rows source="chains" label="evidence.fields.chains" add="forms.addChain" row={newChain}>
    <ChainAccordion />
  </Rows>
);

const newChain = () => ({
  ...{ material: null, weight: 1, deliveredStage: 'component', complete: [], sources: [], recycling: null },
});

const ChainAccordion = () => {
  const translate = useTranslate();
  const { nameOf } = useMaterialNames();
  const { getSource } = useSourceContext();
  const { total } = useSimpleFormIteratorItem();
  const [material, sources] = useWatch({ name: [getSource('material'), getSource('sources')] }) as [
    string | null,
    unknown[] | undefined,
  ];
  const [isOpen, setOpen] = useState(total === 1 || material === null);
  const { errors } = useFormState({ name: getSource('') });
  const hasError = get(errors, getSource('').replace(/\.$/, '')) !== undefined;
  return (
    <Accordion
      variant="outlined"
      disableGutters
      expanded={isOpen}
      onChange={(_, next) => setOpen(next)}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <Typography component="span" sx={{ fontWeight: 600, mr: 1.5 }}>
          {material === null ? translate('forms.newChain') : nameOf(material)}
        </Typography>
        <Typography component="span" sx={{ color: hasError ? 'error.main' : 'text.secondary' }}>
          {translate(hasError ? 'forms.hasError' : 'forms.sourceCount', {
            smart_count: sources?.length ?? 0,
          })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <ChainFields />
      </AccordionDetails>
    </Accordion>
  );
};
