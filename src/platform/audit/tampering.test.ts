/** T05, T18: whatever somebody with the database's password does to the record of acts is found, and called what it is. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testKeys } from '../../../test/world/audit-keys.js';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { type Audit, type AuditKeys, type FindingKind, openAudit } from './index.js';

import { verifyIn } from './verify.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Repeatable chance: the seed is told where an attempt is missed. */
class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  below(end: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * end);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

type World = { readonly client: pg.PoolClient; readonly chance: Chance; readonly size: number; readonly file: string };
type Attempt = { readonly name: string; readonly kinds: readonly FindingKind[]; run(world: World): Promise<unknown> };

const bytes = (length: number): Buffer => randomBytes(length);
const position = ({ chance, size }: World): number => chance.below(size);

/** One column of one row set to something else. */
const CHANGES: Readonly<Record<string, string>> = {
  at: `at = at + interval '1 microsecond'`,
  actor: `actor = actor || 'x'`,
  actor_kind: `actor_kind = case actor_kind when 'system' then 'person' else 'system' end`,
  action: `action = 'test.other'`,
  subject: `subject = subject || '/'`,
  details: `details = details || '{"more": 1}'`,
  salt: `salt = $2`,
  leaf: `leaf = $2`,
  seal: `seal = $2`,
  unsalted: `salt = null`,
  unsealed: `seal = null`,
};

const change = (column: string, set: string): Attempt => ({
  name: `act.${column}`,
  kinds: ['changed'],
  run: (world) => {
    const given = set.includes('$2') ? [bytes(column === 'salt' ? 16 : 32)] : [];
    return world.client.query(`update act set ${set} from audit_leaf l where l.act = act.id and l.position = $1`, [
      position(world),
      ...given,
    ]);
  },
});

