import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrapAdmin } from './bootstrap-admin';

let folder: string;
const file = () => join(folder, 'admin-password');
const settings = { adminEmail: 'admin@example.com', adminPassword: undefined };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-admin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the password of the first admin', () => {
  it('is that of the settings, of which no copy is kept', async () => {
    const admin = await bootstrapAdmin({ ...settings, adminPassword: 'correct horse battery' }, folder);
    await admin.keep();
    expect(admin).toMatchObject({ password: 'correct horse battery', file: null, isNew: false });
    expect(() => statSync(file())).toThrow();
  });

  it('is made up, and kept for its owner alone once the start has succeeded', async () => {
    const admin = await bootstrapAdmin(settings, folder);
    expect(admin).toMatchObject({ email: 'admin@example.com', file: file(), isNew: true });
    expect(admin.password).toMatch(/^[\w-]{20}$/);
    expect(() => statSync(file())).toThrow();
    await admin.keep();
    expect(readFileSync(file(), 'utf8')).toBe(`${admin.password}\n`);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is the one that is kept, and that was shown before', async () => {
    writeFileSync(file(), 'made up earlier\n');
    expect(await bootstrapAdmin(settings, folder)).toMatchObject({
      password: 'made up earlier',
      isNew: false,
    });
  });

  it('is another one each time', async () => {
    const [one, other] = [await bootstrapAdmin(settings, folder), await bootstrapAdmin(settings, folder)];
    expect(one.password).not.toBe(other.password);
  });
});
