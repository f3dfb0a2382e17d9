import { createPublicKey, createSign, generateKeyPairSync, randomBytes, createHmac } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { ANONYMOUS, type Actor, NODE } from '../access/index.js';
import { founded } from '../identity/index.js';
import { LANGUAGES, type Language } from '../languages/index.js';
import { redirect } from '../http/index.js';
import type { Storage } from '../storage/index.js';
import { type MinistryConfig, readMinistryConfig } from './config.js';
import { type OpenidParts, addressFor, begin, cameBack, confirmTie, hasProved, untie } from './flow.js';
import { HANDSHAKE_MINUTES, handshakeOf } from './handshake.js';
import { type OutwardFetch, ministryOf } from './ministry.js';
import { openidRoutes } from './routes.js';

type Provider = { callback(): (req: unknown, res: unknown) => void; interactionFinished: Finish } & Record<
  string,
  never
>;
type Finish = (req: unknown, res: unknown, result: object) => Promise<void>;

/** The package brings no types; named so, it is known by what this test says of it. */
const OIDC_PROVIDER: string = 'oidc-provider';
const RETURN_TO = 'https://node.example/sign-in/ministry/callback';
const SECRET = randomBytes(32).toString('hex');
const signing = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...signing.privateKey.export({ format: 'jwk' }), kid: 'ministry-1', use: 'sig', alg: 'RS256' };

