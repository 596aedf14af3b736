/** Versions of the scoring model. */
export const scoringModels = {
  resource: {
    name: 'Scoring model |||| Scoring models',
    fields: {
      version: 'Version',
      name: 'Name',
      status: 'Status',
      weights: 'Weights',
      note: 'Note',
      createdAt: 'Created',
    },
  },
  statuses: { draft: 'Draft', active: 'Active', retired: 'Retired' },
  weights: 'Weights',
  judgements: 'Judgements that decide most',
  worstStageShare: 'Worst stage counts (λ)',
  recyclingTarget: 'Recycling target (r*)',
  coveredCountries: 'Covered countries',
};

/** Scoring runs. */
export const scoringRuns = {
  resource: {
    name: 'Run |||| Runs',
    empty: 'Nothing has been scored as a whole yet.',
    invite: 'Start a run, or wait for the night.',
    fields: {
      number: 'Number',
      status: 'Status',
      progress: 'Progress',
      startedBy: 'Started by',
      reason: 'Reason',
      createdAt: 'Asked for',
      finishedAt: 'Finished',
    },
  },
  statuses: {
    queued: 'Waiting',
    running: 'Running',
    published: 'Published',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  startedBy: {
    night: 'The night',
    request: 'A person or program',
    reference: 'A change of reference data',
    model: 'A scoring model',
    engine: 'A new engine',
  },
  title: 'Run %{number}',
  start: 'Score everybody anew',
  cancel: 'Cancel',
  resume: 'Go on',
  progress: 'Progress',
  doneOf: '%{done} of %{total} scored',
  failed: '%{count} could not be scored',
  rate: '%{rate} a second',
  left: '%{seconds} seconds left',
  movers: 'Who moved most',
  nobodyMoved: 'Nobody moved.',
  firm: '%{firm} bands are firm; of %{insufficient} too little is declared.',
  subject: 'Who',
  before: 'Before',
  after: 'After',
  cause: 'Because of',
};
