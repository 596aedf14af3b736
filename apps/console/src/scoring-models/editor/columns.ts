/** Controls beside what they do; below each other where there is no room. */
export const EDITOR_COLUMNS = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '352px minmax(0, 1fr)' },
};
