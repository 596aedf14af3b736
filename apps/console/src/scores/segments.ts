import type { Theme } from '@mui/material/styles';

/** Whose country a source is in: one that the scoring model covers, another, or one that nobody has named. */
export type CountryGroup = 'covered' | 'other' | 'unknown';

/** The group of a country. @param covered the countries of the scoring model */
export function groupOf(country: string | null, covered: readonly string[]): CountryGroup {
  if (country === null) return 'unknown';
  return covered.includes(country) ? 'covered' : 'other';
}

/** How the segment of a source is painted: filled once it works fully, outlined before. @param maturity 0 to 1 */
export const segmentStyle =
  (group: CountryGroup, maturity: number) =>
  ({ palette }: Theme) => {
    const colour = {
      covered: palette.dimension.chinaExposure,
      other: palette.dimension.verticalIntegration,
      unknown: palette.text.secondary,
    }[group];
    return {
      backgroundColor: maturity < 1 ? 'transparent' : colour,
      border: `2px solid ${colour}`,
    };
  };

/** How the part that nobody has declared is painted. */
export const UNDECLARED_STYLE = ({ palette }: Theme) => ({
  background: `repeating-linear-gradient(135deg, ${palette.text.secondary} 0 1.5px, transparent 1.5px 6px)`,
  border: `1px solid ${palette.text.secondary}`,
});
