const HEADER_LENGTH = 19;
const NULL = -1;
const END = -1;
const ARRAY_HEADER_LENGTH = 20;

/**
 * Reads rows in the binary format of COPY, field by field in the order of the columns. Whoever reads knows their types.
 * @see PostgreSQL documentation, COPY, "Binary Format"
 */
export class BinaryCopyReader {
  private position = HEADER_LENGTH;

  constructor(private readonly buffer: Buffer) {}

  /** Goes to the next row. @returns false: there are no more */
  next(): boolean {
    const columns = this.buffer.readInt16BE(this.position);
    this.position += 2;
    return columns !== END;
  }

  /** Goes to the last row, without a look at the others; there must be one. */
  last(): void {
    let row = this.position;
    for (let at = row; this.buffer.readInt16BE(at) !== END; at = this.endOf(at)) row = at;
    this.position = row + 2;
  }

  text(): string | null {
    const length = this.begin();
    return length === NULL ? null : this.buffer.toString('utf8', this.position, this.skip(length));
  }

  uuid(): string {
    this.begin();
    const hex = this.buffer.toString('hex', this.position, this.skip(16));
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** A view of the bytes, valid as long as what is read from. */
  bytes(): Buffer | null {
    const length = this.begin();
    return length === NULL ? null : this.buffer.subarray(this.position, this.skip(length));
  }

  double(): number | null {
    const length = this.begin();
    if (length === NULL) return null;
    this.skip(8);
    return this.buffer.readDoubleBE(this.position - 8);
  }

  /** @returns false for NULL as well */
  boolean(): boolean {
    return this.begin() !== NULL && this.buffer[this.skip(1) - 1] === 1;
  }

  bigint(): string | null {
    const length = this.begin();
    if (length === NULL) return null;
    this.skip(8);
    return this.buffer.readBigInt64BE(this.position - 8).toString();
  }

  /** An array of doubles without NULL; an empty one has a shorter header. */
  doubles(): number[] {
    const end = this.begin() + this.position;
    const count = end - this.position > ARRAY_HEADER_LENGTH ? this.buffer.readInt32BE(this.position + 12) : 0;
    this.position += ARRAY_HEADER_LENGTH;
    const values: number[] = [];
    for (let each = 0; each < count; each++) {
      values.push(this.buffer.readDoubleBE(this.position + 4));
      this.position += 12;
    }
    this.position = end;
    return values;
  }

  /** An array of uuids without NULL; an empty one has a shorter header. */
  uuids(): string[] {
    const end = this.begin() + this.position;
    const count = end - this.position > ARRAY_HEADER_LENGTH ? this.buffer.readInt32BE(this.position + 12) : 0;
    this.position += ARRAY_HEADER_LENGTH;
    const values = Array.from({ length: count }, () => this.uuid());
    this.position = end;
    return values;
  }

  private endOf(row: number): number {
    let at = row + 2;
    for (let columns = this.buffer.readInt16BE(row); columns > 0; columns--) {
      at += 4 + Math.max(0, this.buffer.readInt32BE(at));
    }
    return at;
  }

  private begin(): number {
    const length = this.buffer.readInt32BE(this.position);
    this.position += 4;
    return length;
  }

  private skip(length: number): number {
    this.position += length;
    return this.position;
  }
}
