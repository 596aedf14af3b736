import { type ScoringModelRecord, scoringModelSchema } from '@lodestone/contracts';
import { aPerson, type Known } from '../access/people';
import { bodyOf } from '../api/reply-checks';
import type { TestApi } from '../setup/use-api';

export const MODELS = '/v1/scoring-models';
export const RECYCLING_COUNTS = { chinaExposure: 0.4, verticalIntegration: 0.3, recyclingShare: 0.3 };

/** What may be done to a version by a POST. */
export type Step = 'propose' | 'approve' | 'reject' | 'withdraw' | 'activate' | 'rollback';

/** Somebody who drafts, and somebody who decides. */
export async function peopleOf(api: TestApi) {
  return { editor: await aPerson(api, 'model_editor'), approver: await aPerson(api, 'approver') };
}

/** A draft of somebody's. */
export async function aDraft({ call }: Pick<Known, 'call'>, given: object = {}): Promise<ScoringModelRecord> {
  const draft = { name: 'Recycling counts', weights: RECYCLING_COUNTS, ...given };
  return bodyOf(await call('post', MODELS).send(draft), scoringModelSchema, 201);
}

const STATUS: Readonly<Record<Step, number>> = {
  ...{ propose: 200, approve: 200, reject: 200, withdraw: 200, activate: 202, rollback: 202 },
};
const BODY: Readonly<Record<Step, object>> = {
  ...{ propose: { note: 'As the board asked' }, approve: {}, reject: { note: 'Not now' } },
  ...{ withdraw: {}, activate: {}, rollback: {} },
};

/** Asks for a step. */
export const ask = ({ call }: Pick<Known, 'call'>, step: Step, ref: string | number, body = BODY[step]) =>
  call('post', `${MODELS}/${ref}/${step}`).send(body);

/** Takes a step, which must go well. */
export async function take(
  who: Pick<Known, 'call'>,
  step: Step,
  ref: string | number,
  body?: object,
): Promise<ScoringModelRecord> {
  return bodyOf(await ask(who, step, ref, body), scoringModelSchema, STATUS[step]);
}

/** A version as it is. */
export const modelOf = async (
  api: Pick<TestApi, 'call'>,
  ref: string | number,
): Promise<ScoringModelRecord> => bodyOf(await api.call('get', `${MODELS}/${ref}`), scoringModelSchema);

/** Drafts, proposes, approves and activates a version, and waits until it is in force. */
export async function putInForce(
  api: TestApi,
  { editor, approver }: Awaited<ReturnType<typeof peopleOf>>,
  given: object = {},
): Promise<ScoringModelRecord> {
  const { id } = await aDraft(editor, given);
  await take(editor, 'propose', id);
  await take(approver, 'approve', id);
  await take(approver, 'activate', id);
  await api.quiet();
  return modelOf(api, id);
}
