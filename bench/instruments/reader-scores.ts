/**
 * Scores of the reader of UN documents against reference texts beside the checkout: exact text and number of recitals,
 * operative paragraphs and sub-paragraphs, official links between texts, numbering of decisions and reports.
 * Says so and ends well where the reference texts are absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flatten, type Provision, readInstrument } from '../../src/instruments/index.js';
import { citationsOf } from '../../src/instruments/reading/cite/citations.js';
import { BODIES } from '../../src/instruments/reading/registries/bodies.js';

type TruthEntry = { readonly level: number; readonly label: string | null; readonly text: string };
type Truth = { readonly preamble: readonly TruthEntry[]; readonly operative: readonly TruthEntry[] };
type Tally = { hit: number; truth: number; read: number };

const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
const keyOf = (label: string | null, text: string) => `${label ?? ''}|${fold(text)}`;

function corpusFolder(): string | null {
  let at = process.cwd();
  for (let depth = 0; depth < 6; depth += 1) {
    const candidate = join(at, '..', 'shared', 'corpus');
    if (existsSync(candidate)) return candidate;
    at = dirname(at);
  }
  const own = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared', 'corpus');
  return existsSync(own) ? own : null;
}

function compare(
  truth: readonly string[],
  read: readonly string[],
  tally: Tally,
): { missing: string[]; extra: string[] } {
  const left = new Map<string, number>();
  for (const key of truth) left.set(key, (left.get(key) ?? 0) + 1);
  const extra: string[] = [];
  let hit = 0;
  for (const key of read) {
    const count = left.get(key) ?? 0;
    if (count > 0) {
      hit += 1;
      left.set(key, count - 1);
    } else extra.push(key);
  }
  tally.hit += hit;
  tally.truth += truth.length;
  tally.read += read.length;
  return { missing: [...left].filter(([, n]) => n > 0).map(([k]) => k), extra };
}

const f1 = (t: Tally) => (t.truth + t.read === 0 ? '-' : ((200 * t.hit) / (t.truth + t.read)).toFixed(1));
const children = (list: readonly Provision[]) => list.flatMap((p) => flatten(p.children));

function bodyOfFile(name: string): string {
  if (name.startsWith('A_HRC')) return 'HRC';
  return { A: 'GA', E: 'ECOSOC', S: 'SC', F: 'FCCC', H: 'Habitat', U: 'UNEA' }[name[0] ?? ''] ?? 'other';
}

/** What extraction does to a text. Pages scanned in two columns and two languages are measured apart. */
const DEGRADATIONS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as text', (text) => text],
  ['broken at 78 columns', (text) => text.split('\n').map(wrap).join('\n')],
  [
    'broken at 78 columns, no blank lines',
    (text) =>
      text
        .split('\n')
        .filter((l) => l.trim() !== '')
        .map(wrap)
        .join('\n'),
  ],
  ['page breaks with notes inside sentences', pageBreaks],
];

