import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testKeys } from '../../../test/world/audit-keys.js';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, StorageLog, UnitOfWork } from '../storage/index.js';
import { exportLog } from './export.js';
import { type Audit, eraseActs, openAudit } from './index.js';

const OWNER = { authority: 'owner' } as const;

describe('the audit log', () => {
  const keys = testKeys();
  let folder: string;
  let said: string[];
  let log: StorageLog;
  let audit: Audit;
  let storage: Storage;
  let now: Date;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-audit-'));
    said = [];
    log = { info: () => undefined, warn: (_, text) => said.push(text), error: (_, text) => said.push(text) };
    now = new Date('2026-11-22T09:00:00.000Z');
    audit = openAudit({ keys, dataFolder: folder, log });
    storage = await openTestStorage({
      acts: { seal: (record) => audit.acts.seal(record), kept: (leaves) => audit.acts.kept(leaves) },
      dataFolder: folder,
      poolSize: 12,
      clock: () => now,
    });
  });
  afterEach(async () => {
    await audit.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const act = (subject = 'case/a', times = 1): Promise<void> =>
    storage.inUnitOfWork(systemActor, async (uow) => {
      for (let time = 0; time < times; time += 1) await uow.act('test.do', subject, { time });
    });
  const asOwner = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> =>
    storage.inUnitOfWork(systemActor, work, OWNER);
  const rows = <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
    asOwner(async (uow) => (await uow.client.query<R>(text, values)).rows);
  const actsOf = (action: string) =>
    rows<{ details: Record<string, unknown> }>('select details from act where action = $1', [action]);
  /** As another start of the program would: nothing is known but what database and file say. */
  const restart = async (): Promise<void> => {
    audit = openAudit({ keys, dataFolder: folder, log });
    await audit.start(storage);
  };

  it('gives every act of fifty concurrent writers its position, without a gap, those undone left out', async () => {
    await audit.start(storage);
    await Promise.all(
      Array.from({ length: 50 }, (_, writer) =>
        storage
          .inUnitOfWork(systemActor, async (uow) => {
            for (let time = 0; time < 8; time += 1) await uow.act('test.do', `case/${writer}`, { time });
            if (writer % 10 === 0) throw new Error('undone');
          })
          .catch(() => undefined),
      ),
    );
    await audit.settle();
    const [counted] = await rows<{ leaves: number; end: number }>(
      'select count(*) as leaves, max(position) + 1 as end from audit_leaf',
    );
    expect(counted).toEqual({ leaves: 360, end: 360 });
    expect((await audit.verify()).findings).toEqual([]);
  });

  it('gives an act that is seen late the next position, and goes on behind it', async () => {
    await audit.start(storage);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = storage.inUnitOfWork(systemActor, async (uow) => {
      await uow.act('test.slow', 'case/slow');
      begun();
      await held;
    });
    await written;
    for (let round = 0; round < 3; round += 1) {
      await act();
      await audit.settle();
    }
    letGo();
    await slow;
    await audit.settle();
    const order = await rows<{ action: string }>(
      'select action from audit_leaf l join act a on a.id = l.act order by position',
    );
    expect(order.map((row) => row.action)).toEqual(['test.do', 'test.do', 'test.do', 'test.slow']);
    await audit.settle();
    const [tree] = await rows<{ settled: number }>('select settled from audit_tree');
    expect(tree?.settled).toBe(4);
    expect((await audit.verify()).findings).toEqual([]);
  });

  it('takes in after a crash what was committed and had no position yet', async () => {
    await audit.start(storage);
    await act('case/a', 5);
    const crashed = audit;
    audit = openAudit({ keys, dataFolder: folder, log });
    await act('case/b', 3);
    expect((await rows('select 1 from audit_leaf')).length).toBe(0);
    await audit.start(storage);
    expect(await audit.verify()).toMatchObject({ size: 8, waiting: 0, findings: [] });
    await crashed.close();
  });

  it('two sequencers at once make one log', async () => {
    await audit.start(storage);
    const other = openAudit({ keys, dataFolder: folder, log });
    await other.start(storage);
    for (let round = 0; round < 15; round += 1) {
      await Promise.all([act('case/a', 3), act('case/b', 2)]);
      await Promise.all([audit.settle(), other.settle(), other.checkpoint()]);
    }
    await Promise.all([other.close(), audit.checkpoint()]);
    expect(await audit.verify()).toMatchObject({ size: 75, waiting: 0, findings: [] });
    expect(said).toEqual([]);
  });

  it('T18: notices a restored old backup, records it, and goes on', async () => {
    await audit.start(storage);
    await act('case/a', 30);
    await audit.checkpoint();
    const tables = ['act', 'audit_leaf', 'audit_tree', 'audit_checkpoint', 'audit_tile'];
    await asOwner(async ({ client }) => {
      for (const table of tables) await client.query(`create table backup_${table} as select * from ${table}`);
    });
    await act('case/b', 20);
    await audit.close();
    await asOwner(async ({ client }) => {
      for (const table of tables) {
        await client.query(`delete from ${table}`);
        await client.query(
          `insert into ${table} ${table === 'act' ? 'overriding system value' : ''} select * from backup_${table}`,
        );
        await client.query(`drop table backup_${table}`);
      }
    });
    audit = openAudit({ keys, dataFolder: folder, log });
    await audit.start(storage);
    expect(await actsOf('audit.rewound')).toEqual([{ details: { known: 50, found: 30 } }]);
    expect(said).toContain(
      'the record of acts is not the one that was signed: restored from an old backup, or changed',
    );
    await act('case/c', 40);
    await audit.checkpoint();
    const { counts, size } = await audit.verify();
    expect(size).toBe(71);
    expect(counts).toEqual({ rewound: 1 });
    await audit.close();
    await restart();
    expect(await actsOf('audit.rewound')).toHaveLength(1);
  });

  it('T18: an act that vanishes between commit and sequencing is missed', async () => {
    await audit.start(storage);
    await act('case/a', 3);
    await rows(`delete from act where id = 2`);
    await audit.settle();
    expect(await actsOf('audit.missing-leaf')).toEqual([{ details: { position: 2 } }]);
    expect((await audit.verify()).findings).toMatchObject([{ kind: 'removed', position: 2, detail: 'never-kept' }]);
  });

  it('T18: a row that this node did not seal is named and left out, and the log goes on', async () => {
    await audit.start(storage);
    await act();
    await rows(
      `insert into act (at, actor, actor_kind, action, subject) values (now(), 'x', 'person', 'test.do', 'case/x')`,
    );
    await act();
    await audit.settle();
    await audit.settle();
    expect(await actsOf('audit.forged')).toEqual([{ details: { why: 'unsealed' } }]);
    expect((await audit.verify()).findings).toMatchObject([{ kind: 'inserted', act: 2 }]);
  });

  it('T18: a tail that is cut off while the node runs is noticed without any checkpoint', async () => {
    await audit.start(storage);
    await act('case/a', 9);
    await audit.settle();
    await asOwner(async ({ client }) => {
      await client.query('delete from act where id > 5');
      await client.query('delete from audit_leaf where position > 4');
    });
    expect((await audit.verify()).counts).toMatchObject({ truncated: 1 });
    await audit.settle();
    expect(await actsOf('audit.rewound')).toEqual([{ details: { known: 9, found: 5 } }]);
  });

  it('T05: an act that is dated back, though sealed, is named', async () => {
    await audit.start(storage);
    await act();
    await audit.checkpoint();
    now = new Date(now.getTime() - 16 * 60_000);
    await act();
    await audit.checkpoint();
    expect((await audit.verify()).findings).toMatchObject([{ kind: 'back-dated', position: 1, detail: 'past' }]);
  });

  it('adopts the acts of an older version, says how many, and no others later', async () => {
    for (let id = 0; id < 4; id += 1)
      await rows(
        `insert into act (at, actor, actor_kind, action, subject) values ('2026-01-01', 'x', 'person', 'old.do', 'x')`,
      );
    await audit.start(storage);
    expect(await actsOf('audit.adopt')).toEqual([{ details: { count: 4 } }]);
    expect(await audit.verify()).toMatchObject({ size: 5, adopted: 4, findings: [] });
    await audit.close();
    await rows(
      `insert into act (at, actor, actor_kind, action, subject) values ('2026-01-01', 'x', 'person', 'old.do', 'x')`,
    );
    await restart();
    expect((await audit.verify()).findings).toMatchObject([{ kind: 'inserted', act: 6 }]);
  });

  it('T23: erases what names a record from its acts; the log still verifies, and nothing guessable is left', async () => {
    await audit.start(storage);
    await act('case/a', 2);
    await act('case/ab');
    await act('case/a/note/1', 3);
    await audit.checkpoint();
    const erased = await storage.inUnitOfWork(
      systemActor,
      async (uow) => {
        await uow.act('cases.erase', 'case/a');
        return eraseActs(uow, 'case/a');
      },
      OWNER,
    );
    expect(erased).toBe(5);
    await audit.checkpoint();
    expect((await audit.verify()).findings).toEqual([]);
    const left = await rows<{ subject: string; salt: Buffer | null; details: object }>(
      `select subject, salt, details from act where action = 'test.do' order by id`,
    );
    expect(
      left.filter((row) => row.subject === '' && row.salt === null && Object.keys(row.details).length === 0),
    ).toHaveLength(5);
    const [covering] = await actsOf('audit.erase');
    expect(covering?.details).toMatchObject({ positions: '0-1,3-5', count: 5 });
    // One more, without an act; and one of the erased ones given another author.
    await rows(`update act set salt = null, subject = '', details = '{}' where id = 3`);
    await rows(`update act set actor = 'somebody else' where id = 1`);
    const { counts, findings } = await audit.verify();
    expect(counts).toEqual({ 'erased-without-act': 1, changed: 1 });
    expect(findings.find((one) => one.kind === 'erased-without-act')).toMatchObject({ position: 2, act: 3 });
  });

  it('what waits for its position is not erased, and says so', async () => {
    await audit.start(storage);
    await act('case/a');
    await expect(asOwner((uow) => eraseActs(uow, 'case/a'))).rejects.toMatchObject({ code: 'AUDIT_NOT_SETTLED' });
  });

  it('after a crash between file and database both have every checkpoint again', async () => {
    await audit.start(storage);
    await act('case/a', 3);
    await audit.checkpoint();
    await act('case/a', 3);
    await audit.close();
    await rows('delete from audit_checkpoint where size = 6');
    await restart();
    expect(await audit.verify()).toMatchObject({ checkpoints: 2, findings: [] });
    await audit.close();
    writeFileSync(audit.outside, readFileSync(audit.outside, 'utf8').split(/(?<=\n\n)(?=palermo)/)[0] ?? '');
    await restart();
    expect((await audit.verify()).findings).toEqual([]);
  });

  describe('exported', () => {
    const tool = join(import.meta.dirname, '../../../bin/palermo-audit-verify.mjs');
    const verifyFile = (path: string, ...more: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, [tool, path, '--json', ...more], { encoding: 'utf8' });
      return {
        status,
        ...(JSON.parse(stdout || '{}') as {
          size: number;
          root: string;
          findings: { kind: string; position: number }[];
        }),
      };
    };
    const exported = async (): Promise<string> => {
      const path = join(folder, 'log.jsonl');
      const to = createWriteStream(path);
      await exportLog(storage, to, { keys, outside: audit.outside });
      to.end();
      await once(to, 'close');
      return path;
    };

    it('verifies with the stand-alone tool, which names what was done to the file', async () => {
      await audit.start(storage);
      await act('case/a', 300);
      await audit.checkpoint();
      const kept = join(folder, 'kept.txt');
      writeFileSync(kept, readFileSync(audit.outside, 'utf8'));
      await act('case/b', 20);
      await audit.checkpoint();
      await asOwner((uow) => eraseActs(uow, 'case/b'));
      await audit.checkpoint();
      const path = await exported();
      const sound = verifyFile(path, '--since', kept);
      const { root, size } = await audit.verify();
      expect(sound).toMatchObject({ status: 0, size, root: root.toString('base64'), findings: [] });
      const text = readFileSync(path, 'utf8');
      const lines = text.split('\n');
      const told = (changed: string[] | string, ...more: string[]) => {
        writeFileSync(path, typeof changed === 'string' ? changed : changed.join('\n'));
        const { status, findings } = verifyFile(path, ...more);
        return { status, kinds: [...new Set(findings.map((one) => one.kind))], first: findings[0]?.position };
      };
      expect(told(text.replace('"time":7', '"time":8'))).toMatchObject({ status: 4, kinds: ['changed'], first: 7 });
      expect(told(lines.filter((_, index) => index !== 10)).kinds).toContain('removed');
      const [a = '', b = ''] = [lines[5], lines[6]];
      expect(told(lines.map((line, index) => (index === 5 ? b : index === 6 ? a : line))).kinds).toContain('reordered');
      expect(told(text.replace(/\\ntime 2026/, '\\ntime 2025')).kinds).toContain('checkpoint-altered');
      expect(told(text.replace(/"positions":"[^"]*"/, '"positions":"0-3"')).kinds).toContain('erased-without-act');
      expect(told(lines.slice(0, 250)).kinds).toContain('truncated');
      const before = lines.filter((line) => !line.includes('"checkpoint"') && !line.includes('"outside"'));
      const forged = before.map((line) => line.replace('"actor":"test"', '"actor":"else"'));
      expect(told(forged, '--since', kept).kinds).toContain('changed');
      expect(
        told(
          before.filter((line) => !/"position":(29\d|3\d\d),/.test(line)),
          '--since',
          kept,
        ).kinds,
      ).toContain('not-consistent');
    });
  });
});
