/** Formula, recitals, paragraphs, lists and headings as paragraphs of Word. */
import { HeadingLevel, Paragraph, TabStopType } from 'docx';
import type { Provision, Reading } from '../../reading/reading.js';
import { headingsBefore, type PlacedHeading } from '../../writing/akn/sections.js';
import { connectivesOf } from '../../writing/source-lines.js';
import { type Counted, countedAs } from './labels.js';
import { DEEPEST_LEVEL, STEP } from './layout.js';
import { type Pages, run, runsOf } from './runs.js';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function heading(pages: Pages, { heading: { label, level, text } }: PlacedHeading): Paragraph {
  const words = label !== null && label !== text ? `${label}\t${text}` : text;
  return new Paragraph({
    heading: LEVELS[Math.min(Math.max(level, 1), LEVELS.length) - 1] ?? HeadingLevel.HEADING_6,
    tabStops: [{ type: TabStopType.LEFT, position: STEP }],
    bidirectional: pages.script.rightToLeft,
    children: [run(pages, words)],
  });
}

/** A list that Word counts, or labels as they stand followed by a tab. */
type List = { readonly counted: Counted | null; readonly instance: number; readonly level: number };

function listOf(pages: Pages, provisions: readonly Provision[], depth: number): List {
  pages.lists += 1;
  return { counted: countedAs(provisions), instance: pages.lists, level: Math.min(depth, DEEPEST_LEVEL) };
}

function paragraph(pages: Pages, provision: Provision, { counted, instance, level }: List): Paragraph {
  const children = runsOf(pages, provision);
  const bidirectional = pages.script.rightToLeft;
  if (counted !== null && provision.label !== null)
    return new Paragraph({ bidirectional, children, numbering: { reference: counted, level, instance } });
  const label = provision.label === null ? [] : [run(pages, `${provision.label}\t`)];
  const indent = { start: STEP * level, firstLine: STEP };
  const tabStops = [{ type: TabStopType.LEFT, position: STEP * (level + 2) }];
  return new Paragraph({ bidirectional, indent, tabStops, children: [...label, ...children] });
}

/** "Article 5", its title, then its text: an article is a heading with paragraphs under it. */
function article(pages: Pages, provision: Provision, list: List): Paragraph[] {
  const { label, title, text, anchors } = provision;
  const bidirectional = pages.script.rightToLeft;
  const heads = [label, title].filter((words) => words !== null && words !== undefined && words !== '');
  const own = text === '' && anchors.length === 0 ? [] : [paragraph(pages, { ...provision, label: null }, list)];
  return [
    ...heads.map(
      (words) => new Paragraph({ heading: HeadingLevel.HEADING_3, bidirectional, children: [run(pages, words ?? '')] }),
    ),
    ...own,
  ];
}

/** Provisions and all that stands under them, headings before those that they stand before. */
export function paragraphsOf(
  pages: Pages,
  provisions: readonly Provision[],
  headings: readonly PlacedHeading[],
  depth = 0,
): Paragraph[] {
  const before = headingsBefore(headings, provisions);
  const list = listOf(pages, provisions, depth);
  return provisions.flatMap((provision) => {
    const isArticle = provision.kind === 'article';
    return [
      ...(before.get(provision) ?? []).map((one) => heading(pages, one)),
      ...(isArticle ? article(pages, provision, list) : [paragraph(pages, provision, list)]),
      ...(provision.children.length === 0
        ? []
        : paragraphsOf(pages, provision.children, [], isArticle ? depth : depth + 1)),
    ];
  });
}

/** The formula, with the recitals that share its paragraph. */
function runInPreamble(
  pages: Pages,
  reading: Reading,
  recitals: readonly Provision[],
  source: string | null,
): Paragraph[] {
  const { formula } = reading;
  if (formula === null) return [];
  const joins = connectivesOf(reading, source);
  const children = recitals.flatMap((recital) => [
    run(pages, ' '),
    ...runsOf(pages, recital),
    ...(joins.get(recital.id) ? [run(pages, ` ${joins.get(recital.id) ?? ''}`)] : []),
  ]);
  const bidirectional = pages.script.rightToLeft;
  const opening = run(pages, formula.text, { italics: true });
  return [new Paragraph({ bidirectional, indent: { firstLine: STEP }, children: [opening, ...children] })];
}

/** Formula and recitals. */
export function preambleOf(
  pages: Pages,
  reading: Reading,
  headings: readonly PlacedHeading[],
  source: string | null,
): Paragraph[] {
  const { formula, preamble } = reading;
  const ownParagraph = preamble.findIndex(({ runIn, children }) => !runIn || children.length > 0);
  const together = formula === null ? 0 : ownParagraph < 0 ? preamble.length : ownParagraph;
  return [
    ...runInPreamble(pages, reading, preamble.slice(0, together), source),
    ...paragraphsOf(pages, preamble.slice(together), headings),
  ];
}

/** Headings that stand before nothing: at the end, where the file has them. */
export function trailingHeadings(
  pages: Pages,
  provisions: readonly Provision[],
  headings: readonly PlacedHeading[],
): Paragraph[] {
  return (headingsBefore(headings, provisions).get(null) ?? []).map((one) => heading(pages, one));
}
