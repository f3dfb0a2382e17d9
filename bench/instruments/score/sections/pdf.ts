/** Printed documents: PDF by its coordinates, and what text extraction makes of the same pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flatten, ingest, type Reading, readInstrument } from '../../../../src/instruments/index.js';
import { f1, type Line, type Options, type Section, share } from '../section.js';

type Entry = { readonly level: number; readonly label: string | null; readonly text: string };
type Truth = { readonly preamble: readonly Entry[]; readonly operative: readonly Entry[] };
type Tally = { hit: number; truth: number; read: number };

// Reference texts glue the marks of notes to the word before: "Development,2 of the".
const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
const FORMULA = /^The [A-Z][^,]{2,140},?$/;

function compare(truth: readonly string[], read: readonly string[], tally: Tally, verbose: boolean): void {
  const left = new Map<string, number>();
  for (const key of truth) left.set(key, (left.get(key) ?? 0) + 1);
  tally.truth += truth.length;
  tally.read += read.length;
  const extra: string[] = [];
  for (const key of read) {
    const count = left.get(key) ?? 0;
    if (count > 0) {
      tally.hit += 1;
      left.set(key, count - 1);
    } else extra.push(key);
  }
  if (!verbose) return;
  for (const [key, count] of left) if (count > 0) console.log(`  - ${key.slice(0, 300)}`);
  for (const key of extra) console.log(`  + ${key.slice(0, 300)}`);
}

const empty = (): Tally => ({ hit: 0, truth: 0, read: 0 });

/** Text with its marks, as references print them. */
function printed(text: string, anchors: readonly { readonly mark: string; readonly offset: number }[]): string {
  let out = '';
  let at = 0;
  for (const { mark, offset } of [...anchors].sort((a, b) => a.offset - b.offset)) {
    out += text.slice(at, offset) + mark;
    at = offset;
  }
  return fold(out + text.slice(at));
}

function structure(reading: Reading, truth: Truth, tallies: readonly [Tally, Tally], verbose: boolean): void {
  const marked = truth.preamble.some(({ text }) => /[\p{L}+,;]\d{1,2}(?:\s|$)/u.test(text));
  const text = (p: Reading['preamble'][number]) => (marked ? printed(p.text, p.anchors) : fold(p.text));
  const children = [...reading.preamble, ...reading.operative].flatMap((p) => flatten(p.children));
  compare(
    truth.preamble.filter((e) => e.level === 1 && !FORMULA.test(e.text)).map((e) => fold(e.text)),
    reading.preamble.map(text),
    tallies[0],
    verbose,
  );
  compare(
    [
      ...truth.operative.map((e) => `${e.label ?? ''}|${fold(e.text)}`),
      ...truth.preamble.filter((e) => e.level > 1).map((e) => `${e.label ?? ''}|${fold(e.text)}`),
    ],
    [...reading.operative, ...children].map((p) => `${p.label ?? ''}|${text(p)}`),
    tallies[1],
    verbose,
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
const unmarked = (text: string): string =>
  text.replace(/<\/?sup>|<!--|-->|^#+ /gm, ' ').replace(/\\([^\s])/g, '$1');

async function run(dir: string, { verbose }: Options): Promise<Line[]> {
  const folder = join(dir, 'pdf');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pdf')).sort() : [];
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
    if (truth) structure(reading, truth, tallies, shown);
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
      structure(readInstrument({ name: path, text: raw }), truth, pair, false);
    }
  }
  lines.push(
    f1('recitals from PDF', tallies[0].hit, tallies[0].truth, tallies[0].read, 98),
    f1('operatives and sub-paragraphs from PDF', tallies[1].hit, tallies[1].truth, tallies[1].read, 98),
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
