/** Invented paragraphs for tests of versions. */
import { contentHash } from '../reading/clean.js';
import type { Passage } from './passage.js';

/** Operative paragraphs with printed numbers from 1; recitals where the text begins with `~`. */
export function passages(texts: readonly string[]): Passage[] {
  let operative = 0;
  let recital = 0;
  return texts.map((raw): Passage => {
    const text = raw.replace(/^~/, '');
    const isRecital = raw.startsWith('~');
    const n = isRecital ? (recital += 1) : (operative += 1);
    const kind = isRecital ? 'recital' : 'operative';
    return {
      fragment: `${isRecital ? 'pp' : 'op'}${n}`,
      kind,
      rootKind: kind,
      number: String(n),
      label: isRecital ? null : `${n}.`,
      depth: 0,
      parent: null,
      text,
      hash: contentHash(text),
    };
  });
}

export const LAMPS = 'Urges States parties to light the harbours in which ferries land after dark;';
export const CREWS =
  'Encourages Member States to train the crews of ferries to recognise those who travel under threat;';
export const REPORT =
  'Requests the Secretariat to report to the Conference at its ninth session on houses beside the rivers;';
export const FUND = 'Invites donors to contribute to the fund for safe houses beside rivers and lakes;';
export const THANKS = '~Noting with appreciation the work of the pilots’ guild on the lower river,';
