/** The menu: each section is shown to whoever may read its first resource. */
export const MENU = [{ title: 'app.menu.portfolio', resources: ['suppliers'] }] as const;
