/** What a printer repeats on every page: running heads, page numbers, job numbers. */
import { textOfLine } from './line-text.js';
import { type PdfLine, lineOf, segmentsOf } from './lines.js';

export type PageLines = { readonly number: number; readonly height: number; readonly lines: readonly PdfLine[] };

export type Sorted = {
  readonly number: number;
  readonly lines: readonly PdfLine[];
  /** Words of each line set aside, from the top. */
  readonly furniture: readonly string[];
  /** What stands at the foot of a first page and is data: job number, bar code. */
  readonly marks: readonly string[];
};

const RULE = /^[_\s\-–—.]{3,}$/;
const PAGE_NUMBER = /^(?:page\s?)?[-–—]?\s?(?:\d{1,4}|[ivxl]{1,6})\s?(?:(?:\/|of)\s?\d{1,4})?\s?[-–—]?$/i;
const PRINTED = /^(?:(?:[A-Z]{1,4}\.)?\d{2}-\d{4,6}\b.{0,40}|\*\d{6,9}\*|please recycle\b.{0,10}|\*)$/i;

const LABEL = /^(?:\(?[a-z\d]{1,4}[.)]|[•●▪■◦·–—-])$/i;

const OUTER_LINES = 4;

/** Takes furniture out of the pages: the same words at the same height on two pages, and numbers at the edge. */
export function sortFurniture(pages: readonly PageLines[]): Sorted[] {
  const outer = pages.map((page) => outerLines(page));
  const seen = new Map<string, Set<number>>();
  const keyAt = (text: string, segment: PdfLine, step = 0) =>
    `${text}@${Math.round(segment.y / 3) + step}@${Math.round(segment.size)}`;
  const mapped = outer.map((lines) =>
    lines.map((line) => ({
      line,
      segments: segmentsOf(line, 2).map((segment) => ({ segment, text: keyText(segment) })),
    })),
  );
  mapped.forEach((lines, i) => {
    for (const { segments } of lines)
      for (const { segment, text } of segments) {
        if (text === null) continue;
        for (const step of [-1, 0, 1]) {
          const key = keyAt(text, segment, step);
          seen.set(key, (seen.get(key) ?? new Set()).add(i));
        }
      }
  });
  const first = fold(pages[0]?.lines.map((line) => textOfLine(line).plain).join(' ') ?? '');
  return pages.map((page, i) => {
    const out = new Map<PdfLine, readonly PdfLine[]>();
    const marks: string[] = [];
    for (const { line, segments } of mapped[i] ?? []) {
      const again = segments.filter(
        ({ segment, text }) => text !== null && (seen.get(keyAt(text, segment))?.size ?? 0) > 1,
      );
      // A head that changes from page to page stands beside a number that is always there, and outside all else.
      const outermost = page.lines[0] === line || page.lines.at(-1) === line;
      const repeated =
        again.length === segments.length || (outermost && again.some(({ text }) => text !== null && text.length > 3));
      if (repeated || (outermost && again.some(({ text }) => text === '#'))) out.set(line, []);
      else {
        const printed = segments.filter(({ segment }) => PRINTED.test(textOfLine(segment).plain.trim()));
        if (printed.length === 0 || line.y > page.height * 0.3) continue;
        for (const { segment } of printed) marks.push(textOfLine(segment).plain.trim());
        const rest = segments.filter((one) => !printed.includes(one));
        out.set(line, rest.every(({ text }) => text === '#') ? [] : rest.map(({ segment }) => segment));
      }
    }
    const segmented = new Map((mapped[i] ?? []).map(({ line, segments }) => [line, segments] as const));
    for (const edge of [page.lines, [...page.lines].reverse()])
      for (const line of edge) {
        if (out.get(line)?.length === 0) continue;
        const segments = segmented.get(line);
        const title = pages.length === 2 && edge === page.lines ? first : '';
        if (!segments?.every(({ text }) => isSingle(text, title, i))) break;
        out.set(line, []);
      }
    const furniture = [...out].filter(([, rest]) => rest.length === 0).map(([line]) => textOfLine(line).plain.trim());
    return {
      number: page.number,
      lines: page.lines.flatMap((line) => {
        const rest = out.get(line);
        if (!rest) return [line];
        return rest.length > 0
          ? [
              lineOf(
                rest.flatMap((r) => r.pieces),
                line.page,
              ),
            ]
          : [];
      }),
      furniture: furniture.filter((text) => !marks.includes(text.trim())),
      marks,
    };
  });
}

function outerLines({ lines, height }: PageLines): PdfLine[] {
  const top = lines.filter((l) => l.y > height * 0.86).slice(0, OUTER_LINES);
  const foot = lines.filter((l) => l.y < height * 0.16).slice(-OUTER_LINES);
  return [...new Set([...top, ...foot])];
}

/** Numbers of pages differ from page to page; every other word must return as it is. Notes are no furniture. */
function keyText(line: PdfLine): string | null {
  const { plain, leadingMark } = textOfLine(line);
  const text = plain.trim();
  if (leadingMark !== null || RULE.test(text) || text.length > 200 || LABEL.test(text)) return null;
  return PAGE_NUMBER.test(text) ? '#' : fold(text);
}

/** On the only other page nothing repeats: the head then says again what the first page says. */
function isSingle(text: string | null, first: string, page: number): boolean {
  if (text === null) return false;
  if (text === '#') return true;
  return page > 0 && text.length > 4 && !/[,;.]$/.test(text) && first.includes(text);
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
