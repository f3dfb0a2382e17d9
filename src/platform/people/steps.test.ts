import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { ANONYMOUS, type Actor, NODE, OPERATOR } from '../access/index.js';
import { holderOf, offerLink, signIn } from '../identity/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { AMAL, BORIS, CHEN, EFUA, POLICE, SHELTER, foundForTests, inAll, partsForTests } from './fixtures.js';
import { colleagues } from './index.js';
import { addOrganisation, endOrganisation, renameOrganisation } from './organisations.js';
import type { PeopleParts } from './parts.js';
import { mailOf, maskedMail } from './particulars.js';
import { approve, refuse } from './steps/approving.js';
import { change, depart, endSessions, resume, suspend } from './steps/changing.js';
import { findColleague } from './steps/colleague.js';
import { INVITATION_DAYS, type Nominee, giveProfile, invite, nominate, withdraw } from './steps/nominating.js';

const NOMINEE: Nominee = {
  name: 'Dolores CANARY-name',
  duty: 'case worker',
  roles: ['case-worker'],
  agency: SHELTER,
  supervisor: null,
  mail: 'dolores.canary@shelter.example',
  letter: 'NV 12/2026 CANARY-letter',
};
const PROFILE = { name: 'Dolores Ibárruri', duty: 'case worker', languages: ['es', 'en'] };

let storage: Storage;
let now: Date;
let parts: PeopleParts;
const departed: string[] = [];

