type Numbers = Float64Array | Int32Array | Uint8Array;

const FIRST_PAGE = 64;
const LONGEST_PAGE = 131_072;

/**
 * A list of numbers off the JavaScript heap. It grows by whole pages, so that nothing is copied and little is kept in
 * reserve while it does.
 */
export class GrowingColumn<Values extends Numbers> {
  length = 0;
  private pages: Values[] = [];
  private page: Values;
  private used = 0;

  constructor(private readonly kind: new (length: number) => Values) {
    this.page = new kind(FIRST_PAGE);
  }

  push(value: number): void {
    if (this.used === this.page.length) {
      this.pages.push(this.page);
      this.page = new this.kind(Math.min(2 * this.used, LONGEST_PAGE));
      this.used = 0;
    }
    this.page[this.used++] = value;
    this.length++;
  }

  /** All numbers in their order, side by side. */
  toArray(): Values {
    const values = new this.kind(this.length);
    let at = 0;
    for (const page of this.pages) {
      values.set(page, at);
      at += page.length;
    }
    values.set(this.page.subarray(0, this.used), at);
    return values;
  }
}

/** A column of fractions, to the last digit. */
export const fractions = (): GrowingColumn<Float64Array> => new GrowingColumn(Float64Array);

/** A column of whole numbers. */
export const integers = (): GrowingColumn<Int32Array> => new GrowingColumn(Int32Array);

/** A column of numbers from 0 to 255. */
export const bytes = (): GrowingColumn<Uint8Array> => new GrowingColumn(Uint8Array);
