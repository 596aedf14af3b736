/** What every binary COPY begins with: signature, no flags, no extension. */
const HEADER = Buffer.from([...Buffer.from('PGCOPY\n'), 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0]);
const NULL = -1;
/** What it ends with: a row of -1 fields. */
const TRAILER = Buffer.from([0xff, 0xff]);
const FIRST_SIZE = 1 << 12;
/** Bytes of a part; a field that is longer has a part of its own. */
const PART_SIZE = 1 << 18;
const FLOAT8_OID = 701;

/** PostgreSQL counts from 2000, JavaScript from 1970. */
const EPOCH_DIFFERENCE = 946_684_800_000;
const DAY = 86_400_000;

/**
 * Writes rows in the binary format of COPY, field by field in the order of the columns.
 * @see PostgreSQL documentation, COPY, "Binary Format"
 */
export class BinaryCopyWriter {
  private readonly full: Buffer[] = [];
  private buffer: Buffer;
  private used: number;
  private count = 0;

  constructor(private readonly columns: number) {
    // Most write a few rows, some thousands of them.
    this.buffer = Buffer.allocUnsafe(FIRST_SIZE);
    this.used = HEADER.copy(this.buffer);
  }

  /** Rows written so far. */
  get rows(): number {
    return this.count;
  }

  /** Begins a row; exactly as many fields as there are columns have to follow. */
  row(): this {
    this.count++;
    this.reserve(2);
    this.used = this.buffer.writeInt16BE(this.columns, this.used);
    return this;
  }

  null(): this {
    this.reserve(4);
    this.used = this.buffer.writeInt32BE(NULL, this.used);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.null();
    // No character takes more than three bytes for each of its code units.
    this.reserve(4 + value.length * 3);
    const length = this.buffer.write(value, this.used + 4);
    this.buffer.writeInt32BE(length, this.used);
    this.used += 4 + length;
    return this;
  }

  /** @throws {RangeError} for what is none, as all rows behind it would be shifted */
  uuid(value: string): this {
    this.begin(16);
    const length = this.buffer.write(value.replaceAll('-', ''), this.used, 'hex');
    if (length !== 16) throw new RangeError(`Not an id: ${value}`);
    this.used += length;
    return this;
  }

  bytes(value: Uint8Array): this {
    this.begin(value.length);
    this.buffer.set(value, this.used);
    this.used += value.length;
    return this;
  }

  integer(value: number): this {
    this.begin(4);
    this.used = this.buffer.writeInt32BE(value, this.used);
    return this;
  }

  bigint(value: string | null): this {
    if (value === null) return this.null();
    this.begin(8);
    this.used = this.buffer.writeBigInt64BE(BigInt(value), this.used);
    return this;
  }

  double(value: number | null): this {
    if (value === null) return this.null();
    this.begin(8);
    this.used = this.buffer.writeDoubleBE(value, this.used);
    return this;
  }

  doubles(values: readonly number[]): this {
    if (values.length === 0) return this.emptyArray();
    this.begin(20 + values.length * 12);
    for (const word of [1, 0, FLOAT8_OID, values.length, 1]) {
      this.used = this.buffer.writeInt32BE(word, this.used);
    }
    for (const value of values) {
      this.used = this.buffer.writeInt32BE(8, this.used);
      this.used = this.buffer.writeDoubleBE(value, this.used);
    }
    return this;
  }

  boolean(value: boolean | null): this {
    if (value === null) return this.null();
    this.begin(1);
    this.used = this.buffer.writeUInt8(value ? 1 : 0, this.used);
    return this;
  }

  /** @param value a day, `YYYY-MM-DD` */
  date(value: string): this {
    return this.integer((Date.parse(`${value}T00:00:00Z`) - EPOCH_DIFFERENCE) / DAY);
  }

  timestamp(value: Date): this {
    this.begin(8);
    this.used = this.buffer.writeBigInt64BE(BigInt(value.getTime() - EPOCH_DIFFERENCE) * 1000n, this.used);
    return this;
  }

  /** All rows so far as COPY takes them, in parts that follow each other; a transaction that is tried again asks twice. */
  finish(): Buffer[] {
    return [...this.full, this.buffer.subarray(0, this.used), TRAILER];
  }

  private emptyArray(): this {
    this.begin(12);
    for (const word of [0, 0, FLOAT8_OID]) this.used = this.buffer.writeInt32BE(word, this.used);
    return this;
  }

  private begin(length: number): void {
    this.reserve(4 + length);
    this.used = this.buffer.writeInt32BE(length, this.used);
  }

  private reserve(length: number): void {
    if (this.used + length <= this.buffer.length) return;
    this.full.push(this.buffer.subarray(0, this.used));
    this.buffer = Buffer.allocUnsafe(Math.max(PART_SIZE, length));
    this.used = 0;
  }
}
