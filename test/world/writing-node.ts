import { appendFileSync, existsSync, readFileSync, writeSync } from 'node:fs';
import type { Actor } from '../../src/platform/access/index.js';
import { loadMigrations, openStorage } from '../../src/platform/storage/index.js';

/*
 * A node that does nothing but write, to be killed: `node writing-node.mjs DATA SOURCES ACKNOWLEDGED SETTINGS`. Each
 * number is appended to ACKNOWLEDGED after its unit of work was confirmed, and looked for at the next start.
 */
const [, , dataFolder = '', sources = '', acknowledged = '', settings = '{}'] = process.argv;
const actor: Actor = { id: 'writer', name: 'Writer', roles: [], agency: null, kind: 'system' };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const say = (facts: Record<string, unknown>): number => writeSync(1, `${JSON.stringify(facts)}\n`);

let stopping = false;
process.on('SIGTERM', () => {
  stopping = true;
});

const storage = await openStorage({ dataFolder, log, claim: 'node', ...(JSON.parse(settings) as object) });
await storage.migrate(loadMigrations(sources, []));
const promised = existsSync(acknowledged)
  ? readFileSync(acknowledged, 'utf8').split('\n').filter(Boolean).map(Number)
  : [];
const kept = await storage.withClient(async (client) => {
  const answer = await client.query<{ subject: string }>('SELECT subject FROM act');
  return new Set(answer.rows.map((row) => Number(row.subject)));
});
say({
  ...storage.info(),
  node: process.pid,
  promised: promised.length,
  lost: promised.filter((n) => !kept.has(n)).length,
});

let next = Math.max(0, ...promised, ...kept) + 1;
async function write(): Promise<void> {
  while (!stopping) {
    const number = next;
    next += 1;
    try {
      await storage.inUnitOfWork(actor, (uow) => uow.act('test.write', String(number)));
      appendFileSync(acknowledged, `${number}\n`);
    } catch {
      // Not acknowledged: it may be there or not.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
await Promise.all([write(), write(), write(), write()]);
await storage.close();
say({ stopped: true });
