import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { operationsError } from '../errors.js';

/** The node's own folder for what operations keep: outside the database, inside the data folder. */
export const operationsFolder = (dataFolder: string): string => join(dataFolder, 'operations');

const identityFile = (dataFolder: string): string => join(operationsFolder(dataFolder), 'backup-identity.txt');

export type NodeIdentity = { readonly identity: string; readonly recipient: string; readonly made: boolean };

/**
 * The identity that opens this node's backups, made at first use (X25519 with ML-KEM-768: what is copied today should
 * not be readable later). It lies on the node so that the weekly drill can open a backup; who has the node has the
 * database anyway. A copy must be kept elsewhere, or the backups are lost with the machine.
 */
export async function nodeIdentity(dataFolder: string): Promise<NodeIdentity> {
  const file = identityFile(dataFolder);
  if (existsSync(file)) {
    const [identity] = identitiesOf(await readFile(file, 'utf8'));
    if (!identity) throw operationsError('OPERATIONS_IDENTITY');
    return { identity, recipient: await identityToRecipient(identity), made: false };
  }
  await mkdir(operationsFolder(dataFolder), { recursive: true, mode: 0o700 });
  const identity = await generateIdentity();
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`# Opens the backups of this node. Keep a copy outside this machine.\n${identity}\n`);
    await handle.sync();
    await handle.close();
  } catch (error) {
    // Two commands at once: the other's identity is the node's.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return nodeIdentity(dataFolder);
    throw error;
  }
  return { identity, recipient: await identityToRecipient(identity), made: true };
}

/** The identities of an age identity file: a line each, remarks begin with `#`. */
export const identitiesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-'));
