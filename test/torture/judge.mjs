// What was acknowledged is there, once; the record of acts proves itself; every index agrees with its table.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readNotes } from '../../dist/cases/store/notes.js';
import { drill, backupsIn } from '../../dist/platform/operations/index.js';
import { acknowledged } from './ledger.mjs';
import { databaseOf } from './victims.mjs';
import { EFFECT, caseWorker, textOf } from './writers.mjs';

/** Notes that are opened and read; of the others it is seen that they are there. */
const READ = 60;

export async function judge({ task, parts, ground }) {
  const told = acknowledged(task.ledger);
  const { storage, audit } = parts;
  await drained(storage);
  const lostNotes = await missingNotes(parts, told.note);
  const { lost, doubled } = await effects(
    storage,
    told.job.map(([id]) => id),
  );
  const oldLost = task.upgrade ? await missingOld(storage, told) : 0;
  await audit.settle();
  const found = task.thorough || task.upgrade ? await auditFaults(audit) : 0;
  const index = task.thorough || task.upgrade ? await badIndexes(task.data) : 0;
  if (task.restore && existsSync(task.backups) && (await backupsIn(task.backups)).length > 0)
    await drill(ground, task.backups);
  if (lostNotes.gone + lostNotes.unread + lost + oldLost > 0)
    process.stderr.write(`${JSON.stringify({ ...lostNotes, jobs: lost, old: oldLost })}\n`);
  return {
    lost: lostNotes.gone + lostNotes.unread + lost + oldLost,
    doubled,
    audit: found,
    index,
    acknowledged: told.note.length + told.job.length,
  };
}

/** Work that was asked for is done before it is judged. */
async function drained(storage) {
  for (let waited = 0; waited < 1200; waited += 1) {
    const left = await storage.withClient((client) =>
      client.query("select count(*)::int as n from job where kind = $1 and state in ('queued', 'running')", [EFFECT]),
    );
    if (left.rows[0].n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('long work did not come to its end');
}

async function missingNotes({ storage, keys }, notes) {
  const { rows } = await storage.withClient((client) => client.query('select id, record from case_note'));
  const there = new Map(rows.map(({ id, record }) => [id, record]));
  const gone = notes.filter(([record, id]) => there.get(id) !== record);
  let unread = 0;
  for (const [record, id, number] of notes.filter((note) => !gone.includes(note)).slice(-READ)) {
    const found = await storage
      .inUnitOfWork(caseWorker, (uow) => readNotes(uow, keys, record, ['story'], id))
      .catch((error) => {
        process.stderr.write(`a note does not open: ${error.code ?? error.message}\n`);
        return [];
      });
    if (found[0]?.versions.at(-1)?.text !== textOf(Number(number))) unread += 1;
  }
  return { gone: gone.length, unread };
}

async function effects(storage, asked) {
  const { rows } = await storage.withClient((client) =>
    client.query('select job, count(*)::int as times from torture_effect group by job'),
  );
  const times = new Map(rows.map((row) => [row.job, row.times]));
  return {
    lost: asked.filter((id) => !times.has(id)).length,
    doubled: rows.filter((row) => row.times > 1).length,
  };
}

/** Acts and jobs that the old version had kept. */
async function missingOld(storage, { old }) {
  const { rows } = await storage.withClient((client) =>
    client.query(
      "select (select count(*) from act where subject like 'old/%')::int as acts, (select count(*) from job where kind = 'old')::int as jobs",
    ),
  );
  const [acts, jobs] = (old[0] ?? ['0', '0']).map(Number);
  return Math.abs(acts - rows[0].acts) + Math.abs(jobs - rows[0].jobs);
}

async function auditFaults(audit) {
  const { counts, findings } = await audit.verify();
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  if (sum > 0) process.stderr.write(`${JSON.stringify({ counts, findings: findings.slice(0, 5) })}\n`);
  return sum;
}

/** amcheck, as the superuser of the embedded engine: every entry of every index, and that no row lacks one. */
async function badIndexes(data) {
  const [, , , port, host] = readFileSync(join(databaseOf(data), 'postmaster.pid'), 'utf8').split('\n');
  const client = new pg.Client({ host, port: Number(port), user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query('create extension if not exists amcheck');
    const { rows } = await client.query(
      "select c.oid, c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relpersistence <> 't' and i.indisvalid",
    );
    let bad = 0;
    for (const { oid, relname } of rows)
      await client.query('select bt_index_check($1::oid::regclass, true)', [oid]).catch((error) => {
        process.stderr.write(`${relname}: ${error.message}\n`);
        bad += 1;
      });
    return bad;
  } finally {
    await client.end();
  }
}
