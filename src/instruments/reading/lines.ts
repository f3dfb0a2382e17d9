/** Physical lines of the source. `end` is before the line break, `next` after it. Numbers count from 1. */
export type Line = { readonly number: number; readonly start: number; readonly end: number; readonly next: number };

/** Splits at CRLF, LF, CR, form feed, line and paragraph separators. The lines cover the source without gap. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let i = 0;
  while (i < source.length) {
    const code = source.charCodeAt(i);
    if (code > 13 && code < 0x2028) {
      i += 1;
      continue;
    }
    if (code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029) {
      const width = code === 13 && source.charCodeAt(i + 1) === 10 ? 2 : 1;
      lines.push({ number: lines.length + 1, start, end: i, next: i + width });
      i += width;
      start = i;
    } else i += 1;
  }
  if (start < source.length) lines.push({ number: lines.length + 1, start, end: source.length, next: source.length });
  return lines;
}
