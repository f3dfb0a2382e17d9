import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IdentityRooms, openIdentityRooms } from '../../../test/world/identity-rooms.js';
import { ANONYMOUS, NODE } from '../access/index.js';
import { sessionCookie } from '../http/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { holderOf, identityDoor, people, sweepIdentity } from './index.js';

const names = { ar: 'أ', en: 'A', es: 'A', fr: 'A', ru: 'А', zh: '甲' };

describe('people brought in and out', () => {
  let rooms: IdentityRooms;
  const door = identityDoor((session) => sessionCookie(session, true));
  const within = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => rooms.storage.inUnitOfWork(NODE, work);
  const holder = (session: string) => rooms.storage.inUnitOfWork(ANONYMOUS, (uow) => holderOf(uow, session));
  beforeAll(async () => {
    rooms = await openIdentityRooms();
  });
  afterAll(() => rooms.close());

  it('a new account can do nothing until it has a role, and enrols through a session of its own', async () => {
    await within((uow) => door.addAgency(uow, { id: 'border', names, kind: 'ImmigrationService' }));
    await within((uow) => door.addAccount(uow, { id: 'new', name: 'New', agency: 'border' }));
    const { to, cookies } = await within((uow) => door.beginEnrolment(uow, 'new'));
    expect(to).toBe('/account/make-key');
    expect(cookies[0]).toMatch(/^__Host-palermo_session=[\w-]{43}; .*HttpOnly; SameSite=Strict; Secure$/);
    const session = /=([^;]*)/.exec(cookies[0] ?? '')?.[1] ?? '';
    expect(await holder(session)).toMatchObject({ id: 'new', roles: [], agencyKind: 'ImmigrationService' });
    await within((uow) =>
      door.setAccount(uow, { id: 'new', name: 'Newer', roles: ['reader'], agency: null, active: true }),
    );
    expect(await holder(session)).toMatchObject({ name: 'Newer', roles: ['reader'], agency: null });
  });

  it('T17: departure is at once: sessions, links and credentials end', async () => {
    const browser = rooms.browser();
    await browser.post(`/sign-in/${await rooms.link('ada')}`);
    await browser.post('/account/password', { password: 'vier gelbe Regenschirme' });
    await rooms.link('ada');
    const [ada] = (await within(door.accounts)).filter((one) => one.id === 'ada');
    await within((uow) => door.setAccount(uow, { ...ada!, active: false }));
    expect((await browser.get('/account')).headers.get('location')).toBe('/sign-in');
    expect(await within((uow) => door.endSessions(uow, 'ada'))).toBe(1);
    expect(await within((uow) => door.endCredentials(uow, 'ada'))).toBe(2);
    expect(await within((uow) => door.endCredentials(uow, 'ada'))).toBe(0);
    expect((await within(people)).map((one) => one.id)).not.toContain('ada');
    expect((await within(door.accounts)).map((one) => one.id)).toContain('ada');
    await expect(within((uow) => door.setAccount(uow, { ...ada!, id: 'nobody' }))).rejects.toMatchObject({
      code: 'IDENTITY_NO_SUCH_PERSON',
    });
  });

  it('renames an agency', async () => {
    await within((uow) => door.renameAgency(uow, 'border', { ...names, en: 'Border service' }));
    expect((await within(door.agencies)).find((one) => one.id === 'border')?.names.en).toBe('Border service');
  });

  it('sweeps what nobody can use any more, and nothing else', async () => {
    const browser = rooms.browser();
    await browser.post(`/sign-in/${await rooms.link('bo')}`);
    await browser.post('/sign-in/passkey/options', {}, true);
    expect(await within(sweepIdentity)).toBe(0);
    expect((await browser.get('/account')).status).toBe(200);
    rooms.later(3 * 24 * 60);
    expect(await within(sweepIdentity)).toBeGreaterThan(2);
    expect(await within(sweepIdentity)).toBe(0);
  });
});
