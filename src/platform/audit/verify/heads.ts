/** The signed trees that the log is held against: checkpoints in the database, and those in the file outside it. */
import type { UnitOfWork } from '../../storage/index.js';
import { type Checkpoint, openCheckpoint } from '../checkpoint.js';
import { type Frontier, frontierFrom, rootOf } from '../merkle.js';
import { readOutside } from '../outside.js';
import { checkpoints } from '../store/log.js';
import type { Findings } from './findings.js';

/** A tree that was signed, and where that is said. */
export type Head = Pick<Checkpoint, 'size' | 'root' | 'at'> & {
  /** Only of a checkpoint in the database. */
  readonly frontier: Frontier | undefined;
  readonly seals: Buffer | undefined;
  readonly from: 'database' | 'file' | 'memory';
};

/** Every checkpoint whose signature holds. What is wrong with one by itself is found here. */
export async function signedHeads(
  uow: UnitOfWork,
  publicKey: Buffer,
  outside: string | undefined,
  findings: Findings,
): Promise<Head[]> {
  const heads: Head[] = [];
  const notes = new Map<string, number>();
  for (const row of await checkpoints(uow)) {
    const signed = openCheckpoint(row.note, publicKey);
    if (!signed) {
      findings.add('checkpoint-altered', 'signature', row.size);
      continue;
    }
    notes.set(row.note, signed.size);
    const frontier = frontierFrom(signed.size, row.frontier);
    const fits = frontier && rootOf(frontier).equals(signed.root);
    const same = row.size === signed.size && row.root.equals(signed.root) && row.at.getTime() === signed.at.getTime();
    if (!same || !fits) findings.add('checkpoint-altered', same ? 'frontier' : 'columns', signed.size);
    heads.push({ ...signed, frontier: fits ? frontier : undefined, seals: row.seals, from: 'database' });
  }
  if (outside !== undefined) heads.push(...(await headsOutside(outside, publicKey, notes, findings)));
  return heads;
}

async function headsOutside(
  outside: string,
  publicKey: Buffer,
  inside: Map<string, number>,
  findings: Findings,
): Promise<Head[]> {
  const heads: Head[] = [];
  let none = true;
  for await (const note of readOutside(outside)) {
    none = false;
    if (inside.delete(note)) continue;
    const signed = openCheckpoint(note, publicKey);
    if (signed) heads.push({ ...signed, frontier: undefined, seals: undefined, from: 'file' });
    else findings.add('checkpoint-altered', 'file', null);
  }
  if (none && inside.size > 0) findings.add('checkpoint-altered', 'outside', null);
  else for (const size of inside.values()) findings.add('checkpoint-altered', 'outside', size);
  return heads;
}
