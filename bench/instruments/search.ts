/**
 * Search and agreed language over many paragraphs on the embedded database. Promised for 137,000 paragraphs on one core:
 * index build ≤ 60 s, AND search p95 ≤ 25 ms, precedent p95 ≤ 10 ms. Peers' figures for the same number of paragraphs
 * (recorded on a like machine): MiniSearch 188 ms median and 2,871 ms p95, FlexSearch 27 and 73 ms, Orama 1.6 s and
 * more, pg_trgm 5 to 17 s for likeness.
 *
 * Options: `--paragraphs N` (137000), `--texts DIR` (plain text documents that are read instead of invented ones),
 * `--queries N` (400). Growth is shown: the same at a quarter, a half and the whole.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { flatten, readInstrument } from '../../src/instruments/index.js';
import { precedentsOf } from '../../src/instruments/search/precedent.js';
import { searchOf, tsqueryOf } from '../../src/instruments/search/query.js';
import { contentHash } from '../../src/instruments/index.js';
import { findProvisions, likeWordings, makeWordings } from '../../src/instruments/store.js';
import { type Storage, loadMigrations, openStorage } from '../../src/platform/storage/index.js';
import { inventedParagraphs } from './invented-paragraphs.js';
import { randomOf } from './random.js';

const { values } = parseArgs({
  options: {
    paragraphs: { type: 'string', default: '137000' },
    texts: { type: 'string' },
    queries: { type: 'string', default: '400' },
  },
});
const wanted = Number(values.paragraphs);
const queries = Number(values.queries);
const BENCH = { id: 'bench', name: 'bench', roles: [], agency: null, kind: 'system' } as const;

/** Paragraphs as documents of fifty. */
function paragraphs(): string[] {
  if (!values.texts) return inventedParagraphs(wanted, 11);
  const found: string[] = [];
  for (const file of readdirSync(values.texts).filter((name) => name.endsWith('.txt'))) {
    try {
      const { preamble, operative, paragraphs, annexes } = readInstrument({
        name: file,
        text: readFileSync(join(values.texts, file), 'utf8'),
      });
      found.push(
        ...[preamble, operative, paragraphs, annexes].flatMap((list) => flatten(list)).map(({ text }) => text),
      );
    } catch {
      // Not every file of a folder is a document.
    }
    if (found.length >= wanted) break;
  }
  return found.filter((text) => text.length > 20).slice(0, wanted);
}

const uuid = (n: number): string => `00000000-0000-8000-8000-${n.toString(16).padStart(12, '0')}`;

async function insert(storage: Storage, texts: readonly string[], from: number): Promise<void> {
  const PER_DOCUMENT = 50;
  await storage.inUnitOfWork(BENCH, async (uow) => {
    for (let at = 0; at < texts.length; at += PER_DOCUMENT) {
      const id = uuid((from + at) / PER_DOCUMENT);
      const rows = texts
        .slice(at, at + PER_DOCUMENT)
        .map((text, position) => ({ position, text, hash: contentHash(text) }));
      await sql`insert into instrument (id, sha256, file_name, encoding, source, norms, doc_type, status, language, reading,
          reader_version, recitals, operatives, paragraphs, note_count, commitment_count, repairs, parts, kept_at, kept_by)
        values (${id}, ${id.replaceAll('-', '').padStart(64, '0')}, 'bench.txt', 'utf-8', '', '{}', 'resolution',
          'adopted', 'en', '{}', '1', 0, 0, 0, 0, 0, 0, 1, now(), 'bench')`.execute(uow.tables());
      await sql`insert into provision (instrument, position, fragment, eid, kind, root_kind, number, depth, text, hash, part, detail)
        select ${id}::uuid, position, 'op' || position, 'para_' || position, 'operative', 'operative', position::text, 0,
          text, hash, 1, '{}' from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as row (position integer, text text, hash text)`.execute(uow.tables());
    }
  });
}

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.floor(q * (sorted.length - 1))] ?? 0;

function told(what: string, took: number[], promised: number): string {
  const sorted = [...took].sort((a, b) => a - b);
  const p95 = quantile(sorted, 0.95);
  return `${what}: median ${quantile(sorted, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (promised ${promised}), slowest ${(sorted.at(-1) ?? 0).toFixed(1)} ms`;
}

/** Two or three words of a paragraph, as a person remembers them. */
function someWords(text: string, next: () => number): string {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 4);
  return Array.from(
    { length: 2 + Math.floor(next() * 2) },
    () => words[Math.floor(next() * words.length)] ?? 'States',
  ).join(' ');
}

/** The same paragraph with a tenth of its words changed. */
function edited(text: string, next: () => number): string {
  return text
    .split(' ')
    .map((word) => (next() < 0.1 ? 'otherwise' : word))
    .join(' ');
}

const dataFolder = mkdtempSync(join(tmpdir(), 'palermo-bench-search-'));
const storage = await openStorage({
  dataFolder,
  databaseUrl: process.env.PALERMO_BENCH_DATABASE_URL,
  log: { info: () => undefined, warn: console.warn, error: console.error },
  poolSize: 2,
});
try {
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..');
  await storage.migrate(loadMigrations(dist, ['instruments'], { others: 'left-out' }));
  const all = paragraphs();
  console.log(`${all.length} paragraphs, ${(all.join('').length / 1e6).toFixed(0)} million characters`);
  let inserted = 0;
  let building = 0;
  for (const share of [0.25, 0.5, 1]) {
    const upTo = Math.floor((all.length * share) / 50) * 50;
    await insert(storage, all.slice(inserted, upTo), inserted);
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const made = await storage.inUnitOfWork(BENCH, (uow) => makeWordings(uow, null));
    const seconds = (performance.now() - begun) / 1000;
    building += seconds;
    const { user, system } = process.cpuUsage(cpu);
    inserted = upTo;
    await storage.withClient((client) => client.query('vacuum analyze wording, provision, instrument'));
    console.log(
      `${upTo} paragraphs: ${made} more texts in ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of our processor); ${building.toFixed(1)} s in all (promised 60 for all)`,
    );
    await measure(all.slice(0, upTo));
  }
} finally {
  await storage.close({ stopEngine: 'always' });
  rmSync(dataFolder, { recursive: true, force: true });
}

async function measure(texts: readonly string[]): Promise<void> {
  const next = randomOf(3);
  const pick = () => texts[Math.floor(next() * texts.length)] ?? '';
  const searched: number[] = [];
  const compared: number[] = [];
  let again = 0;
  for (let i = 0; i < queries; i += 1) {
    const tsquery = tsqueryOf(searchOf(someWords(pick(), next), false));
    const text = pick();
    const asked = edited(text, next);
    await storage.inUnitOfWork(BENCH, async (uow) => {
      let begun = performance.now();
      if (tsquery) await findProvisions(uow, tsquery, {}, 1);
      searched.push(performance.now() - begun);
      begun = performance.now();
      const found = precedentsOf(asked, await likeWordings(uow, asked, {}), 5);
      compared.push(performance.now() - begun);
      if (found.some(({ candidate }) => candidate.hash === contentHash(text))) again += 1;
    });
  }
  console.log(`  ${told('AND search', searched, 25)}`);
  console.log(`  ${told('precedent', compared, 10)}; the edited paragraph's source found in ${again} of ${queries}`);
}
