import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld } from '../../test/world/cases.js';
import { systemActor } from '../../test/world/database.js';
import { alteredNotes } from './store/notes.js';

describe('notes', () => {
  let world: CaseWorld;
  let record: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    record = await world.open();
  });
  afterAll(() => world.close());

  const write = async (text: string): Promise<string> => {
    const written = await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/notes`, {
      body: { sensitivity: 'operational', text },
    });
    return /notes\/([0-9a-f-]{36})/.exec(written.to ?? '')?.[1] ?? '';
  };
  const bySql = (statement: string, values: unknown[]) =>
    world.storage.inUnitOfWork(systemActor, (uow) => uow.client.query(statement, values), { authority: 'owner' });
  const altered = () => world.as(PEOPLE.owner, (uow) => alteredNotes(uow, record));

  it('a correction is a version more; the earlier stays to be read', async () => {
    const note = await write('first words');
    await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/notes/${note}`, { body: { text: 'better words' } });
    const page = await world.ask(PEOPLE.owner, 'GET', `/cases/${record}/notes/${note}?purpose=protection`);
    expect(page.text).toContain('first words');
    expect(page.text).toContain('better words');
    const list = await world.ask(PEOPLE.colleague, 'GET', `/cases/${record}/notes?purpose=protection`);
    expect(list.text).toContain('better words');
    expect(
      (
        await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/notes`, {
          body: { sensitivity: 'story', text: ' \n ' },
        })
      ).model.code,
    ).toBe('CASES_NOTE_EMPTY');
  });

  it('T05: a note changed, put in or taken away by SQL is named', async () => {
    const changed = await write('one');
    const missing = await write('two');
    const forged = await write('three');
    expect(await altered()).toEqual([]);
    await bySql(`update case_note_version set author = 'somebody-else' where note = $1`, [changed]);
    await bySql('delete from case_note_version where note = $1', [missing]);
    await bySql(
      `insert into case_note_version (note, record, version, sealed, author, written_at)
       select note, record, 2, sealed, author, written_at from case_note_version where note = $1`,
      [forged],
    );
    expect(new Map((await altered()).map((one) => [one.note, [one.version, one.what]]))).toEqual(
      new Map([
        [changed, [1, 'changed']],
        [missing, [1, 'missing']],
        [forged, [2, 'unrecorded']],
      ]),
    );
    const page = await world.ask(PEOPLE.owner, 'GET', `/cases/${record}/notes/${changed}?purpose=protection`);
    expect(page.text).toContain('A note does not stand as it was written.');
    // The others are still read.
    const list = await world.ask(PEOPLE.owner, 'GET', `/cases/${record}/notes?purpose=protection`);
    expect([list.status, list.text.includes('better words')]).toEqual([200, true]);
  });

  it('whoever is not of the team reads no note on the story, on legal matters, on health or on shelter', async () => {
    for (const sensitivity of ['story', 'legal', 'health', 'shelter'])
      await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/notes`, {
        body: { sensitivity, text: `canary of ${sensitivity}` },
      });
    const list = await world.ask(PEOPLE.colleague, 'GET', `/cases/${record}/notes?purpose=protection`);
    expect(list.text).not.toContain('canary of');
    const supervisor = await world.ask(PEOPLE.supervisor, 'GET', `/cases/${record}/notes?purpose=oversight`);
    expect(supervisor.text).toContain('canary of story');
    expect(supervisor.text).not.toContain('canary of shelter');
  });
});
