/** Makes an act a leaf of the log, and proves a row to be one this node wrote. */
import { hash, randomBytes } from 'node:crypto';
import type { ActRecord, ActSealer, SealedAct } from '../storage/index.js';
import { type HashedAct, canonicalAct } from './canonical.js';
import type { AuditKeys } from './checkpoint.js';
import { leafHash } from './merkle.js';

const SALT_BYTES = 16;
const POSITION_SEAL_BYTES = 16;

/** HMAC over what is hashed, so that a row is known to be this node's before a checkpoint covers it. */
const sealOf = (keys: Pick<AuditKeys, 'mac'>, canonical: Buffer, salt: Buffer): Buffer =>
  keys.mac('audit.act', Buffer.concat([canonical, salt]));

/** The leaf and the seal of a record with a given salt. */
export function sealWith(keys: Pick<AuditKeys, 'mac'>, record: HashedAct, salt: Buffer): SealedAct {
  const canonical = Buffer.from(canonicalAct(record));
  return { salt, leaf: leafHash(salt, canonical), seal: sealOf(keys, canonical, salt) };
}

/**
 * Leaves of many acts, one after the other, as Latin-1 strings: the bytes that are hashed are written over those of the
 * act before.
 */
export function leafMaker(): (record: HashedAct, salt: Buffer) => string {
  let bytes = Buffer.alloc(4096);
  return (record, salt) => {
    const canonical = canonicalAct(record);
    const most = 1 + SALT_BYTES + canonical.length * 3;
    if (bytes.length < most) bytes = Buffer.alloc(most * 2);
    salt.copy(bytes, 1);
    const end = 1 + SALT_BYTES + bytes.write(canonical, 1 + SALT_BYTES);
    return hash('sha256', bytes.subarray(0, end), 'binary');
  };
}

/** As PostgreSQL will give it back: what is no text becomes U+FFFD, what JSON leaves out of details is left out. */
function asKept(record: ActRecord): HashedAct {
  const text = (given: string): string => (/[\ud800-\udfff]/.test(given) ? Buffer.from(given).toString() : given);
  return {
    at: record.at,
    actor: text(record.actor),
    actorKind: record.actorKind,
    action: text(record.action),
    subject: text(record.subject),
    details: JSON.parse(JSON.stringify(record.details)) as Record<string, unknown>,
  };
}

/** Seals acts for storage. @param kept told the leaves of every unit that was committed */
export function actSealer(
  keys: Pick<AuditKeys, 'mac'>,
  kept: (leaves: readonly Buffer[]) => void = () => undefined,
): ActSealer {
  return { seal: (record) => sealWith(keys, asKept(record), randomBytes(SALT_BYTES)), kept };
}

/** Ties a leaf to its position, so that a leaf that was moved, put in or renumbered can be named. */
export function positionSeal(keys: Pick<AuditKeys, 'mac'>, position: number, leaf: Buffer): Buffer {
  const data = Buffer.alloc(8 + leaf.length);
  data.writeBigUInt64BE(BigInt(position));
  leaf.copy(data, 8);
  return keys.mac('audit.position', data).subarray(0, POSITION_SEAL_BYTES);
}
