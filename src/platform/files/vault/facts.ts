/** What a kept file's row holds only under its owner's key. */
import type { Sensitivity } from '../../access/index.js';
import type { DataKey } from '../../crypto/index.js';
import type { FileKind } from '../content/kind.js';

export type Facts = {
  /** As the sender's computer called it. */
  readonly name: string;
  readonly kind: FileKind;
  /** Hash of the content that is kept, in hexadecimal. */
  readonly sha256: string;
  /** Hash of what was handed over: another one where the picture was drawn anew. */
  readonly givenSha256: string;
  /** The key of the content: an age identity. */
  readonly identity: string;
};

const placeOf = (id: string) => ({ table: 'kept_file', row: id, field: 'facts', version: 1 });

export const sealFacts = (key: DataKey, sensitivity: Sensitivity, id: string, facts: Facts): Buffer =>
  key.seal(placeOf(id), sensitivity, JSON.stringify(facts));

/** Errors: CRYPTO_TAMPERED. */
export const openFacts = (key: DataKey, sensitivity: Sensitivity, id: string, sealed: Buffer): Facts =>
  JSON.parse(key.open(placeOf(id), sensitivity, sealed).toString('utf8')) as Facts;

/** Why a person released a file, in her words. */
export const sealDecision = (key: DataKey, sensitivity: Sensitivity, id: string, words: string): Buffer =>
  key.seal({ table: 'kept_file', row: id, field: 'decision', version: 1 }, sensitivity, words);
