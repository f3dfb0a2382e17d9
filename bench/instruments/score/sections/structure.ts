/** Recitals, operatives and sub-paragraphs of resolutions and decisions, exact in text and label, by body. */
import { type Reading, readInstrument } from '../../../../src/instruments/index.js';
import {
  compareDocument,
  countsAnnexes,
  type Difference,
  emptyParagraphs,
  emptyTallies,
  openIn,
  paragraphsOf,
  type Tallies,
} from '../compare.js';
import { isClean, PARTS, type Part, type Reference, references } from '../reference.js';
import { f1, type Line, type Options, type Section, share } from '../section.js';

const NAMES: Readonly<Record<Part, string>> = {
  recitals: 'recitals',
  operatives: 'operatives',
  subs: 'sub-paragraphs',
};
const LEAST: Readonly<Record<Part, number>> = { recitals: 99, operatives: 99, subs: 97 };

export function readOrNull(name: string, text: string): Reading | null {
  try {
    return readInstrument({ name, text });
  } catch (error) {
    // A refusal has a code; anything else is a fault of the reader.
    if (typeof (error as { code?: unknown }).code === 'string') return null;
    throw error;
  }
}

/** The group a document is counted in: its body, scanned pages and what is no instrument apart. */
function groupOf(reference: Reference): string {
  if (!reference.instrument) return 'reports and letters';
  return reference.scanned ? `${reference.body} scanned` : reference.body;
}

type Group = { readonly mended: Tallies; readonly body: Tallies; readonly annexes: Tallies };

export const section: Section = {
  name: 'structure',
  run(dir: string, options: Options): Line[] {
    const groups = new Map<string, Group>();
    for (const reference of references(dir)) {
      if (!isClean(reference.asItIs.operatives)) continue;
      const reading = readOrNull(reference.name, reference.text);
      const name = groupOf(reference);
      const group = groups.get(name) ?? { mended: emptyTallies(), body: emptyTallies(), annexes: emptyTallies() };
      groups.set(name, group);
      const counted = reading !== null && countsAnnexes(reference, reading);
      const read = (annexes: boolean) => (reading ? paragraphsOf(reading, annexes) : emptyParagraphs);
      const differences = compareDocument(reference.mended, read(counted), openIn(reference, counted), group.mended);
      compareDocument(reference.asItIs, read(false), [], group.body);
      compareDocument(reference.asItIs, read(true), [], group.annexes);
      if (options.verbose && reference.name.includes(options.verbose)) print(reference.name, differences);
    }
    if (groups.size === 0) return [{ what: 'structured references', value: 'no truth/ with eosg_text/ here' }];
    return [...groups].sort().flatMap(([name, group]) => linesOf(name, group));
  },
};

function print(name: string, differences: Readonly<Record<Part, Difference>>): void {
  console.log(`  ${name}`);
  for (const part of PARTS) {
    for (const key of differences[part].missing) console.log(`    - ${part} ${key.slice(0, 140)}`);
    for (const key of differences[part].extra) console.log(`    + ${part} ${key.slice(0, 140)}`);
  }
}

function linesOf(name: string, { mended, body, annexes }: Group): Line[] {
  const aimed = /^(?:GA|HRC|ECOSOC|SC)$/.test(name);
  const untold = (line: Line): Line => ({ what: line.what, value: line.value });
  const three = (what: string, tallies: Tallies): Line[] =>
    PARTS.map((part) => {
      const { hit, truth, read } = tallies[part];
      const line = f1(`${name}, ${what}: ${NAMES[part]}`, hit, truth, read, aimed ? LEAST[part] : 90);
      return what === 'reference without its plain errors' &&
        name !== 'reports and letters' &&
        !name.includes('scanned')
        ? line
        : untold(line);
    });
  const whole = (what: string, t: Tallies): Line =>
    share(`${name}, ${what}: whole documents`, t.exact, t.documents, 95);
  return [
    ...three('reference without its plain errors', mended),
    aimed
      ? whole('reference without its plain errors', mended)
      : untold(whole('reference without its plain errors', mended)),
    ...three('reference as it is, body only', body),
    untold(whole('reference as it is, body only', body)),
    ...three('reference as it is, with annexes', annexes),
    untold(whole('reference as it is, with annexes', annexes)),
  ];
}
