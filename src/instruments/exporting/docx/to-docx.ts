/** A reading as a Word document in the style of the United Nations. */
import { Document, Packer, PageBreak, Paragraph } from 'docx';
import type { Reading } from '../../reading/reading.js';
import { paragraphsOf, preambleOf, trailingHeadings } from './body.js';
import { numbering, scriptOf, styles } from './layout.js';
import { endOf, frameOf, mastheadOf } from './masthead.js';
import { beginPages, footnotesOf, otherNotes, wordText } from './runs.js';

export type DocxOptions = {
  /** The text that was read: with it the head and the record of adoption are its own lines. */
  readonly source?: string;
};

/**
 * The bytes of a .docx: head, formula, recitals, numbered paragraphs and lists that Word counts where they run from one
 * without a gap (others keep their labels as text), footnotes, the symbol at the head of each page. Arabic runs from right
 * to left. Footnotes are numbered by Word in the order in which they are called.
 */
export async function toDocx(reading: Reading, { source }: DocxOptions = {}): Promise<Uint8Array> {
  const script = scriptOf(reading.meta.language);
  const pages = beginPages(reading, script);
  const given = source !== undefined && source.length === reading.length ? source : null;
  const headings = reading.headings.map((heading, index) => ({ index, heading }));
  const { preamble, operative, paragraphs, annexes, notes, meta } = reading;
  // The order of writing is the order of reading: Word numbers footnotes as they come.
  const masthead = mastheadOf(pages, reading, given);
  const stars = otherNotes(pages, notes, (mark) => !/^\d+$/.test(mark));
  const body = [
    ...preambleOf(pages, reading, headings, given),
    ...paragraphsOf(pages, operative, headings),
    ...paragraphsOf(pages, paragraphs, headings),
  ];
  const end = endOf(pages, reading, given);
  const annex =
    annexes.length === 0
      ? []
      : [new Paragraph({ children: [new PageBreak()] }), ...paragraphsOf(pages, annexes, headings)];
  const trailing = trailingHeadings(pages, [...preamble, ...operative, ...paragraphs, ...annexes], headings);
  const uncalled = otherNotes(pages, notes, () => true);
  const children = [...masthead, ...stars, ...body, ...end, ...annex, ...trailing, ...uncalled];
  const document = new Document({
    title: wordText(meta.title ?? meta.number?.surface ?? meta.symbol ?? ''),
    ...(meta.symbol === null ? {} : { subject: wordText(meta.symbol) }),
    creator: 'Palermo',
    styles: styles(script),
    numbering: numbering(),
    footnotes: footnotesOf(pages),
    sections: [{ ...frameOf(pages, reading), properties: {}, children }],
  });
  return Packer.pack(document, 'uint8array');
}
