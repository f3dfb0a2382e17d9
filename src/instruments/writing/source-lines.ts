/** What of the source no provision holds, and a written document shows all the same. */
import type { ElementClass, Reading } from '../reading/reading.js';

/**
 * Lines of the source that belong to a class, without the marks of Markdown headings and rules: they say how the file
 * was made, not what it says. None where the source is not given.
 */
export function linesOf({ elements }: Reading, source: string | null, wanted: ElementClass): string[] {
  if (source === null) return [];
  return elements
    .filter((one) => one.class === wanted)
    .flatMap(({ span }) => source.slice(span.start, span.end).split(/\r\n|[\r\n]/))
    .map((line) =>
      line
        .replace(/^#{1,6}\s*/, '')
        .replaceAll('**', '')
        .trim(),
    )
    .filter((line) => line !== '' && !/^[-_*]{3,}$/.test(line));
}

/** What joins two provisions of one sentence ("and", a comma), by the fragment id of the first. */
export function connectivesOf({ elements }: Reading, source: string | null): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  if (source === null) return out;
  elements.forEach((one, index) => {
    const ref = elements[index - 1]?.ref ?? null;
    const words = one.class === 'connective' ? source.slice(one.span.start, one.span.end).trim() : '';
    if (ref !== null && words !== '') out.set(ref, words);
  });
  return out;
}
