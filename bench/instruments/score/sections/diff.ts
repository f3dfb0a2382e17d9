/**
 * Which paragraph of a newer version continues which of an older one, against pairs judged by reading both documents.
 * `diff-pairs.tsv` names a paragraph by words that stand in it once in its document, whatever a reader makes of its
 * boundaries; a pair counts where the two paragraphs are put together, a deletion or insertion where none is put to it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstrument } from '../../../../src/instruments/reading/read.js';
import { comparePassages, type Pair } from '../../../../src/instruments/versions/compare.js';
import { type Passage, passagesOf } from '../../../../src/instruments/versions/passage.js';
import { tokensOf } from '../../../../src/methods/similarity/index.js';
import { type Line, type Section, share } from '../section.js';

type Judged = {
  readonly set: string;
  readonly older: string;
  readonly newer: string;
  readonly olderWords: string;
  readonly newerWords: string;
  readonly relation: string;
};

const PAIRS = join('bench', 'instruments', 'score', 'diff-pairs.tsv');

function judgedPairs(): Judged[] {
  const rows = readFileSync(PAIRS, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [set = '', older = '', newer = '', olderWords = '', newerWords = '', relation = ''] = row.split('\t');
    return { set, older, newer, olderWords, newerWords, relation };
  });
}

/** The paragraph in which some words begin, by the words of the whole document. */
function finder(passages: readonly Passage[]): (words: string) => Passage | undefined {
  const starts: number[] = [];
  let all = ' ';
  for (const { text } of passages) {
    starts.push(all.length);
    all += `${tokensOf(text)
      .map((token) => token.text)
      .join(' ')} `;
  }
  return (words) => {
    const at = all.indexOf(` ${words} `);
    if (at === -1) return undefined;
    let index = starts.length - 1;
    while (index > 0 && (starts[index] ?? 0) > at + 1) index -= 1;
    return passages[index];
  };
}

type Outcome = 'right' | 'wrong' | 'missed' | 'not read';

function outcome(
  judged: Judged,
  pairs: readonly Pair[],
  find: { older: ReturnType<typeof finder>; newer: ReturnType<typeof finder> },
): Outcome {
  const older = judged.olderWords ? find.older(judged.olderWords) : undefined;
  const newer = judged.newerWords ? find.newer(judged.newerWords) : undefined;
  if ((judged.olderWords && !older) || (judged.newerWords && !newer)) return 'not read';
  const own = pairs.find((pair) =>
    older ? pair.older.includes(older) : newer !== undefined && pair.newer.includes(newer),
  );
  if (judged.relation === 'deleted' || judged.relation === 'inserted')
    return own?.kind === judged.relation ? 'right' : 'wrong';
  if (newer && own?.newer.includes(newer)) return 'right';
  return own && own.newer.length > 0 ? 'wrong' : 'missed';
}

const load = (dir: string, file: string): Passage[] =>
  passagesOf(readInstrument({ name: file, text: readFileSync(join(dir, file), 'utf8') }));

type Judgement = { readonly judged: Judged; readonly outcome: Outcome };

function judge(dir: string, verbose: string | null): { readonly all: Judgement[]; readonly absent: string[] } {
  const all: Judgement[] = [];
  const absent = new Set<string>();
  const documents = new Map<string, Judged[]>();
  for (const judged of judgedPairs()) {
    const key = `${judged.older}\t${judged.newer}`;
    documents.set(key, [...(documents.get(key) ?? []), judged]);
  }
  for (const rows of documents.values()) {
    const { older, newer } = rows[0] ?? { older: '', newer: '' };
    const missing = [older, newer].filter((file) => !existsSync(join(dir, file)));
    for (const file of missing) absent.add(file);
    if (missing.length > 0) continue;
    const sides = { older: load(dir, older), newer: load(dir, newer) };
    const { pairs } = comparePassages(sides.older, sides.newer);
    const find = { older: finder(sides.older), newer: finder(sides.newer) };
    for (const judged of rows) {
      const told = outcome(judged, pairs, find);
      all.push({ judged, outcome: told });
      if (told !== 'right' && verbose !== null && `${older} ${newer}`.includes(verbose))
        console.log(`  ${told}: ${judged.relation}: ${judged.olderWords} → ${judged.newerWords}`);
    }
  }
  return { all, absent: [...absent] };
}

const TARGETS = { series: 98, drafts: 90 } as const;

export const section: Section = {
  name: 'diff',
  run(dir, { verbose }) {
    const { all, absent } = judge(dir, verbose);
    const lines: Line[] = [];
    for (const [set, target] of Object.entries(TARGETS)) {
      const own = all.filter(({ judged }) => judged.set === set);
      const right = own.filter((one) => one.outcome === 'right').length;
      lines.push(share(`pairs judged by hand: ${set}`, right, own.length, target));
      for (const kind of ['same', 'edited', 'merged', 'split', 'deleted', 'inserted']) {
        const some = own.filter(({ judged }) => judged.relation === kind);
        if (some.length === 0) continue;
        const hits = some.filter((one) => one.outcome === 'right').length;
        lines.push({ what: `  of them ${kind}`, value: `${hits} of ${some.length}` });
      }
      const unread = own.filter((one) => one.outcome === 'not read').length;
      if (unread > 0) lines.push({ what: '  words that the reader does not show', value: String(unread) });
    }
    if (absent.length > 0) lines.push({ what: 'absent here, not scored', value: absent.join(', ') });
    return lines;
  },
};
