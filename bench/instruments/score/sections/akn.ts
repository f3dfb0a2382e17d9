/** Akoma Ntoso made elsewhere: its recitals and paragraphs, number and text, as the reader finds them again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten, ingest, type Provision, readInstrument } from '../../../../src/instruments/index.js';
import {
  childNamed,
  childrenNamed,
  isElement,
  readXml,
  textOf,
  type XmlElement,
} from '../../../../src/instruments/ingest/xml.js';
import { f1, type Line, type Options, type Section } from '../section.js';

type Entry = { readonly verb?: string | null; readonly label: string | null; readonly text: string };
type Truth = { readonly preamble: readonly Entry[]; readonly operative: readonly Entry[] };
type Tally = { hit: number; truth: number; read: number };
type Tallies = { readonly recitals: Tally; readonly operatives: Tally };

const empty = (): Tallies => ({ recitals: { hit: 0, truth: 0, read: 0 }, operatives: { hit: 0, truth: 0, read: 0 } });

/** Number and words on one line; "2" and "2." are one number, and a number may stand in `num` or in the words. */
const keyOf = (label: string | null, text: string): string =>
  `${label ?? ''} ${text}`
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^(\d{1,3})\.(?= )/, '$1');

const whole = (p: Provision): string => [keyOf(p.label, p.text), ...p.children.map(whole)].join(' ');

function score(truth: readonly Entry[], read: readonly Provision[], tally: Tally, verbose: boolean): void {
  const verbs = new Set(truth.map(({ verb }) => (verb ?? '').trim()));
  const left = new Map<string, number>();
  for (const { label, text } of truth) {
    const key = keyOf(label, text);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  tally.truth += truth.length;
  const take = (key: string): boolean => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  };
  const extra: string[] = [];
  // A paragraph with the entries under it may be one text in the reference, or each its own.
  const visit = (p: Provision): void => {
    if (p.children.length > 0 && take(whole(p))) {
      tally.hit += 1;
      tally.read += 1;
      return;
    }
    // The verb that heads a list is no entry of its own.
    if (!verbs.has(p.text.trim())) {
      tally.read += 1;
      if (take(keyOf(p.label, p.text))) tally.hit += 1;
      else extra.push(keyOf(p.label, p.text));
    }
    p.children.forEach(visit);
  };
  read.forEach(visit);
  if (!verbose) return;
  for (const [key, count] of left) if (count > 0) console.log(`  - ${key.slice(0, 200)}`);
  for (const key of extra) console.log(`  + ${key.slice(0, 200)}`);
}

function scoreDocument(text: string, truth: Truth, tallies: Tallies, verbose: boolean): void {
  let reading: ReturnType<typeof readInstrument> | null = null;
  try {
    reading = readInstrument({ name: 'akn', text });
  } catch {
    // Not recognised: everything is missed.
  }
  score(truth.preamble, reading?.preamble ?? [], tallies.recitals, verbose);
  score(truth.operative, reading?.operative ?? [], tallies.operatives, verbose);
  if (verbose && reading) console.log(`  ${flatten([...reading.preamble, ...reading.operative]).length} provisions`);
}

const words = (element: XmlElement | undefined): string => (element ? textOf(element).replace(/\s+/g, ' ').trim() : '');

/** The structure that the XML itself states, document by document, in their order. */
function statedIn(root: XmlElement): Truth[] {
  const out: Truth[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === 'statement') out.push(stated(element));
    else for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return out;
}

function stated(statement: XmlElement): Truth {
  const preamble = childrenNamed(childNamed(statement, 'preamble'), 'recitals').flatMap((group) => {
    const verb = words(childNamed(group, 'intro'));
    return childrenNamed(group, 'recital').map((one) => entry(one, verb));
  });
  const operative: Entry[] = [];
  const visit = (element: XmlElement, verb: string) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'paragraph' || child.name === 'point') operative.push(entry(child, verb));
      visit(child, child.name === 'hcontainer' ? words(childNamed(child, 'heading')) : verb);
    }
  };
  const body = childNamed(statement, 'mainBody');
  if (body) visit(body, '');
  return { preamble, operative };
}

function entry(element: XmlElement, verb: string): Entry {
  const own = element.children.filter(
    (c): c is XmlElement => isElement(c) && !['num', 'list', 'point'].includes(c.name),
  );
  return { verb, label: words(childNamed(element, 'num')) || null, text: own.map(words).join(' ') };
}

function linesOf(what: string, { recitals, operatives }: Tallies): Line[] {
  return [
    f1(`recitals, ${what}`, recitals.hit, recitals.truth, recitals.read, 95),
    f1(`operatives, ${what}`, operatives.hit, operatives.truth, operatives.read, 95),
  ];
}

async function run(dir: string, { verbose }: Options): Promise<Line[]> {
  const folder = join(dir, 'akn');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.xml'))
        .sort()
    : [];
  const lines: Line[] = [];
  const all = empty();
  let documents = 0;
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const { text, documents: parts } = await ingest(bytes, file);
    const truths = statedIn(readXml(bytes, { file, format: 'Akoma Ntoso' }));
    const slices = (parts ?? [{ start: 0, end: text.length, name: file }])
      .map(({ start, end, name }) => ({ text: text.slice(start, end), name }))
      .slice(-truths.length);
    for (const [i, truth] of truths.entries()) {
      const slice = slices[i];
      if (!slice) continue;
      documents += 1;
      const shown = verbose !== null && slice.name.includes(verbose);
      if (shown) console.log(`${file}: ${slice.name}`);
      scoreDocument(slice.text, truth, all, shown);
    }
  }
  lines.push(
    documents === 0
      ? { what: 'Akoma Ntoso', value: 'no XML files in this folder' }
      : { what: 'Akoma Ntoso, documents', value: String(documents) },
    ...(documents === 0 ? [] : linesOf('AKN XML', all)),
  );
  return lines;
}

export const section: Section = { name: 'akn', run };
