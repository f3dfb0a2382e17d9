import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../src/node/access.js';
import { type NodeParts, closeParts, openParts } from '../src/node/parts.js';
import { sandboxAgencies, sandboxState } from '../src/node/sandbox/index.js';
import { type Wiring, composeNode } from '../src/node/wiring.js';
import { NODE, ROLES, type Role } from '../src/platform/access/index.js';
import { SESSION_COOKIE } from '../src/platform/http/index.js';
import { openLog } from '../src/platform/operations/index.js';
import { founded, offerLink, signIn } from '../src/platform/identity/index.js';
import { testSettings } from './world/settings.js';
import { dropSchema, freshSchema } from './world/node.js';

/**
 * Who may do what, written down a second time by hand: the letter of each role that may.
 * C coordinator, S statistician, O agency officer, W case worker, V supervisor, D data protection officer, A auditor,
 * R reader, P person concerned, N nobody signed in.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'node.home': 'CSOWVDARP',
  'node.api.read': 'CSOWVDARPN',
  'node.problem.read': 'CSOWVDARPN',
  'node.kit.read': 'CSOWVDARPN',
  'access.table.read': 'CVDA',
  'audit.acts.read': 'CDA',
  'audit.records.read': 'DA',
  'audit.verify': 'CDA',
  'files.quarantine.read': 'VDA',
  'files.quarantine.decide': 'V',
  'identity.sign-in': 'CSOWVDARPN',
  'identity.sign-out': 'CSOWVDARPN',
  'identity.account.read': 'CSOWVDARP',
  'identity.account.change': 'CSOWVDARP',
  'identity.step-up': 'CSOWVDARP',
  'jobs.read': 'CSOA',
  'jobs.cancel': 'CSO',
  'jobs.retry': 'CO',
  'jobs.put-aside': 'CO',
  'jobs.schedule.read': 'CA',
  'notices.read': 'CSOWVDARP',
  'notices.mark': 'CSOWVDARP',
  'openid.sign-in': 'CSOWVDARPN',
  'openid.account.read': 'CSOWVDAR',
  'openid.account.tie': 'CSOWVDAR',
  'operations.read': 'CA',
  'operations.live': 'CSOWVDARPN',
  'operations.ready': 'CSOWVDARPN',
  'people.read': 'CVDA',
  'people.nominate': 'CV',
  'people.invite': 'CV',
  'people.approve': 'CVDA',
  'people.change': 'CV',
  'people.suspend': 'CV',
  'people.depart': 'CV',
  'people.sessions.end': 'CV',
  'people.invitation.accept': 'CSOWVDARPN',
  'people.organisations.read': 'CVDA',
  'people.organisations.change': 'C',
  'instruments.read': 'CSOWVDAR',
  'instruments.keep': 'C',
  'instruments.remove': 'C',
  'instruments.assert': 'CO',
  'instruments.relate': 'C',
  'instruments.set-strength': 'C',
  'instruments.record-calendar': 'C',
  'instruments.record-status': 'C',
  'cases.list': 'CSWVDA',
  'cases.search': 'WV',
  'cases.open': 'W',
  'cases.read': 'WV',
  'cases.statistical': 'CS',
  'cases.reveal': 'WV',
  'cases.change': 'WV',
  'cases.note.read': 'WV',
  'cases.note.write': 'WV',
  'cases.file.read': 'WV',
  'cases.file.keep': 'WV',
  'cases.team': 'WV',
  'cases.refer': 'WV',
  'cases.break-glass': 'WV',
  'cases.break-glass.end': 'WV',
  'cases.break-glass.approve': 'VD',
  'cases.break-glass.list': 'VD',
  'cases.seen': 'WVDA',
  'cases.export': 'W',
  'cases.close': 'WV',
  'cases.hold': 'VD',
  'cases.erase': 'WVD',
  'cases.own': 'P',
  'statistics.picture.read': 'CSOA',
  'statistics.batches.read': 'CSOA',
  'statistics.import': 'CSO',
  'statistics.undo': 'CSO',
  'statistics.labels.read': 'CSA',
  'statistics.labels.decide': 'CS',
  'statistics.estimates.read': 'CSA',
  'statistics.estimates.cells': 'S',
  'statistics.estimates.run': 'S',
  'statistics.estimates.freeze': 'S',
  'statistics.estimates.populations': 'S',
};

const LETTERS: Readonly<Record<Role, string>> = {
  coordinator: 'C',
  statistician: 'S',
  'agency-officer': 'O',
  'case-worker': 'W',
  supervisor: 'V',
  'data-protection-officer': 'D',
  auditor: 'A',
  reader: 'R',
  'person-concerned': 'P',
  anonymous: 'N',
};

describe('permissions of all routes', () => {
  let folder: string;
  let parts: NodeParts;
  let wiring: Wiring;
  const schema = freshSchema();
  const sessions = new Map<Role, string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-permissions-'));
    const secret = join(folder, 'client-secret');
    writeFileSync(secret, 'not a secret');
    const settings = testSettings({
      dataFolder: folder,
      schema,
      address: 'http://localhost',
      databaseUrl: process.env.PALERMO_TEST_DATABASE_URL,
    });
    parts = await openParts(settings, 'guest', openLog({ level: 'error' }));
    await parts.storage.inUnitOfWork(NODE, async (uow) => {
      const people = ROLES.filter((role) => role !== 'anonymous').map((role) => ({
        id: role,
        name: role,
        roles: [role],
        agency: ['agency-officer', 'case-worker', 'supervisor'].includes(role)
          ? (sandboxAgencies[0]?.id ?? null)
          : null,
      }));
      await founded(uow, sandboxState, sandboxAgencies, people);
    });
    for (const role of ROLES) await signInAs(role);
    // With a ministry's provider, so that its routes are there too.
    wiring = composeNode(settings, parts, sandboxState, {
      PALERMO_OIDC_ISSUER: 'https://login.interior.example',
      PALERMO_OIDC_CLIENT_ID: 'palermo',
      PALERMO_OIDC_CLIENT_SECRET_FILE: secret,
      PALERMO_OIDC_NAME: 'Ministry',
      PALERMO_OIDC_ACR: 'two-factors',
    });
  });
  afterAll(async () => {
    await closeParts(parts);
    await dropSchema(schema);
    rmSync(folder, { recursive: true });
  });

  async function signInAs(role: Role): Promise<void> {
    if (role === 'anonymous') return;
    const { session } = await parts.storage.inUnitOfWork(NODE, async (uow) => signIn(uow, await offerLink(uow, role)));
    sessions.set(role, session);
  }

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
    // The page of a record asks of two of its classes by itself.
    const named = new Set([...wiring.routes.map((route) => route.action), 'cases.reveal']);
    expect([...named].sort()).toEqual(Object.keys(EXPECTED).sort());
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
        // These end or renew the session that they were asked with.
        if (['/sign-out', '/step-up/practice'].includes(route.path)) await signInAs(role);
        const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
        // What lies behind the door may be missing (404) or malformed (422); the door itself answers 401 or 403, unless
        // it only asks her to show again who she is.
        const admitted = answer.status !== 401 && (answer.status !== 403 || code === 'ACCESS_STEP_UP');
        const expected = (EXPECTED[route.action] ?? '').includes(LETTERS[role]);
        if (admitted !== expected) wrong.push(`${route.method} ${route.path} as ${role}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
