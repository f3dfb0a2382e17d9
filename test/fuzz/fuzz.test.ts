import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestNode, startTestNode } from '../world/node.js';
import { operationsOf } from './document.js';
import { type FuzzResult, documentOf, fuzz, fuzzWire } from './run.js';

const CASES = Number(process.env.PALERMO_FUZZ_CASES ?? 2_000);
const SEED = Number(process.env.PALERMO_FUZZ_SEED ?? 20_261_122);
const PEOPLE = (process.env.PALERMO_FUZZ_PEOPLE ?? 'coordinator,statistician,auditor').split(',');

/** Some ids of every table that has any: requests with them come past the door. */
async function idsOf(node: TestNode): Promise<string[]> {
  return node.parts.storage.withClient(async (client) => {
    const tables = await client.query<{ table: string }>(
      "select table_name as table from information_schema.columns where table_schema = current_schema and column_name = 'id' and data_type = 'uuid'",
    );
    const found: string[] = [];
    for (const { table } of tables.rows) {
      const { rows } = await client.query<{ id: string }>(`select id from "${table}" limit 20`);
      found.push(...rows.map((row) => row.id));
    }
    return found;
  });
}

/** A whole node with the sandbox State, asked over its socket. PALERMO_FUZZ_CASES sets how many times. */
describe('the running node', () => {
  let node: TestNode;
  let known: string[];

  beforeAll(async () => {
    node = await startTestNode();
    known = await idsOf(node);
  });
  afterAll(() => node?.stop());

  /** Spends a one-time link; whatever session comes back is the person's. */
  async function signIn(person: string): Promise<string> {
    const answer = await fetch(await node.signInLink(person), { redirect: 'manual' });
    return answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0] ?? '')
      .join('; ');
  }
  const told = (result: FuzzResult): void => {
    if (process.env.PALERMO_FUZZ_CASES) console.log(JSON.stringify({ ...result, faults: result.faults.length }));
  };
  const task = (cases: number, wrong: number) => ({
    address: node.address,
    people: PEOPLE,
    signIn,
    known,
    cases,
    seed: SEED,
    wrong,
  });

  it('answers as its OpenAPI document says, at every address, for what fits the schemas', async () => {
    const addresses = operationsOf(await documentOf(node.address)).length;
    const result = await fuzz(task(Math.max(addresses * 8, CASES / 4), 0));
    told(result);
    expect(result.faults).toEqual([]);
    // The requests came past the door: pages and changes were answered, not only refused.
    expect(result.byStatus['200']).toBeGreaterThan(addresses);
  }, 3_600_000);

  it('T15 T25 T26: neither crashes nor hangs nor answers 5xx, whatever is sent to any address', async () => {
    const result = await fuzz(task(CASES, 35));
    told(result);
    expect(result.faults).toEqual([]);
    expect(result.cases).toBe(CASES);
  }, 3_600_000);

  it('T15: lives on after bytes that are no HTTP', async () => {
    expect(await fuzzWire(node.address, Math.min(500, CASES / 10), SEED)).toBe(true);
  }, 600_000);
});
