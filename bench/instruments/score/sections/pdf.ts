/** Printed documents: PDF by its coordinates, and what text extraction makes of the same pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flatten, ingest, type Reading, readInstrument } from '../../../../src/instruments/index.js';
import { f1, type Line, type Options, type Section, share } from '../section.js';

type Entry = { readonly level: number; readonly label: string | null; readonly text: string };
type Truth = { readonly preamble: readonly Entry[]; readonly operative: readonly Entry[] };
type Tally = { hit: number; truth: number; read: number; beyond: number };

const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
const FORMULA = /^The [A-Z][^,]{2,140},?$/;

type Found = { readonly label: string; readonly variants: readonly string[] };

/** References keep some marks of notes, glued to the word before, and drop others: any such reading is exact. */
function compare(
  truth: readonly string[],
  read: readonly Found[],
  tally: Tally,
  verbose: boolean,
  lines: ReadonlySet<string>,
): void {
  const left = new Map<string, number>();
  for (const key of truth) left.set(key, (left.get(key) ?? 0) + 1);
  tally.truth += truth.length;
  tally.read += read.length;
  const extra: string[] = [];
  for (const { label, variants } of read) {
    const key = variants.map((text) => `${label}|${text}`).find((one) => (left.get(one) ?? 0) > 0);
    if (key === undefined && variants.some((text) => lines.has(text))) {
      // A paragraph of the reference text that its truth calls a heading or leaves out.
      tally.beyond += 1;
      tally.read -= 1;
    } else if (key === undefined) extra.push(`${label}|${variants[0] ?? ''}`);
    else {
      tally.hit += 1;
      left.set(key, (left.get(key) ?? 0) - 1);
    }
  }
  if (!verbose) return;
  for (const [key, count] of left) if (count > 0) console.log(`  - ${key.slice(0, 300)}`);
  for (const key of extra) console.log(`  + ${key.slice(0, 300)}`);
}

const empty = (): Tally => ({ hit: 0, truth: 0, read: 0, beyond: 0 });

type Marked = {
  readonly text: string;
  readonly anchors: readonly { readonly mark: string; readonly offset: number }[];
};

/** The text with each choice of its marks printed. */
function variantsOf({ text, anchors }: Marked): string[] {
  const sorted = [...anchors].sort((a, b) => a.offset - b.offset).slice(0, 6);
  const out: string[] = [];
  for (let choice = 0; choice < 1 << sorted.length; choice += 1) {
    let one = '';
    let at = 0;
    sorted.forEach(({ mark, offset }, i) => {
      one += text.slice(at, offset) + (choice & (1 << i) ? mark : '');
      at = offset;
    });
    out.push(fold(one + text.slice(at)));
  }
  return out;
}

function structure(
  reading: Reading,
  truth: Truth,
  tallies: readonly [Tally, Tally],
  verbose: boolean,
  lines: ReadonlySet<string>,
): void {
  const found = (p: Reading['preamble'][number]): Found => ({ label: p.label ?? '', variants: variantsOf(p) });
  const children = [...reading.preamble, ...reading.operative].flatMap((p) => flatten(p.children));
  const key = (e: Entry) => `${e.label ?? ''}|${fold(e.text)}`;
  compare(
    truth.preamble.filter((e) => e.level === 1 && !FORMULA.test(e.text)).map(key),
    reading.preamble.map(found),
    tallies[0],
    verbose,
    lines,
  );
  compare(
    [...truth.operative, ...truth.preamble.filter((e) => e.level > 1)].map(key),
    [...reading.operative, ...children].map(found),
    tallies[1],
    verbose,
    lines,
  );
}

const bag = (text: string): Map<string, number> => {
  const out = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) out.set(word, (out.get(word) ?? 0) + 1);
  return out;
};

