/** The implementation of a document as a Word document: a table for a report to a conference, to be edited further. */
import {
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language, Translate } from '../../../platform/languages/index.js';
import type { Implementation, ImplementedCommitment, ImplementedParagraph } from '../../store.js';

type Written = { readonly t: Translate; readonly rtl: boolean };

/** Characters that XML cannot hold are left out of the copy. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const cell = (texts: readonly string[], { rtl }: Written, look: IRunOptions = {}): TableCell =>
  new TableCell({
    children: (texts.length === 0 ? [''] : texts).map(
      (text) =>
        new Paragraph({
          bidirectional: rtl,
          children: [new TextRun({ ...look, text: text.replace(UNWRITABLE, ''), rightToLeft: rtl })],
        }),
    ),
  });

/** Bytes of the docx. `on` is the day it is made, which it says of itself. */
export async function implementationDocx(
  { instrument, paragraphs }: Implementation,
  t: Translate,
  language: Language,
  on: Date,
): Promise<Buffer> {
  const written: Written = { t, rtl: language === 'ar' };
  const title = instrument.title ?? instrument.symbol ?? instrument.fileName;
  const header = ['paragraph', 'clause', 'addressees', 'due-by', 'said'] as const;
  const document = new Document({
    title: t('instruments.implementation.title', { title }),
    creator: 'Palermo',
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            bidirectional: written.rtl,
            children: [
              new TextRun({ text: t('instruments.implementation.title', { title }), rightToLeft: written.rtl }),
            ],
          }),
          new Paragraph({
            bidirectional: written.rtl,
            children: [
              new TextRun({
                text: t('instruments.implementation.caveat', { date: on.toISOString().slice(0, 10) }),
                rightToLeft: written.rtl,
              }),
            ],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            visuallyRightToLeft: written.rtl,
            rows: [
              new TableRow({
                tableHeader: true,
                children: header.map((column) =>
                  cell([t(`instruments.implementation.${column}`)], written, { bold: true }),
                ),
              }),
              ...paragraphs.flatMap((paragraph) => paragraph.commitments.map((row) => line(paragraph, row, written))),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function line({ number }: ImplementedParagraph, row: ImplementedCommitment, written: Written): TableRow {
  const { t } = written;
  const said = row.assertions.filter(({ withdrawn }) => withdrawn === null);
  return new TableRow({
    children: [
      cell([number], written),
      cell([row.clause], written),
      cell([row.addressees.map(({ surface, norm }) => surface ?? norm ?? '').join('; ')], written),
      cell([row.dueOn ?? row.deadlines.map(({ surface }) => surface).join('; ')], written),
      cell(
        said.length === 0
          ? [t('instruments.life.none')]
          : said.map((one) =>
              [
                `${one.asOf}: ${t(`instruments.life.status.${one.status}`)}${one.state ? ` (${one.state})` : ''}`,
                one.note,
                one.evidence.map(({ label, href }) => (href ? `${label} <${href}>` : label)).join('; '),
                `– ${one.assertedName}`,
              ]
                .filter((part) => part !== '')
                .join('. '),
            ),
        written,
      ),
    ],
  });
}
