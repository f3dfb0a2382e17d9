/** Treaties: articles, numbered paragraphs and lettered points against counts made by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten, type Provision, readInstrument } from '../../../../src/instruments/index.js';
import type { Line, Options, Section } from '../section.js';

type Counts = { readonly articles: number; readonly paragraphs: number; readonly points: number };

/**
 * Counted by hand in the texts (the authentic English part; the Dutch translation in the same file is not counted):
 * articles by their heads, paragraphs by their Arabic numbers ("1."), points by their letters and small roman numerals
 * ("a)", "(i)"). An article without numbers has no paragraph here: its text is the article's own.
 */
const BY_HAND: Readonly<Record<string, Counts>> = {
  // 47 articles in 10 chapters. Points: 3 in art. 1 (1), 5 in art. 4, 4 in art. 6, … 7 in art. 47.
  'coe_trafficking.md': { articles: 47, paragraphs: 114, points: 62 },
  // Points only in art. 2: (a) to (f), of which (c) has (i) and (ii).
  'ilo_p29.md': { articles: 12, paragraphs: 12, points: 8 },
  // Points in art. 2 (3), 3 (4), 5 (3), 6 (3 + 4), 9 (2), 10 (3), 12 (2) …
  'tip_protocol.md': { articles: 20, paragraphs: 54, points: 23 },
  // Art. 18 alone has 30 paragraphs and 17 points.
  'untoc.md': { articles: 41, paragraphs: 174, points: 130 },
};

const HEAD = /^#*\s*(?:Article|ARTICLE)\s+(?:\d+|[IVXL]+)\s*$/;

/** Where no count by hand is at hand: lines of the source that are heads, up to the first translation. */
function headsInSource(text: string): number {
  let heads = 0;
  for (const line of text.split('\n')) {
    if (/^#*\s*Artikel\s+(?:1|I)\s*$/.test(line) && heads > 0) break;
    if (HEAD.test(line.trim())) heads += 1;
  }
  return heads;
}

function countsOf(articles: readonly Provision[]): Counts {
  const all = flatten(articles);
  return {
    articles: articles.filter((p) => p.kind === 'article').length,
    paragraphs: all.filter((p) => p.kind === 'paragraph' && p.label !== null).length,
    points: all.filter((p) => p.kind === 'item' && p.label !== null).length,
  };
}

const written = (c: Counts) => `${c.articles} articles, ${c.paragraphs} paragraphs, ${c.points} points`;

function run(dir: string, options: Options): Line[] {
  const folder = join(dir, 'treaties');
  if (!existsSync(folder)) return [{ what: 'treaties', value: 'no folder treaties' }];
  const lines: Line[] = [];
  for (const file of readdirSync(folder).filter((f) => /\.(?:md|txt)$/.test(f))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const reading = readInstrument({ name: file, text });
    const read = countsOf(reading.paragraphs);
    const known = BY_HAND[file];
    if (options.verbose && file.includes(options.verbose))
      for (const p of flatten(reading.paragraphs)) console.log(`${p.id}\t${p.label ?? ''}\t${p.text.slice(0, 70)}`);
    if (known)
      lines.push({ what: file, value: written(read), target: written(known), met: written(read) === written(known) });
    else {
      const heads = headsInSource(text);
      lines.push({ what: file, value: written(read), target: `${heads} articles`, met: read.articles === heads });
    }
  }
  return lines;
}

export const section: Section = { name: 'treaties', run };
