// kill -9 of node, database and both, in the middle of writing, of long work, of a backup and of an upgrade.
import { cpSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count } from './ledger.mjs';
import { killAll, killDatabase, startVictim } from './victims.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is killed in which round: writing most, upgrade and backup in every tenth. */
const PLAN = ['node', 'database', 'both', 'job', 'node', 'backup', 'database', 'both', 'job', 'upgrade'];

/** @returns what was done and what was found wrong; every key that begins with FAULT must be nought */
export async function killings({ folder, rounds, chance, say }) {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'data');
  const ledger = join(folder, 'acknowledged');
  const backups = join(folder, 'backups');
  const sum = { rounds: 0, acknowledged: 0, 'FAULT lost': 0, 'FAULT doubled': 0, 'FAULT audit': 0, 'FAULT index': 0 };
  const old = await oldDatabase(folder);
  for (let round = 0; round < rounds; round += 1) {
    const kind = PLAN[round % PLAN.length];
    if (kind === 'upgrade') await upgrade({ folder, old, round, chance, sum });
    else await oneRound({ kind, data, ledger, backups, chance, sum, thorough: round % 10 === 8 });
    sum.rounds += 1;
    if (round % 10 === 9) say(`${round + 1} rounds, ${count(ledger)} writes acknowledged, ${faults(sum)}`);
  }
  // The last word: everything once more, thoroughly, and the newest backups brought back.
  const judge = startVictim({ data, ledger, backups, thorough: true, restore: true, write: false });
  add(sum, await judge.said('judged'));
  await judge.ended;
  sum.acknowledged = count(ledger);
  return sum;
}

const faults = (sum) =>
  `${Object.entries(sum)
    .filter(([what]) => what.startsWith('FAULT'))
    .reduce((all, [, much]) => all + much, 0)} faults`;

function add(sum, judged) {
  sum['FAULT lost'] += judged.lost;
  sum['FAULT doubled'] += judged.doubled;
  sum['FAULT audit'] += judged.audit;
  sum['FAULT index'] += judged.index;
}

async function oneRound({ kind, data, ledger, backups, chance, sum, thorough }) {
  const victim = startVictim({
    data,
    ledger,
    backups,
    thorough,
    write: true,
    job: kind === 'job',
    backup: kind === 'backup',
  });
  add(sum, await victim.said('judged'));
  await victim.said(kind === 'backup' ? 'backing-up' : 'writing');
  const before = count(ledger);
  await pause(20 + chance() * (kind === 'backup' ? 1500 : 600));
  if (kind === 'database') {
    killDatabase(data);
    // The node must come back to a database that was killed under it, and go on.
    const then = count(ledger);
    for (let waited = 0; count(ledger) <= then + 3; waited += 1) {
      if (waited > 1200) throw new Error(`no write after the database was killed: ${victim.complaint()}`);
      await pause(25);
    }
  }
  if (kind === 'both') await killAll(victim, data);
  else await victim.kill();
  if (count(ledger) < before) throw new Error('the list of acknowledged writes shrank');
}

/** A database as an earlier version left it, with rows in it: every upgrade round begins with a copy. */
async function oldDatabase(folder) {
  const data = join(folder, 'old', 'data');
  const ledger = join(folder, 'old', 'acknowledged');
  const maker = startVictim({ data, ledger, make: 'old' });
  await maker.said('made');
  await maker.ended;
  return join(folder, 'old');
}

async function upgrade({ folder, old, chance, sum }) {
  const here = join(folder, 'upgrade');
  rmSync(here, { recursive: true, force: true });
  cpSync(old, here, { recursive: true, preserveTimestamps: true });
  ownedAs(old, here);
  const data = join(here, 'data');
  const ledger = join(here, 'acknowledged');
  const victim = startVictim({ data, ledger, write: false, upgrade: true });
  await victim.said('upgrading');
  await pause(chance() * 250);
  if (chance() < 0.5) await killAll(victim, data);
  else await victim.kill();
  const judge = startVictim({ data, ledger, write: false, upgrade: true, thorough: true });
  add(sum, await judge.said('judged'));
  await judge.ended;
}

/** A copy made as root belongs to root; the database's account must own its own. */
function ownedAs(model, copy) {
  if (process.getuid?.() !== 0 || !existsSync(model)) return;
  const walk = (from, to) => {
    const { uid, gid } = lstatSync(from);
    lchownSync(to, uid, gid);
    if (!lstatSync(from).isDirectory()) return;
    for (const name of readdirSync(from)) if (existsSync(join(to, name))) walk(join(from, name), join(to, name));
  };
  walk(model, copy);
}
