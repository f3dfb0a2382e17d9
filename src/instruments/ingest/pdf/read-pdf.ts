/** A PDF as canonical text: what print tells by place and size becomes what the reader reads. */
import type { TextRepair } from '../../decode.js';
import { instrumentError } from '../../errors.js';
import { asBlock, asFurniture, type Canonical, startCanonical, type Stretch } from '../canonical.js';
import type { IngestOptions, Ingested, Place } from '../ingested.js';
import { regionsOf } from './columns.js';
import { type FootNote, partNotes } from './foot-notes.js';
import { type PageLines, sortFurniture } from './furniture.js';
import { joinLines, type Joiner, vocabularyOf } from './join.js';
import { linesOf, type PdfLine, segmentsOf } from './lines.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { pdfPages } from './source.js';

type PageOut = {
  readonly number: number;
  readonly furniture: readonly string[];
  readonly marks: readonly string[];
  readonly rule: string | null;
  readonly notes: readonly FootNote[];
};

/**
 * Reads a PDF that holds text.
 * @throws INSTRUMENTS_SCANNED where its pages are pictures, and what opening it may throw
 */
export async function ingestPdf(bytes: Uint8Array, file: string, options: IngestOptions): Promise<Ingested> {
  const pages: PageLines[] = [];
  let letters = 0;
  for await (const page of pdfPages(bytes, file, options)) {
    for (const { text } of page.pieces) letters += text.length;
    pages.push({ number: page.number, height: page.height, lines: linesOf(page.pieces, page.number) });
  }
  // A stamp or a page number may stand on pictures of pages.
  if (letters < 20 * pages.length && letters < 400)
    throw instrumentError('INSTRUMENTS_SCANNED', { file, pages: pages.length }, { file });
  const bodySize = sizeOfBody(pages);
  const sorted = sortFurniture(pages);
  const footed = sorted.map((page, i) => ({
    page,
    ...partNotes(i === 0 ? mastheadApart(page.lines, pages[0]?.height ?? 0) : page.lines, bodySize),
  }));
  const regions = footed.flatMap(({ body }) => (body.length > 0 ? regionsOf(body) : []));
  const paragraphs = paragraphsOf(regions, bodySize);
  const join = joinLines(vocabularyOf(pages));
  const written = write(
    paragraphs,
    footed.map(({ page, rule, notes }) => ({ ...page, rule, notes })),
    bodySize,
    join,
  );
  return { format: 'pdf', encoding: 'pdf', ...written, repairs: join.repairs() };
}

/** What stands side by side at the head of a first page are lines of their own: body, symbol, distribution. */
function mastheadApart(lines: readonly PdfLine[], height: number): PdfLine[] {
  return lines.flatMap((line) => (line.y > height * 0.68 ? segmentsOf(line, 2) : [line]));
}

function sizeOfBody(pages: readonly PageLines[]): number {
  const weights = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, pieces } of lines) {
      const key = Math.round(size * 2) / 2;
      weights.set(key, (weights.get(key) ?? 0) + pieces.reduce((sum, p) => sum + p.text.length, 0));
    }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Paragraphs in order; after one that ends a page, what the page holds besides: notes and furniture. */
function write(
  paragraphs: readonly Paragraph[],
  pages: readonly PageOut[],
  bodySize: number,
  join: Joiner,
): { text: string; places: readonly Place[] } {
  const canonical = startCanonical();
  let done = 0;
  const finish = (before: number) => {
    for (; done < pages.length && (pages[done]?.number ?? 0) < before; done += 1)
      writeFoot(canonical, pages, done, join);
  };
  paragraphs.forEach((paragraph, i) => {
    finish(paragraph.lines[0]?.page ?? 0);
    const stretches = join.paragraph(paragraph.lines);
    const plain = paragraph.lines.map(({ words }) => words.plain).join(' ');
    canonical.add(headed(paragraph, stretches, plain, bodySize, i + 1));
  });
  finish(Number.POSITIVE_INFINITY);
  return canonical.done();
}

function headed(
  paragraph: Paragraph,
  stretches: readonly Stretch[],
  plain: string,
  bodySize: number,
  number: number,
): Stretch[] {
  const heading =
    (paragraph.bold || paragraph.size > bodySize * 1.12) &&
    plain.trim().length < 300 &&
    /\p{L}/u.test(plain) &&
    !/[,;:]$/.test(plain.trim());
  return stretches.map(({ text, place }, i) => ({
    text:
      i > 0
        ? text
        : heading
          ? `## ${text.trimStart().replaceAll('*', (star, at: number, all: string) => (all[at - 1] === '\\' ? star : ''))}`
          : asBlock(text.trimStart(), plain),
    place: { ...place, paragraph: number },
  }));
}

function writeFoot(canonical: Canonical, pages: readonly PageOut[], index: number, join: Joiner): void {
  const page = pages[index];
  if (!page) return;
  const place = { part: 'furniture' as const, page: page.number };
  for (const text of page.marks) canonical.add([{ text, place }]);
  for (const text of page.furniture) for (const comment of asFurniture(text)) canonical.add([{ text: comment, place }]);
  if (page.rule) canonical.add([{ text: page.rule, place }]);
  page.notes.forEach((note, i) => {
    // What goes on from the page before was written there.
    if (note.mark === null && i === 0 && index > 0 && (pages[index - 1]?.notes.length ?? 0) > 0) return;
    const of = (text: string, number: number): Stretch => ({
      text,
      place: { part: 'note', page: number, ...(note.mark === null ? {} : { note: note.mark }) },
    });
    const here = of(join.words(note.lines), page.number);
    const after = pages[index + 1];
    const goesOn = i === page.notes.length - 1 && after?.notes[0]?.mark === null ? after.notes[0] : null;
    canonical.add(goesOn ? [here, of(` ${join.words(goesOn.lines)}`, after?.number ?? 0)] : [here]);
  });
}

export type { TextRepair };
