/** The frame around every screen. */
export const app = {
  name: 'Lodestone',
  session: {
    title: 'Sign in',
    intro: 'Supplier risk for critical minerals',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    openId: 'Sign in with single sign-on',
    or: 'or',
    finishing: 'Signing you in',
    refused: 'Single sign-on did not let you in.',
    openIdExpired: 'That sign-in took too long. Please try again.',
  },
  rowsOfMany: '%{offsetBegin}–%{offsetEnd} of %{total} or more',
  menu: {
    portfolio: 'Portfolio',
    scoring: 'Scoring',
    reference: 'Reference data',
    access: 'Access',
    documentation: 'API docs',
  },
  figures: {
    yes: 'yes',
    no: 'no',
    never: 'never',
    none: 'none',
    interval: '%{lower} to %{upper}',
  },
  chart: {
    saveImage: 'Save as picture',
    saveTable: 'Save as CSV',
    asTable: 'Show as table',
    asChart: 'Show as chart',
  },
};

/** What goes wrong anywhere, where the API does not say it itself. */
export const problems = {
  title: 'This did not work',
  advice: 'Nothing was changed. Try again; if it stays like this, tell whoever runs Lodestone.',
  again: 'Try again',
  api: {
    unreachable: 'Lodestone does not answer. Is it running, and is the network up?',
    too_slow: 'Lodestone took too long to answer.',
    unavailable: 'Lodestone cannot answer at the moment.',
  },
};
