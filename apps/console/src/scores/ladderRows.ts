import type { ExplanationReply } from '@lodestone/contracts';

const UNDECLARED = {
  ...{ country: null, supplier: null, control: null, status: null },
  ...{ evidence: 'undeclared', reference: null },
};

/** A chain as rows of a file, one a source and one for what is undeclared; figures and codes as the API sends them. */
export const ladderRows = ({ stages }: ExplanationReply['chains'][number]) =>
  stages.flatMap(({ stage, sources, undeclared }) => [
    ...sources.map(({ effectiveShare, country, supplier, control, status, evidence, reference }) => ({
      ...{ stage, effectiveShare, country, supplier: supplier?.name ?? null },
      ...{ control, status, evidence, reference },
    })),
    ...(undeclared.share > 0 ? [{ stage, effectiveShare: undeclared.share, ...UNDECLARED }] : []),
  ]);
