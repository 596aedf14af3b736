import type { ExplanationReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
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
            sx={({ palette }) => {
              const colour = colourOf(country, covered, palette);
              return {
                width: `${effectiveShare * 100}%`,
                bgcolor: maturity < 1 ? 'transparent' : colour,
                border: `2px solid ${colour}`,
              };
            }}
          />
        ))}
        {undeclared.share > 0 && (
          <Tooltip title={left}>
            <Box
              sx={({ palette }) => ({
                width: `${undeclared.share * 100}%`,
                background: `repeating-linear-gradient(135deg, ${palette.divider} 0 4px, transparent 4px 8px)`,
                border: `1px solid ${palette.divider}`,
              })}
            />
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

interface Colours {
  readonly dimension: { readonly chinaExposure: string; readonly verticalIntegration: string };
  readonly text: { readonly secondary: string };
}

function colourOf(country: string | null, covered: readonly string[], { dimension, text }: Colours): string {
  if (country === null) return text.secondary;
  return covered.includes(country) ? dimension.chinaExposure : dimension.verticalIntegration;
}
