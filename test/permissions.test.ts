import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../src/node/access.js';
import { composeNode } from '../src/node/wiring.js';
import { openLog } from '../src/node/parts.js';
import { sandboxAgencies, sandboxState } from '../src/node/sandbox/index.js';
import { NODE, ROLES, type Role } from '../src/platform/access/index.js';
import { openFiles } from '../src/platform/files/index.js';
import { SESSION_COOKIE } from '../src/platform/http/index.js';
import { founded, offerLink, signIn } from '../src/platform/identity/index.js';
import type { Storage } from '../src/platform/storage/index.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestStorage } from './world/database.js';

/**
 * Who may do what, written down a second time by hand: the first letter of each role that may.
 * C coordinator, S statistician, O agency officer, A auditor, R reader, N nobody signed in.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'node.home': 'CSOAR',
  'node.api.read': 'CSOARN',
  'node.problem.read': 'CSOARN',
  'node.kit.read': 'CSOARN',
  'node.health': 'CSOARN',
  'identity.sign-in': 'CSOARN',
  'identity.sign-out': 'CSOARN',
  'identity.acts.read': 'CA',
  'jobs.read': 'CSOA',
  'jobs.cancel': 'CSO',
  'instruments.read': 'CSOAR',
  'instruments.keep': 'C',
  'instruments.remove': 'C',
  'statistics.picture.read': 'CSOA',
  'statistics.batches.read': 'CSOA',
  'statistics.import': 'CSO',
  'statistics.undo': 'CSO',
  'statistics.labels.read': 'CSA',
  'statistics.labels.decide': 'CS',
};

const LETTERS: Readonly<Record<Role, string>> = {
  coordinator: 'C',
  statistician: 'S',
  'agency-officer': 'O',
  auditor: 'A',
  reader: 'R',
  anonymous: 'N',
};

describe('permissions of all routes', () => {
  let storage: Storage;
  let folder: string;
  let wiring: ReturnType<typeof composeNode>;
  const sessions = new Map<Role, string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-permissions-'));
    storage = await openTestStorage({ modules: ['instruments', 'statistics'] });
    const signedIn = ROLES.filter((role) => role !== 'anonymous');
    await storage.inUnitOfWork(NODE, async (uow) => {
      const people = signedIn.map((role) => ({
        id: role,
        name: role,
        roles: [role],
        agency: role === 'agency-officer' ? (sandboxAgencies[0]?.id ?? null) : null,
      }));
      await founded(uow, sandboxState, sandboxAgencies, people);
      for (const role of signedIn) sessions.set(role, (await signIn(uow, await offerLink(uow, role))).session);
    });
    const config = {
      dataFolder: folder,
      schema: 'unused',
      host: '127.0.0.1',
      port: 0,
      address: undefined,
      stateFile: undefined,
      maxUploadBytes: 1000,
      development: true,
      databaseUrl: undefined,
    };
    wiring = composeNode(config, { storage, files: await openFiles(folder), log: openLog('silent') }, sandboxState);
  });
  afterAll(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('are exactly those written down here', () => {
    const actual = Object.fromEntries(
      Object.entries(permissions).map(([action, { roles }]) => [
        action,
        ROLES.filter((role) => roles.includes(role))
          .map((role) => LETTERS[role])
          .join(''),
      ]),
    );
    expect(actual).toEqual(EXPECTED);
  });

  it('are named by every route, and every action is used', () => {
    expect([...new Set(wiring.routes.map((route) => route.action))].sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it('let each role in where it may, and nowhere else', async () => {
    const wrong: string[] = [];
    for (const route of wiring.routes) {
      for (const role of ROLES) {
        const path = route.path.replace(/:[a-zA-Z]+/g, '00000000-0000-4000-8000-000000000000');
        const answer = await wiring.app.request(path, {
          method: route.method,
          headers: {
            accept: 'application/json',
            origin: 'http://localhost',
            'content-type': 'application/x-www-form-urlencoded',
            ...(role === 'anonymous' ? {} : { cookie: `${SESSION_COOKIE}=${sessions.get(role)}` }),
          },
          ...(route.method === 'POST' ? { body: '' } : {}),
        });
        if (route.path === '/sign-out' && role !== 'anonymous')
          await storage.inUnitOfWork(NODE, async (uow) => {
            sessions.set(role, (await signIn(uow, await offerLink(uow, role))).session);
          });
        // What lies behind the door may be missing (404) or malformed (422); the door itself answers 401 or 403.
        const admitted = answer.status !== 401 && answer.status !== 403;
        const expected = (EXPECTED[route.action] ?? '').includes(LETTERS[role]);
        if (admitted !== expected) wrong.push(`${route.method} ${route.path} as ${role}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
