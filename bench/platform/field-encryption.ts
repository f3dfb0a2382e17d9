/**
 * Sealing and opening the fields of a person's record, beside AES-256-GCM of node:crypto with nothing around it (one key,
 * a counted nonce, no address): the floor. Then what a key of a person costs: made, fetched, destroyed.
 * `npm run bench -- platform/field-encryption [megabytes]`
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DataKey, openKeys } from '../../src/platform/crypto/index.js';
import { loadMigrations, openStorage, type Storage, type UnitOfWork } from '../../src/platform/storage/index.js';

const actor = { id: 'bench', name: 'Bench', roles: [], agency: null, kind: 'system' } as const;
const ROUNDS = 7;

type Sealer = { seal(plain: Buffer, row: number): Buffer; open(sealed: Buffer, row: number): Buffer };

function floor(): Sealer {
  const key = createSecretKey(randomBytes(32));
  return {
    seal(plain, row) {
      const nonce = Buffer.alloc(12);
      nonce.writeUInt32BE(row);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    },
  };
}

function fields(key: DataKey): Sealer {
  const row = randomUUID();
  const place = (version: number) => ({ table: 'case_person', row, field: 'family_name', version });
  return {
    seal: (plain, version) => key.seal(place(version), 'identity', plain),
    open: (sealed, version) => key.open(place(version), 'identity', sealed),
  };
}

/** Megabytes per second of processor time, and by the clock: sealed once and opened once. */
function rate(sealer: Sealer, plain: Buffer, count: number): { cpu: number; wall: number } {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  for (let row = 0; row < count; row += 1) {
    if (sealer.open(sealer.seal(plain, row), row).length !== plain.length) throw new Error('not what was sealed');
  }
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = (2 * count * plain.length) / 1e6;
  return { cpu: megabytes / ((user + system) / 1e6), wall: megabytes / ((performance.now() - wall) / 1000) };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function compare(name: string, bytes: number, megabytes: number, key: DataKey): void {
  const plain = randomBytes(bytes);
  const count = Math.ceil((megabytes * 1e6) / bytes);
  const runs = { palermo: [] as { cpu: number; wall: number }[], floor: [] as { cpu: number; wall: number }[] };
  rate(floor(), plain, count >> 2);
  rate(fields(key), plain, count >> 2);
  // By turns, so that what else the machine does meets both.
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.floor.push(rate(floor(), plain, count));
    runs.palermo.push(rate(fields(key), plain, count));
  }
  const of = (list: { cpu: number; wall: number }[], clock: 'cpu' | 'wall') => median(list.map((one) => one[clock]));
  const ratio = median(runs.palermo.map((one, at) => one.cpu / (runs.floor[at]?.cpu ?? 1)));
  console.log(
    `${name}  sealed and opened: ${of(runs.palermo, 'cpu').toFixed(0)} MB per second of processor time ` +
      `(${of(runs.palermo, 'wall').toFixed(0)} by the clock); node:crypto alone ${of(runs.floor, 'cpu').toFixed(0)} ` +
      `(${of(runs.floor, 'wall').toFixed(0)}); ratio ${ratio.toFixed(2)}`,
  );
}

async function persons(storage: Storage, folder: string, count: number): Promise<void> {
  const keys = await openKeys(folder, { held: 10 });
  const owners = Array.from({ length: count }, () => randomUUID());
  const unit = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(actor, work);
  const timed = async (name: string, work: (uow: UnitOfWork, owner: string) => Promise<unknown>): Promise<void> => {
    const each: number[] = [];
    const cpu = process.cpuUsage();
    for (const owner of owners)
      await unit(async (uow) => {
        const started = performance.now();
        await work(uow, owner);
        each.push(performance.now() - started);
      });
    const { user, system } = process.cpuUsage(cpu);
    const sorted = each.toSorted((a, b) => a - b);
    console.log(
      `${name}  median ${(sorted[count >> 1] ?? 0).toFixed(2)} ms, 95th of 100 ${(sorted[Math.floor(count * 0.95)] ?? 0).toFixed(2)} ms, ` +
        `${((user + system) / 1000 / count).toFixed(2)} ms of processor time with its unit`,
    );
  };
  await timed('a key made       ', (uow, owner) => keys.data.create(uow, owner));
  await timed('a key fetched    ', (uow, owner) => keys.data.of(uow, owner));
  const warm = owners[0] ?? '';
  await timed('a key held       ', (uow) => keys.data.of(uow, warm));
  const started = performance.now();
  const { rewrapped } = await keys.rotate(unit);
  console.log(`a rotation         ${Math.round(rewrapped / ((performance.now() - started) / 1000))} keys a second`);
  await timed('a key destroyed  ', (uow, owner) => keys.data.destroy(uow, owner));
  await keys.close();
}

export async function main(megabytes = 20, count = 1000): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-bench-keys-'));
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const storage = await openStorage({ dataFolder, databaseUrl: process.env.PALERMO_BENCH_DATABASE_URL, log });
  try {
    const dist = join(dirname(fileURLToPath(import.meta.url)), '..');
    await storage.migrate(loadMigrations(dist, [], { others: 'left-out' }));
    const keys = await openKeys(dataFolder);
    const key = await storage.inUnitOfWork(actor, (uow) => keys.data.create(uow, randomUUID()));
    compare('100 B', 100, megabytes / 4, key);
    compare('1 KB ', 1024, megabytes, key);
    compare('64 KB', 65_536, megabytes * 4, key);
    await keys.close();
    await persons(storage, dataFolder, count);
  } finally {
    await storage.close({ stopEngine: 'always' });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

await main(...process.argv.slice(2).map(Number));