const as = <T>(actor: Actor, work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(actor, work);
const rows = (query: string) => storage.withClient(async (client) => (await client.query(query)).rows);
const days = (count: number) => {
  now = new Date(now.getTime() + count * 86_400_000);
};
const tokenOf = (link: string | null): string => link?.split('/').at(-1) ?? '';
const nominated = (by: Actor = AMAL, nominee: Partial<Nominee> = {}) =>
  as(by, (uow) => nominate(parts, uow, { ...NOMINEE, ...nominee }));
const invited = async (by: Actor = AMAL, nominee: Partial<Nominee> = {}) => {
  const id = await nominated(by, nominee);
  return { id, token: tokenOf((await as(by, (uow) => invite(parts, uow, id))).link) };
};
const accept = (token: string) => as(ANONYMOUS, (uow) => giveProfile(parts, uow, token, PROFILE));
const waiting = async (by: Actor = AMAL, nominee: Partial<Nominee> = {}) => {
  const { id, token } = await invited(by, nominee);
  await accept(token);
  return id;
};
const active = async (nominee: Partial<Nominee> = {}) => {
  const id = await waiting(AMAL, nominee);
  await as(BORIS, (uow) => approve(parts, uow, id));
  return id;
};
const stateOf = (id: string) => as(NODE, async (uow) => (await findColleague(parts, uow, id)).life.state);
const sessionOf = (id: string) => as(NODE, async (uow) => (await signIn(uow, await offerLink(uow, id))).session);
const holder = (session: string) => as(ANONYMOUS, (uow) => holderOf(uow, session));

beforeAll(async () => {
  now = new Date('2026-11-22T08:00:00Z');
  storage = await openTestStorage({ clock: () => now });
});
afterAll(() => storage.close());
beforeEach(async () => {
  departed.length = 0;
  parts = partsForTests({
    onDeparture: [async (_uow, id) => void departed.push(id)],
    leftBehind: [],
  });
  await storage.withClient((client) =>
    client.query('truncate person, agency, state, act, invitation, person_event, organisation_closed cascade'),
  );
  await foundForTests(storage, [AMAL, BORIS, CHEN, EFUA]);
});

describe('from nomination to approval', () => {
  it('nomination, invitation, profile, approval: only then does she have her role', async () => {
    const { id, token } = await invited();
    expect(await stateOf(id)).toBe('invited');
    await expect(sessionOf(id)).rejects.toMatchObject({ code: 'IDENTITY_NO_SUCH_PERSON' });
    expect(await accept(token)).toBe(id);
    const session = await sessionOf(id);
    expect((await holder(session))?.roles ?? []).toEqual([]);
    await as(BORIS, (uow) => approve(parts, uow, id));
    expect(await holder(session)).toMatchObject({ id, name: PROFILE.name, roles: ['case-worker'], agency: SHELTER });
    expect(await as(NODE, (uow) => colleagues(uow, SHELTER))).toContainEqual({
      id,
      name: PROFILE.name,
      roles: ['case-worker'],
    });
  });

  it('T17: nobody approves whom she nominated or invited, nor herself, also not by another way in', async () => {
    const id = await waiting();
    await expect(as(AMAL, (uow) => approve(parts, uow, id))).rejects.toMatchObject({ code: 'PEOPLE_NOT_YOUR_NOMINEE' });
    await as(BORIS, (uow) => invite(parts, uow, id)).then(({ link }) => accept(tokenOf(link)));
    await expect(as(BORIS, (uow) => approve(parts, uow, id))).rejects.toMatchObject({
      code: 'PEOPLE_NOT_YOUR_NOMINEE',
    });
    const herself: Actor = { id, name: '', roles: ['coordinator'], agency: null, kind: 'person' };
    await expect(as(herself, (uow) => approve(parts, uow, id))).rejects.toMatchObject({ code: 'PEOPLE_NOT_ONESELF' });
    // Both coordinators have had a hand in it; the supervisor of her agency has not.
    await as(EFUA, (uow) => approve(parts, uow, id));
    expect(await stateOf(id)).toBe('active');
  });

  it('with one coordinator in the whole node the auditor approves, as a witness', async () => {
    await as(AMAL, (uow) => depart(parts, uow, 'boris'));
    const id = await waiting(AMAL, { roles: ['coordinator'], agency: null });
    await expect(as(EFUA, (uow) => approve(parts, uow, id))).rejects.toMatchObject({ code: 'PEOPLE_SECOND_PERSON' });
    await as(CHEN, (uow) => approve(parts, uow, id));
    expect(await stateOf(id)).toBe('active');
  });

  it('the operator approves what others began, and nothing she began herself', async () => {
    const id = await waiting();
    await as(OPERATOR, (uow) => approve(parts, uow, id));
    const own = await waiting(OPERATOR);
    await expect(as(OPERATOR, (uow) => approve(parts, uow, own))).rejects.toMatchObject({
      code: 'PEOPLE_NOT_YOUR_NOMINEE',
    });
  });

  it('a nomination that is declined or taken back lets nobody in', async () => {
    const declined = await waiting();
    const session = await sessionOf(declined);
    await as(BORIS, (uow) => refuse(parts, uow, declined));
    expect(await holder(session)).toBeUndefined();
    const { id, token } = await invited();
    await as(AMAL, (uow) => withdraw(parts, uow, id));
    await expect(accept(token)).rejects.toMatchObject({ code: 'PEOPLE_INVITATION_SPENT' });
    await expect(as(BORIS, (uow) => approve(parts, uow, id))).rejects.toMatchObject({ code: 'PEOPLE_NOT_NOW' });
  });

  it('of two approvals at once one takes place', async () => {
    const id = await waiting();
    const tries = await Promise.allSettled([
      as(BORIS, (uow) => approve(parts, uow, id)),
      as(EFUA, (uow) => approve(parts, uow, id)),
    ]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await rows("select 1 from person_event where step = 'approve'")).toHaveLength(1);
  });

  it('a supervisor nominates case workers and officers of her own agency, and nothing beyond', async () => {
    await nominated(EFUA);
    for (const beyond of [
      { roles: ['supervisor'] as const },
      { agency: POLICE },
      { roles: ['coordinator'] as const, agency: null },
      { roles: ['case-worker', 'supervisor'] as const },
    ])
      await expect(nominated(EFUA, beyond)).rejects.toMatchObject({ code: 'PEOPLE_BEYOND_YOU' });
    expect(await rows("select 1 from person where id like 'p-%'")).toHaveLength(1);
  });

  it('a supervisor touches no colleague beyond her own', async () => {
    const officer = await active({ roles: ['agency-officer'], agency: POLICE });
    for (const step of [depart, invite, resume, endSessions, withdraw])
      await expect(as<unknown>(EFUA, (uow) => step(parts, uow, officer))).rejects.toMatchObject({
        code: 'PEOPLE_BEYOND_YOU',
      });
    await expect(as(EFUA, (uow) => suspend(parts, uow, 'amal', 'leave'))).rejects.toMatchObject({
      code: 'PEOPLE_BEYOND_YOU',
    });
  });
});

describe('an invitation', () => {
  it('works once, whoever comes first', async () => {
    const { token } = await invited();
    const tries = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('tells unknown, used, revoked and expired apart by nothing', async () => {
    const used = await invited();
    await accept(used.token);
    const revoked = await invited();
    const renewed = tokenOf((await as(AMAL, (uow) => invite(parts, uow, revoked.id))).link);
    const expired = (await invited()).token;
    days(INVITATION_DAYS);
    for (const token of [used.token, revoked.token, expired, renewed, 'x'.repeat(43)])
      await expect(accept(token)).rejects.toMatchObject({ code: 'PEOPLE_INVITATION_SPENT', params: {} });
  });

  it('holds for ten days and not a moment longer', async () => {
    const { token } = await invited();
    now = new Date(now.getTime() + INVITATION_DAYS * 86_400_000 - 1);
    await accept(token);
    expect((await rows('select extract(epoch from expires_at - issued_at)::int as span from invitation'))[0].span).toBe(
      864_000,
    );
  });

  it('keeps no token: who reads the tables can accept nothing', async () => {
    const { token } = await invited();
    const kept = JSON.stringify([
      await rows('select *, token_hash::text as text from invitation'),
      await rows('select * from act'),
      await rows('select * from person_event'),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('goes by mail where the node sends mail, and is then shown to nobody', async () => {
    const sent: string[] = [];
    const mailing = {
      ...parts,
      sendInvitation: async (_uow: UnitOfWork, _id: string, token: string) => void sent.push(token),
    };
    const id = await nominated();
    expect((await as(AMAL, (uow) => invite(mailing, uow, id))).link).toBeNull();
    expect(await accept(sent[0]!)).toBe(id);
    const unreachable = await nominated(AMAL, { mail: null });
    expect((await as(AMAL, (uow) => invite(mailing, uow, unreachable))).link).toContain('/invitation/');
  });

  it('for a lost device ends all that let her in, and her roles wait for a second person', async () => {
    const id = await active();
    const session = await sessionOf(id);
    const link = await as(NODE, (uow) => offerLink(uow, id));
    const { link: fresh } = await as(AMAL, (uow) => invite(parts, uow, id));
    expect(await holder(session)).toBeUndefined();
    await expect(as(ANONYMOUS, (uow) => signIn(uow, link))).rejects.toMatchObject({ code: 'IDENTITY_LINK_SPENT' });
    await accept(tokenOf(fresh));
    expect((await holder(await sessionOf(id)))?.roles ?? []).toEqual([]);
    await expect(as(AMAL, (uow) => approve(parts, uow, id))).rejects.toMatchObject({ code: 'PEOPLE_NOT_YOUR_NOMINEE' });
    await as(BORIS, (uow) => approve(parts, uow, id));
    expect(await holder(await sessionOf(id))).toMatchObject({ roles: ['case-worker'] });
  });
});

describe('changes', () => {
  it('fewer roles hold at once, in a session that is open', async () => {
    const id = await active({ roles: ['case-worker', 'agency-officer'] });
    const session = await sessionOf(id);
    const fewer = { roles: ['agency-officer'] as const, agency: SHELTER, supervisor: 'efua' };
    expect(await as(AMAL, (uow) => change(parts, uow, id, fewer))).toBe('changed');
    expect(await holder(session)).toMatchObject({ roles: ['agency-officer'] });
  });

  it('T17: more roles, or another agency, wait for a second person', async () => {
    const id = await active();
    const session = await sessionOf(id);
    for (const wider of [
      { roles: ['case-worker', 'supervisor'] as const, agency: SHELTER, supervisor: null },
      { roles: ['case-worker'] as const, agency: POLICE, supervisor: null },
    ]) {
      expect(await as(AMAL, (uow) => change(parts, uow, id, wider))).toBe('waits');
      expect(await holder(session)).toMatchObject({ roles: ['case-worker'], agency: SHELTER });
      await expect(as(AMAL, (uow) => approve(parts, uow, id))).rejects.toMatchObject({
        code: 'PEOPLE_NOT_YOUR_NOMINEE',
      });
    }
    await as(BORIS, (uow) => approve(parts, uow, id));
    expect(await holder(session)).toMatchObject({ roles: ['case-worker'], agency: POLICE });
  });

  it('T17: nobody gives herself a role, leaves, or lets herself in again', async () => {
    const wider = { roles: ['coordinator', 'statistician'] as const, agency: null, supervisor: null };
    await expect(as(AMAL, (uow) => change(parts, uow, 'amal', wider))).rejects.toMatchObject({
      code: 'PEOPLE_NOT_ONESELF',
    });
    for (const step of [depart, invite, resume])
      await expect(as<unknown>(AMAL, (uow) => step(parts, uow, 'amal'))).rejects.toMatchObject({
        code: 'PEOPLE_NOT_ONESELF',
      });
  });

  it('the last coordinator stays one', async () => {
    await as(AMAL, (uow) => depart(parts, uow, 'boris'));
    const reader = { roles: ['reader'] as const, agency: null, supervisor: null };
    for (const step of [
      (uow: UnitOfWork) => depart(parts, uow, 'amal'),
      (uow: UnitOfWork) => suspend(parts, uow, 'amal', 'leave'),
      (uow: UnitOfWork) => invite(parts, uow, 'amal'),
    ])
      await expect(as<unknown>(OPERATOR, step)).rejects.toMatchObject({ code: 'PEOPLE_LAST_COORDINATOR' });
    await expect(as(OPERATOR, (uow) => change(parts, uow, 'amal', reader))).rejects.toMatchObject({
      code: 'PEOPLE_LAST_COORDINATOR',
    });
  });

  it('the last coordinator stays one, also where her change was asked for while there was another', async () => {
    const reader = { roles: ['reader'] as const, agency: null, supervisor: null };
    expect(await as(BORIS, (uow) => change(parts, uow, 'amal', reader))).toBe('waits');
    await as(AMAL, (uow) => depart(parts, uow, 'boris'));
    await expect(as(CHEN, (uow) => approve(parts, uow, 'amal'))).rejects.toMatchObject({
      code: 'PEOPLE_LAST_COORDINATOR',
    });
  });

  it('two coordinators who end each other at once leave one', async () => {
    const tries = await Promise.allSettled([
      as(AMAL, (uow) => depart(parts, uow, 'boris')),
      as(BORIS, (uow) => depart(parts, uow, 'amal')),
    ]);
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a suspended colleague is out at once, and in again when she is let in', async () => {
    const id = await active();
    const session = await sessionOf(id);
    await as(EFUA, (uow) => suspend(parts, uow, id, 'inquiry'));
    expect(await holder(session)).toBeUndefined();
    await expect(sessionOf(id)).rejects.toMatchObject({ code: 'IDENTITY_NO_SUCH_PERSON' });
    await as(EFUA, (uow) => resume(parts, uow, id));
    expect(await holder(await sessionOf(id))).toMatchObject({ roles: ['case-worker'] });
  });
});

describe('a departure', () => {
  it('takes effect at once: session, links and invitation are dead, and what she answered for is passed on', async () => {
    const id = await active();
    const session = await sessionOf(id);
    const link = await as(NODE, (uow) => offerLink(uow, id));
    await as(AMAL, (uow) => depart(parts, uow, id));
    expect(await holder(session)).toBeUndefined();
    await expect(as(ANONYMOUS, (uow) => signIn(uow, link))).rejects.toMatchObject({ code: 'IDENTITY_LINK_SPENT' });
    expect(departed).toEqual([id]);
    expect(await as(NODE, (uow) => colleagues(uow, SHELTER))).not.toContainEqual(expect.objectContaining({ id }));
    await expect(as(AMAL, (uow) => invite(parts, uow, id))).rejects.toMatchObject({
      code: 'PEOPLE_NOT_NOW',
      params: { allowed: '–' },
    });
  });

  it('is undone whole where what she answered for cannot be passed on', async () => {
    const id = await active();
    const session = await sessionOf(id);
    const failing = { ...parts, onDeparture: [() => Promise.reject(new Error('no heir'))] };
    await expect(as(AMAL, (uow) => depart(failing, uow, id))).rejects.toThrow('no heir');
    expect(await holder(session)).toMatchObject({ id });
    expect(await stateOf(id)).toBe('active');
  });
});

describe('what is kept', () => {
  it('T02: no act and no event holds a name, an address, a letter or a token', async () => {
    const id = await active();
    await as(AMAL, (uow) => depart(parts, uow, id));
    const kept = JSON.stringify([await rows('select * from act'), await rows('select * from person_event')]);
    expect(kept).toContain('people.depart');
    for (const planted of ['CANARY', 'canary', 'Dolores', 'shelter.example', 'NV 12'])
      expect(kept).not.toContain(planted);
  });

  it('address and letter are sealed, and do not open for another person', async () => {
    const one = await nominated();
    const other = await nominated(AMAL, { mail: 'other@shelter.example' });
    const table = (
      await rows(
        'select encode(mail, $$escape$$) as mail, encode(letter, $$escape$$) as letter from person_particulars',
      )
    )
      .map((row) => `${row.mail} ${row.letter}`)
      .join();
    expect(table).not.toContain('canary');
    expect(table).not.toContain('CANARY');
    expect(await as(NODE, (uow) => mailOf(uow, parts.keys, one))).toEqual({ mail: NOMINEE.mail, language: 'en' });
    await storage.withClient((client) =>
      client.query(
        'update person_particulars set mail = (select mail from person_particulars where person = $1) where person = $2',
        [one, other],
      ),
    );
    await expect(as(NODE, (uow) => mailOf(uow, parts.keys, other))).rejects.toThrow('another person');
  });

  it('an address is shown as much as its owner needs to recognise it', () => {
    expect(maskedMail('dolores.canary@shelter.example')).toBe('d•••@s•••.example');
    expect(maskedMail('a@b')).toBe('a•••@b');
  });

  it('an id says nothing about the person', async () => {
    const ids = await Promise.all([nominated(), nominated()]);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^p-[a-z2-9]{12}$/);
  });
});

describe('agencies', () => {
  const add = (name: string) => as(AMAL, (uow) => addOrganisation(parts, uow, { names: { en: name }, kind: 'NGO' }));

  it('are added, renamed and closed, and take no colleague after that', async () => {
    const id = await add('Legal Aid Élan');
    await as(AMAL, (uow) => renameOrganisation(parts, uow, id, { en: 'Legal Aid', ar: 'عون' }));
    const known = await as(NODE, parts.identity.agencies);
    expect(known.find((one) => one.id === id)).toMatchObject({
      names: { ...inAll('Legal Aid'), ar: 'عون' },
      kind: 'NGO',
    });
    await as(AMAL, (uow) => endOrganisation(parts, uow, id));
    await expect(nominated(AMAL, { agency: id })).rejects.toMatchObject({ code: 'PEOPLE_ORGANISATION_CLOSED' });
    await expect(nominated(AMAL, { agency: 'nowhere' })).rejects.toMatchObject({ code: 'PEOPLE_NO_SUCH_ORGANISATION' });
  });

  it('are not added twice, and not closed while anybody belongs to them', async () => {
    await expect(add(' police ')).rejects.toMatchObject({ code: 'PEOPLE_ORGANISATION_KNOWN' });
    await expect(as(AMAL, (uow) => endOrganisation(parts, uow, SHELTER))).rejects.toMatchObject({
      code: 'PEOPLE_ORGANISATION_IN_USE',
      params: { count: 1 },
    });
  });

  it('an approval is refused where the agency was closed meanwhile', async () => {
    const id = await waiting(AMAL, { roles: ['agency-officer'], agency: POLICE });
    await storage.withClient((client) =>
      client.query("insert into organisation_closed (agency, at, actor) values ('police', now(), 'test')"),
    );
    await expect(as(BORIS, (uow) => approve(parts, uow, id))).rejects.toMatchObject({
      code: 'PEOPLE_ORGANISATION_CLOSED',
    });
  });
});
