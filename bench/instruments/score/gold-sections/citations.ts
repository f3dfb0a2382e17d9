/** Citations of whole documents against hand-made lists: what is cited, where, and in which words. */
import { type Line, type Section, share } from '../section.js';
import { type Json, referenceOf, type Row, rowsOf } from './reference.js';
import { count, linesOf, tally } from './tally.js';

const words = (value: Json | undefined) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Targets are compared where they are known; a stub by its kind and words. */
const targetOf = (cited: Row) =>
  `${words(cited.in)} ${cited.norm === null ? `${words(cited.kind)} “${words(cited.surface)}”` : words(cited.norm)}`;
const wholeOf = ({ in: place, surface, norm, kind, date, treaty, variantOf }: Row) =>
  JSON.stringify([place, surface, norm, kind, date ?? null, treaty ?? null, variantOf ?? null]);
const factOf = ({ treaty, parties, in: place }: Row) => `${words(place)} ${words(treaty)} ${words(parties)}`;

export const section: Section = {
  name: 'citations',
  run(dir, { verbose }): Line[] {
    const { pairs, absent } = referenceOf(dir);
    const targets = tally('citations, target and place', 98);
    const whole = tally('citations, words, kind, day and treaty too', 98);
    const facts = tally('counts of parties', 98);
    const lines: Line[] = absent.map((name) => ({ what: name, value: 'no text of this document here' }));
    for (const { name, truth, read } of pairs) {
      const wanted = rowsOf(truth.citations);
      const got = rowsOf(read.citations);
      const before = targets.hit;
      count(targets, wanted.map(targetOf), got.map(targetOf), name);
      count(whole, wanted.map(wholeOf), got.map(wholeOf), name);
      if (truth.facts !== undefined)
        count(facts, rowsOf(truth.facts).map(factOf), rowsOf(read.facts).map(factOf), name);
      lines.push({ what: name.slice(0, 24), value: `${targets.hit - before} of ${wanted.length}, ${got.length} read` });
    }
    return [
      ...lines,
      share('precision', targets.hit, targets.read, 98),
      share('recall', targets.hit, targets.truth, 98),
      ...linesOf([targets, whole, ...(facts.truth > 0 ? [facts] : [])], verbose),
    ];
  },
};
