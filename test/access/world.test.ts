import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseAction, casesAccess } from '../../src/cases/access.js';
import { casesRoutes } from '../../src/cases/routes.js';
import {
  type Actor,
  type Grant,
  PURPOSES,
  type PermissionTable,
  type Purpose,
  SENSITIVITIES,
  type Sensitivity,
} from '../../src/platform/access/index.js';
import { type CaseWorld, openCaseWorld } from '../world/cases.js';
import { canary, plantedRecord, randomActor, randomCase, subjectOf, write } from './case-worlds.js';
import { answers, openCells, standsInAny } from './oracle.js';

const WORLDS = Number(process.env.PALERMO_ACCESS_WORLDS ?? 40);
const IDENTITY: readonly Sensitivity[] = ['identity', 'contact'];

type World = { readonly actor: Actor; readonly of: ReturnType<typeof subjectOf>; readonly now: Date };
type Expected = { readonly status: number; readonly canaries: readonly string[] };

const grantsOf = (action: CaseAction): readonly Grant[] => {
  const permission = (casesAccess as PermissionTable)[action];
  return permission?.relation === 'record' ? permission.grants : [];
};
const cells = (action: CaseAction, { actor, of, now }: World) => openCells(grantsOf(action), actor, of, now);
const roleFits = (action: CaseAction, actor: Actor): boolean =>
  actor.roles.some((role) => (casesAccess as PermissionTable)[action]?.roles.includes(role));

/** 403 at the door, 404 for who has nothing to do with the record, 403 for what is closed to who has. */
function doorOf(action: CaseAction, world: World, sensitivity?: Sensitivity, purpose?: Purpose): number {
  if (!roleFits(action, world.actor)) return 403;
  if (!standsInAny(world.actor, world.of, world.now)) return 404;
  return answers(cells(action, world).open, sensitivity, purpose) ? 200 : 403;
}

const shut = (status: number): Expected => ({ status, canaries: [] });

/** The record's page: matter of the classes open for the purpose, identity and contact one at a time and only revealed. */
function pageExpected(world: World, purpose: Purpose, reveal: Sensitivity | undefined): Expected {
  const door = doorOf('cases.read', world);
  if (door !== 200) return shut(door);
  const [read, revealed] = [cells('cases.read', world), cells('cases.reveal', world)];
  const roleReveals = roleFits('cases.reveal', world.actor);
  const classOf = (cell: string): boolean => IDENTITY.includes(cell.split('/')[0] as Sensitivity);
  const possible =
    [...read.open, ...read.after].some((cell) => !classOf(cell) && cell.endsWith(`/${purpose}`)) ||
    (roleReveals && [...revealed.open, ...revealed.after].some((cell) => cell.endsWith(`/${purpose}`)));
  if (!possible) return shut(403);
  const open = SENSITIVITIES.filter((one) =>
    IDENTITY.includes(one)
      ? one === reveal && roleReveals && answers(revealed.open, one, purpose)
      : answers(read.open, one, purpose),
  );
  return { status: 200, canaries: open.map((one) => canary(one, 'field')) };
}

function notesExpected(world: World, purpose: Purpose): Expected {
  const door = doorOf('cases.note.read', world);
  if (door !== 200) return shut(door);
  const open = SENSITIVITIES.filter((one) => answers(cells('cases.note.read', world).open, one, purpose));
  return open.length === 0 ? shut(403) : { status: 200, canaries: open.map((one) => canary(one, 'note')) };
}

function changeExpected(world: World, sensitivity: Sensitivity): Expected {
  const door = doorOf('cases.change', world, sensitivity, 'protection');
  return door === 200 ? { status: 200, canaries: [canary(sensitivity, 'field')] } : shut(door);
}

const ALL = SENSITIVITIES.flatMap((one) => [canary(one, 'field'), canary(one, 'note')]);

/** Fields of statistics hold codes, in which no text can be planted. */
const planted = (canaries: readonly string[]): string[] =>
  canaries.filter((one) => one !== canary('statistical', 'field')).sort();

