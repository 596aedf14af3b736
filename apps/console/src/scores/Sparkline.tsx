import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { sparkLine } from './sparkLine';
import { useFigures } from './useFigures';

const ROOM = { width: 72, height: 18 };
/** Half a line, which would be cut off at the edge. */
const EDGE = 3;

/** How a score went from run to run, in the room of a word. */
export const Sparkline = ({ values }: { values: readonly (number | null)[] }) => {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { points, change } = useFigures();
  const known = values.filter((value) => value !== null);
  if (known.length < 2) {
    return (
      <Tooltip title={translate('scores.noTrendHint')}>
        <Typography variant="body2" color="text.secondary">
          –
        </Typography>
      </Tooltip>
    );
  }
  const [first, last] = [known[0], known[known.length - 1]];
  const text = translate('scores.trendText', {
    ...{ smart_count: values.length, from: points(first), to: points(last), change: change(last - first) },
  });
  const { path, endsAt } = sparkLine(values, ROOM);
  return (
    <Tooltip title={text}>
      <svg
        role="img"
        aria-label={text}
        width={ROOM.width + 2 * EDGE}
        height={ROOM.height + 2 * EDGE}
        viewBox={`${-EDGE} ${-EDGE} ${ROOM.width + 2 * EDGE} ${ROOM.height + 2 * EDGE}`}
      >
        <path d={path} fill="none" stroke={palette.text.secondary} strokeWidth={1.5} />
        {endsAt !== null && <circle cx={ROOM.width} cy={endsAt} r={2.5} fill={palette.primary.main} />}
      </svg>
    </Tooltip>
  );
};
