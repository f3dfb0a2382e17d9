// A database as the first released version left it: its migrations, and rows in its tables.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { allMigrations } from '../../dist/node/parts.js';
import { openStorage } from '../../dist/platform/storage/index.js';

const RELEASED = [
  'storage/0001-acts',
  'identity/0001-people-and-sessions',
  'jobs/0001-jobs',
  'instruments/0001-instruments',
  'statistics/0001-lists-and-picture',
];
const ACTS = 4000;
const JOBS = 40;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function makeOldDatabase(data, ledger) {
  mkdirSync(data, { recursive: true });
  mkdirSync(dirname(ledger), { recursive: true });
  const storage = await openStorage({ dataFolder: data, log, claim: 'node' });
  await storage.migrate(allMigrations().filter(({ module, name }) => RELEASED.includes(`${module}/${name}`)));
  await storage.withClient(async (client) => {
    await client.query(
      'insert into state (iso3, names, sandbox, ready) values (\'QVB\', \'{"en": "Old"}\', false, true)',
    );
    await client.query(
      "insert into agency (id, names, kind, position) values ('shelter', '{\"en\": \"Shelter\"}', 'NGO', 0)",
    );
    await client.query(
      "insert into person (id, name, roles, agency) values ('coordinator', 'C', '{coordinator}', null), ('officer', 'O', '{agency-officer}', 'shelter')",
    );
    await client.query(
      `insert into act (at, actor, actor_kind, action, subject, details)
        select now() - n * interval '1 minute', 'officer', 'person', 'old.done', 'old/' || n, jsonb_build_object('n', n)
        from generate_series(1, $1::int) n`,
      [ACTS],
    );
    await client.query(
      `insert into job (id, kind, subject, input, state, run_after, asked_by, asked_at, ended_at)
        select gen_random_uuid(), 'old', 'old/' || n, '{}', 'done', now(), 'officer', now(), now() from generate_series(1, $1::int) n`,
      [JOBS],
    );
  });
  appendFileSync(ledger, `old ${ACTS} ${JOBS}\n`);
  await storage.close({ stopEngine: 'always' });
}
