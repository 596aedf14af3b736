import type { ExplanationReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useMaterialNames } from '../materials';
import { Fact, Panel, useFigures } from '../scores';
import { PathChart } from './PathChart';

type LookThroughFigures = ExplanationReply['lookThrough'];
type Path = LookThroughFigures['paths'][number];

/** More paths than this nobody reads; they come by size. */
const MOST_SHOWN = 6;

/** China exposure as it looks and as it is behind the suppliers' own suppliers, and by what ways it comes. */
export const LookThrough = ({ lookThrough }: { lookThrough: LookThroughFigures }) => {
  const translate = useTranslate();
  const { points, change } = useFigures();
  const wordsOf = usePathWords();
  const { faceValue, lookThrough: seenThrough, hidden, paths } = lookThrough;
  return (
    <Panel title={translate('outlook.lookThrough')} words={translate('outlook.lookThroughWords')}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 }}>
        <Fact name="outlook.faceValue" hint="outlook.faceValueHint" value={points(faceValue)} />
        <Fact name="outlook.seenThrough" hint="outlook.seenThroughHint" value={points(seenThrough)} />
        <Fact name="outlook.hidden" hint="outlook.hiddenHint" value={change(hidden)} />
      </Box>
      {paths.length === 0 ? (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {translate('outlook.noPaths')}
        </Typography>
      ) : (
        <>
          <PathChart paths={paths} />
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, overflowWrap: 'anywhere' }}>
            {paths.slice(0, MOST_SHOWN).map((path, index) => (
              <li key={index}>{wordsOf(path)}</li>
            ))}
          </Box>
        </>
      )}
      {paths.length > MOST_SHOWN && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('outlook.morePaths', { count: paths.length - MOST_SHOWN })}
        </Typography>
      )}
    </Panel>
  );
};

function usePathWords() {
  const translate = useTranslate();
  const { points, country } = useFigures();
  const { nameOf } = useMaterialNames();
  return ({ through, chain, stage, endsAt, country: code, contribution }: Path): string =>
    translate('outlook.path', {
      through: through.map(({ name }) => name).join(' › '),
      chain: nameOf(chain),
      stage: translate(`evidence.stages.${stage}`),
      end: code === null ? translate(`outlook.ends.${endsAt}`) : country(code),
      points: points(contribution),
    });
}
