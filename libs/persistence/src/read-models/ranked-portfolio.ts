/** Bytes of an id. */
const ID = 16;

/** A portfolio in which one subject is looked at. */
export interface PlacedSubject {
  /** Its place. */
  readonly index: number;
  /** Three risks a subject, 0 to 1, one subject after the other. */
  readonly dimensions: Float64Array;
}

/** The three risks of all subjects of one kind that are ranked, packed: 40 bytes a subject. */
export class RankedPortfolio {
  /**
   * @param ids        16 bytes each, rising
   * @param dimensions three risks a subject, 0 to 1, in the order of ids
   */
  constructor(
    private readonly ids: Buffer,
    private readonly dimensions: Float64Array,
  ) {}

  /** A copy in which a subject has the risks that are given; one that is not ranked yet comes last. */
  placing(id: string, risks: readonly [number, number, number]): PlacedSubject {
    const found = this.indexOf(id);
    const index = found ?? this.dimensions.length / 3;
    const dimensions = new Float64Array(this.dimensions.length + (found === null ? 3 : 0));
    dimensions.set(this.dimensions);
    dimensions.set(risks, 3 * index);
    return { index, dimensions };
  }

  /** Where a subject stands; `null`: it is not ranked. */
  private indexOf(id: string): number | null {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
    let [from, to] = [0, this.ids.length / ID];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = this.ids.compare(wanted, 0, ID, middle * ID, (middle + 1) * ID);
      if (order === 0) return middle;
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return null;
  }
}
