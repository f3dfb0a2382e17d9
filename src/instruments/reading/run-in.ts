/** Rule 10: formula and recitals in one sentence ("The Conference …, recalling …, having considered … and taking into account …:"). */
import { type CleanText, sliceClean } from './clean.js';
import { verbAt } from './verbs.js';

const CUT =
  /, (?=(?:and )?[a-z])|; (?=(?:and )?[a-z])| (?=and (?:also |further )?(?:having|taking|recalling|noting|welcoming|bearing|recognizing|reaffirming|considering|stressing|emphasizing|acknowledging|convinced|aware|mindful|concerned)\b)/g;

export type RunIn = { readonly clean: CleanText; readonly operative: boolean };

/**
 * The recitals of a run-in preamble, and what is decided in the same sentence; the conjunction between two of them
 * belongs to neither. After what is decided nothing is cut any more.
 */
export function splitRunIn(clean: CleanText, from: number): RunIn[] {
  const text = clean.text;
  const cuts: { at: number; next: number; operative: boolean }[] = [];
  const start = from + (text[from] === ' ' ? 1 : 0);
  if (acts(text, start)) return [{ clean: sliceClean(clean, from, text.length), operative: true }];
  CUT.lastIndex = from;
  for (let met = CUT.exec(text); met; met = CUT.exec(text)) {
    let next = met.index + met[0].length;
    if (text.startsWith('and ', next)) next += 4;
    const verb = verbAt(text, next);
    const operative = verb !== null && acts(text, next);
    if (!verb || (verb.form !== 'participle' && verb.form !== 'adjective' && !operative)) continue;
    const at = /^[,;]/.test(met[0]) ? met.index + 1 : met.index;
    if (at > from) cuts.push({ at, next, operative });
    if (operative) break;
    if (met[0].length === 0) CUT.lastIndex += 1;
  }
  const out: RunIn[] = [];
  let at = from;
  let operative = false;
  for (const cut of cuts) {
    out.push({ clean: sliceClean(clean, at, cut.at), operative });
    at = cut.next;
    operative = cut.operative;
  }
  out.push({ clean: sliceClean(clean, at, text.length), operative });
  return out.filter((piece) => piece.clean.text !== '');
}

// "adopted by it", "endorsed in its resolution": a description and not what the body does.
const PASSIVE = /^ (?:by|at|in|on|under|with|pursuant|and|or|through|for|as|from|during)\b/;

function acts(text: string, at: number): boolean {
  const verb = verbAt(text, at);
  return (
    verb !== null &&
    verb.entry !== null &&
    (verb.form === 'past' || verb.form === 'finite') &&
    ACTS.has(verb.entry.class) &&
    !PASSIVE.test(text.slice(verb.end, verb.end + 12))
  );
}

const ACTS = new Set(['decide', 'mandate', 'exhort', 'recommend', 'note', 'welcome']);
