/** How Lodestone looks. Colours of bands and dimensions are `theme.palette.band` and `theme.palette.dimension`. */
export { darkTheme, lightTheme } from './theme';
