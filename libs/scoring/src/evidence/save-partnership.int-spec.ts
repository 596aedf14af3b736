import type { PartnershipInput, ScoreReply } from '@lodestone/contracts';
import { PersistenceModule, ScoringInputs } from '@lodestone/persistence';
import {
  aChain,
  aSource,
  changingNothing,
  contentOf,
  partnershipDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { ReadScore } from '../scores/read-score';
import { ScoringModule } from '../scoring.module';
import { SavePartnership } from './save-partnership';
import { SaveSupplier } from './save-supplier';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const save = () => parts.get(SavePartnership);
const create = (given: Partial<PartnershipInput> = {}) => save().create(partnershipDraft(given));
const dependsOn = async (id: string) => (await parts.get(ScoringInputs).reach([id])).get(id)?.dependsOn;

/** A supplier with a mine of its own, brought by a partnership or not. */
const aMiner = (partnershipId: string | null = null, country = 'AU') =>
  parts.get(SaveSupplier).create(
    supplierDraft({
      chains: [aChain({ sources: [aSource({ control: 'owned', country, partnershipId })] })],
    }),
  );
const partyOf = (supplierId: string) => ({
  ...{ supplierId, name: 'Miner', country: null, role: 'producer' as const, amount: null },
  ...{ reference: null, note: null },
});
async function scoreOf(id: string): Promise<ScoreReply> {
  const request = { kind: 'partnership', ref: id, knownReceipts: [] } as const;
  const { reply } = await parts.get(ReadScore).execute(request);
  return JSON.parse(reply ?? '') as ScoreReply;
}

beforeEach(() => parts.rows('TRUNCATE suppliers, partnerships, input_documents, score_changes CASCADE'));

describe('saving a partnership', () => {
  it('scores it from what its parties own, for the stages that it does not declare', async () => {
    const miner = await aMiner(null, 'CN');
    const without = await create();
    const withParty = await create({ parties: [partyOf(miner.id)] });
    expect(await dependsOn(withParty.id)).toEqual([miner.id]);
    const [none, derived] = [await scoreOf(without.id), await scoreOf(withParty.id)];
    expect(derived.coverage).toBeGreaterThan(none.coverage);
    expect(derived.dimensions.chinaExposure.value).toBeGreaterThan(none.dimensions.chinaExposure.value);
  });

  it('is scored anew when a party changes', async () => {
    const miner = await aMiner(null, 'CN');
    const { id } = await create({ parties: [partyOf(miner.id)] });
    const before = await scoreOf(id);
    const moved = [aChain({ sources: [aSource({ control: 'owned', country: 'AU' })] })];
    await parts.get(SaveSupplier).change(miner, { chains: moved });
    expect((await scoreOf(id)).value).toBeLessThan(before.value);
  });

  it('shows each supplier that it brings sources, with and without it, from then on and until then', async () => {
    const { id } = await create();
    expect((await scoreOf(id)).parties).toEqual([]);
    const miner = await aMiner(id);
    expect(await dependsOn(id)).toEqual([miner.id]);
    const shown = await scoreOf(id);
    expect(shown.parties).toMatchObject([{ subject: { id: miner.id } }]);
    const [{ with: withIt, without }] = shown.parties ?? [];
    expect(withIt.value).toBeLessThan(without.value);
    await parts.get(SaveSupplier).change(miner, { chains: [aChain()] });
    expect(await dependsOn(id)).toEqual([]);
    expect((await scoreOf(id)).parties).toEqual([]);
  });

  it.each([
    ['a party that there is not', () => ({ parties: [partyOf(uuid())] }), 'supplier.unknown'],
    ['a stage that ends before it starts', () => badPeriod(), 'source.ends_before_start'],
  ])('with %s is refused and leaves nothing', async (_, given, code) => {
    await changingNothing(parts.database, () =>
      expect(create(given())).rejects.toMatchObject({ reason: 'invalid', code }),
    );
  });
});

const badPeriod = () => ({
  chains: [aChain({ sources: [aSource({ availableFrom: '2027-01-01', until: '2027-01-01' })] })],
});

describe('deleting a partnership', () => {
  it('is refused while it brings a supplier sources, and says whom', async () => {
    const seen = await create();
    await aMiner(seen.id);
    await changingNothing(parts.database, () =>
      expect(save().delete(seen)).rejects.toMatchObject({
        ...{
          reason: 'conflict',
          code: 'partnership.in_use',
          message: expect.stringContaining('Anvil Magnets'),
        },
      }),
    );
  });

  it('leaves its parties, and nothing of itself but the history of its score and what is told of it', async () => {
    const miner = await aMiner();
    const {
      score_changes: _,
      score_batches: __,
      input_document_versions: ___,
      audit_events: ____,
      ...before
    } = await contentOf(parts.database);
    await save().delete(await create({ parties: [partyOf(miner.id)] }));
    expect(await contentOf(parts.database)).toMatchObject(before);
  });

  it('is refused when it has changed since it was seen', async () => {
    const seen = await create();
    await save().change(seen, { status: 'ended' });
    await changingNothing(parts.database, async () => {
      await expect(save().delete(seen)).rejects.toMatchObject({ code: 'record.stale' });
      await expect(save().change(seen, { status: 'signed' })).rejects.toMatchObject({ code: 'record.stale' });
    });
  });
});
