import type { CheckboxProps } from '@mui/material/Checkbox';
import type { RaThemeOptions } from 'react-admin';
import { DARK_BANDS, DARK_DIMENSIONS, LIGHT_BANDS, LIGHT_DIMENSIONS } from './bands';

const FONT = '"Inter Variable", "Inter", system-ui, -apple-system, "Segoe UI", sans-serif';

/** What light and dark have in common: dense tables, flat surfaces, figures that stand in columns. */
const BASE = {
  shape: { borderRadius: 6 },
  spacing: 8,
  sidebar: { width: 208, closedWidth: 56 },
  typography: {
    fontFamily: FONT,
    fontSize: 13,
    h4: { fontSize: '1.6rem', fontWeight: 650, letterSpacing: '-0.01em' },
    h5: { fontSize: '1.3rem', fontWeight: 650, letterSpacing: '-0.01em' },
    h6: { fontSize: '1.0rem', fontWeight: 600 },
    subtitle2: { fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 550 },
    overline: { letterSpacing: '0.06em', fontWeight: 600, lineHeight: 1.6 },
  },
} as const satisfies RaThemeOptions;

const NARROW_TOOLBAR = {
  '@media (max-width: 599.95px)': { minHeight: 0, padding: '4px 0', backgroundColor: 'transparent' },
};

const components = (line: string, link: string): RaThemeOptions['components'] => ({
  MuiCssBaseline: {
    styleOverrides: {
      // What gets the focus is not to come to lie under the bar on top.
      html: { scrollPaddingTop: 64 },
      body: { fontVariantNumeric: 'tabular-nums' },
      'a:not([class])': { color: link },
      // Names are in whatever script their owners write, and begin where that begins.
      'h1, input, textarea': { unicodeBidi: 'plaintext' },
    },
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiAppBar: {
    defaultProps: { elevation: 0, color: 'inherit' },
    styleOverrides: { root: { borderBottom: `1px solid ${line}` } },
  },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: line, padding: '7px 10px' },
      head: { fontWeight: 600, whiteSpace: 'nowrap' },
    },
  },
  // It turns beside what says itself that it is loading.
  MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
  // react-admin names the frame of a row's checkbox; it is the box in it that is ticked.
  MuiCheckbox: {
    defaultProps: {
      slotProps: {
        root: { 'aria-label': undefined },
        input: ({ 'aria-label': name }: CheckboxProps) => (name === undefined ? {} : { 'aria-label': name }),
      },
    },
  },
  // What is dragged follows at once, and nothing else of the page is laid out again while it catches up.
  MuiSlider: { styleOverrides: { thumb: { transition: 'none' }, track: { transition: 'none' } } },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 300 } },
  MuiChip: { defaultProps: { size: 'small' } },
  RaMenuItemLink: {
    styleOverrides: {
      root: {
        margin: '1px 8px',
        borderRadius: 6,
        '&.RaMenuItemLink-active': { fontWeight: 600 },
      },
    },
  },
  RaAppBar: {
    styleOverrides: { root: { backgroundColor: '#17394d', '@media print': { display: 'none' } } },
  },
  // On a narrow screen, these are high and white in react-admin's own theme.
  RaTopToolbar: { styleOverrides: { root: NARROW_TOOLBAR } },
  RaListToolbar: { styleOverrides: { root: NARROW_TOOLBAR } },
  RaFilterForm: {
    styleOverrides: {
      root: {
        alignItems: 'center',
        flexShrink: 0,
        paddingBottom: 4,
        '@media (min-width: 600px)': { minHeight: 56 },
        '@media (max-width: 599.95px)': { minHeight: 'auto' },
      },
    },
  },
  // In the colour of what is disabled, it could hardly be read.
  RaEmpty: {
    styleOverrides: {
      root: { '& .RaEmpty-message': { color: 'inherit' }, '& .RaEmpty-icon': { opacity: 0.3 } },
    },
  },
  RaList: { styleOverrides: { root: { '& .RaList-content': { border: `1px solid ${line}` } } } },
});

const LIGHT_LINE = '#dde3e8';
const DARK_LINE = '#2a343d';

export const lightTheme: RaThemeOptions = {
  ...BASE,
  palette: {
    mode: 'light',
    primary: { main: '#1b5a78', contrastText: '#ffffff' },
    secondary: { main: '#455a68', contrastText: '#ffffff' },
    background: { default: '#f5f7f9', paper: '#ffffff' },
    text: { primary: '#17222b', secondary: '#51606c' },
    error: { main: '#b3261e' },
    divider: LIGHT_LINE,
    band: LIGHT_BANDS,
    dimension: LIGHT_DIMENSIONS,
  },
  components: components(LIGHT_LINE, '#1b5a78'),
};

export const darkTheme: RaThemeOptions = {
  ...BASE,
  palette: {
    mode: 'dark',
    primary: { main: '#85c3e0', contrastText: '#0c2230' },
    secondary: { main: '#a7b8c4', contrastText: '#10181e' },
    background: { default: '#10161b', paper: '#171f26' },
    text: { primary: '#e6ecf0', secondary: '#a3b1bc' },
    error: { main: '#ff9c94' },
    divider: DARK_LINE,
    band: DARK_BANDS,
    dimension: DARK_DIMENSIONS,
  },
  components: components(DARK_LINE, '#85c3e0'),
};
