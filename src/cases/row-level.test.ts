import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld } from '../../test/world/cases.js';
import { ANONYMOUS, type Actor, PURPOSES, SENSITIVITIES, type Sensitivity, decide } from '../platform/access/index.js';
import { casesAccess, readingAction } from './access.js';
import { FIELDS } from './fields.js';
import { subjectOf } from './record.js';
import { findRecord } from './store/records.js';

const TABLES = [
  'case_record',
  'case_relation',
  'case_field',
  'case_index',
  'case_note',
  'case_note_version',
  'case_file',
  'case_search',
  'case_erasure',
];

describe('row-level security, the second net', () => {
  let world: CaseWorld;
  let record: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    record = await world.open({ names: 'Under The Net', phone: '+999 555 0000' });
    for (const sensitivity of SENSITIVITIES) {
      const field = FIELDS.find((one) => one.sensitivity === sensitivity);
      const form = await world.ask(PEOPLE.owner, 'GET', `/cases/${record}/change/${sensitivity}`);
      const value = field?.codes?.[0] ?? 'something written';
      const body = { version: String(form.model.version), [field?.key ?? '']: value };
      await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/change/${sensitivity}`, { body });
    }
    await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/notes`, {
      body: { sensitivity: 'shelter', text: 'house' },
    });
    await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/team`, { body: { person: PEOPLE.team.id } });
    const referral = { agency: 'clinic', classes: ['health', 'contact'], purposes: ['protection'], days: '5' };
    await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/referrals`, { body: referral });
  });
  afterAll(() => world.close());

  const seen = (actor: Actor, statement: string, values: unknown[] = []) =>
    world.as(actor, async (uow) => (await uow.client.query<Record<string, unknown>>(statement, values)).rows);

  it('T04: binds every table of records, under a role that owns nothing', async () => {
    const rows = await seen(
      PEOPLE.owner,
      `select relname, relrowsecurity and relforcerowsecurity as bound from pg_class
       where relname like 'case\\_%' and relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`,
    );
    expect(rows).toEqual([...TABLES].sort().map((relname) => ({ relname, bound: true })));
    const [who] = await seen(
      PEOPLE.owner,
      `select current_user as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`,
    );
    expect(who).toMatchObject({ free: false });
    expect(String(who?.name)).toMatch(/_unit$/);
  });

  it('T04: with no actor set, raw SQL sees no row of any table', async () => {
    for (const table of TABLES) {
      expect([table, await seen(ANONYMOUS, `select 1 as row from ${table}`)]).toEqual([table, []]);
      const nobody = await world.as(PEOPLE.owner, async (uow) => {
        await uow.client.query(
          `select set_config('palermo.actor', '', true), set_config('palermo.agency', '', true), set_config('palermo.roles', '', true)`,
        );
        return (await uow.client.query(`select 1 as row from ${table}`)).rows;
      });
      expect([table, nobody]).toEqual([table, []]);
    }
  });

  it('T04: raw SQL of another agency sees no row of a record, and its class of a referral only', async () => {
    for (const table of ['case_record', 'case_field', 'case_note', 'case_note_version', 'case_file', 'case_relation'])
      expect([table, await seen(PEOPLE.police, `select 1 as row from ${table}`)]).toEqual([table, []]);
    const classes = await seen(PEOPLE.clinic, 'select distinct class from case_field where record = $1 order by 1', [
      record,
    ]);
    expect(classes).toEqual([{ class: 'contact' }, { class: 'health' }]);
  });

  it('T06: shelter rows leave the database for owner and team only', async () => {
    for (const actor of Object.values(PEOPLE)) {
      const may = actor === PEOPLE.owner || actor === PEOPLE.team;
      for (const table of ['case_field', 'case_note']) {
        const rows = await seen(actor, `select 1 as row from ${table} where class = 'shelter'`);
        expect([actor.id, table, rows.length]).toEqual([actor.id, table, may ? 1 : 0]);
      }
    }
  });

  it('holds back no class that the permission table opens', async () => {
    for (const actor of Object.values(PEOPLE)) {
      const open = await world.as(actor, async (uow) => {
        const found = await findRecord(uow, record);
        if (!found) return [];
        const subject = subjectOf(found, uow.at);
        const actions = (sensitivity: Sensitivity) => [readingAction(sensitivity), 'cases.statistical', 'cases.own'];
        return SENSITIVITIES.filter((sensitivity: Sensitivity) =>
          actions(sensitivity).some((action) =>
            PURPOSES.some(
              (purpose) => decide(casesAccess, action, actor, subject, { at: uow.at, sensitivity, purpose }).allowed,
            ),
          ),
        );
      });
      const rows = await seen(actor, 'select distinct class from case_field where record = $1', [record]);
      const there = rows.map((row) => row.class);
      expect([actor.id, open.filter((sensitivity) => !there.includes(sensitivity))]).toEqual([actor.id, []]);
    }
  });

  it('T05: versions are only added: who works through a unit changes and removes none, and writes in nobody else’s name', async () => {
    for (const table of ['case_field', 'case_note_version']) {
      await expect(seen(PEOPLE.owner, `update ${table} set version = 9`)).rejects.toMatchObject({ code: '42501' });
      await expect(seen(PEOPLE.owner, `delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    const forged = seen(
      PEOPLE.owner,
      `insert into case_note_version (note, record, version, sealed, author, written_at)
       select id, record, 2, '\\x00', 'somebody-else', now() from case_note`,
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('nobody gives herself access by SQL: no record, no team, no emergency beyond three hours, no own approval', async () => {
    const insert = (kind: string, until: string, approved: string) =>
      seen(
        PEOPLE.police,
        `insert into case_relation (id, record, agency, kind, who, from_at, until_at, by_whom, approved_by, reason)
         values (gen_random_uuid(), $1, 'shelter-network', '${kind}', 'police-case-worker', now(), ${until}, 'police-case-worker', ${approved}, '\\x00')`,
        [record],
      );
    await expect(insert('team', 'null', 'null')).rejects.toMatchObject({ code: '42501' });
    await expect(insert('break-glass', `now() + interval '4 hours'`, 'null')).rejects.toMatchObject({ code: '23514' });
    await expect(insert('break-glass', `now() + interval '1 hour'`, `'case-worker'`)).rejects.toMatchObject({
      code: '42501',
    });
    expect(await seen(PEOPLE.police, `update case_record set owner = 'police-case-worker' returning id`)).toEqual([]);
  });
});
