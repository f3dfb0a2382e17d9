import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Server, createServer } from 'node:net';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { NODE } from '../access/index.js';
import { founded } from '../identity/index.js';
import { loadCatalogue } from '../languages/catalogue.js';
import { LANGUAGES, type Language, translator } from '../languages/index.js';
import type { Storage } from '../storage/index.js';
import { MAX_ATTEMPTS, verdictOf, waitAfter } from './back-off.js';
import { type MailServer, mailServer } from './mail-server.js';
import { notify, sendInvitation } from './outbox.js';
import { type SenderParts, noticeSender, sendNext } from './sender.js';
import { countUnread, markRead, noticesOf, settleInterrupted, sweepNotices } from './store.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CANARY = 'CANARY-b7Q2';
const ADDRESS = 'https://node.example';

const key = randomBytes(32);
/** AES-256-GCM, as the node's keys do it. */
const keys = {
  sealSecret(purpose: string, plain: Uint8Array): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  openSecret(purpose: string, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed);
    const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
    open.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([open.update(bytes.subarray(28)), open.final()]);
  },
};

type Received = { readonly to: string[]; readonly from: string; readonly bytes: string };
type PostOffice = { readonly url: string; readonly received: Received[]; close(): Promise<void> };

async function postOffice(options: SMTPServerOptions = {}, host = '127.0.0.1'): Promise<PostOffice> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          to: rcptTo.map((one) => one.address),
          from: mailFrom === false ? '' : mailFrom.address,
          bytes: Buffer.concat(chunks).toString('latin1'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://${host}:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The text of a mail, whatever its transfer encoding. */
function textOf(bytes: string): string {
  const [head = '', ...rest] = bytes.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const plain = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}

describe('notices', () => {
  let storage: Storage;
  let now: Date;
  const names = Object.fromEntries(LANGUAGES.map((code) => [code, CANARY])) as Record<Language, string>;
  const reached = new Map<string, { mail: string; language: Language }>();
  const catalogue = loadCatalogue(sources);
  const logged: string[] = [];
  const open: (() => unknown)[] = [];

  const partsWith = (server: MailServer): SenderParts => ({
    storage,
    server,
    keys,
    reach: async (_uow, person) => reached.get(person),
    translate: (language) => translator(catalogue, language),
    address: ADDRESS,
    log: (event, details) => void logged.push(JSON.stringify([event, details])),
  });
  const senderTo = (url: string, patienceMs?: number): SenderParts => {
    return partsWith(mailServer({ url, from: 'node@node.example' }, patienceMs));
  };
  const office = async (options?: SMTPServerOptions, host?: string) => {
    const made = await postOffice(options, host);
    open.push(() => made.close());
    return made;
  };
  const told = (person: string, kind = 'people.approval-waits') =>
    storage.inUnitOfWork(NODE, (uow) => notify(uow, person, kind));
  const mails = () =>
    storage.withClient(async (client) => (await client.query('select * from mail order by asked_at, id')).rows);
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };

  beforeAll(async () => {
    now = new Date('2026-11-22T08:00:00Z');
    storage = await openTestStorage({ clock: () => now });
    await storage.inUnitOfWork(NODE, (uow) =>
      founded(
        uow,
        { iso3: 'XXA', names, sandbox: true, ready: true },
        [{ id: 'police', names, kind: 'LawEnforcement' }],
        [
          { id: 'amal', name: `${CANARY} Amal`, roles: ['coordinator'], agency: null },
          { id: 'boris', name: `${CANARY} Boris`, roles: ['auditor'], agency: null },
        ],
      ),
    );
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await storage.withClient((client) => client.query('truncate notice, mail'));
    reached.clear();
    reached.set('amal', { mail: 'amal@ministry.example', language: 'en' });
    logged.length = 0;
  });
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
  });

  it('T02: a mail holds no name, no kind and no word of what waits, whatever is planted', async () => {
    const post = await office();
    const parts = senderTo(post.url);
    for (const language of LANGUAGES) {
      reached.set('amal', { mail: 'amal@ministry.example', language });
      await told('amal', `canary.${CANARY.toLowerCase()}`);
      expect(await sendNext(parts)).toBe(true);
    }
    expect(post.received).toHaveLength(LANGUAGES.length);
    for (const { bytes, to } of post.received) {
      expect(to).toEqual(['amal@ministry.example']);
      const everything = `${bytes}\n${textOf(bytes)}`.toLowerCase();
      for (const planted of [CANARY, 'canary', 'approval', 'Amal ', 'police', 'coordinator', 'palermo'])
        expect(everything).not.toContain(planted.toLowerCase());
      expect(textOf(bytes).match(/https?:\/\/\S+/g)).toEqual([ADDRESS]);
    }
    // The same words for every kind: two mails differ in nothing that tells what waits.
    await told('amal', 'break-glass.opened');
    await told('amal', 'people.approved');
    await sendNext(parts);
    await told('amal', 'people.approved');
    await sendNext(parts);
    const [one, other] = post.received.slice(-2).map((mail) => textOf(mail.bytes));
    expect(one).toBe(other);
    expect(logged.join()).not.toContain('amal@');
  });

  it('only the mail of an invitation carries its link, and the token is forgotten once it is sent', async () => {
    const post = await office();
    await storage.inUnitOfWork(NODE, (uow) => sendInvitation(uow, keys, 'amal', 'token-of-amal-0123456789'));
    const [waiting] = await mails();
    expect(waiting.token.toString('latin1')).not.toContain('token-of-amal');
    await sendNext(senderTo(post.url));
    expect(textOf(post.received[0]!.bytes)).toContain(`${ADDRESS}/invitation/token-of-amal-0123456789`);
    const [sent] = await mails();
    expect(sent).toMatchObject({ state: 'sent', token: null });
  });

  it('an invitation that was renewed before it was sent is never sent', async () => {
    const post = await office();
    await storage.inUnitOfWork(NODE, (uow) => sendInvitation(uow, keys, 'amal', 'first-token-0123456789'));
    await storage.inUnitOfWork(NODE, (uow) => sendInvitation(uow, keys, 'amal', 'second-token-0123456789'));
    const parts = senderTo(post.url);
    while (await sendNext(parts));
    expect(post.received.map((mail) => textOf(mail.bytes).includes('second-token'))).toEqual([true]);
  });

  it('a sealed token moved to another person is not sent to her', async () => {
    const post = await office();
    reached.set('boris', { mail: 'boris@ministry.example', language: 'en' });
    await storage.inUnitOfWork(NODE, (uow) => sendInvitation(uow, keys, 'amal', 'token-of-amal-0123456789'));
    await storage.withClient((client) => client.query("update mail set person = 'boris'"));
    await sendNext(senderTo(post.url));
    expect(post.received).toEqual([]);
    expect((await mails())[0]).toMatchObject({ state: 'failed', fault: 'UNWRITTEN', token: null });
  });

  it('ten things that wait are one mail', async () => {
    const post = await office();
    for (let count = 0; count < 10; count += 1) await told('amal');
    const parts = senderTo(post.url);
    while (await sendNext(parts));
    expect(post.received).toHaveLength(1);
    expect(await storage.inUnitOfWork(NODE, (uow) => countUnread(uow, 'amal'))).toBe(10);
  });

  it('what is undone is not told: notice and mail live in the transaction of the change', async () => {
    await expect(
      storage.inUnitOfWork(NODE, async (uow) => {
        await notify(uow, 'amal', 'people.approved');
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await mails()).toEqual([]);
    expect(await storage.inUnitOfWork(NODE, (uow) => noticesOf(uow, 'amal', 10))).toEqual([]);
  });

  it('T26: an address that would add a header or a recipient is sent nowhere', async () => {
    const post = await office();
    const parts = senderTo(post.url);
    for (const mail of [
      'amal@ministry.example\r\nBcc: thief@evil.example',
      'amal@ministry.example, thief@evil.example',
      'amal@ministry.example\nSubject: hello',
      '"amal@ministry.example" <thief@evil.example>',
      'amal@ministry.example\u2028Bcc: thief@evil.example',
      'group:thief@evil.example;',
    ]) {
      reached.set('amal', { mail, language: 'en' });
      await told('amal');
      await sendNext(parts);
    }
    expect(post.received).toEqual([]);
  });

  it('a server that is down is asked again, later each time, and the mail arrives once', async () => {
    const post = await office();
    const { port } = new URL(post.url);
    await post.close();
    open.pop();
    await told('amal');
    const parts = senderTo(`smtp://127.0.0.1:${port}`);
    for (let attempt = 1; attempt < 4; attempt += 1) {
      expect(await sendNext(parts)).toBe(true);
      expect(await sendNext(parts)).toBe(false);
      expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: attempt });
      later(waitAfter(attempt) - 1);
      expect(await sendNext(parts)).toBe(false);
      later(1);
    }
    const again = await office();
    await sendNext(senderTo(again.url));
    later(100_000);
    expect(await sendNext(parts)).toBe(false);
    expect(again.received).toHaveLength(1);
    expect((await mails())[0]).toMatchObject({ state: 'sent', attempts: 4 });
  });

  it('gives up after so many attempts, and at once where the server says no for good', async () => {
    const busy = await office({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('later'), { responseCode: 451 })),
    });
    await told('amal');
    const parts = senderTo(busy.url);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      expect(await sendNext(parts)).toBe(true);
      later(waitAfter(attempt));
    }
    expect(await sendNext(parts)).toBe(false);
    expect((await mails())[0]).toMatchObject({ state: 'failed', fault: '451' });

    const closed = await office({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: 550 })),
    });
    await told('amal');
    await sendNext(senderTo(closed.url));
    expect((await mails())[1]).toMatchObject({ state: 'failed', fault: '550', attempts: 1 });
  });

  it('never sends a second time where the answer to the message was lost', async () => {
    let taken = 0;
    const silent = await office({
      onData(stream) {
        stream.resume();
        stream.on('end', () => {
          taken += 1;
        });
      },
    });
    await told('amal');
    const parts = senderTo(silent.url, 300);
    await sendNext(parts);
    expect(taken).toBe(1);
    expect((await mails())[0]).toMatchObject({ state: 'unknown' });
    later(100_000);
    expect(await sendNext(parts)).toBe(false);
  });

  it('a server that says nothing is given up, and asked again later', async () => {
    const mute: Server = createServer(() => undefined);
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    open.push(() => mute.close());
    const { port } = mute.address() as { port: number };
    await told('amal');
    await sendNext(senderTo(`smtp://127.0.0.1:${port}`, 200));
    expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it('a node killed in mid-attempt does not send that mail again', async () => {
    const post = await office();
    await told('amal');
    await storage.withClient((client) => client.query("update mail set state = 'sending', attempts = 1"));
    expect(await storage.inUnitOfWork(NODE, settleInterrupted)).toBe(1);
    later(100_000);
    expect(await sendNext(senderTo(post.url))).toBe(false);
    expect((await mails())[0]).toMatchObject({ state: 'unknown', fault: 'INTERRUPTED' });
    expect(post.received).toEqual([]);
  });

  it('does not hand mail over in the clear to a server that is not this machine', async () => {
    const plain = await office({}, '127.0.0.2');
    await told('amal');
    await sendNext(senderTo(plain.url));
    expect(plain.received).toEqual([]);
    expect((await mails())[0]).toMatchObject({ state: 'waiting' });
  });

  it('two senders at once send each mail once', async () => {
    const post = await office();
    reached.set('boris', { mail: 'boris@ministry.example', language: 'fr' });
    await told('amal');
    await told('boris');
    const parts = senderTo(post.url);
    await Promise.all([sendNext(parts), sendNext(parts), sendNext(parts), sendNext(parts)]);
    expect(post.received.map((mail) => mail.to[0]).sort()).toEqual(['amal@ministry.example', 'boris@ministry.example']);
  });

  it('the loop sends what is put into the outbox while it runs, and stops when it is asked to', async () => {
    const post = await office();
    const sender = noticeSender(senderTo(post.url), 50);
    await sender.start();
    await told('amal');
    sender.wake();
    await expect.poll(() => post.received.length, { timeout: 10_000 }).toBe(1);
    await sender.stop();
    await told('amal');
    expect((await mails()).filter((mail) => mail.state === 'waiting')).toHaveLength(1);
  });

  it('a person without an address is told on her page only', async () => {
    const post = await office();
    await told('boris');
    await sendNext(senderTo(post.url));
    expect((await mails())[0]).toMatchObject({ state: 'failed', fault: 'NO_ADDRESS' });
    expect(await storage.inUnitOfWork(NODE, (uow) => countUnread(uow, 'boris'))).toBe(1);
  });

  it('marks as read only what the reader has seen, and nobody else’s', async () => {
    await told('amal');
    await told('boris');
    const [seen] = await storage.inUnitOfWork(NODE, (uow) => noticesOf(uow, 'amal', 10));
    await told('amal');
    await storage.inUnitOfWork(NODE, (uow) => markRead(uow, 'amal', seen!.id));
    expect(await storage.inUnitOfWork(NODE, (uow) => countUnread(uow, 'amal'))).toBe(1);
    await storage.inUnitOfWork(NODE, (uow) => markRead(uow, 'amal', 1_000_000));
    expect(await storage.inUnitOfWork(NODE, (uow) => countUnread(uow, 'boris'))).toBe(1);
  });

  it('forgets what was read and sent long ago, and keeps what is unread', async () => {
    await told('amal');
    await storage.inUnitOfWork(NODE, (uow) => markRead(uow, 'amal', 1_000_000));
    await told('amal');
    await storage.withClient((client) => client.query("update mail set state = 'sent', ended_at = asked_at"));
    later(86_400);
    await storage.inUnitOfWork(NODE, (uow) => sweepNotices(uow, now));
    expect(await mails()).toEqual([]);
    expect(await storage.inUnitOfWork(NODE, (uow) => noticesOf(uow, 'amal', 10))).toHaveLength(1);
  });

  it('says which setting cannot be used', () => {
    for (const url of ['http://host', 'not an address', 'smtp://'])
      expect(() => mailServer({ url, from: 'a@b.example' })).toThrow(
        expect.objectContaining({ params: { variable: 'PALERMO_SMTP_URL' } }),
      );
    for (const from of ['nobody', 'A <a@b.example>', 'a@b.example\r\nBcc: c@d.example'])
      expect(() => mailServer({ url: 'smtp://localhost', from })).toThrow(
        expect.objectContaining({ params: { variable: 'PALERMO_MAIL_FROM' } }),
      );
  });
});

describe('what becomes of a mail after a fault', () => {
  it('is tried again only where the server certainly did not take it', () => {
    const early = { handedOver: false };
    expect(verdictOf({ ...early, code: 'ESOCKET' })).toBe('again');
    expect(verdictOf({ ...early, code: 'ETIMEDOUT' })).toBe('again');
    expect(verdictOf({ ...early, code: 'EAUTH', responseCode: 535 })).toBe('again');
    expect(verdictOf({ ...early, code: 'ETLS', responseCode: 502 })).toBe('again');
    expect(verdictOf({ ...early, code: 'EENVELOPE', responseCode: 451 })).toBe('again');
    expect(verdictOf({ ...early, code: 'EENVELOPE', responseCode: 550 })).toBe('never');
    expect(verdictOf({ handedOver: true, code: 'EMESSAGE', responseCode: 451 })).toBe('again');
    expect(verdictOf({ handedOver: true, code: 'EMESSAGE', responseCode: 554 })).toBe('never');
    expect(verdictOf({ handedOver: true, code: 'ETIMEDOUT' })).toBe('unknown');
    expect(verdictOf({ handedOver: true })).toBe('unknown');
  });
});
