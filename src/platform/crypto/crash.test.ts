import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import type { FieldPlace } from './keys.js';
import { openKeys } from './open-keys.js';
import { SLOT } from './slot.js';
import { bundled } from '../../../test/world/bundled.js';

const place: FieldPlace = { table: 'person', row: 'r1', field: 'name', version: 1 };

/** A node that destroys or rotates, to be killed: each line it says is something that has happened. */
const program = `
  import { writeSync } from 'node:fs';
  import { openStorage } from '../storage/index.js';
  import { openKeys } from './open-keys.js';
  const [databaseUrl, schema, folder, what, ...owners] = process.argv.slice(2);
  const log = { info() {}, warn() {}, error() {} };
  const actor = { id: 'dying', name: 'Dying', roles: [], agency: null, kind: 'system' };
  const storage = await openStorage({ databaseUrl, schema, dataFolder: folder, poolSize: 2, log });
  const keys = await openKeys(folder);
  const unit = (work) => storage.inUnitOfWork(actor, work);
  const say = (word) => writeSync(1, word + '\\n');
  if (what === 'half') await unit(async (uow) => {
    await keys.data.destroy(uow, owners[0]);
    say(owners[0]);
    await new Promise((resolve) => setTimeout(resolve, 1e6));
  });
  if (what === 'destroy') for (const owner of owners) {
    await unit((uow) => keys.data.destroy(uow, owner));
    say(owner);
  }
  if (what === 'rotate') await keys.rotate(unit, { batch: 1, onProgress: (n) => say(String(n)) });
  say('ended');
  await storage.close();
  await keys.close();
`;

describe('killed without warning', () => {
  let storage: Storage;
  let workshop: string;
  let folder: string;
  let sealed: Map<string, Buffer>;
  const unit = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, work);

  beforeAll(async () => {
    storage = await openTestStorage();
    workshop = mkdtempSync(join(tmpdir(), 'palermo-dying-'));
    await bundled({
      stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
      outfile: join(workshop, 'dying.mjs'),
    });
  });
  afterAll(async () => {
    await storage.close();
    rmSync(workshop, { recursive: true });
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(workshop, 'node-'));
    sealed = new Map();
    await storage.withClient((client) => client.query('truncate data_key restart identity'));
    await write(40);
  });

  async function write(persons: number): Promise<void> {
    const keys = await openKeys(folder);
    for (let n = 0; n < persons; n += 1) {
      const owner = randomUUID();
      sealed.set(owner, await unit(async (uow) => (await keys.data.create(uow, owner)).seal(place, 'story', owner)));
    }
    await keys.close();
  }

  /** Starts the program and kills it the moment it has said this many lines; what it had said by then. */
  async function killedAfter(lines: number, what: string, owners: readonly string[] = []): Promise<string[]> {
    const { schema } = storage.info();
    const url = process.env.PALERMO_TEST_DATABASE_URL ?? '';
    const child: ChildProcess = spawn(
      process.execPath,
      [join(workshop, 'dying.mjs'), url, schema, folder, what, ...owners],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > lines) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.once('close', resolve));
    return said.split('\n').slice(0, -1);
  }

  /** By a node that starts now: what opens, what is erased, and that the rows and the file never contradict. */
  async function found(): Promise<{ opens: string[]; erased: string[] }> {
    const keys = await openKeys(folder);
    const opens: string[] = [];
    const erased: string[] = [];
    for (const [owner, bytes] of sealed) {
      const text = await unit(async (uow) =>
        (await keys.data.of(uow, owner)).open(place, 'story', bytes).toString(),
      ).catch((error: unknown) => (error as { code: string }).code);
      if (text === owner) opens.push(owner);
      else if (text === 'CRYPTO_ERASED') erased.push(owner);
    }
    await keys.close();
    return { opens, erased };
  }

  const markedDestroyed = async (): Promise<string[]> => {
    const { rows } = await storage.withClient((client) =>
      client.query<{ owner: string }>('select owner from data_key where destroyed_at is not null'),
    );
    return rows.map(({ owner }) => owner);
  };

  it('T23: between the key and the row, the key is gone, the row catches up, nothing opens', async () => {
    const [owner = ''] = sealed.keys();
    expect(await killedAfter(1, 'half', [owner])).toEqual([owner]);
    expect(await markedDestroyed()).toEqual([]);
    const { opens, erased } = await found();
    expect(erased).toEqual([owner]);
    expect(opens).toHaveLength(39);
    expect(readFileSync(join(folder, 'keys', 'data-keys')).subarray(SLOT, 2 * SLOT)).toEqual(
      Buffer.concat([Buffer.from('PDK0'), Buffer.alloc(SLOT - 4)]),
    );
    const keys = await openKeys(folder);
    await unit((uow) => keys.data.destroy(uow, owner));
    await keys.close();
    expect(await markedDestroyed()).toEqual([owner]);
  });

  it('T23: at any moment of many erasures, whoever is marked erased does not open, and nobody else is lost', async () => {
    let asked = [...sealed.keys()];
    let inFlight = 0;
    for (const lines of [1, 4, 7, 3, 5]) {
      const said = await killedAfter(lines, 'destroy', asked);
      const { opens, erased } = await found();
      const marked = await markedDestroyed();
      expect(opens.length + erased.length).toBe(40);
      expect(marked.filter((owner) => opens.includes(owner))).toEqual([]);
      expect(said.filter((owner) => !erased.includes(owner) || !marked.includes(owner))).toEqual([]);
      inFlight = erased.length - marked.length;
      expect(inFlight).toBeLessThanOrEqual(1);
      // Asked for again, as a job does: the one that was half done is done now.
      asked = asked.filter((owner) => !marked.includes(owner));
    }
    const last = await killedAfter(asked.length + 2, 'destroy', asked);
    expect(last.at(-1)).toBe('ended');
    expect(await found()).toEqual({ opens: [], erased: [...sealed.keys()] });
    expect(await markedDestroyed()).toHaveLength(40);
  });

  it('T10: in the middle of a rotation, again and again, every record opens, and the next one ends it', async () => {
    await write(160);
    for (const lines of [1, 9, 5, 2]) {
      expect((await killedAfter(lines, 'rotate')).length).toBeGreaterThanOrEqual(lines);
      expect((await found()).opens).toHaveLength(200);
    }
    const keys = await openKeys(folder);
    expect((await keys.status()).keyEncryptionKeys.map(({ state }) => state)).toEqual(['rotating', 'current']);
    const done = await keys.rotate(unit);
    expect(done).toMatchObject({ from: [1], to: 2, resumed: true, damaged: 0 });
    expect(done.rewrapped).toBeGreaterThan(0);
    expect((await keys.status()).keyEncryptionKeys.map(({ state }) => state)).toEqual(['retired', 'current']);
    await keys.close();
    expect((await found()).opens).toHaveLength(200);
  });
});
