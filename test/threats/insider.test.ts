/** T05, T17, T18 on the running program: colleagues who help themselves, and whoever has the database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideNode } from './at-rest.js';
import { openRecord } from './planted.js';
import { type ServedNode, newFolder, removeFolder, serveNode } from './served-node.js';
import type { Visitor } from './visitor.js';

describe('somebody inside', { timeout: 180_000 }, () => {
  let folder: string;
  let node: ServedNode;

  beforeAll(async () => {
    folder = newFolder();
    node = await serveNode({ folder });
  });
  afterAll(async () => {
    await node?.stop();
    removeFolder(folder);
  });

  const code = async (somebody: Visitor, path: string, form: Record<string, string>): Promise<string> => {
    const answered = await somebody.post(path, form);
    return answered.status === 303 ? 'done' : (JSON.parse(answered.text) as { code: string }).code;
  };

  it('T17: nobody is her own second person, through no second session and by no other form of the request', async () => {
    const worker = await node.signIn('case-worker', true);
    const record = await openRecord(worker, { names: 'Invented Person', document: '', phone: '' });
    const erase = `/cases/${record}/erase`;
    const first = await node.signIn('shelter-supervisor', true);
    const second = await node.signIn('shelter-supervisor', true);
    expect(await code(first, erase, { step: 'ask' })).toBe('done');
    expect(await code(second, erase, { step: 'confirm' })).toBe('CASES_OWN_APPROVAL');
    const json = await second.ask(erase, {
      method: 'POST',
      body: JSON.stringify({
        step: 'confirm',
        confirmed_by: 'data-protection-officer',
        actor: 'data-protection-officer',
      }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(json.status).toBeGreaterThanOrEqual(400);
    expect(await code(worker, erase, { step: 'confirm' })).toBe('CASES_REFUSED');
    const page = await worker.get(`/cases/${record}?purpose=protection`, 'application/json');
    expect(worker.model<{ record: { state: string } }>(page).record.state).toBe('open');
  });

  it('T17: looking through many persons ends at the twentieth within an hour, whichever page and session is used', async () => {
    const worker = await node.signIn('case-worker', true);
    const records: string[] = [];
    for (let count = 0; count < 22; count += 1)
      records.push(
        await openRecord(worker, {
          names: `Invented ${'abcdefghijklmnopqrstuvw'[count] ?? ''}`,
          document: '',
          phone: '',
        }),
      );
    const statuses: number[] = [];
    const again = await node.signIn('case-worker', true);
    for (const [index, record] of records.entries()) {
      const reader = index % 2 === 0 ? worker : again;
      const path = index % 3 === 0 ? 'change/identity' : `?purpose=protection&reveal=identity`;
      statuses.push((await reader.get(`/cases/${record}${path.startsWith('?') ? '' : '/'}${path}`)).status);
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(20);
    expect(statuses.at(-1)).toBe(429);
    // The form of one who was looked at already still opens; what else she does is not held up.
    expect((await worker.get('/cases')).status).toBe(200);
  });

  it('T05 T18: root changes, adds and removes acts beside the running node; each is named by verification', async () => {
    expect(await node.command('audit', 'verify')).toContain('nothing is wrong');
    const acts = await besideNode(node.dataFolder, (storage) =>
      storage.withClient(async (client) => {
        const { rows } = await client.query<{ id: string }>('select id from act order by id limit 3');
        const [changed, removed] = rows.map(({ id }) => id);
        await client.query(`update act set actor = 'somebody-else' where id = $1`, [changed]);
        await client.query('delete from act where id = $1', [removed]);
        const forged = await client.query<{ id: string }>(
          `insert into act (at, actor, actor_kind, action, subject, details)
           values (now(), 'coordinator', 'person', 'cases.erase.confirm', 'case/x', '{}') returning id`,
        );
        return { changed, removed, forged: forged.rows[0]?.id };
      }),
    );
    const said = await node.command('audit', 'verify').then(
      () => ({ code: 0, stdout: '' }),
      (error: unknown) => error as { code: number; stdout: string },
    );
    expect(said.code).toBe(4);
    for (const act of Object.values(acts))
      expect(said.stdout).toMatch(new RegExp(`act ${String(act)}\\b|position ${Number(act) - 1}\\b`));
  });
});
