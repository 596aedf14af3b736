import type { ExplanationReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { groupOf, segmentStyle, UNDECLARED_STYLE } from './segments';
import { SourceLine } from './SourceLine';
import { useFigures } from './useFigures';

export type StageExplanation = ExplanationReply['chains'][number]['stages'][number];

/** Who performs a stage: a bar of effective shares, undeclared hatched, and a line for each source. */
export const StageSources = ({ stage, covered }: { stage: StageExplanation; covered: readonly string[] }) => {
  const translate = useTranslate();
  const { share } = useFigures();
  const { sources, undeclared } = stage;
  const left = translate('scores.undeclaredShare', { share: share(undeclared.share) });
  return (
    <>
      <Box aria-hidden sx={{ display: 'flex', height: 16, borderRadius: 1, overflow: 'hidden', gap: '2px' }}>
        {sources.map(({ effectiveShare, country, maturity }, index) => (
          <Box
            key={index}
            sx={(theme) => ({
              width: `${effectiveShare * 100}%`,
              ...segmentStyle(groupOf(country, covered), maturity)(theme),
            })}
          />
        ))}
        {undeclared.share > 0 && (
          <Tooltip title={left}>
            <Box sx={(theme) => ({ width: `${undeclared.share * 100}%`, ...UNDECLARED_STYLE(theme) })} />
          </Tooltip>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', fontSize: '0.8rem' }}>
        {sources.map((source, index) => (
          <SourceLine key={index} source={source} isCovered={covered.includes(source.country ?? '')} />
        ))}
        {undeclared.share > 0 && (
          <Box component="li" sx={{ color: 'text.secondary' }}>
            {left}
          </Box>
        )}
      </Box>
    </>
  );
};
