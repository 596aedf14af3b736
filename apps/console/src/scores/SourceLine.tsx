import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { StageExplanation } from './StageSources';
import { useFigures } from './useFigures';

type Source = StageExplanation['sources'][number];

/** A source in a line: share, country, who, how far it has got, how well that is supported, and where to read it. */
export const SourceLine = ({ source, isCovered }: { source: Source; isCovered: boolean }) => {
  const translate = useTranslate();
  const { share, country } = useFigures();
  const where = source.country === null ? translate('scores.countryUnknown') : country(source.country);
  const facts = [
    translate(`evidence.controls.${source.control}`),
    translate(`evidence.statuses.${source.status}`),
    translate(`evidence.grades.${source.evidence}`),
  ];
  return (
    <Tooltip title={source.note ?? ''} placement="top-start">
      <Box component="li">
        <b>{share(source.effectiveShare)}</b> {where}
        {isCovered && ` (${translate('scores.covered')})`}
        {source.supplier !== null && (
          <>
            {', '}
            <Link component={RouterLink} to={`/suppliers/${source.supplier.id}/show`}>
              {source.supplier.name}
            </Link>
          </>
        )}
        {`, ${facts.join(', ')}`}
        <Reference address={source.reference} />
      </Box>
    </Tooltip>
  );
};

/** Only what is an address becomes a link; documents are named. */
const Reference = ({ address }: { address: string | null }) => {
  const translate = useTranslate();
  if (address === null) return null;
  return (
    <>
      {', '}
      {/^https?:\/\//.test(address) ? (
        <Link href={address} target="_blank" rel="noreferrer">
          {translate('scores.reference')}
        </Link>
      ) : (
        address
      )}
    </>
  );
};