/** Words that pure extraction finds and the canonical text has, letters counted: extraction breaks words apart. */
function lettersKept(raw: string, text: string): [kept: number, total: number] {
  const letters = (value: string) => bag([...value.replace(/[^\p{L}\p{N}]/gu, '')].join(' '));
  const [want, have] = [letters(raw), letters(text)];
  let kept = 0;
  let total = 0;
  for (const [letter, count] of want) {
    total += count;
    kept += Math.min(count, have.get(letter) ?? 0);
  }
  return [kept, total];
}

function wordsKept(raw: string, text: string): [kept: number, total: number] {
  const [want, have] = [bag(raw), bag(text)];
  let kept = 0;
  let total = 0;
  for (const [word, count] of want) {
    total += count;
    kept += Math.min(count, have.get(word) ?? 0);
  }
  return [kept, total];
}

/** Markup of the canonical text is not words of the page. */
const unmarked = (text: string): string => text.replace(/<\/?sup>|<!--|-->|^#+ /gm, ' ').replace(/\\([^\s])/g, '$1');

function referenceLines(dir: string, name: string): ReadonlySet<string> {
  const path = join(dir, 'eosg_text', `${name}.txt`);
  return new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').map(fold) : []);
}

async function run(dir: string, { verbose }: Options): Promise<Line[]> {
  const folder = join(dir, 'pdf');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.pdf'))
        .sort()
    : [];
  if (files.length === 0) return [{ what: 'PDF', value: 'no PDF files in this folder' }];
  const tallies: [Tally, Tally] = [empty(), empty()];
  const extracted = new Map<string, [Tally, Tally]>();
  const lines: Line[] = [];
  const letters = [0, 0];
  const words = [0, 0];
  for (const file of files) {
    const name = basename(file, '.pdf');
    const shown = verbose !== null && name.includes(verbose);
    const { text } = await ingest(new Uint8Array(readFileSync(join(folder, file))), file);
    const truthFile = join(dir, 'truth', `${name}.json`);
    const truth = existsSync(truthFile) ? (JSON.parse(readFileSync(truthFile, 'utf8')) as Truth) : null;
    const reading = readInstrument({ name: file, text });
    const reference = referenceLines(dir, name);
    if (truth) structure(reading, truth, tallies, shown, reference);
    lines.push({
      what: file,
      value: `${reading.preamble.length} recitals, ${reading.operative.length} operatives, ${reading.paragraphs.length} paragraphs, ${reading.notes.length} notes`,
    });
    for (const kind of ['raw', 'layout']) {
      const path = join(folder, `${name}.${kind}.txt`);
      if (!existsSync(path)) continue;
      const raw = readFileSync(path, 'utf8');
      if (kind === 'raw') {
        lettersKept(raw, unmarked(text)).forEach((n, i) => (letters[i] = (letters[i] ?? 0) + n));
        wordsKept(raw, unmarked(text)).forEach((n, i) => (words[i] = (words[i] ?? 0) + n));
      }
      if (!truth) continue;
      const pair = extracted.get(kind) ?? ([empty(), empty()] as [Tally, Tally]);
      extracted.set(kind, pair);
      structure(readInstrument({ name: path, text: raw }), truth, pair, false, reference);
    }
  }
  lines.push(
    f1('recitals from PDF', tallies[0].hit, tallies[0].truth, tallies[0].read, 98),
    f1('operatives and sub-paragraphs from PDF', tallies[1].hit, tallies[1].truth, tallies[1].read, 98),
    {
      what: 'read beyond the truth, a line of its own text',
      value: String(tallies[0].beyond + tallies[1].beyond),
    },
    share('letters of the extraction that are kept', letters[0] ?? 0, letters[1] ?? 0, 99.5),
    { ...share('words of the extraction (it breaks some apart)', words[0] ?? 0, words[1] ?? 0, 98), met: undefined },
  );
  for (const [kind, [recitals, operatives]] of extracted)
    for (const [what, tally] of [
      ['recitals', recitals],
      ['operatives', operatives],
    ] as const) {
      const { value } = f1(what, tally.hit, tally.truth, tally.read, 0);
      lines.push({ what: `${what} from text extraction (${kind})`, value });
    }
  return lines;
}

export const section: Section = { name: 'pdf', run };
