/** Where a fact comes from. */
export interface DataSource {
  readonly publisher: string;
  readonly title: string;
  /** Year of the data, or the years that an average covers, `2016–2020`. */
  readonly year: string;
  readonly address: string;
  /** Where the copy was read, when that is not the publisher's own page. */
  readonly copy?: string;
  readonly licence?: string;
}

/** How far a figure can be trusted: as reported, averaged, estimated, quoted second hand, or a lower bound. */
export type FactQuality = 'reported' | 'average' | 'estimate' | 'secondary' | 'lower_bound' | 'weak';
