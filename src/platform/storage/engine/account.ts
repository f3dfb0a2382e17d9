import { existsSync, readFileSync, statSync } from 'node:fs';
import { storageError } from '../errors.js';

/** An account of this machine, by name and numbers. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

// PostgreSQL refuses to run as root. Its own account where the machine has one, else the account that owns nothing.
const preferred = ['postgres', '_postgres', 'nobody'];

/** Reads accounts in the form of /etc/passwd; lines that are not accounts are passed over. */
export function accountsOf(text: string): Account[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    const numbers = { uid: Number(uid), gid: Number(gid) };
    const whole = uid !== '' && gid !== '' && Number.isInteger(numbers.uid) && Number.isInteger(numbers.gid);
    return name !== '' && whole && numbers.uid > 0 ? [{ name, ...numbers }] : [];
  });
}

/**
 * Whom the engine runs as: undefined for oneself. Under root, whoever owns the database already, so that root and an
 * ordinary user can take turns; else the first of `postgres`, `nobody`.
 *
 * @throws STORAGE_ROOT_ALONE when root finds no account to lower to
 */
export function engineAccount(accountsFile: string, databaseFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = existsSync(accountsFile) ? accountsOf(readFileSync(accountsFile, 'utf8')) : [];
  const owner = existsSync(databaseFolder) ? statSync(databaseFolder) : undefined;
  if (owner && owner.uid !== 0) {
    return accounts.find(({ uid }) => uid === owner.uid) ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  const account = preferred.flatMap((name) => accounts.find((known) => known.name === name) ?? [])[0];
  if (!account) throw storageError('STORAGE_ROOT_ALONE', { accounts: accountsFile });
  return account;
}
