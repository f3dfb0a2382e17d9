/** The same documents after extraction has spoiled them (see degrade.ts): what is lost against the clean text. */
import {
  compareDocument,
  countsAnnexes,
  emptyParagraphs,
  emptyTallies,
  openIn,
  paragraphsOf,
  type Tallies,
} from '../compare.js';
import { degrade, type Form, FORMS } from '../degrade.js';
import { isClean, PARTS, type Part, references } from '../reference.js';
import type { Line, Options, Section } from '../section.js';
import { readOrNull } from './structure.js';

const LOSS: Partial<Record<Form, number>> = { marked: 0, paged: 0.5, wrapped: 1 };
const LEAST: Partial<Record<Form, Readonly<Record<Part, number>>>> = {
  tight: { recitals: 97, operatives: 96, subs: 92 },
  flat: { recitals: 96, operatives: 95, subs: 88 },
};
// Every document in each form takes long: of a large set an even share is read.
const MOST = 400;

export const section: Section = {
  name: 'degraded',
  run(dir: string, options: Options): Line[] {
    const names = new Set<string>();
    for (const r of references(dir)) if (r.instrument && !r.scanned && isClean(r.asItIs.operatives)) names.add(r.name);
    if (names.size === 0) return [{ what: 'degraded texts', value: 'no truth/ with eosg_text/ here' }];
    const step = Math.ceil(names.size / MOST);
    const chosen = new Set([...names].filter((_, i) => i % step === 0));
    const clean = emptyTallies();
    const forms = new Map<Form, Tallies>((Object.keys(FORMS) as Form[]).map((form) => [form, emptyTallies()]));
    for (const reference of references(dir, chosen)) {
      const plain = readOrNull(reference.name, reference.text);
      const annexes = plain !== null && countsAnnexes(reference, plain);
      const open = openIn(reference, annexes);
      compareDocument(reference.mended, plain ? paragraphsOf(plain, annexes) : emptyParagraphs, open, clean);
      for (const [form, tallies] of forms) {
        const reading = readOrNull(reference.name, degrade(reference.text, form));
        const read = reading ? paragraphsOf(reading, annexes) : emptyParagraphs;
        const differences = compareDocument(reference.mended, read, open, tallies);
        if (!options.verbose || !reference.name.includes(options.verbose)) continue;
        for (const part of PARTS)
          for (const key of [...differences[part].missing, ...differences[part].extra])
            console.log(`  ${form} ${part} ${key.slice(0, 140)}`);
      }
    }
    return [
      { what: 'documents', value: `${chosen.size} of ${names.size}, seed 1` },
      ...PARTS.map((part): Line => ({ what: `clean text: ${part}`, value: f1Of(clean, part).toFixed(2) })),
      ...[...forms].flatMap(([form, tallies]) => PARTS.map((part) => lineOf(form, part, tallies, clean))),
    ];
  },
};

function f1Of(tallies: Tallies, part: Part): number {
  const { hit, truth, read } = tallies[part];
  return truth + read === 0 ? 100 : (200 * hit) / (truth + read);
}

function lineOf(form: Form, part: Part, tallies: Tallies, clean: Tallies): Line {
  const value = f1Of(tallies, part);
  const what = `${FORMS[form]}: ${part}`;
  const loss = LOSS[form];
  const least = LEAST[form]?.[part];
  const text = `${value.toFixed(2)} (${(value - f1Of(clean, part)).toFixed(2)})`;
  if (loss !== undefined)
    return { what, value: text, target: `loss ≤ ${loss}`, met: f1Of(clean, part) - value <= loss + 0.005 };
  return least === undefined ? { what, value: text } : { what, value: text, target: `≥ ${least}`, met: value >= least };
}
