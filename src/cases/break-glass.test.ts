import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld, tired } from '../../test/world/cases.js';
import { endOf, isOpen } from './break-glass.js';

describe('emergency access', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await openCaseWorld();
  });
  afterAll(() => world.close());

  async function opened(form: Record<string, unknown> = {}) {
    const id = await world.open({ names: 'Urgent Invented', ...form });
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/change/shelter`, {
      body: { version: '0', 'shelter-place': 'HOUSE-CANARY' },
    });
    const { code } = (await world.ask(PEOPLE.owner, 'GET', `/cases/${id}`)).model.record as { code: string };
    return { id, code };
  }
  const take = (code: string, by = PEOPLE.police, reason = 'She may be in danger tonight.') =>
    world.ask(by, 'POST', '/cases/break-glass', { body: { code, reason } });
  const page = (id: string, by = PEOPLE.police) =>
    world.ask(by, 'GET', `/cases/${id}?purpose=protection&reveal=identity`);

  it('needs a reason, a whole code, and a fresh step-up', async () => {
    const { id, code } = await opened();
    expect((await take(code, PEOPLE.police, 'help')).model.code).toBe('CASES_REASON_MISSING');
    expect((await take('QVA-0000-00')).model.code).toBe('CASES_NO_SUCH_RECORD');
    expect((await take(code, tired(PEOPLE.police))).model.code).toBe('CASES_STEP_UP');
    expect((await page(id)).status).toBe(404);
  });

  it('opens at once all but the shelter, for reading; owner, supervisor and data-protection officer are told without a word of it', async () => {
    const { id, code } = await opened();
    expect((await take(code)).to).toBe(`/cases/${id}?purpose=protection`);
    const notice = world.notices.at(-1);
    expect([...(notice?.to ?? [])].sort()).toEqual([PEOPLE.officer.id, PEOPLE.owner.id, PEOPLE.supervisor.id].sort());
    expect(JSON.stringify(notice)).not.toMatch(/Urgent|danger/);
    const seen = await page(id);
    expect(seen.text).toContain('Urgent Invented');
    expect(seen.text).not.toContain('HOUSE-CANARY');
    expect(seen.text).toContain('has emergency access until');
    const write = await world.ask(PEOPLE.police, 'POST', `/cases/${id}/change/story`, {
      body: { version: '0', account: 'x' },
    });
    expect(write.status).toBe(403);
    expect((await take(code)).model.code).toBe('CASES_STATE');
  });

  it('its reason is read by those who watch over it, and by nobody else', async () => {
    const { id, code } = await opened();
    await take(code);
    const path = world.notices.at(-1)?.path ?? '';
    for (const actor of [PEOPLE.supervisor, PEOPLE.officer])
      expect((await world.ask(actor, 'GET', path)).text).toContain('She may be in danger tonight.');
    for (const actor of [PEOPLE.policeSupervisor, PEOPLE.coordinator, PEOPLE.clinic])
      expect((await world.ask(actor, 'GET', path)).status).toBeGreaterThanOrEqual(403);
    const list = await world.ask(PEOPLE.officer, 'GET', '/cases/break-glasses');
    expect(list.text).toContain(code);
    const stored = await world.as(
      PEOPLE.officer,
      async (uow) => (await uow.client.query(`select reason::text from case_relation where record = $1`, [id])).rows,
    );
    expect(JSON.stringify(stored)).not.toContain(Buffer.from('danger').toString('hex'));
  });

  it('ends by hand, and by itself after three hours', async () => {
    const { id, code } = await opened();
    await take(code);
    const path = world.notices.at(-1)?.path ?? '';
    expect((await world.ask(PEOPLE.owner, 'POST', `${path}/end`)).status).toBe(303);
    expect((await page(id)).status).toBe(404);
    const from = new Date('2026-11-22T08:00:00Z');
    const entry = {
      id,
      record: id,
      code,
      agency: 'a',
      actor: 'x',
      from,
      until: endOf(from),
      endedAt: null,
      needsApproval: false,
      approvedBy: null,
    };
    expect(isOpen(entry, new Date('2026-11-22T10:59:59Z'))).toBe(true);
    expect(isOpen(entry, new Date('2026-11-22T11:00:00Z'))).toBe(false);
  });

  it('T03: where she refused contact with police, police get in only with a second person’s agreement', async () => {
    const { id, code } = await opened({ 'refused-contact': 'LawEnforcement' });
    expect((await take(code)).to).toBe('/cases');
    const path = world.notices.at(-1)?.path ?? '';
    expect(world.notices.at(-1)?.event).toBe('break-glass-approval');
    expect((await page(id)).status).toBe(404);
    const fields = await world.as(
      PEOPLE.police,
      async (uow) => (await uow.client.query('select 1 from case_field where record = $1', [id])).rows,
    );
    expect(fields).toEqual([]);
    // Neither herself, nor her own supervisor, nor somebody without a fresh step-up.
    expect((await world.ask(PEOPLE.police, 'POST', `${path}/approve`)).status).toBe(403);
    expect((await world.ask(PEOPLE.policeSupervisor, 'POST', `${path}/approve`)).status).toBe(404);
    expect((await world.ask(tired(PEOPLE.supervisor), 'POST', `${path}/approve`)).model.code).toBe('CASES_STEP_UP');
    expect((await page(id)).status).toBe(404);
    expect((await world.ask(PEOPLE.supervisor, 'GET', path)).text).toContain('Agree');
    expect((await world.ask(PEOPLE.supervisor, 'POST', `${path}/approve`)).status).toBe(303);
    expect((await page(id)).text).toContain('Urgent Invented');
    expect((await world.ask(PEOPLE.officer, 'POST', `${path}/approve`)).model.code).toBe('CASES_STATE');
  });

  it('who waits for a second person may give her request up', async () => {
    const { code } = await opened({ 'refused-contact': 'LawEnforcement' });
    await take(code);
    const path = world.notices.at(-1)?.path ?? '';
    expect((await world.ask(PEOPLE.police, 'POST', `${path}/end`)).to).toBe('/cases');
    expect((await world.ask(PEOPLE.supervisor, 'POST', `${path}/approve`)).model.code).toBe('CASES_STATE');
  });
});
