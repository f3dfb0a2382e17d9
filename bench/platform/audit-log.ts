/** A log of invented acts on a database of its own, for the benches of the audit log. */
import { createHmac, createSecretKey, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Audit, type AuditKeys, openAudit } from '../../src/platform/audit/index.js';
import { type Storage, loadMigrations, openStorage } from '../../src/platform/storage/index.js';

const quiet = { info: () => undefined, warn: console.warn, error: console.error };

/** Keys of a process that ends. */
export function passingKeys(): AuditKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secrets = new Map<string, ReturnType<typeof createSecretKey>>();
  const secretOf = (purpose: string) => {
    const secret = secrets.get(purpose) ?? createSecretKey(randomBytes(32));
    secrets.set(purpose, secret);
    return secret;
  };
  return {
    mac: (purpose, data) => createHmac('sha256', secretOf(purpose)).update(data).digest(),
    sign: (data) => sign(null, data, privateKey),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
  };
}

export type BenchLog = { readonly storage: Storage; readonly audit: Audit; end(): Promise<void> };

/** @param sealed whether acts are sealed and sequenced: without, the same write as before there was a log */
export async function openBenchLog(sealed = true): Promise<BenchLog> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-bench-audit-'));
  const audit = openAudit({ keys: passingKeys(), dataFolder, log: quiet });
  const storage = await openStorage({
    dataFolder,
    databaseUrl: process.env.PALERMO_BENCH_DATABASE_URL,
    log: quiet,
    poolSize: 16,
    ...(sealed ? { acts: audit.acts } : {}),
  });
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..');
  await storage.migrate(loadMigrations(dist, [], { others: 'left-out' }));
  if (sealed) await audit.start(storage);
  return {
    storage,
    audit,
    async end() {
      await audit.close();
      await storage.close({ stopEngine: 'always' });
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

const ACTIONS = ['cases.read', 'cases.note.add', 'cases.refer', 'files.open', 'identity.sign-in'];

/** Writes sealed acts in bulk, as if by that many units. */
export async function writeActs({ storage, audit }: BenchLog, count: number): Promise<void> {
  const portion = 5000;
  const actor = { id: 'bench', name: 'bench', roles: [], agency: null, kind: 'system' } as const;
  for (let done = 0; done < count; done += portion)
    await storage.inUnitOfWork(
      actor,
      async (uow) => {
        const acts = Array.from({ length: Math.min(portion, count - done) }, (_, index) => {
          const record = {
            at: uow.at,
            actor: randomUUID(),
            actorKind: 'person',
            action: ACTIONS[index % ACTIONS.length] ?? '',
            subject: `case/${randomUUID()}`,
            details: index % 3 === 0 ? {} : { purpose: 'protection', classes: ['identity', 'contact'], rows: index },
          };
          return { record, ...audit.acts.seal(record) };
        });
        await uow.client.query(
          `insert into act (at, actor, actor_kind, action, subject, details, salt, leaf, seal)
           select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::bytea[], $8::bytea[], $9::bytea[])`,
          [
            uow.at,
            acts.map((act) => act.record.actor),
            acts.map((act) => act.record.actorKind),
            acts.map((act) => act.record.action),
            acts.map((act) => act.record.subject),
            acts.map((act) => JSON.stringify(act.record.details)),
            acts.map((act) => act.salt),
            acts.map((act) => act.leaf),
            acts.map((act) => act.seal),
          ],
        );
      },
      { authority: 'owner' },
    );
}
