import type { Band } from '@lodestone/scoring-engine';

/** Colours of a band: of its mark and text on the page, and of the ground behind a chip. */
interface BandColours {
  readonly strong: string;
  readonly soft: string;
}

declare module '@mui/material/styles' {
  interface Palette {
    band: Record<Band, BandColours>;
    dimension: Record<'chinaExposure' | 'verticalIntegration' | 'recyclingShare', string>;
  }
  interface PaletteOptions {
    band?: Palette['band'];
    dimension?: Palette['dimension'];
  }
}

/** On light ground, each text at least 4.5 : 1 against page and chip. */
export const LIGHT_BANDS: Record<Band, BandColours> = {
  low: { strong: '#1d6b4c', soft: '#e2f2ea' },
  moderate: { strong: '#7a5900', soft: '#fbf0d0' },
  high: { strong: '#a8430a', soft: '#fde7da' },
  critical: { strong: '#a3153c', soft: '#fbe1e7' },
};

export const DARK_BANDS: Record<Band, BandColours> = {
  low: { strong: '#6fcea3', soft: '#143528' },
  moderate: { strong: '#e6c15a', soft: '#3a2f10' },
  high: { strong: '#f59d6a', soft: '#43230f' },
  critical: { strong: '#ff8ea6', soft: '#4a1622' },
};

export const LIGHT_DIMENSIONS = {
  chinaExposure: '#8c3b5e',
  verticalIntegration: '#2a6f8f',
  recyclingShare: '#5d7a2c',
};

export const DARK_DIMENSIONS = {
  chinaExposure: '#d98bab',
  verticalIntegration: '#74b9d8',
  recyclingShare: '#a9c772',
};
