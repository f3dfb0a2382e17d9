/** The log as one file of JSON lines, for a third party: `bin/palermo-audit-verify.mjs` verifies it without this program. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { NODE } from '../access/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { type AuditKeys, originOf, verifierKey } from './checkpoint.js';
import { readOutside } from './outside.js';
import { checkpoints, endOfLeaves } from './store/log.js';
import { type LoggedLeaf, loggedLeaves } from './store/read-log.js';
import { hashedAct } from './verify/leaves.js';

export const EXPORT_KIND = 'palermo.audit';

type Exported = {
  readonly keys: Pick<AuditKeys, 'publicKey'>;
  readonly outside: string;
  readonly progress?: (done: number, total: number) => void;
};

/** What one leaf is to a third party: the record and its salt, or what erasure has left, or nothing but the leaf. */
function lineOf({ position, act, leaf, row }: LoggedLeaf): object {
  const named = { position, act, leaf: leaf.toString('base64') };
  if (row === null) return { ...named, missing: true };
  const { at, actor, actorKind, action } = row;
  if (row.salt === null) return { ...named, erased: { at, actor, actorKind, action } };
  return { ...named, salt: row.salt.toString('base64'), record: hashedAct(row) };
}

/**
 * Writes a head line (kind, origin, public key), a line a leaf, a line a checkpoint (those in the database, then those of
 * the file outside it) and a last line that counts them. One snapshot; memory does not grow with the log.
 *
 * @returns how many leaves were written
 */
export async function exportLog(storage: Storage, to: Writable, given: Exported): Promise<number> {
  return storage.inUnitOfWork(NODE, (uow) => writeLog(uow, to, given), {
    authority: 'owner',
    isolation: 'repeatable read',
    readOnly: true,
  });
}

async function writeLog(uow: UnitOfWork, to: Writable, { keys, outside, progress }: Exported): Promise<number> {
  const write = async (lines: readonly object[]): Promise<void> => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (text !== '' && !to.write(text)) await once(to, 'drain');
  };
  const origin = originOf(keys.publicKey);
  const end = await endOfLeaves(uow);
  const signed = await checkpoints(uow);
  await write([
    {
      kind: EXPORT_KIND,
      version: 1,
      handling: 'internal',
      origin,
      key: verifierKey(origin, keys.publicKey),
      at: uow.at,
    },
  ]);
  let leaves = 0;
  for await (const portion of loggedLeaves(uow)) {
    await write(portion.map(lineOf));
    leaves += portion.length;
    progress?.(leaves, end);
  }
  for (const { note } of signed) await write([{ checkpoint: note }]);
  for await (const note of readOutside(outside)) await write([{ outside: note }]);
  await write([{ end: true, leaves, checkpoints: signed.length }]);
  return leaves;
}
