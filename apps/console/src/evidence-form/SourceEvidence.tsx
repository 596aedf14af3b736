import type { EvidenceGrade } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useSourceContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFigures } from '../scores';

/** How well a source is supported, in a line, with the link to where that can be read. */
export const SourceEvidence = () => {
  const translate = useTranslate();
  const { day } = useFigures();
  const { getSource } = useSourceContext();
  const [grade, asOf, reference] = useWatch({
    name: [getSource('evidence'), getSource('asOf'), getSource('reference')],
  }) as [EvidenceGrade | null, string | null, string | null];
  const isAddress = /^https?:\/\//.test(reference ?? '');
  return (
    <Box
      sx={{
        flex: '1 1 12em',
        minWidth: 0,
        fontSize: '0.8rem',
        color: 'text.secondary',
        overflowWrap: 'anywhere',
      }}
    >
      {grade && translate(`evidence.grades.${grade}`)}
      {asOf && `, ${day(asOf)}`}
      {', '}
      {isAddress ? (
        <Link href={reference ?? ''} target="_blank" rel="noreferrer">
          {translate('scores.reference')}
        </Link>
      ) : (
        (reference ?? translate('forms.noReference'))
      )}
    </Box>
  );
};
