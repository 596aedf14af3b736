import type { Subject } from '@lodestone/scoring-engine';

/** The names of records that an explanation or a trajectory mentions. */
export class RecordNames {
  private readonly suppliers: ReadonlyMap<string, string>;

  constructor(
    suppliers: readonly Subject[],
    private readonly partnerships: ReadonlyMap<string, string>,
  ) {
    this.suppliers = new Map(suppliers.map(({ id, name }) => [id, name]));
  }

  supplier(id: string): { id: string; name: string } {
    return { id, name: this.suppliers.get(id) ?? id };
  }

  partnership(id: string): { id: string; name: string } {
    return { id, name: this.partnerships.get(id) ?? id };
  }
}
