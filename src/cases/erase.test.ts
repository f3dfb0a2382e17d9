import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld } from '../../test/world/cases.js';
import { systemActor } from '../../test/world/database.js';
import { erasureOf } from './erase.js';
import { type ErasingParts, eraseRecord } from './store/erasing.js';

const CANARIES = ['Zerubabela', 'CANARY-4711', 'farm of canaries', 'canary note', 'canary-file', 'house of canaries'];

describe('erasing', () => {
  let world: CaseWorld;
  let parts: ErasingParts;
  const erasedActs: string[] = [];
  beforeAll(async () => {
    world = await openCaseWorld();
    parts = {
      storage: world.storage,
      keys: world.keys,
      files: world.vault,
      renewKeys: () => Promise.resolve(),
      settleActs: async () => undefined,
      eraseActs: async (_uow, subject) => erasedActs.push(subject),
    };
  });
  afterAll(() => world.close());

  async function filled(): Promise<string> {
    const id = await world.open({ names: 'Zerubabela Invented', 'document-number': 'CANARY-4711' });
    const change = (name: string, body: Record<string, string>) =>
      world.ask(PEOPLE.owner, 'POST', `/cases/${id}/change/${name}`, { body: { version: '0', ...body } });
    await change('story', { account: 'the farm of canaries' });
    await change('shelter', { 'shelter-place': 'the house of canaries' });
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/notes`, {
      body: { sensitivity: 'story', text: 'a canary note' },
    });
    const file = { name: 'canary-file.txt', content: 'the farm of canaries in a file' };
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/files`, { body: { sensitivity: 'legal' }, file });
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/referrals`, {
      body: { agency: 'clinic', classes: ['story'], purposes: ['protection'], days: '5' },
    });
    return id;
  }
  const step = (id: string, actor: Parameters<CaseWorld['ask']>[0], what: 'ask' | 'confirm') =>
    world.ask(actor, 'POST', `/cases/${id}/erase`, { body: { step: what } });

  it('T23: two persons decide; then no value, index row, note, file or relation of hers is left, and her key is gone', async () => {
    const id = await filled();
    await expect(eraseRecord(parts, id)).rejects.toMatchObject({ code: 'CASES_NOT_ASKED' });
    expect((await step(id, PEOPLE.owner, 'ask')).status).toBe(303);
    expect((await step(id, PEOPLE.owner, 'confirm')).model.code).toBe('CASES_OWN_APPROVAL');
    await expect(eraseRecord(parts, id)).rejects.toMatchObject({ code: 'CASES_NOT_ASKED' });
    expect((await step(id, PEOPLE.supervisor, 'confirm')).status).toBe(303);
    const sealed = await world.storage.inUnitOfWork(
      systemActor,
      async (uow) =>
        (await uow.client.query<{ sealed: Buffer }>('select sealed from case_field where record = $1 limit 1', [id]))
          .rows[0]?.sealed,
      { authority: 'owner' },
    );
    expect(sealed).toBeInstanceOf(Buffer);
    expect(await eraseRecord(parts, id)).toEqual({ erased: true });
    expect(await eraseRecord(parts, id)).toEqual({ erased: false });
    expect(erasedActs).toEqual([`case/${id}`]);
    const left = await world.storage.inUnitOfWork(
      systemActor,
      async (uow) => {
        const counts: Record<string, number> = {};
        for (const table of [
          'case_field',
          'case_index',
          'case_note',
          'case_note_version',
          'case_file',
          'case_relation',
        ])
          counts[table] = (await uow.client.query(`select 1 from ${table} where record = $1`, [id])).rows.length;
        const { rows } = await uow.client.query(
          `select owner, person_account, state, refused_contact from case_record where id = $1`,
          [id],
        );
        await expect(world.keys.data.of(uow, id)).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
        return { counts: Object.values(counts), row: rows[0] as unknown };
      },
      { authority: 'owner' },
    );
    expect(left).toEqual({
      counts: [0, 0, 0, 0, 0, 0],
      row: { owner: null, person_account: null, state: 'erased', refused_contact: [] },
    });
    const search = await world.ask(PEOPLE.owner, 'POST', '/cases/search', { body: { name: 'Zerubabela Invented' } });
    expect((search.model.found as { hits: unknown[] }).hits).toEqual([]);
    expect((await world.ask(PEOPLE.supervisor, 'GET', `/cases/${id}`)).text).toContain('This record was erased');
  });

  it('T01: nothing that was written lies readable in any table, before and after erasing', async () => {
    const id = await filled();
    const dump = () =>
      world.storage.inUnitOfWork(
        systemActor,
        async (uow) => {
          const { rows: tables } = await uow.client.query<{ name: string }>(
            `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
          );
          let text = '';
          for (const { name } of tables)
            text += JSON.stringify((await uow.client.query(`select row_to_json(t) from ${name} t`)).rows);
          return text;
        },
        { authority: 'owner' },
      );
    const forms = CANARIES.flatMap((canary) => [
      canary,
      Buffer.from(canary).toString('hex'),
      Buffer.from(canary).toString('base64').slice(0, -4),
      [...canary].reverse().join(''),
      Buffer.from(canary, 'utf16le').toString('hex'),
    ]);
    const before = await dump();
    expect(forms.filter((form) => before.toLowerCase().includes(form.toLowerCase()))).toEqual([]);
    await step(id, PEOPLE.owner, 'ask');
    await step(id, PEOPLE.officer, 'confirm');
    await eraseRecord(parts, id);
    const after = await dump();
    expect(forms.filter((form) => after.toLowerCase().includes(form.toLowerCase()))).toEqual([]);
  });

  it('a legal hold is respected, also when it was set after the request', async () => {
    const id = await filled();
    await step(id, PEOPLE.owner, 'ask');
    const hold = (held: 'yes' | 'no') => world.ask(PEOPLE.supervisor, 'POST', `/cases/${id}/hold`, { body: { held } });
    await hold('yes');
    expect((await step(id, PEOPLE.officer, 'confirm')).model.code).toBe('CASES_HELD');
    await expect(eraseRecord(parts, id)).rejects.toMatchObject({ code: 'CASES_HELD' });
    await hold('no');
    expect((await step(id, PEOPLE.officer, 'confirm')).status).toBe(303);
    expect((await hold('yes')).model.code).toBe('CASES_STATE');
  });

  it('an erasure that was interrupted after any step is finished by the next call', async () => {
    for (const failing of ['destroy', 'files', 'settle', 'acts'] as const) {
      const id = await filled();
      await step(id, PEOPLE.owner, 'ask');
      await step(id, PEOPLE.officer, 'confirm');
      const stop = () => Promise.reject(new Error('power cut'));
      const broken: ErasingParts = {
        ...parts,
        keys: {
          ...world.keys,
          data: {
            ...world.keys.data,
            destroy: async (uow, owner) => {
              await world.keys.data.destroy(uow, owner);
              if (failing === 'destroy') await stop();
            },
          },
        },
        files: failing === 'files' ? { ...world.vault, removeAllOf: stop } : world.vault,
        renewKeys: () => Promise.resolve(),
        settleActs: failing === 'settle' ? stop : parts.settleActs,
        eraseActs: failing === 'acts' ? stop : parts.eraseActs,
      };
      await expect(eraseRecord(broken, id)).rejects.toThrow('power cut');
      expect([failing, await eraseRecord(parts, id)]).toEqual([failing, { erased: true }]);
    }
  });

  it('says where an erasure stands', () => {
    const record = { state: 'open', legalHold: false } as const;
    expect(erasureOf(record, null)).toBe('not-asked');
    expect(erasureOf(record, { askedBy: 'a', confirmedBy: null })).toBe('needs-second');
    expect(erasureOf(record, { askedBy: 'a', confirmedBy: 'b' })).toBe('decided');
    expect(erasureOf({ ...record, legalHold: true }, { askedBy: 'a', confirmedBy: 'b' })).toBe('held');
    expect(erasureOf({ ...record, state: 'erased' }, null)).toBe('erased');
  });
});
