import { integers } from './growing-column';

/** Numbers in place of the ids of suppliers: of those that were added, and of those that are only linked to. */
export class SupplierNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly inOrder = integers();
  private last: string | null = null;

  /** How many there are. */
  get count(): number {
    return this.ids.length;
  }

  /**
   * Numbers a supplier that has been added.
   * @throws {RangeError} when its id does not come after that of the one before
   */
  add(id: string): number {
    if (this.last !== null && !(this.last < id)) {
      throw new RangeError(`Suppliers are added in the order of their ids: ${id} after ${this.last}`);
    }
    this.last = id;
    const number = this.of(id);
    this.inOrder.push(number);
    return number;
  }

  /** The number of a supplier, a new one if it was never mentioned. */
  of(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.numbers.set(id, number);
    return number;
  }

  /** The number of a supplier; `undefined`: it was never mentioned. */
  find(id: string): number | undefined {
    return this.numbers.get(id);
  }

  idOf(number: number): string {
    return this.ids[number];
  }

  /** The numbers of those that were added, in their order. */
  added(): Int32Array {
    return this.inOrder.toArray();
  }
}
