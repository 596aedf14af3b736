/** The first screen. */
export const overview = {
  title: 'Overview',
  bands: 'Suppliers by band',
  suppliers: 'supplier |||| suppliers',
  notScored:
    '%{count} more is not scored, because no chain is declared. |||| %{count} more are not scored, because no chain is declared.',
  empty: 'There is nobody to score yet',
  emptyWords:
    'Add suppliers with the chains they declare. Each is scored at once, and everything else here follows from that.',
  toSuppliers: 'To the suppliers',
  lastRun: 'Last run',
  nextRun: 'The next one begins on %{moment}.',
  alsoRun: 'Changes of reference data or model start one as well.',
  policies: 'Policies that change within %{days} days',
  policiesWords: 'Each material leads to the suppliers that may move with it.',
  noPolicies: 'None that is known of.',
  allPolicies: 'All policies on a timeline',
  exposure: 'Exposure by material and stage',
  exposureWords:
    'The median China exposure of suppliers at each stage, in points, 100 the highest risk, policies included. Where no chain has a stage there is no cell. A cell leads to the suppliers of its material.',
  exposureSample: 'Counted over %{counted} of %{suppliers} suppliers, spread evenly.',
  exposureLabel: 'Exposure by material and stage. Most exposed: %{material}, %{stage}, %{median}',
  exposureCell:
    '%{material}, %{stage}: median %{median}, the middle half %{lower}–%{upper}; suppliers: %{count}',
  material: 'Material',
  stage: 'Stage',
  median: 'Median',
  middleHalf: 'Middle half',
  counted: 'Suppliers',
  questions: 'Ask these first',
  questionsWords: 'Open facts that leave the most undecided among the %{count} riskiest suppliers.',
};

/** The guided tour. */
export const tour = {
  title: 'Guided tour',
  invitation:
    'New here? Six stops through the example portfolio show how a score comes about and what you can do with it.',
  start: 'Show me around',
  decline: 'No, thanks',
  step: 'Stop %{number} of %{stops}',
  back: 'Back',
  next: 'Next',
  finish: 'Done',
  end: 'End the tour',
  stops: {
    overview: {
      title: 'Where the portfolio stands',
      words:
        'Each tile counts the suppliers of a band and leads to them. Below: what the last run moved, which policies change soon, and what to ask first.',
    },
    suppliers: {
      title: 'Everybody, the riskiest first',
      words:
        'The bar is the score, 100 the highest risk. The pale part is what undeclared facts leave open; a dashed band can still change.',
    },
    supplier: {
      title: 'Why a score is what it is',
      words:
        'Vulcan Elements: three contributions add up to the score, and the chain ladder shows each stage with its sources. Hatched parts are undeclared.',
    },
    models: {
      title: 'What counts how much',
      words:
        'A scoring model holds the weights and judgements. A change is drafted by one person and approved by another.',
    },
    runs: {
      title: 'Everybody anew',
      words: 'A run scores all suppliers and takes effect as a whole. Its report says who moved, and why.',
    },
    policies: {
      title: 'Export measures',
      words:
        'Policies come into force, are suspended and return. The timeline shows when; each one says where it can be read.',
    },
  },
};
