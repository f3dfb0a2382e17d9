/** The proof that an act stands in the log: what a third party needs to check it against a checkpoint. */
import type { UnitOfWork } from '../storage/index.js';
import { instantOf } from './canonical.js';
import { auditError } from './errors.js';
import { type Subtree, TILE_LEVEL, inclusionProof, nodeHash, verifyInclusion } from './merkle.js';
import { findAct } from './store/acts.js';
import { coveringCheckpoint, hashesOf } from './store/log.js';

export type ActProof = {
  readonly kind: 'palermo.audit.proof';
  readonly act: number;
  readonly position: number;
  /** The record and its salt give the leaf; absent where they were erased. */
  readonly record: object | null;
  readonly salt: string | null;
  readonly leaf: string;
  /** RFC 6962 audit path, from the leaf upwards, in base64. */
  readonly path: readonly string[];
  /** The first checkpoint that covers the act: its size and root are the tree's. */
  readonly checkpoint: string;
};

const BLOCK = 2 ** TILE_LEVEL;

/** Subtrees from leaves and tiles, each block of 256 read once. */
function storedSubtrees(uow: UnitOfWork): Subtree {
  const blocks = new Map<string, Promise<Buffer[]>>();
  const subtree: Subtree = async (level, place) => {
    if (level % TILE_LEVEL !== 0 || level > 2 * TILE_LEVEL)
      return nodeHash(await subtree(level - 1, 2 * place), await subtree(level - 1, 2 * place + 1));
    const from = Math.floor(place / BLOCK) * BLOCK;
    const name = `${level}/${from}`;
    const block = blocks.get(name) ?? hashesOf(uow, level, from, from + BLOCK);
    blocks.set(name, block);
    const hash = (await block)[place - from];
    if (!hash) throw auditError('AUDIT_NO_PROOF');
    return hash;
  };
  return subtree;
}

/**
 * @throws AUDIT_NO_SUCH_ACT, AUDIT_NO_PROOF_YET before a checkpoint covers the act, AUDIT_NO_PROOF where the log does not
 *   prove what was signed: then verification says why
 */
export async function proofOf(uow: UnitOfWork, id: number): Promise<ActProof> {
  const act = await findAct(uow, id);
  if (!act) throw auditError('AUDIT_NO_SUCH_ACT', { act: id });
  const { position, leaf, salt } = act;
  const checkpoint = position === null ? undefined : await coveringCheckpoint(uow, position);
  if (position === null || !checkpoint || !leaf) throw auditError('AUDIT_NO_PROOF_YET', { act: id });
  const path = await inclusionProof(storedSubtrees(uow), position, checkpoint.size);
  if (!verifyInclusion(leaf, position, checkpoint.size, path, checkpoint.root)) throw auditError('AUDIT_NO_PROOF');
  const { actor, actorKind, action, subject, details } = act;
  return {
    kind: 'palermo.audit.proof',
    act: id,
    position,
    record: salt && { at: instantOf(act.exactAt), actor, actorKind, action, subject, details },
    salt: salt?.toString('base64') ?? null,
    leaf: leaf.toString('base64'),
    path: path.map((step) => step.toString('base64')),
    checkpoint: checkpoint.note,
  };
}
