import type { Chain, MaterialFacts, ScoringParameters, Source, Subject } from '@lodestone/scoring-engine';
import type { ScoringCase } from './arbitraries';
import { aContextWith, type ContextParts } from './evidence-builders';

/** The case with some of its context changed and its links solved anew. */
export function solvedAnew(
  { subject, suppliers, context }: ScoringCase,
  parts: ContextParts = {},
): ScoringCase {
  const { materials, model, policies } = context;
  const given = { materials: [...materials.values()], parameters: model.parameters, policies, ...parts };
  return { subject, suppliers, context: aContextWith(suppliers, given) };
}

/** The case with a change to the facts of every material. */
export const withMaterials = (
  given: ScoringCase,
  change: (material: MaterialFacts) => MaterialFacts,
): ScoringCase => solvedAnew(given, { materials: [...given.context.materials.values()].map(change) });

/** The case with other parameters of the scoring model. */
export const withParameters = (given: ScoringCase, parameters: Partial<ScoringParameters>): ScoringCase =>
  solvedAnew(given, { parameters: { ...given.context.model.parameters, ...parameters } });

/** The subject with a change to every chain. */
export const inChains = (subject: Subject, change: (chain: Chain) => Chain): Subject => ({
  ...subject,
  chains: subject.chains.map(change),
});

/** The subject with a change to one source of every chain, its place counted round. */
export const inSource = (subject: Subject, place: number, change: (source: Source) => Source): Subject =>
  inChains(subject, (chain) => ({
    ...chain,
    sources: chain.sources.map((source, position) =>
      position === place % chain.sources.length ? change(source) : source,
    ),
  }));

/** The case with a change to one source of every chain of its subject. */
export const withSource = (
  given: ScoringCase,
  place: number,
  change: (source: Source) => Source,
): ScoringCase => ({ ...given, subject: inSource(given.subject, place, change) });