function wrap(line: string): string {
  const out: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).filter((w) => w !== '')) {
    if (current !== '' && current.length + word.length + 1 > 78) {
      out.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  out.push(current);
  return out.join('\n');
}

/** Every fifth long paragraph is cut after a word in its middle; a note, a job number or a rule stands in the gap. */
function pageBreaks(text: string): string {
  let long = 0;
  let mark = 0;
  return text
    .split('\n')
    .map((line) => {
      if (line.length < 240 || ++long % 5 !== 0) return line;
      const at = line.indexOf(' ', Math.floor(line.length / 2));
      if (at < 0) return line;
      mark += 1;
      return `${line.slice(0, at)}\n\nV.12-${30000 + mark} (E)\n\n---\n\n<sup>${mark}</sup> A/67/${100 + mark}.\n\n${line.slice(at + 1)}`;
    })
    .join('\n');
}

function structureScores(
  corpus: string,
  verbose: string | undefined,
  scanned: boolean,
  change: (text: string) => string,
  list: boolean,
): void {
  const tallies = new Map<string, { recitals: Tally; operatives: Tally; subs: Tally; docs: number; exact: number }>();
  for (const file of readdirSync(join(corpus, 'truth')).sort()) {
    const textFile = join(corpus, 'eosg_text', file.replace(/json$/, 'txt'));
    if (!file.endsWith('.json') || !existsSync(textFile)) continue;
    const truth = JSON.parse(readFileSync(join(corpus, 'truth', file), 'utf8')) as Truth;
    if (truth.operative.length + truth.preamble.length === 0) continue;
    const source = readFileSync(textFile, 'utf8');
    if (source.includes('<!-- Page') !== scanned) continue;
    const reading = readInstrument({ name: file, text: change(source) });
    const body = bodyOfFile(file);
    const empty = () => ({ hit: 0, truth: 0, read: 0 });
    const t = tallies.get(body) ?? { recitals: empty(), operatives: empty(), subs: empty(), docs: 0, exact: 0 };
    tallies.set(body, t);
    const recitalTruth = truth.preamble.filter((e) => e.level === 1 && !/^The [A-Z][^,]{2,140},?$/.test(e.text));
    const results = [
      compare(
        recitalTruth.map((e) => keyOf(null, e.text)),
        reading.preamble.map((p) => keyOf(null, p.text)),
        t.recitals,
      ),
      compare(
        truth.operative.filter((e) => e.level === 1).map((e) => keyOf(e.label, e.text)),
        reading.operative.map((p) => keyOf(p.label, p.text)),
        t.operatives,
      ),
      compare(
        [...truth.preamble, ...truth.operative].filter((e) => e.level > 1).map((e) => keyOf(e.label, e.text)),
        children([...reading.preamble, ...reading.operative]).map((p) => keyOf(p.label, p.text)),
        t.subs,
      ),
    ];
    t.docs += 1;
    const exact = results.every((r) => r.missing.length + r.extra.length === 0);
    if (exact) t.exact += 1;
    if (verbose && file.includes(verbose))
      for (const r of results)
        console.log(
          JSON.stringify(
            { missing: r.missing.map((m) => m.slice(0, 100)), extra: r.extra.map((m) => m.slice(0, 100)) },
            null,
            1,
          ),
        );
    if (list)
      console.log(
        `  ${file}: ${exact ? 'exact' : results.map((r) => `-${r.missing.length} +${r.extra.length}`).join('  ')}`,
      );
  }
  for (const [body, t] of tallies)
    console.log(
      `${body}: recitals ${f1(t.recitals)}  operatives ${f1(t.operatives)}  sub-paragraphs ${f1(t.subs)}  documents exact ${t.exact}/${t.docs}`,
    );
}

function numberingScores(corpus: string, folder: string): void {
  if (!existsSync(join(corpus, folder))) return;
  let exact = 0;
  let files = 0;
  let found = 0;
  let wanted = 0;
  for (const file of readdirSync(join(corpus, folder)).sort()) {
    if (!file.endsWith('.txt')) continue;
    const text = readFileSync(join(corpus, folder, file), 'utf8');
    const reading = readInstrument({ name: file, text });
    const read = [...reading.operative, ...reading.paragraphs].filter((p) => /^\d/.test(String(p.n)));
    const highest = Math.max(0, ...read.map((p) => Number.parseInt(String(p.n), 10)));
    const distinct = new Set(read.map((p) => Number.parseInt(String(p.n), 10))).size;
    files += 1;
    found += distinct;
    wanted += highest;
    if (distinct === highest && read.length === highest) exact += 1;
    else console.log(`  ${folder}/${file}: ${read.length} read, ${distinct} of ${highest} numbers`);
  }
  console.log(`${folder}: numbering intact in ${exact} of ${files} documents; ${found} of ${wanted} numbers`);
}

const ISSUERS: Readonly<Record<string, string>> = { GA: 'ga', SC: 'sc', HRC: 'hrc', ECOSOC: 'ecosoc' };

function linkScores(corpus: string): void {
  const file = join(corpus, 'truth', 'citation_links.jsonl');
  if (!existsSync(file)) return;
  const tally = new Map<string, { links: number; surface: number; norm: number }>();
  const wrong = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as { issuing: string; text: string; links: { surface: string; norm: string }[] };
    const text = fold(row.text);
    const body = BODIES.find((b) => b.id === ISSUERS[row.issuing])?.id ?? null;
    const blank = { id: 'x', text, anchors: [] } as unknown as Provision;
    const cites = citationsOf(blank, { issuer: body, session: null, notedMarks: new Set() });
    const t = tally.get(row.issuing) ?? { links: 0, surface: 0, norm: 0 };
    tally.set(row.issuing, t);
    for (const link of row.links) {
      t.links += 1;
      const surface = fold(link.surface);
      if (cites.some((c) => c.surface.includes(surface) || surface.includes(c.surface))) t.surface += 1;
      const norm = link.norm.replace(/\s/g, '');
      if (cites.some((c) => c.norm?.replace(/\s/g, '') === norm)) t.norm += 1;
      else
        wrong.set(
          `${surface} → ${norm} | read ${cites
            .filter((c) => c.surface.includes(surface))
            .map((c) => c.norm)
            .join(',')}`,
          1,
        );
    }
  }
  for (const [issuer, t] of tally)
    console.log(
      `links ${issuer}: ${t.links}, surface ${((100 * t.surface) / t.links).toFixed(2)} %, normalised ${((100 * t.norm) / t.links).toFixed(2)} %`,
    );
  if (process.argv.includes('--wrong')) for (const key of [...wrong.keys()].slice(0, 400)) console.log(`  ${key}`);
}

export function main(): void {
  const corpus = corpusFolder();
  if (!corpus) {
    console.log('No reference texts beside the checkout (../shared/corpus): nothing is measured.');
    return;
  }
  for (const [name, change] of DEGRADATIONS) {
    console.log(`== ${name}`);
    structureScores(corpus, process.argv[2], false, change, name === 'as text');
  }
  console.log('== scanned pages, two languages side by side');
  structureScores(corpus, process.argv[2], true, (text) => text, true);
  numberingScores(corpus, 'unfccc');
  numberingScores(corpus, 'reports');
  linkScores(corpus);
}

main();
