import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authenticator, type Deviation, softwareAuthenticator } from '../../../test/world/authenticator.js';
import { type Browser, type IdentityRooms, ORIGIN, openIdentityRooms } from '../../../test/world/identity-rooms.js';
import { SESSION_COOKIE } from '../http/index.js';

describe('passkeys', () => {
  let rooms: IdentityRooms;
  beforeAll(async () => {
    rooms = await openIdentityRooms({
      people: {
        ada: ['case-worker'],
        bo: ['coordinator'],
        cy: ['reader'],
        di: ['auditor'],
        eve: ['reader'],
        flo: ['reader'],
      },
    });
  });
  afterAll(() => rooms.close());

  const options = async <T>(browser: Browser, path: string, fields: Record<string, string> = {}): Promise<T> => {
    const answer = await browser.post(path, fields, true);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { options: T }).options;
  };
  const arrive = async (person: string): Promise<Browser> => {
    const browser = rooms.browser();
    await browser.post(`/sign-in/${await rooms.link(person)}`);
    return browser;
  };
  const enrol = async (browser: Browser, authenticator = softwareAuthenticator(ORIGIN), name = 'office') => {
    const asked = await options<Parameters<Authenticator['create']>[0]>(browser, '/account/passkeys/options');
    const kept = await browser.post('/account/passkeys', { answer: authenticator.create(asked), name });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/account']);
    return authenticator;
  };
  type Asked = Parameters<Authenticator['get']>[0];
  const question = (browser: Browser, account = '') => options<Asked>(browser, '/sign-in/passkey/options', { account });
  const tryWith = async (
    authenticator: Authenticator,
    { account = '', browser = rooms.browser(), ...deviation }: Deviation & { account?: string; browser?: Browser } = {},
  ) => {
    const asked = await question(browser, account);
    return browser.post('/sign-in/passkey', { answer: authenticator.get(asked, deviation), next: '/account' });
  };
  const acts = async (action: string) =>
    (
      await rooms.storage.withClient((client) =>
        client.query('select subject, details from act where action = $1', [action]),
      )
    ).rows as { subject: string; details: unknown }[];

  it('are made after a one-time link and sign in from then on, with and without an account name', async () => {
    const browser = await arrive('ada');
    const authenticator = await enrol(browser);
    for (const account of ['', 'ada', ' Ada ']) {
      const fresh = rooms.browser();
      const answer = await tryWith(authenticator, { account, browser: fresh });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
      expect(await fresh.model('/')).toEqual({ actor: 'ada' });
    }
    expect(await browser.model('/account')).toMatchObject({ passkeys: [{ name: 'office', suspect: false }] });
    expect(rooms.notices).toContainEqual({ person: 'ada', kind: 'identity.notice.way-added' });
  });

  it('T26: a replayed answer, and one to an expired, changed or never asked question, is refused', async () => {
    const authenticator = await enrol(await arrive('bo'));
    const browser = rooms.browser();
    const asked = await question(browser);
    const answer = authenticator.get(asked);
    expect((await browser.post('/sign-in/passkey', { answer })).status).toBe(303);
    const thief = rooms.browser();
    expect((await thief.post('/sign-in/passkey', { answer })).status).toBe(422);
    const old = authenticator.get(await question(thief));
    rooms.later(6);
    expect((await thief.post('/sign-in/passkey', { answer: old })).status).toBe(422);
    expect((await tryWith(authenticator, { challenge: Buffer.alloc(32).toString('base64url') })).status).toBe(422);
    for (const nonsense of ['', 'null', '[]', '{}', '{"response":{"clientDataJSON":"e30"}}', '{"id":5,"response":{}}'])
      expect((await thief.post('/sign-in/passkey', { answer: nonsense })).status).toBe(422);
    expect(thief.cookies.has(SESSION_COOKIE)).toBe(false);
  });

  it('T26: foreign pages, other nodes, unverified users and other keys are refused, and leave the challenge used up', async () => {
    const authenticator = await enrol(await arrive('cy'));
    const wrong: Deviation[] = [
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:9999' },
      { relyingParty: 'evil.example' },
      { unverified: true },
      { otherKey: true },
      { userHandle: Buffer.from('somebody').toString('base64url') },
    ];
    for (const deviation of wrong) {
      const browser = rooms.browser();
      const asked = await question(browser);
      expect((await browser.post('/sign-in/passkey', { answer: authenticator.get(asked, deviation) })).status).toBe(
        422,
      );
      expect((await browser.post('/sign-in/passkey', { answer: authenticator.get(asked) })).status).toBe(422);
    }
    expect((await tryWith(authenticator)).status).toBe(303);
  });

  it('a question to one account is not answered by another, nor one kind of question by another kind', async () => {
    const di = await arrive('di');
    const hers = await enrol(di);
    const eve = await arrive('eve');
    const toEnrol = await options<Parameters<Authenticator['create']>[0]>(eve, '/account/passkeys/options');
    const own = await enrol(eve);
    expect((await tryWith(own, { account: 'di' })).status).toBe(422);
    const foreign = await di.post('/account/passkeys', { answer: softwareAuthenticator(ORIGIN).create(toEnrol) });
    // Di's session has a way in now: changing her ways needs her to step up before anything is looked at.
    expect(foreign.headers.get('location')).toMatch(/^\/step-up/);
    const toStepUp = await options<Asked>(di, '/step-up/passkey/options');
    expect((await rooms.browser().post('/sign-in/passkey', { answer: hers.get(toStepUp) })).status).toBe(422);
    const again = await options<Asked>(di, '/step-up/passkey/options');
    expect((await di.post('/step-up/passkey', { answer: own.get(again) })).status).toBe(422);
    const third = await options<Asked>(di, '/step-up/passkey/options');
    expect((await di.post('/step-up/passkey', { answer: hers.get(third) })).status).toBe(303);
    const stolen = await di.post('/account/passkeys', { answer: softwareAuthenticator(ORIGIN).create(toEnrol) });
    expect(stolen.status).toBe(422);
  });

  it('one authenticator belongs to one person', async () => {
    const flo = await arrive('flo');
    const shared = await enrol(flo);
    const ada = await arrive('ada');
    const asked = await options<Parameters<Authenticator['create']>[0]>(ada, '/account/passkeys/options');
    expect((await ada.post('/account/passkeys', { answer: shared.create(asked) })).status).toBe(409);
  });

  it('nobody learns from a question whether an account exists', async () => {
    const shape = (asked: Asked) => ({ ...asked, challenge: '', allowCredentials: asked.allowCredentials?.length });
    const known = await question(rooms.browser(), 'flo');
    const unknown = await question(rooms.browser(), 'nobody-at-all');
    expect(shape(unknown)).toEqual(shape(known));
    expect((await question(rooms.browser(), 'nobody-at-all')).allowCredentials).toEqual(unknown.allowCredentials);
  });

  it('a counter that goes backwards is refused, recorded, shown and told', async () => {
    const authenticator = await enrol(await arrive('flo'), softwareAuthenticator(ORIGIN), 'copied');
    expect((await tryWith(authenticator, { counter: 9 })).status).toBe(303);
    expect((await tryWith(authenticator, { counter: 4 })).status).toBe(422);
    expect(await acts('identity.passkey.regress')).toHaveLength(1);
    expect(rooms.notices).toContainEqual({ person: 'flo', kind: 'identity.notice.passkey-suspect' });
    const browser = rooms.browser();
    expect((await tryWith(authenticator, { counter: 10, browser })).status).toBe(303);
    const { passkeys } = (await browser.model('/account')) as { passkeys: { name: string; suspect: boolean }[] };
    expect(passkeys.filter((one) => one.suspect).map((one) => one.name)).toEqual(['copied']);
  });

  it('the last way in stays, also when both of two are removed at once', async () => {
    await rooms.storage.withClient((client) => client.query("delete from passkey where person = 'flo'"));
    const browser = await arrive('flo');
    await enrol(browser, softwareAuthenticator(ORIGIN), 'one');
    const second = await arrive('flo');
    await enrol(second, softwareAuthenticator(ORIGIN), 'two');
    const third = await arrive('flo');
    const { passkeys } = (await third.model('/account')) as { passkeys: { id: string }[] };
    expect(passkeys).toHaveLength(2);
    const answers = await Promise.all(passkeys.map(({ id }) => third.post(`/account/passkeys/${id}/remove`)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const left = (await third.model('/account')) as { passkeys: { id: string }[] };
    expect(left.passkeys).toHaveLength(1);
    const other = await arrive('eve');
    expect((await other.post(`/account/passkeys/${left.passkeys[0]?.id}/remove`)).status).toBe(404);
  });

  it('a person who has left signs in no more', async () => {
    const authenticator = await enrol(await arrive('bo'));
    await rooms.storage.withClient((client) => client.query("update person set active = false where id = 'bo'"));
    expect((await tryWith(authenticator)).status).toBe(422);
  });
});
