// Starts, watches and kills: one node (test/torture/tortured-node.mjs) with the database it has started.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), 'tortured-node.mjs');
const pause = (ms, idle = false) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    // What only waits for too long does not keep the judge from going home.
    if (idle) timer.unref();
  });

/**
 * @param task what the node is to do: see tortured-node.mjs
 * @returns `said(word)`: resolves with what the node tells under that word; `died`: rejects if it ends by itself before
 */
export function startVictim(task, env = {}) {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    env: { ...process.env, ...env, PALERMO_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = new Map();
  const waiting = new Map();
  let complained = '';
  let buffer = '';
  child.stderr.on('data', (chunk) => {
    if (process.env.PALERMO_TORTURE_LOUD) process.stderr.write(chunk);
    complained = `${complained}${chunk}`.slice(-6000);
  });
  child.stdout.on('data', (chunk) => {
    buffer += chunk;
    const lines = buffer.split('\n');
    buffer = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) {
      const { word, ...facts } = JSON.parse(line);
      told.set(word, facts);
      waiting.get(word)?.(facts);
    }
  });
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return {
    pid: child.pid,
    ended,
    complaint: () => complained,
    said(word, ms = 120_000) {
      if (told.has(word)) return Promise.resolve(told.get(word));
      const heard = new Promise((resolve) => waiting.set(word, resolve));
      const late = pause(ms, true).then(() =>
        Promise.reject(new Error(`the node never said “${word}”: ${complained}`)),
      );
      const gone = ended.then(({ code, signal }) =>
        Promise.reject(new Error(`the node ended (${code ?? signal}) before it said “${word}”: ${complained}`)),
      );
      late.catch(() => undefined);
      gone.catch(() => undefined);
      return Promise.race([heard, late, gone]);
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** The folder of the embedded database: in the data folder, or where its pointer says. */
export function databaseOf(data) {
  const pointer = join(data, 'database.where');
  const state = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : data;
  return join(state, 'database');
}

/** Kills the database's postmaster, as a power failure of one process would. False where it does not run. */
export function killDatabase(data) {
  const pid = postmasterOf(data);
  if (!pid) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

function postmasterOf(data) {
  const file = join(databaseOf(data), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
}

/** Every process that works in the database's folder, children of a killed postmaster too. */
export function serversOf(data) {
  const folder = databaseOf(data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlink(pid) === folder;
      } catch {
        return false;
      }
    });
}

const readlink = (pid) => readlinkSync(`/proc/${pid}/cwd`);

/** As when the power goes: node and database and all its children at one moment. */
export async function killAll(victim, data) {
  const servers = serversOf(data);
  const ended = victim.kill();
  for (const pid of [...servers, ...serversOf(data)])
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  await ended;
  for (let waited = 0; serversOf(data).length > 0; waited += 1) {
    if (waited > 200) throw new Error('a process of the database outlived the power cut');
    await pause(25);
  }
}
