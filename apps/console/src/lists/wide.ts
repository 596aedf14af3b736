/** A column that narrow screens do without. */
export const WIDE = { display: { xs: 'none', md: 'table-cell' } };