/** A ministry's provider of identities, as it would run; who signs in and how is said by the test. */
async function openProvider(issuer: string, login: () => { accountId: string; acr: string; amr: string[] }) {
  const { default: Made } = (await import(OIDC_PROVIDER)) as {
    default: new (issuer: string, configuration: object) => Provider;
  };
  const client = (id: string) => ({
    client_id: id,
    client_secret: SECRET,
    redirect_uris: [RETURN_TO],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  });
  const provider = new Made(issuer, {
    clients: [client('palermo'), client('another')],
    jwks: { keys: [jwk] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'acr', 'amr'] },
    acrValues: ['two-factors'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (ctx: {
      oidc: {
        provider: { Grant: new (given: object) => { addOIDCScope(scope: string): void; save(): Promise<string> } };
        session: { accountId: string };
        client: { clientId: string };
      };
    }) => {
      const { session, client: asking } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  return (req: { url?: string | undefined }, res: unknown) => {
    if (!req.url?.startsWith('/interaction/')) return answer(req, res);
    void provider.interactionFinished(req, res, { login: login() });
  };
}

const names = Object.fromEntries(LANGUAGES.map((code) => [code, 'Practice State'])) as Record<Language, string>;
const person = (id: string): Actor => ({ id, name: id, roles: ['coordinator'], agency: null, kind: 'person' });

describe('signing in by way of the ministry', () => {
  let storage: Storage;
  let server: Server;
  let issuer: string;
  let now: Date;
  let account = { accountId: 'ministry-7341', acr: 'two-factors', amr: ['pwd', 'otp'] };
  const called: string[] = [];
  const wire: OutwardFetch = async (url, call) => {
    called.push(url);
    return fetch(url, { ...call, redirect: 'manual' });
  };
  const config = (): MinistryConfig => ({
    issuer: new URL(issuer),
    clientId: 'palermo',
    clientSecret: SECRET,
    name: 'Ministry of the Interior',
    acr: ['two-factors'],
    amr: [],
    origins: [],
  });
  const key = randomBytes(32);
  const partsWith = (given: Partial<MinistryConfig> = {}, outward = wire): OpenidParts => ({
    ministry: ministryOf({ ...config(), ...given }, RETURN_TO, outward),
    storage,
    keys: { mac: (purpose, data) => createHmac('sha256', key).update(purpose).update(data).digest() },
    secure: true,
  });

  /** Goes the provider's way as a browser does, and comes back with what it would bring to the callback. */
  const atMinistry = async (address: URL): Promise<URLSearchParams> => {
    const cookies = new Map<string, string>();
    let at = address;
    for (let hop = 0; hop < 10; hop += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
      at = new URL(location, at);
      if (at.href.startsWith(RETURN_TO)) return at.searchParams;
    }
    throw new Error('too many redirects');
  };
  const begun = (purpose: 'sign-in' | 'tie' | 'invitation' = 'sign-in', who: string | null = null) =>
    storage.inUnitOfWork(ANONYMOUS, (uow) => begin(uow, purpose, who));
  const addressOf = (parts: OpenidParts, secret: string) =>
    storage.inUnitOfWork(ANONYMOUS, (uow) => addressFor(parts, uow, secret));
  const back = (parts: OpenidParts, secret: string | undefined, answer: URLSearchParams) =>
    storage.inUnitOfWork(ANONYMOUS, (uow) => cameBack(parts, uow, secret, answer));
  const through = async (
    parts: OpenidParts,
    purpose: 'sign-in' | 'tie' | 'invitation' = 'sign-in',
    who: string | null = null,
  ) => {
    const secret = await begun(purpose, who);
    return back(parts, secret, await atMinistry(await addressOf(parts, secret)));
  };
  const rows = (query: string) => storage.withClient(async (client) => (await client.query(query)).rows);

  beforeAll(async () => {
    now = new Date();
    storage = await openTestStorage({ clock: () => now });
    await storage.inUnitOfWork(NODE, (uow) =>
      founded(
        uow,
        { iso3: 'XXA', names, sandbox: true, ready: true },
        [],
        [
          { id: 'amal', name: 'Amal', roles: ['coordinator'], agency: null },
          { id: 'boris', name: 'Boris', roles: ['coordinator'], agency: null },
        ],
      ),
    );
    let serve: (req: { url?: string | undefined }, res: unknown) => void = () => undefined;
    server = createServer((req, res) => serve(req, res));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    serve = await openProvider(issuer, () => account);
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await storage.close();
  });
  beforeEach(async () => {
    account = { accountId: 'ministry-7341', acr: 'two-factors', amr: ['pwd', 'otp'] };
    called.length = 0;
    await storage.withClient((client) => client.query('truncate ministry_account, ministry_handshake'));
    await storage.withClient((client) => client.query("update person set active = true, roles = '{coordinator}'"));
  });

  /** Amal ties her account from her own session, as the pages do. */
  const tied = async (parts: OpenidParts, who = 'amal') => {
    const came = await through(parts, 'tie', who);
    if (came.kind !== 'confirms') throw new Error(came.kind);
    await storage.inUnitOfWork(person(who), (uow) => confirmTie(parts, uow, came.secret));
  };

  it('lets in whoever tied her account before, and only her', async () => {
    const parts = partsWith();
    await tied(parts);
    expect(await through(parts)).toEqual({ kind: 'signs-in', person: 'amal' });
    account = { ...account, accountId: 'ministry-9999' };
    await expect(through(parts)).rejects.toMatchObject({ code: 'OPENID_NOT_TIED' });
    expect(called.every((url) => url.startsWith(issuer))).toBe(true);
  });

  it('leads a browser there and back: cookie, session, and the cookie taken back', async () => {
    const parts = partsWith();
    await tied(parts);
    const routes = openidRoutes({ ...parts, welcome: async (_request, who) => redirect('/', [`session-of=${who}`]) });
    /** Asks an address as the node does: in a unit of work, with the browser's cookie. */
    const asked = (path: string, query: object, cookie?: string) =>
      storage.inUnitOfWork(ANONYMOUS, (uow) => {
        const route = routes.find((one) => one.path === path && one.method === 'GET');
        const request = { uow, actor: ANONYMOUS, query, client: { cookie: () => cookie } };
        return route!.handle(request as never);
      });
    const out = await asked('/sign-in/ministry', {});
    if (out.kind !== 'redirect') throw new Error(out.kind);
    expect(out.cookies).toEqual([
      expect.stringMatching(
        /^__Secure-palermo_ministry=[\w-]{43}; Max-Age=600; Path=\/sign-in\/ministry; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ]);
    const secret = /=([\w-]{43});/.exec(out.cookies[0] ?? '')?.[1];
    const query = Object.fromEntries(await atMinistry(new URL(out.to)));
    expect(await asked('/sign-in/ministry/callback', query, secret)).toMatchObject({
      to: '/',
      cookies: ['session-of=amal', expect.stringContaining('__Secure-palermo_ministry=; Max-Age=0')],
    });
    await expect(asked('/sign-in/ministry/callback', query)).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
  });

  it('makes no account: who is tied to nobody is refused, and nothing is left behind', async () => {
    const before = await rows('select count(*) from person');
    await expect(through(partsWith())).rejects.toMatchObject({ code: 'OPENID_NOT_TIED', params: {} });
    expect(await rows('select count(*) from person')).toEqual(before);
    expect(await rows('select * from ministry_account')).toEqual([]);
    expect(await rows('select * from ministry_handshake')).toEqual([]);
  });

  it('lets nobody in who has left, was suspended, or waits for approval', async () => {
    const parts = partsWith();
    await tied(parts);
    for (const change of ['active = false', "roles = '{}'"]) {
      await storage.withClient((client) => client.query(`update person set ${change} where id = 'amal'`));
      await expect(through(parts)).rejects.toMatchObject({ code: 'OPENID_NOT_TIED' });
      await storage.withClient((client) => client.query("update person set active = true where id = 'amal'"));
    }
  });

  it('ties at an invitation without a session, and opens none', async () => {
    const parts = partsWith();
    expect(await through(parts, 'invitation', 'amal')).toEqual({ kind: 'tied' });
    expect(await through(parts)).toEqual({ kind: 'signs-in', person: 'amal' });
  });

  it('ties only what the person herself confirms in her own session', async () => {
    const parts = partsWith();
    const came = await through(parts, 'tie', 'amal');
    if (came.kind !== 'confirms') throw new Error(came.kind);
    const asks = (who: string) => storage.inUnitOfWork(person(who), (uow) => hasProved(uow, came.secret));
    expect([await asks('amal'), await asks('boris')]).toEqual([true, false]);
    await expect(
      storage.inUnitOfWork(person('boris'), (uow) => confirmTie(parts, uow, came.secret)),
    ).rejects.toMatchObject({ code: 'OPENID_ANOTHER_PERSON' });
    expect(await rows('select * from ministry_account')).toEqual([]);
    await storage.inUnitOfWork(person('amal'), (uow) => confirmTie(parts, uow, came.secret));
    await expect(
      storage.inUnitOfWork(person('amal'), (uow) => confirmTie(parts, uow, came.secret)),
    ).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
  });

  it('gives one account at the ministry to one person, and one person one account', async () => {
    const parts = partsWith();
    await tied(parts);
    await expect(tied(parts, 'boris')).rejects.toMatchObject({ code: 'OPENID_TIED_ALREADY' });
    account = { ...account, accountId: 'ministry-8888' };
    await expect(tied(parts, 'amal')).rejects.toMatchObject({ code: 'OPENID_TIED_ALREADY' });
  });

  it('an undone tie lets nobody in, nor does a sign-in that was under way', async () => {
    const parts = partsWith();
    await tied(parts);
    const secret = await begun('tie', 'amal');
    await storage.inUnitOfWork(NODE, (uow) => untie(uow, 'amal'));
    await expect(through(parts)).rejects.toMatchObject({ code: 'OPENID_NOT_TIED' });
    await expect(addressOf(parts, secret)).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
  });

  it('ASVS 10.2.1: an answer without the cookie of this browser, or with another’s, is refused', async () => {
    const parts = partsWith();
    await tied(parts);
    const mine = await begun();
    const answer = await atMinistry(await addressOf(parts, mine));
    await expect(back(parts, undefined, answer)).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
    await expect(back(parts, 'x'.repeat(43), answer)).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
    const theirs = await begun();
    await expect(back(parts, theirs, answer)).rejects.toMatchObject({ code: 'OPENID_REFUSED' });
  });

  it('an answer that is played again is refused, in its own sign-in and in another', async () => {
    const parts = partsWith();
    await tied(parts);
    const secret = await begun();
    const answer = await atMinistry(await addressOf(parts, secret));
    expect(await back(parts, secret, answer)).toMatchObject({ kind: 'signs-in' });
    await expect(back(parts, secret, answer)).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
    const other = await begun();
    const replayed = new URLSearchParams(answer);
    replayed.set('state', handshakeOf(other).state);
    await expect(back(parts, other, replayed)).rejects.toMatchObject({
      code: 'OPENID_REFUSED',
      params: { reason: 'invalid_grant' },
    });
  });

  it('of two callbacks at once, one ends the sign-in', async () => {
    const parts = partsWith();
    await tied(parts);
    const secret = await begun();
    const answer = await atMinistry(await addressOf(parts, secret));
    const tries = await Promise.allSettled([back(parts, secret, answer), back(parts, secret, answer)]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('a code that was given out for this browser but without its code verifier is refused', async () => {
    const parts = partsWith();
    const secret = await begun();
    const address = await addressOf(parts, secret);
    address.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    await expect(back(parts, secret, await atMinistry(address))).rejects.toMatchObject({ code: 'OPENID_REFUSED' });
  });

  it('a code of another client is refused', async () => {
    const parts = partsWith();
    const secret = await begun();
    const address = await addressOf(parts, secret);
    address.searchParams.set('client_id', 'another');
    await expect(back(parts, secret, await atMinistry(address))).rejects.toMatchObject({
      code: 'OPENID_REFUSED',
      params: { reason: 'invalid_grant' },
    });
  });

  it('an answer that says it is of another issuer is refused (mix-up, RFC 9207)', async () => {
    const parts = partsWith();
    const secret = await begun();
    const answer = await atMinistry(await addressOf(parts, secret));
    answer.set('iss', 'https://other-ministry.example');
    await expect(back(parts, secret, answer)).rejects.toMatchObject({ code: 'OPENID_REFUSED' });
    const without = await begun();
    const silent = await atMinistry(await addressOf(parts, without));
    silent.delete('iss');
    await expect(back(parts, without, silent)).rejects.toMatchObject({ code: 'OPENID_REFUSED' });
  });

  it('a wrong nonce is refused', async () => {
    const parts = partsWith();
    const secret = await begun();
    const address = await addressOf(parts, secret);
    address.searchParams.set('nonce', 'of-another-sign-in');
    await expect(back(parts, secret, await atMinistry(address))).rejects.toMatchObject({ code: 'OPENID_REFUSED' });
  });

  it('one that took longer than ten minutes is refused', async () => {
    const parts = partsWith();
    const secret = await begun();
    const answer = await atMinistry(await addressOf(parts, secret));
    now = new Date(now.getTime() + (HANDSHAKE_MINUTES * 60 + 1) * 1000);
    await expect(back(parts, secret, answer)).rejects.toMatchObject({ code: 'OPENID_NOT_BEGUN' });
  });

  it('a refusal at the ministry leads back to a sentence, and is written down without its words', async () => {
    const parts = partsWith();
    const secret = await begun();
    const answer = new URLSearchParams({
      error: 'access_denied',
      error_description: 'CANARY user ministry-7341 said no',
      state: handshakeOf(secret).state,
      iss: issuer,
    });
    await expect(back(parts, secret, answer)).rejects.toMatchObject({
      code: 'OPENID_REFUSED',
      params: { reason: 'access_denied' },
    });
    const acts = JSON.stringify(await rows("select details from act where action = 'openid.refused'"));
    expect(acts).toContain('access_denied');
    expect(acts).not.toMatch(/CANARY|ministry-7341/);
  });

  it('one factor at the ministry is not enough', async () => {
    account = { ...account, acr: 'password-only' };
    const asked = { acr: [], amr: ['mfa', 'hwk'] };
    await expect(through(partsWith(asked))).rejects.toMatchObject({ code: 'OPENID_NO_SECOND_FACTOR' });
    account = { ...account, amr: ['pwd', 'mfa'] };
    const parts = partsWith(asked);
    await tied(parts);
    expect(await through(parts)).toMatchObject({ kind: 'signs-in' });
  });

  describe('an identity token that the provider did not give', () => {
    const sign = (header: object, claims: object, by = signing.privateKey): string => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part(header)}.${part(claims)}`;
      if ((header as { alg: string }).alg === 'none') return `${signed}.`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(by, 'base64url')}`;
    };
    const forging =
      (forge: (claims: Record<string, unknown>) => string): OutwardFetch =>
      async (url, call) => {
        const response = await wire(url, call);
        if (!url.endsWith('/token')) return response;
        const tokens = (await response.json()) as { id_token: string };
        const [, body = ''] = tokens.id_token.split('.');
        const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
        return Response.json({ ...tokens, id_token: forge(claims) });
      };
    const header = { alg: 'RS256', kid: 'ministry-1' };
    const past = Math.floor(Date.now() / 1000) - 3600;
    const thief = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const forgeries: [string, (claims: Record<string, unknown>) => string][] = [
      ['expired', (claims) => sign(header, { ...claims, exp: past, iat: past - 60 })],
      ['of another audience', (claims) => sign(header, { ...claims, aud: 'another' })],
      ['of another issuer', (claims) => sign(header, { ...claims, iss: 'https://other-ministry.example' })],
      ['of another nonce', (claims) => sign(header, { ...claims, nonce: 'other' })],
      ['of two audiences, given to another', (claims) => sign(header, { ...claims, aud: ['palermo', 'x'], azp: 'x' })],
      ['without signature', (claims) => sign({ alg: 'none' }, claims)],
      ['signed with another key', (claims) => sign(header, claims, thief)],
      [
        'signed with the public key as a password',
        (claims) => {
          const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
          const signed = `${part({ alg: 'HS256', kid: 'ministry-1' })}.${part(claims)}`;
          const pem = createPublicKey(signing.privateKey).export({ type: 'spki', format: 'pem' });
          return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
        },
      ],
      [
        'about somebody else, with the old signature',
        (claims) =>
          sign(header, claims)
            .split('.')
            .map((part, index) =>
              index === 1 ? Buffer.from(JSON.stringify({ ...claims, sub: 'admin' })).toString('base64url') : part,
            )
            .join('.'),
      ],
    ];

    it('is let through where it is the provider’s own', async () => {
      const parts = partsWith(
        {},
        forging((claims) => sign(header, claims)),
      );
      await tied(parts);
      expect(await through(parts)).toEqual({ kind: 'signs-in', person: 'amal' });
    });

    it.each(forgeries)('is refused: %s', async (_name, forge) => {
      await tied(partsWith());
      await expect(through(partsWith({}, forging(forge)))).rejects.toMatchObject({ code: 'OPENID_REFUSED' });
    });
  });

  it('T26: a provider’s own description leads no call to another address', async () => {
    const lying: OutwardFetch = async (url, call) => {
      const response = await wire(url, call);
      if (!url.includes('/.well-known/')) return response;
      const description = (await response.json()) as object;
      return Response.json({
        ...description,
        token_endpoint: 'http://169.254.169.254/latest',
        jwks_uri: 'http://10.0.0.1/',
      });
    };
    await expect(through(partsWith({}, lying))).rejects.toMatchObject({ code: 'OPENID_UNREACHABLE' });
    expect(called.filter((url) => !url.startsWith(issuer))).toEqual([]);
  });

  it('a provider that is away is said to be, and asked again by the next person', async () => {
    let away = true;
    const shaky: OutwardFetch = (url, call) => (away ? Promise.reject(new Error('refused')) : wire(url, call));
    const parts = partsWith({}, shaky);
    const secret = await begun();
    await expect(addressOf(parts, secret)).rejects.toMatchObject({ code: 'OPENID_UNREACHABLE' });
    away = false;
    expect((await addressOf(parts, secret)).origin).toBe(issuer);
  });

  it('keeps no secret and no name of the ministry’s that could be used', async () => {
    const parts = partsWith();
    const secret = await begun('tie', 'amal');
    const kept = JSON.stringify(await rows('select * from ministry_handshake'));
    for (const value of [secret, ...Object.values(handshakeOf(secret))]) {
      expect(kept).not.toContain(value);
      expect(kept).not.toContain(Buffer.from(value).toString('hex'));
    }
    await tied(parts);
    expect(JSON.stringify(await rows('select *, subject_mac::text from ministry_account'))).not.toContain('7341');
    expect(JSON.stringify(await rows('select * from act'))).not.toContain('7341');
  });
});

describe('the settings of a ministry’s sign-in', () => {
  const whole = {
    PALERMO_OIDC_ISSUER: 'https://id.ministry.example/realm',
    PALERMO_OIDC_CLIENT_ID: 'palermo',
    PALERMO_OIDC_CLIENT_SECRET_FILE: '/etc/secret',
    PALERMO_OIDC_NAME: 'Ministry',
    PALERMO_OIDC_AMR: 'mfa, hwk',
  };
  const read = (env: Record<string, string>) => readMinistryConfig(env, () => 'secret\n');

  it('are read, or absent', () => {
    expect(read({})).toBeUndefined();
    expect(read(whole)).toMatchObject({ clientSecret: 'secret', amr: ['mfa', 'hwk'], acr: [] });
  });

  it('name what is missing or unsafe', () => {
    const named = (change: Record<string, string>) => {
      try {
        read({ ...whole, ...change });
        return '';
      } catch (error) {
        return (error as { params: { variables: string } }).params.variables;
      }
    };
    expect(named({ PALERMO_OIDC_AMR: '' })).toBe('PALERMO_OIDC_ACR, PALERMO_OIDC_AMR');
    expect(named({ PALERMO_OIDC_ISSUER: 'http://id.ministry.example' })).toBe('PALERMO_OIDC_ISSUER');
    expect(named({ PALERMO_OIDC_ORIGINS: 'http://elsewhere.example' })).toBe('PALERMO_OIDC_ORIGINS');
    expect(named({ PALERMO_OIDC_CLIENT_ID: '' })).toBe('PALERMO_OIDC_CLIENT_ID');
    expect(() => readMinistryConfig(whole, () => '  ')).toThrow('OPENID_CONFIGURATION');
  });
});
