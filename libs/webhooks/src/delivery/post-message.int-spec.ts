import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { WebhookEntity } from '@lodestone/persistence';
import { aReceiver, FixedClock, type TestReceiver } from '@lodestone/testing';
import { PostMessage } from './post-message';

const HERE = ['127.0.0.0/8'];
const MESSAGE = { id: '01932b5e-0000-7000-8000-000000000001', message: '{"type":"webhook.test"}' };

let receiver: TestReceiver;

beforeEach(async () => {
  receiver = await aReceiver();
});

afterEach(() => receiver.close());

const post = (url: string, allowed: readonly string[] = HERE, signal?: AbortSignal) => {
  const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
  const webhook = { url, secret, previousSecret: null, previousSecretUntil: null } as WebhookEntity;
  return new PostMessage(new FixedClock(), { allowed }).execute(webhook, MESSAGE, signal);
};
const portOf = (url: string) => new URL(url).port;

describe('a message', () => {
  it('is posted as JSON, signed', async () => {
    expect(await post(receiver.url)).toEqual({
      ...{ at: '2026-11-23T12:00:00.000Z', outcome: 'delivered', httpStatus: 204 },
      milliseconds: expect.any(Number),
    });
    const [{ headers, body }] = receiver.received;
    expect(body).toBe(MESSAGE.message);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'application/json', 'user-agent': 'Lodestone-Webhooks' },
      ...{
        'webhook-id': MESSAGE.id,
        'webhook-timestamp': String(Date.parse('2026-11-23T12:00:00Z') / 1_000),
      },
      'webhook-signature': expect.stringMatching(/^v1,/),
    });
  });

  it.each([200, 201, 299])('is delivered with the answer %i', async (status) => {
    receiver.answer = () => status;
    expect(await post(receiver.url)).toMatchObject({ outcome: 'delivered', httpStatus: status });
  });

  it.each([400, 404, 410, 429, 500, 503])('is refused with the answer %i', async (status) => {
    receiver.answer = () => status;
    expect(await post(receiver.url)).toMatchObject({ outcome: 'refused', httpStatus: status });
  });

  it('goes nowhere else, whatever the answer says', async () => {
    const other = await aReceiver();
    receiver.answer = (_, response) => {
      response.writeHead(307, { location: other.url }).end();
      return undefined;
    };
    expect(await post(receiver.url)).toMatchObject({ outcome: 'refused', httpStatus: 307 });
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('goes through no proxy of the environment', async () => {
    const proxy = await aReceiver();
    process.env.HTTP_PROXY = process.env.http_proxy = proxy.url;
    expect(await post(receiver.url)).toMatchObject({ outcome: 'delivered' });
    delete process.env.HTTP_PROXY;
    delete process.env.http_proxy;
    expect(proxy.received).toEqual([]);
    await proxy.close();
  });

  it('is over with the status, however long the answer goes on', async () => {
    receiver.answer = (_, response) => {
      response.writeHead(200).write('and so on');
      return undefined;
    };
    expect(await post(receiver.url)).toMatchObject({ outcome: 'delivered', httpStatus: 200 });
  });

  it('is given up when nobody answers in time', async () => {
    receiver.answer = () => undefined;
    const patience = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      expect(milliseconds).toBe(10_000);
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      return controller.signal;
    });
    expect(await post(receiver.url)).toMatchObject({ outcome: 'timed_out', httpStatus: null });
    patience.mockRestore();
  });

  it('is broken off when the process leaves', async () => {
    receiver.answer = () => undefined;
    const leaving = new AbortController();
    const posted = post(receiver.url, HERE, leaving.signal);
    setTimeout(() => leaving.abort(), 50);
    await expect(posted).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('reaches nobody where nobody listens', async () => {
    const { url } = receiver;
    await receiver.close();
    receiver = await aReceiver();
    expect(await post(url)).toMatchObject({ outcome: 'unreachable', httpStatus: null });
  });
});

describe('a private address', () => {
  it.each([
    ...['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '[::]'],
    ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '[fd00::1]', '[fe80::1]'],
  ])('is not posted to: %s', async (host) => {
    const attempt = await post(`http://${host}:${portOf(receiver.url)}/`, []);
    expect(attempt).toMatchObject({ outcome: 'address_not_allowed', httpStatus: null });
    expect(receiver.received).toEqual([]);
  });

  it('is posted to by name or number where settings allow it', async () => {
    const url = `http://localhost:${portOf(receiver.url)}/`;
    expect(await post(url, ['127.0.0.1', '::1'])).toMatchObject({ outcome: 'delivered' });
    expect(await post(receiver.url, ['127.0.0.0/8'])).toMatchObject({ outcome: 'delivered' });
  });

  it('is not posted to where settings allow another one', async () => {
    expect(await post(receiver.url, ['10.0.0.0/8'])).toMatchObject({ outcome: 'address_not_allowed' });
  });
});

/** Of a server that vouches for itself alone, for localhost and 127.0.0.1; it guards nothing. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQglqlZfor9pWBNGjz5
e90MiTg6dJCFE4vhIALI4YW11eihRANCAATfPfc6mOZu5Oi9Kw9trqACKIwiBhvU
WZ8xO3SubnK8u9t1ctoea0188RXsOhTQD04CLjmgafz+dY8rPDueOrly
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUA2pmfkMh9expOSgIgIR6mokdZZQwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjIyNDAwM1oYDzIxMjYxMTAy
MjI0MDAzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATfPfc6mOZu5Oi9Kw9trqACKIwiBhvUWZ8xO3SubnK8u9t1ctoea018
8RXsOhTQD04CLjmgafz+dY8rPDueOrlyo28wbTAdBgNVHQ4EFgQUZ7y+cHlOaLZG
tqsAww/qNoRfq2gwHwYDVR0jBBgwFoAUZ7y+cHlOaLZGtqsAww/qNoRfq2gwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgFGU7XninPALHjO9BrosM45U3G+F6y3qelttXN+L/FJ8CIDFx
GS8uPAq35z27Rvub7cu6xF56qGOg9tD8qL2DWr7/
-----END CERTIFICATE-----`;

it('a certificate that nobody vouches for is not believed', async () => {
  const server = createTlsServer({ key: KEY, cert: CERTIFICATE }, (_, response) => response.end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await post(url)).toMatchObject({ outcome: 'certificate_invalid', httpStatus: null });
  server.close();
  await once(server, 'close');
});