describe('every page of a record, in random worlds', () => {
  let world: CaseWorld;
  let record: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    record = await plantedRecord(world);
  });
  afterAll(() => world?.close());

  /** Where the page and the oracle differ, in words; canaries are looked for in the page and in its data. */
  async function differences(actor: Actor, path: string, expected: Expected): Promise<string[]> {
    const got = await world.ask(actor, 'GET', `/cases/${record}${path}`);
    const all = `${got.text}${JSON.stringify(got.model)}`;
    const shown = ALL.filter((one) => all.includes(one)).sort();
    const wanted = planted(expected.canaries);
    return got.status === expected.status && JSON.stringify(shown) === JSON.stringify(wanted)
      ? []
      : [`${path}: ${got.status} [${shown.join(' ')}], expected ${expected.status} [${wanted.join(' ')}]`];
  }

  it('T03 T04: shows to role × relation × class × purpose × step-up what the oracle says, and nothing else', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(randomCase, randomActor, fc.constantFrom(...PURPOSES), async (random, actor, purpose) => {
        await write(world, record, random);
        const now = new Date();
        const of = subjectOf(random, now);
        const here: World = { actor, of, now };
        const wrong: string[] = [];
        for (const reveal of [undefined, ...IDENTITY]) {
          const expected = pageExpected(here, purpose, reveal);
          shown += expected.canaries.length;
          wrong.push(
            ...(await differences(actor, `?purpose=${purpose}${reveal ? `&reveal=${reveal}` : ''}`, expected)),
          );
        }
        wrong.push(...(await differences(actor, `/notes?purpose=${purpose}`, notesExpected(here, purpose))));
        for (const sensitivity of ['identity', 'story', 'shelter'] as const)
          wrong.push(...(await differences(actor, `/change/${sensitivity}`, changeExpected(here, sensitivity))));
        expect(wrong).toEqual([]);
      }),
      { numRuns: WORLDS, seed: 20_261_122 },
    );
    // The worlds were not all shut.
    expect(shown).toBeGreaterThan(WORLDS / 10);
  });

  /** Classes that some action opens to this actor for some purpose: no page whatever may show her another. */
  const openSomehow = (here: World): Set<Sensitivity> =>
    new Set(
      (Object.keys(casesAccess) as CaseAction[])
        .filter((action) => roleFits(action, here.actor))
        .flatMap((action) => [...cells(action, here).open])
        .map((cell) => cell.split('/')[0] as Sensitivity),
    );

  it('T02 T04: no address of a record, whichever it is, shows a class that nothing opens to the one who asks', async () => {
    const ids = await world.storage.withClient(async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from case_note where record = $1', [record]);
      return rows.map((row) => row.id);
    });
    const paths = casesRoutes(world.given)
      .filter((route) => route.method === 'GET' && route.path.startsWith('/cases/:record'))
      .flatMap((route) =>
        (route.path.includes(':note') ? ids : ['00000000-0000-4000-8000-000000000000']).map((id) =>
          route.path
            .replace('/cases/:record', '')
            .replace(':sensitivity', 'health')
            .replace(/:[a-z]+/g, id),
        ),
      );
    expect(paths.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(randomCase, randomActor, fc.constantFrom(...PURPOSES), async (random, actor, purpose) => {
        await write(world, record, random);
        const now = new Date();
        const open = openSomehow({ actor, of: subjectOf(random, now), now });
        for (const path of paths) {
          const got = await world.ask(actor, 'GET', `/cases/${record}${path}?purpose=${purpose}&reveal=identity`);
          const all = `${got.text}${JSON.stringify(got.model)}`;
          const leaked = SENSITIVITIES.filter(
            (one) => !open.has(one) && (all.includes(canary(one, 'field')) || all.includes(canary(one, 'note'))),
          );
          expect([path, leaked]).toEqual([path, []]);
        }
      }),
      { numRuns: Math.ceil(WORLDS / 4), seed: 20_261_123 },
    );
  });
});
