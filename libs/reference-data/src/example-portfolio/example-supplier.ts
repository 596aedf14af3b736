import type {
  CalendarDate,
  Chain,
  CountryCode,
  Fraction,
  Recycling,
  Source,
} from '@lodestone/scoring-engine';

/**
 * A source of an example chain: links name other records by slug, what is left out is unknown, every row has its
 * reference. Where a source gives only a month or a year, `availableFrom` is its last day and `asOf` its first.
 */
export interface ExampleSource
  extends
    Pick<Source, 'stage' | 'share' | 'control' | 'status' | 'evidence'>,
    Partial<
      Pick<Source, 'country' | 'equityShare' | 'coveredOwnershipShare' | 'availableFrom' | 'until' | 'asOf'>
    > {
  /** Slug of the upstream supplier. */
  readonly supplier?: string;
  /** Slug of the partnership that brings this source. */
  readonly partnership?: string;
  readonly reference: string;
  /** Site or operator, and every judgement made in reading the reference. */
  readonly note: string;
}

/** A chain of an example supplier or partnership. Chains weigh by tonnes where sources give them for all, else alike. */
export interface ExampleChain
  extends Pick<Chain, 'material' | 'deliveredStage'>, Partial<Pick<Chain, 'weight' | 'complete'>> {
  readonly sources: readonly ExampleSource[];
  readonly recycling?: Pick<Recycling, 'postConsumer' | 'preConsumer' | 'evidence'> &
    Partial<Pick<Recycling, 'entersAt' | 'asOf'>> & { readonly reference: string; readonly note: string };
}

/** Who owns a part of a supplier; a share that nobody publishes is left out. */
export interface ExampleOwner {
  readonly name: string;
  /** Slug, when the holder is itself in the portfolio. */
  readonly supplier?: string;
  readonly country?: CountryCode;
  readonly share?: Fraction;
  readonly asOf?: CalendarDate;
  readonly reference: string;
  readonly note?: string;
}

/** A real supplier as the public record shows it. */
export interface ExampleSupplier {
  readonly slug: string;
  readonly name: string;
  readonly country: CountryCode;
  /**
   * Part that covered-country entities own. Absent while the published owners leave open whether it reaches the
   * threshold of the scoring model: neither do they make up a quarter, nor others three quarters.
   */
  readonly coveredOwnershipShare?: Fraction;
  readonly owners: readonly ExampleOwner[];
  readonly chains: readonly ExampleChain[];
  readonly reference: string;
  /** Judgements and conflicts between sources that concern the whole record. */
  readonly note?: string;
}
