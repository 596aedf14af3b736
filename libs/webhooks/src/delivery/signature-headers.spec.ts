import { createHmac, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { signatureHeaders } from './signature-headers';

const AT = new Date('2026-11-26T12:00:00.900Z');
const MESSAGE = { id: '01932b5e-0000-7000-8000-000000000001', message: '{"type":"webhook.test"}' };
const aSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
const of = (secret: string, previousSecret: string | null = null, until: Date | null = null) =>
  signatureHeaders({ secret, previousSecret, previousSecretUntil: until }, MESSAGE, AT);

it('signs as the reference implementation says in its tests', () => {
  const at = new Date(1_614_265_330_000);
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', message: '{"test": 2432232314}' };
  expect(signatureHeaders({ secret, previousSecret: null, previousSecretUntil: null }, message, at)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('signs id, seconds and body by HMAC with the bytes of the secret', () => {
  const secret = aSecret();
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const seconds = Date.parse('2026-11-26T12:00:00Z') / 1_000;
  const expected = createHmac('sha256', key)
    .update(`${MESSAGE.id}.${seconds}.${MESSAGE.message}`)
    .digest('base64');
  expect(of(secret)).toEqual({
    'webhook-id': MESSAGE.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${expected}`,
  });
});

it('signs with the secret before as well, as long as it counts', () => {
  const [secret, before] = [aSecret(), aSecret()];
  const verifies = (each: string, headers: ReturnType<typeof of>) => {
    // The library compares with the real time.
    jest.useFakeTimers({ now: AT });
    try {
      return new Webhook(each).verify(MESSAGE.message, headers) !== undefined;
    } catch {
      return false;
    } finally {
      jest.useRealTimers();
    }
  };
  const during = of(secret, before, new Date(AT.getTime() + 1));
  expect([secret, before, aSecret()].map((each) => verifies(each, during))).toEqual([true, true, false]);
  const after = of(secret, before, AT);
  expect([secret, before].map((each) => verifies(each, after))).toEqual([true, false]);
});
