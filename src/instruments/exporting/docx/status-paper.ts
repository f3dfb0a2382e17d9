/** The status paper as a file for a word processor. */
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PaperWords } from '../../ui/treaties/paper-words.js';

export type DocxWords = {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly rightToLeft: boolean;
  /** Said at the foot of every page. */
  readonly foot: string;
};

/** The bytes of a .docx. Word and its kin lay it out; headings are real headings, lists real lists. */
export function paperDocx(paper: PaperWords, { language, rightToLeft, foot }: DocxWords): Promise<Buffer> {
  const line = (text: string) => new TextRun({ text, rightToLeft });
  const paragraph = (text: string) =>
    new Paragraph({ bidirectional: rightToLeft, spacing: { after: 120 }, children: [line(text)] });
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ bidirectional: rightToLeft, heading: level, children: [line(text)] });
  const bullet = (text: string) =>
    new Paragraph({ bidirectional: rightToLeft, bullet: { level: 0 }, children: [line(text)] });
  const document = new Document({
    title: paper.title,
    creator: 'Palermo',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22, language: { value: language } } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                bidirectional: rightToLeft,
                children: [
                  new TextRun({ text: `${foot} `, rightToLeft, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          heading(paper.title, HeadingLevel.TITLE),
          paragraph(paper.lead),
          ...paper.sections.flatMap((section) => [
            heading(section.heading, HeadingLevel.HEADING_1),
            ...section.paragraphs.map(paragraph),
            ...section.lists.flatMap((list) => [
              heading(list.heading, HeadingLevel.HEADING_2),
              ...list.lines.flatMap((text) => text.split('\n')).map(bullet),
            ]),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
