import { type EvaluatedSubject, evaluateReplySchema, type ScoreReply } from '@lodestone/contracts';
import type { TestApi } from '../setup/use-api';
import { supplierDraft } from './drafts';
import { bodyOf } from './reply-checks';

/** An unsaved magnet maker, by the name that the request gives it. */
export function anUnsaved(ref: string, given: object = {}): object {
  const { name, country, coveredOwnershipShare, blocked, chains } = supplierDraft();
  return { ref, kind: 'supplier', name, country, coveredOwnershipShare, blocked, chains, ...given };
}

/** What an evaluation answers, which must be a 200 in the shape of the contract. */
export async function evaluate(
  api: TestApi,
  subjects: readonly unknown[],
  how: object = {},
): Promise<EvaluatedSubject[]> {
  const reply = await api.call('post', '/v1/scores/evaluate').send({ ...how, subjects });
  return bodyOf(reply, evaluateReplySchema).data;
}

/** The score of one subject, which must be one that can be scored. */
export async function evaluateOne(api: TestApi, subject: object, how: object = {}): Promise<ScoreReply> {
  const [{ score, errors }] = await evaluate(api, [subject], how);
  expect(errors).toBeUndefined();
  return score as ScoreReply;
}
