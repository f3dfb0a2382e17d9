import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type IdentityRooms, openIdentityRooms } from '../../../test/world/identity-rooms.js';
import { NODE } from '../access/index.js';
import { SESSION_COOKIE } from '../http/index.js';
import { endSessionsOf } from './index.js';

const PASSWORD = 'vier gelbe Regenschirme';
type Enrolled = { readonly browser: Browser; readonly codes: readonly string[]; readonly code: () => string };

describe('password, code and what follows', () => {
  let rooms: IdentityRooms;
  beforeAll(async () => {
    const roles = ['case-worker'] as const;
    rooms = await openIdentityRooms({
      people: { ada: roles, bo: roles, cy: roles, di: roles, eve: roles, flo: roles, gil: roles, hal: roles },
    });
  });
  afterAll(() => rooms.close());

  const codeOf = (seed: string) => () =>
    TOTP.generate({ secret: Secret.fromBase32(seed.replaceAll(' ', '')), timestamp: rooms.now().getTime() });
  /** The answer as programs read it. */
  const json = async (browser: Browser, path: string, fields: Record<string, string>) =>
    (await (await browser.post(path, fields, true)).json()) as Record<string, string[]>;
  const enrol = async (person: string): Promise<Enrolled> => {
    const browser = rooms.browser();
    const link = await browser.post(`/sign-in/${await rooms.link(person)}`);
    expect(link.headers.get('location')).toBe('/account/make-key');
    const set = await browser.post('/account/password', { password: PASSWORD });
    expect(set.headers.get('location')).toBe('/account/authenticator');
    const { seed } = (await browser.model('/account/authenticator')) as { seed: string };
    const { codes = [] } = await json(browser, '/account/authenticator', { code: codeOf(seed)() });
    expect(codes).toHaveLength(10);
    rooms.later(1);
    return { browser, codes, code: codeOf(seed) };
  };
  const signIn = (fields: Record<string, string>, browser = rooms.browser()) =>
    browser.post('/sign-in/password', fields);
  const acts = async (action: string) =>
    (
      await rooms.storage.withClient((client) =>
        client.query('select actor, subject, details from act where action = $1', [action]),
      )
    ).rows as { actor: string; subject: string; details: Record<string, unknown> }[];

  it('are set up after a link and sign in from then on', async () => {
    const { code } = await enrol('ada');
    const browser = rooms.browser();
    const answer = await signIn({ account: ' Ada', password: PASSWORD, code: code(), next: '/account' }, browser);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
    expect(await browser.model('/account')).toMatchObject({
      account: 'ada',
      agency: 'Practice State',
      roles: ['case-worker'],
      code: true,
      recoveryCodes: 10,
      signIns: [
        { openedBy: 'password-and-code', agent: 'Firefox · Linux', knownDevice: false },
        { openedBy: 'one-time-link' },
      ],
    });
  });

  it('T26: every refusal is the same page after the same work, whatever of it is wrong', async () => {
    const { code } = await enrol('bo');
    const tries = [
      { account: 'nobody', password: PASSWORD, code: code() },
      { account: 'bo', password: 'another password', code: code() },
      { account: 'bo', password: PASSWORD, code: '000000' },
      { account: 'cy', password: PASSWORD, code: code() },
      { account: '', password: '', code: '' },
      { account: 'bo', password: 'x'.repeat(1024), code: 'AAAA-AAAA-AAAA' },
    ];
    const pages: string[] = [];
    for (const fields of tries) {
      const before = rooms.hashings();
      const answer = await signIn(fields);
      expect(answer.status).toBe(422);
      expect(answer.headers.getSetCookie().join()).not.toContain(SESSION_COOKIE);
      expect(rooms.hashings() - before).toBe(1);
      // Only the moment in the print header may differ.
      pages.push((await answer.text()).replace(/<div class="print-header">.*?<\/div>/s, ''));
    }
    expect(new Set(pages).size).toBe(1);
    for (const { account, password } of tries.slice(1, 3)) if (account) expect(pages[0]).not.toContain(password);
    const refused = await acts('identity.sign-in.refused');
    expect(JSON.stringify(refused)).not.toContain('nobody');
  });

  it('T26: a code counts once, and is not used up by a wrong password', async () => {
    const { code } = await enrol('cy');
    const now = code();
    expect((await signIn({ account: 'cy', password: 'not the password', code: now })).status).toBe(422);
    const answers = await Promise.all([1, 2, 3].map(() => signIn({ account: 'cy', password: PASSWORD, code: now })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422, 422]);
    rooms.later(1);
    expect((await signIn({ account: 'cy', password: PASSWORD, code: now })).status).toBe(422);
    expect((await signIn({ account: 'cy', password: PASSWORD, code: code() })).status).toBe(303);
  });

  it('lost device: a recovery code lets in once, only to set up a new one', async () => {
    const { browser: before, codes, code: old } = await enrol('di');
    const browser = rooms.browser();
    const recovery = codes[3] ?? '';
    const answer = await signIn(
      { account: 'di', password: PASSWORD, code: recovery.toLowerCase(), next: '/account' },
      browser,
    );
    expect(answer.headers.get('location')).toBe('/account/make-key');
    expect(rooms.notices).toContainEqual({ person: 'di', kind: 'identity.notice.recovery-code-used' });
    expect(await (await browser.get('/account/make-key')).text()).toContain('You came in with a recovery code');
    expect((await signIn({ account: 'di', password: PASSWORD, code: recovery })).status).toBe(422);
    await browser.post('/account/authenticator/new');
    const { seed } = (await browser.model('/account/authenticator')) as { seed: string };
    // The old app counts until the new one has been shown to work.
    expect((await signIn({ account: 'di', password: PASSWORD, code: old() })).status).toBe(303);
    const fresh = await json(browser, '/account/authenticator', { code: codeOf(seed)(), others: 'end' });
    expect(fresh.codes).toHaveLength(10);
    rooms.later(1);
    expect((await before.get('/account')).headers.get('location')).toBe('/sign-in');
    expect((await browser.get('/account')).status).toBe(200);
    expect((await signIn({ account: 'di', password: PASSWORD, code: old() })).status).toBe(422);
    expect((await signIn({ account: 'di', password: PASSWORD, code: codes[0] ?? '' })).status).toBe(422);
    expect((await signIn({ account: 'di', password: PASSWORD, code: fresh.codes?.[0] ?? '' })).status).toBe(303);
  });

  it('keeps no password, seed, code or address that could be used', async () => {
    const { codes } = await enrol('eve');
    const dumped = await rooms.storage.withClient(async (client) => {
      const found: string[] = [];
      for (const table of [
        'password',
        'code_generator',
        'recovery_code',
        'sign_in',
        'attempt_counter',
        'session',
        'act',
      ])
        found.push(JSON.stringify((await client.query(`select to_jsonb(t) as row from ${table} t`)).rows));
      return found.join('\n');
    });
    for (const secret of [PASSWORD, ...codes, ...codes.map((code) => code.replaceAll('-', '')), '192.0.2.7', 'Gecko'])
      expect(dumped).not.toContain(secret);
    expect(dumped).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('T26: signing in gives a new token and ends the one the browser brought (session fixation)', async () => {
    const { code } = await enrol('flo');
    const victim = rooms.browser();
    victim.cookies.set(SESSION_COOKIE, 'planted-by-somebody-else');
    await signIn({ account: 'flo', password: PASSWORD, code: code() }, victim);
    const first = victim.cookies.get(SESSION_COOKIE) ?? '';
    expect(first).toMatch(/^[\w-]{43}$/);
    rooms.later(1);
    await signIn({ account: 'flo', password: PASSWORD, code: code() }, victim);
    const thief = rooms.browser();
    thief.cookies.set(SESSION_COOKIE, first);
    expect((await thief.get('/account')).headers.get('location')).toBe('/sign-in');
    rooms.later(1);
    const second = victim.cookies.get(SESSION_COOKIE) ?? '';
    const up = await victim.post('/step-up/code', { code: code(), next: '/account/password' });
    expect(up.headers.get('location')).toBe('/account/password');
    thief.cookies.set(SESSION_COOKIE, second);
    expect((await thief.get('/account')).headers.get('location')).toBe('/sign-in');
    expect((await victim.get('/account')).status).toBe(200);
  });

  it('stepping up is asked before ways to sign in change, lasts five minutes, and leads nowhere else', async () => {
    const { code } = await enrol('gil');
    const browser = rooms.browser();
    await signIn({ account: 'gil', password: PASSWORD, code: code() }, browser);
    const led = await browser.get('/account/password');
    expect(led.headers.get('location')).toBe('/step-up?next=%2Faccount%2Fpassword');
    for (const path of [
      '/account/password',
      '/account/authenticator/new',
      '/account/recovery-codes',
      '/account/password/remove',
    ])
      expect((await browser.post(path, { password: 'tres paraguas verdes' })).headers.get('location')).toMatch(
        /^\/step-up/,
      );
    rooms.later(1);
    const away = ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\tb', ''];
    for (const next of away) {
      const page = await browser.get(`/step-up?next=${encodeURIComponent(next)}`);
      if (page.status === 200) expect(await page.text()).toContain('name="next" value="/"');
      else expect(page.status).toBe(422);
    }
    const up = await browser.post('/step-up/code', { code: code(), next: '//evil.example/account' });
    expect(up.headers.get('location')).toBe('/');
    expect((await browser.get('/account/password')).status).toBe(200);
    expect(await acts('identity.step-up')).toContainEqual(
      expect.objectContaining({ actor: 'gil', subject: 'person/gil' }),
    );
    rooms.later(6);
    expect((await browser.get('/account/password')).status).toBe(303);
  });

  it('a stolen session cannot guess the code of stepping up', async () => {
    const { code } = await enrol('hal');
    const browser = rooms.browser();
    await signIn({ account: 'hal', password: PASSWORD, code: code() }, browser);
    const statuses: number[] = [];
    for (let index = 0; index < 8; index += 1)
      statuses.push((await browser.post('/step-up/code', { code: '123456' })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
    const waiting = await browser.post('/step-up/code', { code: '123456' });
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('sessions are listed and ended by their holder alone, and all at once by whoever answers for her', async () => {
    rooms.later(30);
    const ada = rooms.browser({ userAgent: '' });
    await ada.post(`/sign-in/${await rooms.link('ada')}`);
    const other = rooms.browser();
    await other.post(`/sign-in/${await rooms.link('ada')}`);
    const bo = rooms.browser();
    await bo.post(`/sign-in/${await rooms.link('bo')}`);
    const { sessions, current } = (await other.model('/account/sessions')) as {
      sessions: { id: string }[];
      current: string;
    };
    expect(sessions.map((one) => one.id)).toContain(current);
    expect((await bo.post(`/account/sessions/${current}/end`)).status).toBe(404);
    expect((await other.get('/account')).status).toBe(200);
    expect((await ada.post(`/account/sessions/${current}/end`)).headers.get('location')).toBe('/account/sessions');
    expect((await other.get('/account')).headers.get('location')).toBe('/sign-in');
    await ada.post('/account/sessions/end-others');
    expect((await ada.model('/account/sessions')) as { sessions: unknown[] }).toMatchObject({ sessions: [{}] });
    const open = await rooms.link('ada');
    const ended = await rooms.storage.inUnitOfWork(NODE, (uow) => endSessionsOf(uow, 'ada', 'departure'));
    expect(ended).toBe(1);
    expect((await ada.get('/account')).headers.get('location')).toBe('/sign-in');
    expect((await ada.post(`/sign-in/${open}`)).status).toBe(410);
  });

  it('T26: forged and foreign session tokens are nobody’s', async () => {
    const browser = rooms.browser();
    for (const token of ['', 'x', 'A'.repeat(43), 'null', '%00', "' or 1=1 --", 'ä'.repeat(43), 'A'.repeat(4000)]) {
      browser.cookies.set(SESSION_COOKIE, encodeURIComponent(token));
      expect((await browser.get('/account')).headers.get('location')).toBe('/sign-in');
    }
  });

  it('a link of a real State waits for a press of its button, and is then spent', async () => {
    const token = await rooms.link('bo');
    const browser = rooms.browser();
    for (let looked = 0; looked < 2; looked += 1) expect((await browser.get(`/sign-in/${token}`)).status).toBe(200);
    expect((await browser.post(`/sign-in/${token}`)).headers.get('location')).toBe('/account/make-key');
    expect((await rooms.browser().post(`/sign-in/${token}`)).status).toBe(410);
  });
});

describe('the sandbox', () => {
  it('lets its printed link land signed in, and a person without a key step up with a button', async () => {
    const rooms = await openIdentityRooms({ sandbox: true, ministry: { name: 'Ministry of Practice' } });
    const browser = rooms.browser();
    expect(await (await browser.get('/sign-in')).text()).toContain('href="/sign-in/ministry"');
    const answer = await browser.get(`/sign-in/${await rooms.link('bo')}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(await browser.model('/step-up')).toMatchObject({ practice: true, code: false, passkey: false });
    expect((await browser.post('/step-up/practice', { next: '/account' })).headers.get('location')).toBe('/account');
    await rooms.close();
  });

  it('is the only State where a button is enough', async () => {
    const rooms = await openIdentityRooms();
    const browser = rooms.browser();
    await browser.post(`/sign-in/${await rooms.link('bo')}`);
    expect((await browser.post('/step-up/practice')).status).toBe(409);
    await rooms.close();
  });
});

describe('pages', () => {
  it('hold no inline script or style, and every key of theirs is said', async () => {
    const rooms = await openIdentityRooms({ sandbox: true });
    const browser = rooms.browser();
    const pages = [await (await browser.get('/sign-in')).text()];
    await browser.get(`/sign-in/${await rooms.link('ada')}`);
    for (const path of [
      '/account',
      '/account/make-key',
      '/account/sessions',
      '/account/password',
      '/step-up',
      '/account/password/remove',
    ])
      pages.push(await (await browser.get(path)).text());
    await browser.post('/account/password', { password: 'vier gelbe Regenschirme' });
    pages.push(await (await browser.get('/account/authenticator')).text());
    pages.push(await (await browser.post('/account/password', { password: 'password1234' })).text());
    for (const html of pages) {
      expect(html).toContain('<h1>');
      expect(html).not.toMatch(/ style=|<script(?![^>]*src=)|\son[a-z]+=/);
      expect(html.replace(/action="[^"]*"|href="[^"]*"/g, '')).not.toMatch(/identity\.[a-z]+[.-]/);
    }
    expect(pages.at(-2)).toMatch(/<svg role="img" aria-label="[^"]+" width="\d+" height="\d+"/);
    await rooms.close();
  });
});
