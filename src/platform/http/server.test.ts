import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { ROLES } from '../access/index.js';
import { openFiles } from '../files/index.js';
import { type Catalogue, LANGUAGES } from '../languages/index.js';
import type { Storage } from '../storage/index.js';
import {
  connectionLimits,
  createApp,
  download,
  limitServer,
  loadAssets,
  page,
  redirect,
  route,
  serverOptions,
} from './index.js';

const PER_ADDRESS = 8;
const routesWith = (released: () => void) => [
  route({
    method: 'GET',
    path: '/',
    action: 'open',
    summary: 'home',
    handle: async () => page(() => null, { ok: true }),
  }),
  route({
    method: 'GET',
    path: '/breaks-off',
    action: 'open',
    summary: 'a download whose source fails after the headers',
    handle: async () =>
      download(
        'x.csv',
        'text/csv',
        Readable.from(
          (async function* () {
            yield 'a,b\n'.repeat(10_000);
            await new Promise((resolve) => setTimeout(resolve, 20));
            throw new Error('canary-in-the-fault');
          })(),
        ),
      ),
  }),
  route({
    method: 'GET',
    path: '/endless',
    action: 'open',
    summary: 'a download that goes on as long as somebody reads',
    handle: async () => download('x.csv', 'text/csv', endless(released)),
  }),
  route({
    method: 'POST',
    path: '/upload',
    action: 'open',
    summary: 'a file',
    upload: { maxBytes: 10_000_000 },
    handle: async () => redirect('/'),
  }),
];

/** `released` is called when the source is let go. */
const endless = (released: () => void): Readable =>
  Readable.from(
    (async function* () {
      try {
        for (;;) {
          yield 'a,b\n';
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } finally {
        released();
      }
    })(),
  );

/** Over a real socket: what a request in memory cannot show. */
describe('the server', () => {
  let storage: Storage;
  let server: Server;
  let folder: string;
  let port: number;
  let released = 0;
  const logged: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-server-'));
    storage = await openTestStorage();
    const app = createApp({
      routes: routesWith(() => {
        released += 1;
      }),
      permissions: { open: { roles: ROLES, relation: 'any' } },
      storage,
      files: await openFiles(folder),
      catalogue: Object.fromEntries(LANGUAGES.map((one) => [one, new Map()])) as unknown as Catalogue,
      assets: loadAssets(folder),
      frame: () => '<html></html>',
      problemView: () => h('p', null),
      log: (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
    });
    const limited = { ...serverOptions, headersTimeout: 150, connectionsCheckingInterval: 30 };
    server = createAdaptorServer({ fetch: app.fetch, serverOptions: limited }) as Server;
    limitServer(server, { ...connectionLimits(false), perAddress: PER_ADDRESS });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  const staged = () => readdirSync(join(folder, 'stage'));
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const until = async (met: () => boolean | Promise<boolean>): Promise<boolean> => {
    for (let tries = 0; tries < 250; tries += 1) {
      if (await met()) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  };
  const alive = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/`)).status;
  const said = (socket: Socket): Promise<string> => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    return once(socket, 'close').then(() => text);
  };

  it('T15: closes a connection whose headers come drop by drop', async () => {
    const socket = await open();
    const answer = said(socket);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    const dripping = setInterval(() => socket.write('a'), 20);
    expect(await answer).toMatch(/^(HTTP\/1\.1 408|$)/);
    clearInterval(dripping);
    expect(await alive()).toBe(200);
  });

  it('T15: refuses headers that are too large', async () => {
    const socket = await open();
    const answer = said(socket);
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`);
    expect(await answer).toMatch(/^HTTP\/1\.1 431/);
    expect(await alive()).toBe(200);
  });

  it('T15: lets one address have so many connections and no more', async () => {
    const sockets = await Promise.all(Array.from({ length: PER_ADDRESS + 4 }, open));
    expect(await until(() => sockets.filter((socket) => socket.closed).length >= 4)).toBe(true);
    for (const socket of sockets) socket.destroy();
    // What was closed makes room again.
    expect(await until(async () => (await alive().catch(() => 0)) === 200)).toBe(true);
  });

  it('keeps nothing of an upload whose sender hangs up in the middle', async () => {
    const socket = await open();
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\n';
    socket.write(
      `POST /upload HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
        `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n${head}${'x'.repeat(200_000)}`,
    );
    expect(await until(() => staged().length > 0)).toBe(true);
    socket.destroy();
    expect(await until(() => staged().length === 0)).toBe(true);
    expect(await alive()).toBe(200);
  });

  it('breaks a download off where its source fails, so that nobody takes the half for the whole', async () => {
    logged.length = 0;
    const answer = await fetch(`http://127.0.0.1:${port}/breaks-off`);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(logged.join('\n')).toContain('http.broken-off {"path":"/breaks-off"');
    expect(await alive()).toBe(200);
  });

  it('T15: forgets a reader who leaves in the middle of a download, without a line in the log', async () => {
    logged.length = 0;
    const leaving = new AbortController();
    const headers = { 'accept-encoding': 'identity' };
    const answer = await fetch(`http://127.0.0.1:${port}/endless`, { signal: leaving.signal, headers });
    await answer.body?.getReader().read();
    leaving.abort();
    expect(await until(() => released === 1)).toBe(true);
    expect(logged).toEqual([]);
    expect(await alive()).toBe(200);
  });
});
