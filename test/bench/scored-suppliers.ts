import { aRandom } from '@lodestone/testing';
import { benchSupplier } from './bench-supplier';
import { BENCH_KEY } from './bench-servers';
import { digits, say } from './figures';
import { HttpConnection, httpRequest } from './http-connection';

const AT_ONCE = 8;

/** A supplier that the API has scored. */
export interface ScoredSupplier {
  readonly id: string;
  /** Its vendor number, as a reference. */
  readonly vendor: string;
}

/** The headers of a caller with the key. */
export const CALLER = { authorization: `Bearer ${BENCH_KEY}` };

/** Creates suppliers through the API, which scores each before it replies. */
export async function createSuppliers(port: number, count: number): Promise<ScoredSupplier[]> {
  const random = aRandom(3);
  const suppliers: ScoredSupplier[] = [];
  const bodies = Array.from({ length: count }, (_, index) => supplierBody(index, random)).values();
  const start = performance.now();
  const create = async () => {
    const connection = await HttpConnection.open(port);
    const headers = { ...CALLER, 'content-type': 'application/json' };
    for (const { vendor, body } of bodies) {
      const reply = await connection.send(httpRequest('POST', '/v1/suppliers', headers, body));
      const { id } = JSON.parse(reply.body.toString()) as { id?: string };
      if (reply.status !== 201 || id === undefined) throw new Error(reply.body.toString());
      suppliers.push({ id, vendor });
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, create));
  const seconds = (performance.now() - start) / 1000;
  say(`  ${count} suppliers created and scored over HTTP: ${digits(count / seconds)} /s`);
  return suppliers;
}

function supplierBody(index: number, random: () => number): { vendor: string; body: string } {
  const { name, country, coveredOwnershipShare, blocked, chains } = benchSupplier(String(index), random);
  const value = `bench/${index}`;
  const identifiers = [{ scheme: 'vendor', value }];
  const body = JSON.stringify({ name, country, coveredOwnershipShare, blocked, chains, identifiers });
  return { vendor: `vendor:${value}`, body };
}
