/** Headings as sections of the body: which element, how they nest, which belong together. */
import type { Heading, Provision } from '../../reading/reading.js';

export type Division = 'book' | 'part' | 'title' | 'chapter' | 'section' | 'article';

/** Divisions of a treaty or law by the word they begin with, from the outermost; other headings nest by their level. */
const DIVISIONS: readonly Division[] = ['book', 'part', 'title', 'chapter', 'section', 'article'];
const NUMBERED = /^(book|part|title|chapter|section|article)\s+([0-9ivxlc]+|[a-z])\b/i;

export type PlacedHeading = {
  readonly index: number;
  readonly heading: Heading;
};

/** One section to open: the headings that stand at its head, first the one that numbers it. */
export type Opening = {
  readonly tag: Division;
  /** Smaller encloses larger. */
  readonly rank: number;
  readonly id: string;
  readonly headings: readonly PlacedHeading[];
};

/** What a heading says that it opens; null for a heading that is words only. */
function divisionOf({ label, text }: Heading): { readonly tag: Division; readonly number: string } | null {
  const found = NUMBERED.exec(label ?? '') ?? NUMBERED.exec(text);
  const tag = found?.[1]?.toLowerCase() as Division | undefined;
  return tag ? { tag, number: found?.[2] ?? '' } : null;
}

const SHORT: Readonly<Record<Division, string>> = {
  book: 'book',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
};

/** Does this division carry a number and no words, so that the heading after it is its title? */
const bare = ({ label, text }: Heading): boolean =>
  (label === null || label === text) && /^\S+\s+\S+$/.test(text.trim());

/** Headings that stand together before one provision, as the sections they open. */
export function openings(headings: readonly PlacedHeading[]): Opening[] {
  const out: Opening[] = [];
  for (let at = 0; at < headings.length; at += 1) {
    const placed = headings[at];
    if (!placed) break;
    const division = divisionOf(placed.heading);
    const next = headings[at + 1];
    const titled = division && bare(placed.heading) && next && next.heading.label === null && !divisionOf(next.heading);
    if (titled) at += 1;
    out.push({
      tag: division?.tag ?? 'section',
      rank: division ? DIVISIONS.indexOf(division.tag) : DIVISIONS.length + Math.max(0, placed.heading.level),
      id: division ? `${SHORT[division.tag]}_${division.number}` : `sec_${placed.index + 1}`,
      headings: titled ? [placed, next] : [placed],
    });
  }
  return out;
}

/** Headings by the provision (of these) that they stand before; under null those that stand before none of them. */
export function headingsBefore(
  headings: readonly PlacedHeading[],
  provisions: readonly Provision[],
): Map<Provision | null, PlacedHeading[]> {
  const tops = new Map<string, Provision>();
  const visit = (list: readonly Provision[], top: Provision) => {
    for (const { id, children } of list) {
      if (!tops.has(id)) tops.set(id, top);
      visit(children, top);
    }
  };
  for (const provision of provisions) visit([provision], provision);
  const out = new Map<Provision | null, PlacedHeading[]>();
  for (const placed of headings) {
    const { before } = placed.heading;
    const top = before === null ? null : (tops.get(before) ?? null);
    out.set(top, [...(out.get(top) ?? []), placed]);
  }
  return out;
}
