import type { Stage } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import { useSourceContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFigures } from '../scores';
import { type SharedSource, type StageShare, stageShares } from './stageShares';

/** How far the sources of a chain fill each of its stages: a bar each, full at 100 %. */
export const StageBars = () => {
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const [sources, deliveredStage] = useWatch({
    name: [getSource('sources'), getSource('deliveredStage')],
  }) as [SharedSource[] | undefined, Stage | null];
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Box
      component="ul"
      aria-label={translate('forms.stageBars')}
      sx={{ listStyle: 'none', p: 0, m: 0, mt: 1, display: 'grid', gap: 0.5 }}
    >
      {stageShares(sources ?? [], deliveredStage, today).map((share) => (
        <StageBar key={share.stage} share={share} />
      ))}
    </Box>
  );
};

const StageBar = ({ share }: { share: StageShare }) => {
  const translate = useTranslate();
  const words = useShareWords(share);
  const isTooMuch = share.now > 1;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '7em minmax(60px, 1fr) minmax(9em, auto)',
        gap: 1,
        alignItems: 'center',
        fontSize: '0.8rem',
      }}
    >
      <span>{translate(`evidence.stages.${share.stage}`)}</span>
      <Box
        aria-hidden
        sx={{ display: 'flex', height: 10, borderRadius: 1, overflow: 'hidden', bgcolor: 'action.hover' }}
      >
        <Box
          sx={{
            width: `${Math.min(share.now, 1) * 100}%`,
            bgcolor: isTooMuch ? 'error.main' : 'primary.main',
          }}
        />
        <Box
          sx={{
            width: `${Math.max(Math.min(share.later, 1 - share.now), 0) * 100}%`,
            border: '2px solid',
            borderColor: 'primary.main',
            opacity: share.later > 0 ? 1 : 0,
          }}
        />
      </Box>
      <Box component="span" sx={{ color: isTooMuch ? 'error.main' : 'text.secondary' }}>
        {words}
      </Box>
    </Box>
  );
};

function useShareWords({ now, later, undisclosed }: StageShare): string {
  const translate = useTranslate();
  const { share } = useFigures();
  const words = [translate(now > 1 ? 'forms.tooMuch' : 'forms.declared', { share: share(now) })];
  if (later > 0) words.push(translate('forms.later', { share: share(later) }));
  if (undisclosed > 0) words.push(translate('forms.undisclosed', { count: undisclosed }));
  return words.join(', ');
}
