import type { Policy } from '@lodestone/contracts';
import Link from '@mui/material/Link';

/** Where a fact can be read: publisher and title, which lead there. */
export const SourceLink = ({ source }: Pick<Policy, 'source'>) => {
  const { publisher, title, year, address } = source;
  return (
    // In a list, a click on the row leads elsewhere.
    <Link href={address} target="_blank" rel="noreferrer" onClick={(event) => event.stopPropagation()}>
      {`${publisher}: ${title} (${year})`}
    </Link>
  );
};
