// A whole node that writes until it is killed. At its start it judges what the one before it had promised.
import { mkdirSync, writeSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groundOf } from '../../dist/node/given.js';
import { startNode } from '../../dist/node/serve.js';
import { readSettings } from '../../dist/platform/operations/index.js';
import { makeBackup } from '../../dist/platform/operations/index.js';
import { jobRunner } from '../../dist/platform/jobs/index.js';
import { judge } from './judge.mjs';
import { makeOldDatabase } from './old-database.mjs';
import { EFFECT, prepareEffects, startWriters } from './writers.mjs';

const task = JSON.parse(process.argv[2] ?? '{}');
const say = (word, facts = {}) => writeSync(1, `${JSON.stringify({ word, ...facts })}\n`);

/** A State of its own, so that no sandbox is loaded. */
function stateFile() {
  const file = join(dirname(task.ledger), 'state.json');
  mkdirSync(dirname(file), { recursive: true });
  const person = (id, role, agency = null) => ({ id, name: id, roles: [role], agency });
  const people = [
    person('coordinator', 'coordinator'),
    person('case-worker', 'case-worker', 'shelter'),
    person('supervisor', 'supervisor', 'shelter'),
  ];
  const agencies = [{ id: 'shelter', names: { en: 'Shelter' }, kind: 'NGO' }];
  writeFileSync(file, JSON.stringify({ iso3: 'QVB', names: { en: 'Torture' }, agencies, people }));
  return file;
}

if (task.make === 'old') {
  await makeOldDatabase(task.data, task.ledger);
  say('made');
  process.exit(0);
}

const settings = {
  ...readSettings({ PALERMO_DATA: task.data, PALERMO_PORT: '0', PALERMO_STATE: stateFile(), PALERMO_LOG: 'error' }),
  port: 0,
};
if (task.upgrade) say('upgrading');
const node = await startNode(settings);
const { parts } = node;
const ground = groundOf(settings, parts);
await prepareEffects(parts.storage);
const runner = jobRunner(parts.storage, { [EFFECT]: { lane: 'short', run: effect } }, () => undefined);
await runner.start();
say('judged', await judge({ task, parts, ground }));

if (task.write) {
  const writers = startWriters(parts, task.ledger, { jobs: task.job ? 4 : 1, notes: 4 });
  await writers.begun;
  say('writing');
  while (task.backup) {
    say('backing-up');
    await makeBackup(ground, parts.storage, { folder: task.backups, recipients: [] }).catch((error) => {
      // The database may be killed under it; anything else is a fault.
      if (!/STORAGE_|ECONN|terminat|Connection/.test(`${error.code} ${error.message}`)) throw error;
    });
  }
  await new Promise(() => undefined);
}
await runner.stop();
await node.stop();

async function effect(context) {
  await context.progress(1, 2);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await context.commit(async (uow) => {
    await uow.client.query('insert into torture_effect (job) values ($1)', [context.job.id]);
    return {};
  });
}