const ATTEMPTS: readonly Attempt[] = [
  ...Object.entries(CHANGES).map(([column, set]) => change(column, set)),
  {
    name: 'back-date a row',
    kinds: ['changed'],
    run: (world) =>
      world.client.query(
        `update act set at = at - interval '3 days' from audit_leaf l where l.act = act.id and l.position = $1`,
        [position(world)],
      ),
  },
  {
    name: 'blank a row as erasure does, without its act',
    kinds: ['erased-without-act'],
    run: (world) =>
      world.client.query(
        `update act set salt = null, subject = '', details = '{}' from audit_leaf l where l.act = act.id and l.position = $1`,
        [position(world)],
      ),
  },
  {
    name: 'renumber a row',
    kinds: ['changed'],
    run: (world) =>
      world.client.query(`update act set id = default from audit_leaf l where l.act = act.id and l.position = $1`, [
        position(world),
      ]),
  },
  {
    name: 'remove a row',
    kinds: ['removed'],
    run: (world) =>
      world.client.query(`delete from act using audit_leaf l where l.act = act.id and l.position = $1`, [
        position(world),
      ]),
  },
  {
    name: 'remove a leaf',
    kinds: ['removed'],
    run: (world) =>
      world.client.query(`delete from audit_leaf where position = $1`, [world.chance.below(world.size - 1)]),
  },
  {
    name: 'remove a row and its leaf, and close the gap',
    kinds: ['removed'],
    run: async (world) => {
      const at = world.chance.below(world.size - 1);
      await world.client.query(`delete from act using audit_leaf l where l.act = act.id and l.position = $1`, [at]);
      await world.client.query(`delete from audit_leaf where position = $1`, [at]);
      await world.client.query('update audit_leaf set position = position + 100000 where position > $1', [at]);
      await world.client.query(`update audit_leaf set position = position - 100001 where position > 100000`);
      await world.client.query(`update audit_tree set size = size - 1`);
    },
  },
  {
    name: 'exchange two leaves',
    kinds: ['reordered'],
    run: (world) => exchange(world, 'position'),
  },
  {
    name: 'exchange the rows of two leaves',
    kinds: ['reordered'],
    run: (world) => exchange(world, 'act'),
  },
  {
    name: 'exchange the contents of two rows',
    kinds: ['reordered'],
    run: async (world) => {
      const [a, b] = await two(world);
      await world.client.query(
        `update act set at = o.at, actor = o.actor, actor_kind = o.actor_kind, action = o.action, subject = o.subject,
           details = o.details, salt = o.salt, leaf = o.leaf, seal = o.seal
         from act o, audit_leaf x, audit_leaf y
         where x.position = $1 and y.position = $2
           and ((act.id = x.act and o.id = y.act) or (act.id = y.act and o.id = x.act))`,
        [a, b],
      );
    },
  },
  {
    name: 'write one row over another',
    kinds: ['changed'],
    run: async (world) => {
      const [a, b] = await two(world);
      await world.client.query(
        `update act set at = o.at, actor = o.actor, actor_kind = o.actor_kind, action = o.action, subject = o.subject,
           details = o.details, salt = o.salt, leaf = o.leaf, seal = o.seal
         from act o, audit_leaf x, audit_leaf y where x.position = $1 and y.position = $2 and act.id = x.act and o.id = y.act`,
        [a, b],
      );
    },
  },
  {
    name: 'insert a row that nobody sealed',
    kinds: ['inserted'],
    run: ({ client }) =>
      client.query(
        `insert into act (at, actor, actor_kind, action, subject) values (now(), 'x', 'person', 'test.do', 'case/x')`,
      ),
  },
  {
    name: 'insert a row with a seal of its own making',
    kinds: ['inserted'],
    run: ({ client }) =>
      client.query(
        `insert into act (at, actor, actor_kind, action, subject, salt, leaf, seal)
         values (now(), 'x', 'person', 'test.do', 'case/x', $1, $2, $3)`,
        [bytes(16), bytes(32), bytes(32)],
      ),
  },
  {
    name: 'insert a copy of a sealed row',
    kinds: ['inserted'],
    run: (world) =>
      world.client.query(
        `insert into act (at, actor, actor_kind, action, subject, details, salt, leaf, seal)
         select at, actor, actor_kind, action, subject, details, salt, a.leaf, a.seal
         from act a join audit_leaf l on l.act = a.id where l.position = $1`,
        [position(world)],
      ),
  },
  {
    name: 'insert a row and append its leaf',
    kinds: ['inserted'],
    run: async ({ client, size }) => {
      const leaf = bytes(32);
      await client.query(
        `with made as (insert into act (at, actor, actor_kind, action, subject, salt, leaf, seal)
           values (now(), 'x', 'person', 'test.do', 'case/x', $1, $2, $3) returning id)
         insert into audit_leaf (position, act, leaf, seal) select $4, id, $2, $5 from made`,
        [bytes(16), leaf, bytes(32), size, bytes(16)],
      );
    },
  },
  {
    name: 'insert a leaf between others',
    kinds: ['inserted'],
    run: async (world) => {
      const at = world.chance.below(world.size - 1);
      await world.client.query('update audit_leaf set position = position + 100001 where position >= $1', [at]);
      await world.client.query('update audit_leaf set position = position - 100000 where position > 100000');
      await world.client.query(
        `with made as (insert into act (at, actor, actor_kind, action, subject, salt, leaf, seal)
           select at, actor, actor_kind, action, subject, $1, $2, $3 from act order by id limit 1 returning id)
         insert into audit_leaf (position, act, leaf, seal) select $4, id, $2, $5 from made`,
        [bytes(16), bytes(32), bytes(32), at, bytes(16)],
      );
    },
  },
  {
    name: 'a leaf written over',
    kinds: ['changed'],
    run: (world) =>
      world.client.query('update audit_leaf set leaf = $2 where position = $1', [position(world), bytes(32)]),
  },
  {
    name: 'the seal of a position written over',
    kinds: ['changed'],
    run: (world) =>
      world.client.query('update audit_leaf set seal = $2 where position = $1', [position(world), bytes(16)]),
  },
  {
    name: 'a leaf that names another act',
    kinds: ['changed'],
    run: (world) => world.client.query('update audit_leaf set act = 900000 where position = $1', [position(world)]),
  },
  {
    name: 'cut off the tail',
    kinds: ['truncated'],
    run: async (world) => {
      const from = world.size - 1 - world.chance.below(200);
      await world.client.query('delete from act using audit_leaf l where l.act = act.id and l.position >= $1', [from]);
      await world.client.query('delete from audit_leaf where position >= $1', [from]);
      await world.client.query('delete from audit_checkpoint where size > $1', [from]);
      await world.client.query('update audit_tree set size = $1', [from]);
    },
  },
  ...(['root', 'frontier', 'seals', 'note', 'at', 'size'] as const).map(
    (column): Attempt => ({
      name: `audit_checkpoint.${column}`,
      kinds: ['checkpoint-altered'],
      run: ({ client, chance }) => {
        const set = {
          root: `root = sha256(root)`,
          frontier: `frontier = frontier || sha256('x')`,
          seals: `seals = sha256(seals)`,
          note: `note = replace(note, 'time 2', 'time 3')`,
          at: `at = at + interval '1 second'`,
          size: `size = size + 1`,
        }[column];
        return client.query(
          `update audit_checkpoint set ${set} where size = (select size from audit_checkpoint order by size offset $1 limit 1)`,
          [chance.below(3)],
        );
      },
    }),
  ),
  {
    name: 'remove a checkpoint',
    kinds: ['checkpoint-altered'],
    run: ({ client, chance }) =>
      client.query(
        `delete from audit_checkpoint where size = (select size from audit_checkpoint order by size offset $1 limit 1)`,
        [chance.below(3)],
      ),
  },
  {
    name: 'alter a checkpoint in the file',
    kinds: ['checkpoint-altered'],
    run: async ({ chance, file }) => {
      const text = readFileSync(file, 'latin1');
      const lines = text.split('\n');
      const line = chance.of(lines.flatMap((one, index) => (/^\d+$/.test(one) ? [index] : [])));
      lines[line] = String(Number(lines[line]) + 1);
      writeFileSync(file, lines.join('\n'), 'latin1');
    },
  },
  {
    name: 'the tree’s own row',
    kinds: ['tree-altered'],
    run: ({ client }) =>
      client.query('update audit_tree set frontier = sha256(frontier) || substring(frontier from 33)'),
  },
  {
    name: 'a tile',
    kinds: ['tree-altered'],
    run: ({ client }) => client.query('update audit_tile set hash = sha256(hash)'),
  },
];

