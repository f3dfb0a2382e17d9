/** Rule 10: formula and recitals in one sentence ("The Conference …, recalling …, having considered … and taking into account …:"). */
import { type CleanText, sliceClean } from './clean.js';
import { verbAt } from './verbs.js';

const CUT =
  /, (?=(?:and )?[a-z])|; (?=(?:and )?[a-z])| (?=and (?:also |further )?(?:having|taking|recalling|noting|welcoming|bearing|recognizing|reaffirming|considering|stressing|emphasizing|acknowledging|convinced|aware|mindful|concerned)\b)/g;

/** The recitals of a run-in preamble; the conjunction between two of them belongs to neither. */
export function splitRunIn(clean: CleanText, from: number): CleanText[] {
  const text = clean.text;
  const cuts: { at: number; next: number }[] = [];
  CUT.lastIndex = from;
  for (let met = CUT.exec(text); met; met = CUT.exec(text)) {
    let next = met.index + met[0].length;
    if (text.startsWith('and ', next)) next += 4;
    const verb = verbAt(text, next);
    if (!verb || (verb.form !== 'participle' && verb.form !== 'adjective')) continue;
    const at = /^[,;]/.test(met[0]) ? met.index + 1 : met.index;
    if (at > from) cuts.push({ at, next });
    if (met[0].length === 0) CUT.lastIndex += 1;
  }
  const out: CleanText[] = [];
  let start = from;
  for (const cut of cuts) {
    out.push(sliceClean(clean, start, cut.at));
    start = cut.next;
  }
  out.push(sliceClean(clean, start, text.length));
  return out.filter((piece) => piece.text !== '');
}
