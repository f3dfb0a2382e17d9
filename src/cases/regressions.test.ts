/** The leaks that a peer had to mend in July and August 2026: parts loaded by their own number, not through their record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld } from '../../test/world/cases.js';

describe('parts are reached through their record only', () => {
  let world: CaseWorld;
  let mine: string;
  let theirs: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    mine = await world.open({ names: 'Mine Invented' });
    theirs = await world.open({ names: 'Theirs Invented' }, PEOPLE.police);
  });
  afterAll(() => world.close());

  const refusedOn = (record: string, actor: string) =>
    world.as(PEOPLE.officer, async (uow) => {
      const { rows } = await uow.client.query<{ because: string }>(
        `select details->>'because' as because from act where subject = $1 and action = 'cases.refused' and actor = $2`,
        [`case/${record}`, actor],
      );
      return rows.map((row) => row.because);
    });

  async function keptFile(): Promise<string> {
    const file = { name: 'statement.txt', content: 'what she said, invented' };
    await world.ask(PEOPLE.police, 'POST', `/cases/${theirs}/files`, { body: { sensitivity: 'legal' }, file });
    const { files } = (await world.ask(PEOPLE.police, 'GET', `/cases/${theirs}/files?purpose=protection`)).model as {
      files: { id: string }[];
    };
    return files[0]?.id ?? '';
  }

  it('regression: a file of another record cannot be read through one’s own record', async () => {
    const file = await keptFile();
    const own = await world.ask(PEOPLE.police, 'GET', `/cases/${theirs}/files/${file}?purpose=protection`);
    expect(own.text).toBe('what she said, invented');
    const through = await world.ask(PEOPLE.owner, 'GET', `/cases/${mine}/files/${file}?purpose=protection`);
    expect([through.status, through.model.code]).toEqual([404, 'CASES_NO_SUCH_PART']);
    expect((await world.ask(PEOPLE.owner, 'GET', `/cases/${theirs}/files/${file}`)).status).toBe(404);
    expect(await refusedOn(mine, PEOPLE.owner.id)).toContain('no-such-part');
  });

  it('regression: a file of another record cannot be removed or replaced through one’s own record', async () => {
    const file = await keptFile();
    expect((await world.ask(PEOPLE.owner, 'POST', `/cases/${mine}/files/${file}/remove`)).status).toBe(404);
    expect((await world.ask(PEOPLE.owner, 'POST', `/cases/${theirs}/files/${file}/remove`)).status).toBe(404);
    const still = await world.ask(PEOPLE.police, 'GET', `/cases/${theirs}/files/${file}?purpose=protection`);
    expect(still.text).toBe('what she said, invented');
  });

  it('regression: a note (the peer’s flag) of another record is neither read nor written through one’s own record', async () => {
    const written = await world.ask(PEOPLE.police, 'POST', `/cases/${theirs}/notes`, {
      body: { sensitivity: 'legal', text: 'a note, invented' },
    });
    const note = /notes\/([0-9a-f-]{36})/.exec(written.to ?? '')?.[1] ?? '';
    expect((await world.ask(PEOPLE.owner, 'GET', `/cases/${mine}/notes/${note}?purpose=protection`)).status).toBe(404);
    const body = { text: 'overwritten' };
    expect((await world.ask(PEOPLE.owner, 'POST', `/cases/${mine}/notes/${note}`, { body })).status).toBe(404);
    const page = await world.ask(PEOPLE.police, 'GET', `/cases/${theirs}/notes/${note}?purpose=protection`);
    expect(page.text).toContain('a note, invented');
    expect(page.text).not.toContain('overwritten');
  });

  it('regression: an approval (of emergency access) counts only for the record it was asked for', async () => {
    const refusing = await world.open({ names: 'Refusing Invented', 'refused-contact': 'LawEnforcement' });
    const { code } = (await world.ask(PEOPLE.owner, 'GET', `/cases/${refusing}`)).model.record as { code: string };
    await world.ask(PEOPLE.police, 'POST', '/cases/break-glass', {
      body: { code, reason: 'She is in danger, invented.' },
    });
    const entry = /break-glass\/([0-9a-f-]{36})/.exec(world.notices.at(-1)?.path ?? '')?.[1] ?? '';
    const through = await world.ask(PEOPLE.supervisor, 'POST', `/cases/${mine}/break-glass/${entry}/approve`);
    expect(through.status).toBe(404);
    expect((await world.ask(PEOPLE.police, 'GET', `/cases/${refusing}?purpose=protection`)).status).toBe(404);
  });

  it('regression: a referral of another record cannot be taken back, and a member not taken out, through one’s own record', async () => {
    const body = { agency: 'clinic', classes: ['legal'], purposes: ['protection'], days: '5' };
    await world.ask(PEOPLE.police, 'POST', `/cases/${theirs}/referrals`, { body });
    await world.ask(PEOPLE.police, 'POST', `/cases/${theirs}/team`, { body: { person: PEOPLE.policeSupervisor.id } });
    const parts = (await world.ask(PEOPLE.police, 'GET', `/cases/${theirs}/referrals`)).model as {
      referrals: { id: string }[];
    };
    const members = (await world.ask(PEOPLE.police, 'GET', `/cases/${theirs}/team`)).model as {
      team: { id: string }[];
    };
    const referral = parts.referrals[0]?.id ?? '';
    const member = members.team[0]?.id ?? '';
    for (const path of [`referrals/${referral}/revoke`, `team/${member}/remove`, `referrals/${member}/revoke`])
      for (const record of [mine, theirs])
        expect((await world.ask(PEOPLE.owner, 'POST', `/cases/${record}/${path}`)).status).toBe(404);
    expect((await world.ask(PEOPLE.clinic, 'GET', `/cases/${theirs}?purpose=protection`)).status).toBe(200);
    // Also within one record a part of one kind does not answer to another kind’s address.
    expect((await world.ask(PEOPLE.police, 'POST', `/cases/${theirs}/team/${referral}/remove`)).status).toBe(404);
  });
});
