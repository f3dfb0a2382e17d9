// A PostgreSQL of the machine's own (Debian's, say), started for a while in a temporary folder.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with `initdb` and `postgres`, the newest major first, or undefined where none is installed. */
export function findPostgresql() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(debian, version, 'bin'));
  try {
    folders.push(
      execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    );
  } catch {
    // No development package: Debian's own layout is enough.
  }
  return folders.find((folder) => ['initdb', 'postgres', 'psql'].every((program) => existsSync(join(folder, program))));
}

/** Whom the database runs as: PostgreSQL refuses the superuser. */
function account() {
  if (process.getuid?.() !== 0) return {};
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = known.find(([name]) => name === 'postgres') ?? known.find(([name]) => name === 'nobody') ?? [];
  if (!uid) throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody');
  return { uid: Number(uid), gid: Number(gid) };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts a cluster on a unix socket only. Durability is off: it lives as long as the tests.
 *
 * @returns `url` of a database owned by an ordinary role, as a node in production has it; `version`; `stop`
 */
export async function startPostgresql(bin) {
  const who = account();
  // A socket's path may have some hundred characters: the folder stays short.
  const folder = mkdtempSync('/tmp/pg-');
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  mkdirSync(data);
  if (who.uid !== undefined) for (const one of [folder, data]) chownSync(one, who.uid, who.gid);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const run = (program, args) =>
    execFileSync(join(bin, program), args, {
      ...who,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const sql = (text) => run('psql', ['-h', folder, '-U', 'postgres', '-d', 'postgres', '-Atqc', text]).trim();
  let server;
  const stop = async () => {
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // An immediate stop: nothing here is to be kept.
      server.kill('SIGQUIT');
      await ended;
    }
    remove();
  };
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    const settings = [
      'listen_addresses=',
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=100',
    ];
    server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings.flatMap((one) => ['-c', one])], {
      ...who,
      cwd: folder,
      stdio: 'ignore',
    });
    for (let tries = 0; ; tries += 1) {
      try {
        sql('select 1');
        break;
      } catch (error) {
        if (tries > 150 || server.exitCode !== null) throw error;
        await pause(100);
      }
    }
    sql('create role palermo login createrole');
    sql('create database palermo owner palermo');
    const url = `postgresql://palermo@localhost/palermo?host=${encodeURIComponent(folder)}`;
    return { url, version: sql('show server_version'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