/** Two positions that are not the same. */
async function two(world: World): Promise<[number, number]> {
  const a = position(world);
  const b = (a + 1 + world.chance.below(world.size - 1)) % world.size;
  return [a, b];
}

async function exchange(world: World, column: 'position' | 'act'): Promise<void> {
  const { rows } = await world.client.query<{ position: number; act: number; leaf: Buffer; seal: Buffer }>(
    'delete from audit_leaf where position in ($1, $2) returning position, act, leaf, seal',
    await two(world),
  );
  for (const [index, row] of rows.entries()) {
    const other = rows[1 - index] ?? row;
    const { position, act, leaf, seal } =
      column === 'act' ? { ...row, act: other.act } : { ...row, position: other.position };
    await world.client.query('insert into audit_leaf (position, act, leaf, seal) values ($1, $2, $3, $4)', [
      position,
      act,
      leaf,
      seal,
    ]);
  }
}

describe('tampering with the record of acts', () => {
  const keys: AuditKeys = testKeys();
  let folder: string;
  let audit: Audit;
  let storage: Storage;
  let world: Omit<World, 'client' | 'chance'>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-tampering-'));
    audit = openAudit({ keys, dataFolder: folder, log: quiet });
    storage = await openTestStorage({ acts: audit.acts, dataFolder: folder });
    await audit.start(storage);
    for (let part = 0; part < 3; part += 1) {
      for (let unit = 0; unit < 12; unit += 1)
        await storage.inUnitOfWork(systemActor, async (uow) => {
          for (let act = 0; act < 9; act += 1) await uow.act('test.do', `case/${unit}`, { act, part });
        });
      await audit.checkpoint();
    }
    world = { size: 324, file: audit.outside };
  });
  afterAll(async () => {
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What verification finds after an attempt, which is undone afterwards. */
  async function found(attempt: Attempt, seed: number): Promise<FindingKind[]> {
    const file = readFileSync(world.file);
    const undone = new Error('undone');
    let kinds: FindingKind[] = [];
    const work = async (uow: UnitOfWork): Promise<never> => {
      await attempt.run({ ...world, client: uow.client, chance: new Chance(seed) });
      const verified = await verifyIn(uow, { keys, outside: world.file });
      kinds = Object.keys(verified.counts) as FindingKind[];
      for (const { kind, position: at, act } of verified.findings)
        if (kind === 'changed' || kind === 'removed') expect(at ?? act).not.toBeNull();
      throw undone;
    };
    await storage.inUnitOfWork(systemActor, work, { authority: 'owner' }).catch((error: unknown) => {
      if (error !== undone) throw new Error(`${attempt.name}, seed ${seed}`, { cause: error });
    });
    writeFileSync(world.file, file);
    return kinds;
  }

  it('finds nothing where nothing was done', async () => {
    const verified = await audit.verify();
    expect(verified).toMatchObject({ size: 324, checkpoints: 3, waiting: 0, findings: [] });
  });

  it('T05 T18: each of 1,000 random attempts is found, and called what it is', async () => {
    const chance = new Chance(20_261_122);
    const missed: string[] = [];
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const one = ATTEMPTS[attempt % ATTEMPTS.length] as Attempt;
      const seed = chance.below(2 ** 31);
      const kinds = await found(one, seed);
      if (!one.kinds.some((kind) => kinds.includes(kind)))
        missed.push(`${one.name} (seed ${seed}): ${kinds.join(', ') || 'nothing'}`);
    }
    expect([...new Set(missed)].slice(0, 40)).toEqual([]);
  });
});
