import type { LeverReply, Supplier } from '@lodestone/contracts';
import { LEVER_STEP } from '@lodestone/scoring-engine';
import type { ChainExplanation, Explained } from './explained-portfolio';

type Chain = LeverReply['chains'][number];
type Source = Chain['sources'][number];

/** The chains of a record with others in the place of those of the same material. */
export const withChains = ({ chains }: Pick<Supplier, 'chains'>, others: readonly Chain[]): Chain[] =>
  chains.map((chain) => others.find(({ material }) => material === chain.material) ?? chain);

/**
 * The chains that a lever changes, moved one step less: recycled feed a millionth below its level, or a millionth of the
 * stage back with those who make way for others, by how much each gives up.
 */
export function oneStepLess(
  { code, stage, before, after, chains }: LeverReply,
  explained: Explained,
): Chain[] {
  const { record, explanation, score } = explained;
  if (after === null) throw new Error('There is no step before a level that is not reached');
  if (code === 'recycled_share') {
    return chains.map((chain) => withLessScrap(chain, after - LEVER_STEP, record.chains));
  }
  const part = LEVER_STEP / (after - (before ?? 0));
  return chains.map((chain) => {
    const explainedChain = explanation.chains.find(({ material }) => material === chain.material);
    const atStage = chain.sources.filter(
      (source) => source.stage === stage && !isYetToStart(source, score.scoringDate),
    );
    const others = chain.sources.filter((source) => !atStage.includes(source));
    return { ...chain, sources: [...others, ...handedBack(atStage, heldAt(stage, explainedChain), part)] };
  });
}

function withLessScrap(chain: Chain, level: number, saved: readonly Chain[]): Chain {
  const declared = saved.find(({ material }) => material === chain.material)?.recycling?.postConsumer ?? 0;
  const recycling = chain.recycling && {
    ...chain.recycling,
    postConsumer: Math.min(chain.recycling.postConsumer, Math.max(declared, level)),
  };
  return { ...chain, recycling };
}

const isYetToStart = ({ availableFrom }: Source, today: string): boolean =>
  availableFrom !== null && availableFrom > today;

/** The sources of a stage before anything is moved, with the shares that they are taken to hold. */
function heldAt(stage: Source['stage'] | null, chain: ChainExplanation | undefined): Source[] {
  const sources = chain?.stages.find((each) => each.stage === stage)?.sources ?? [];
  return sources.map(({ supplier, partnership, ...source }) => ({
    ...without(source, [
      'named',
      'derived',
      'maturity',
      'effectiveShare',
      'exposure',
      'captiveCredit',
      'contributions',
    ]),
    share: source.maturity > 0 ? source.effectiveShare / source.maturity : source.share,
    supplierId: supplier?.id ?? null,
    partnershipId: partnership?.id ?? null,
  }));
}

const without = <Item extends object, Key extends keyof Item>(
  item: Item,
  keys: readonly Key[],
): Omit<Item, Key> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key as Key))) as Omit<Item, Key>;

/** Sources that gave something up get a part of that back, and sources that took it over lose the same part. */
function handedBack(after: readonly Source[], before: readonly Source[], part: number): Source[] {
  const left = [...after];
  const givers = before.map((source) => {
    const at = left.findIndex((each) => nameOf(each) === nameOf(source));
    const [remaining] = at === -1 ? [] : left.splice(at, 1);
    const held = source.share ?? 0;
    const kept = remaining?.share ?? (remaining === undefined ? 0 : held);
    return { ...source, ...remaining, share: kept + part * (held - kept) };
  });
  const takers = left.map((source) => ({ ...source, share: (source.share ?? 0) * (1 - part) }));
  return [...givers, ...takers].filter(({ share }) => share > 0);
}

/** What tells sources apart whatever they hold. */
const nameOf = (source: Source): string =>
  JSON.stringify(
    Object.entries({ ...source, share: null, until: null }).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
