import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** An OpenID provider at work, in a process of its own. */
export interface RunningProvider {
  readonly issuer: string;
  /** Whoever signs in from now on is this account. */
  become(account: object): Promise<void>;
  /** Goes through the sign-in of a browser, from the address it was sent to, to the one it is sent back to. */
  visit(address: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param redirectUri where it may send users back to */
export async function startProvider(redirectUri: string): Promise<RunningProvider> {
  const script = resolve(__dirname, '../setup/openid-provider.mjs');
  const child: ChildProcess = fork(script, [redirectUri], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [issuer] = (await once(child, 'message')) as [string];
  return {
    issuer,
    become: async (account) => {
      const changed = once(child, 'message');
      child.send(account);
      await changed;
    },
    visit: async (address) => {
      const cookies = new Map<string, string>();
      let next = address;
      while (next.startsWith(issuer)) {
        const cookie = [...cookies].map((each) => each.join('=')).join('; ');
        const reply = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const each of reply.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
          cookies.set(name, value);
        }
        const location = reply.headers.get('location');
        if (location === null) throw new Error(`The provider answers ${reply.status}: ${await reply.text()}`);
        next = new URL(location, next).href;
      }
      return next;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
