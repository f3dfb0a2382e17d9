import { diffArrays } from 'diff';

/** A stretch of text that both versions have, or only the older (deleted), or only the newer (inserted). */
export type WordChange = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string };

// A word with its inner apostrophes and hyphens, one character of a script without spaces, spaces, or a sign.
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’\-–][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Past so many edits two paragraphs have nothing to do with one another, and the search for more would take seconds. */
const MOST_EDITS = 1_000;

/**
 * What was changed from one text to the next, word by word. The kept and deleted stretches joined are the older text,
 * the kept and inserted ones the newer. Myers' O(ND) algorithm (package `diff`); words that stand alone between
 * changes of the same stretch are folded into it, so that a person reads phrases instead of a mosaic.
 */
export function diffWords(older: string, newer: string): WordChange[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'same', text: older }];
  const found = diffArrays(piecesOf(older), piecesOf(newer), { maxEditLength: MOST_EDITS });
  const steps: WordChange[] = (found ?? []).map(({ value, added, removed }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.join(''),
  }));
  return joined(
    found
      ? withoutCrumbs(steps)
      : [
          { kind: 'deleted', text: older },
          { kind: 'inserted', text: newer },
        ],
  );
}

// Marks and anything else that is no piece (a half of a surrogate pair) must not be lost.
function piecesOf(text: string): string[] {
  const pieces = text.match(PIECE) ?? [];
  return pieces.reduce((sum, piece) => sum + piece.length, 0) === text.length ? pieces : [...text];
}

/** Kept text between two changes that is only a space or a sign reads better as part of the change. */
const isCrumb = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

function withoutCrumbs(steps: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = [];
  steps.forEach((step, i) => {
    const inside = out.length > 0 && out.at(-1)?.kind !== 'same' && steps[i + 1] !== undefined;
    if (step.kind === 'same' && inside && isCrumb(step.text))
      out.push({ kind: 'deleted', text: step.text }, { kind: 'inserted', text: step.text });
    else out.push(step);
  });
  return out;
}

/** Between two kept stretches, one deletion and then one insertion. */
function joined(steps: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = [];
  let deleted = '';
  let inserted = '';
  const close = () => {
    if (deleted) out.push({ kind: 'deleted', text: deleted });
    if (inserted) out.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const { kind, text } of steps) {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (text) {
      close();
      out.push({ kind, text });
    }
  }
  close();
  return out;
}
