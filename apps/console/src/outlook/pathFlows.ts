import type { ExplanationReply } from '@lodestone/contracts';

type Path = ExplanationReply['lookThrough']['paths'][number];

/** A column of the picture: a supplier on the way, where a way ends, or the subject itself. */
export interface FlowNode {
  /** Which it is; the same supplier in another tier is another node, so that nothing goes round in circles. */
  readonly key: string;
  /** Steps from the subject, which is 0. */
  readonly tier: number;
  readonly supplier: Path['through'][number] | null;
  /** Where the way ends, of its last node. */
  readonly end: Pick<Path, 'endsAt' | 'country'> | null;
}

/** How many points of exposure go from one node to the next. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly points: number;
}

/** The subject, where all ways lead to. */
export const SUBJECT: FlowNode = { key: 'subject', tier: 0, supplier: null, end: null };

/** The ways by which exposure comes, as flows between suppliers: from where they end, tier by tier, to the subject. */
export function pathFlows(paths: readonly Path[]): { nodes: FlowNode[]; flows: Flow[] } {
  const nodes = new Map([[SUBJECT.key, SUBJECT]]);
  const flows = new Map<string, Flow>();
  for (const path of paths) {
    if (path.contribution <= 0) continue;
    let to = SUBJECT;
    for (const node of stepsOf(path)) {
      nodes.set(node.key, node);
      const key = `${node.key} ${to.key}`;
      const points = (flows.get(key)?.points ?? 0) + path.contribution;
      flows.set(key, { from: node.key, to: to.key, points });
      to = node;
    }
  }
  return { nodes: [...nodes.values()], flows: [...flows.values()] };
}

const stepsOf = ({ through, endsAt, country }: Path): FlowNode[] => [
  ...through.map((supplier, index) => ({
    ...{ key: `${index + 1}:${supplier.id}`, tier: index + 1 },
    ...{ supplier, end: null },
  })),
  {
    ...{ key: `end:${through.length}:${country ?? endsAt}`, tier: through.length + 1 },
    ...{ supplier: null, end: { endsAt, country } },
  },
];

/** The most nodes that stand in one column: ends, which have nothing before them, stand in the first one together. */
export function tallestColumn(nodes: readonly FlowNode[]): number {
  const columns = new Map<number, number>();
  for (const { tier, end } of nodes) {
    const column = end === null ? tier : Infinity;
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  return Math.max(...columns.values());
}
