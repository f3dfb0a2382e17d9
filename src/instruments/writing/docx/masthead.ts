/** Head and end of a document in Word: its own lines where the source is given, else what was read of them. */
import { AlignmentType, BorderStyle, Footer, Header, HeadingLevel, PageNumber, Paragraph, TextRun } from 'docx';
import type { Meta, Reading } from '../../reading/reading.js';
import { linesOf } from '../source-lines.js';
import { type Pages, run, wordText } from './runs.js';

/** What was read of the head, in the order in which it is printed. No word is added that the file does not say. */
function saidBy(meta: Meta): string[] {
  const lines = [
    meta.symbol,
    meta.bodyName,
    meta.session?.surface,
    meta.committee,
    meta.agendaItem?.title,
    meta.sponsors.map(({ surface }) => surface).join(', '),
    meta.number?.surface,
    meta.title,
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}

type Look = { readonly alignment?: 'end'; readonly size?: number; readonly bold?: boolean; readonly title?: boolean };

function lookOf(line: string, meta: Meta): Look {
  if (meta.title !== null && line.includes(meta.title)) return { title: true };
  if (meta.symbol !== null && line.includes(meta.symbol)) return { alignment: 'end', bold: true };
  if (meta.bodyName !== null && line.includes(meta.bodyName)) return { size: 28, bold: true };
  if (meta.session?.surface && line.includes(meta.session.surface)) return { bold: true };
  if (meta.number !== null && line.includes(meta.number.surface)) return { bold: true };
  return {};
}

/** The head, closed with a rule. */
export function mastheadOf(pages: Pages, reading: Reading, source: string | null): Paragraph[] {
  const own = linesOf(reading, source, 'header');
  const lines = own.length > 0 ? own : saidBy(reading.meta);
  const { rightToLeft } = pages.script;
  return lines.map((line, index) => {
    const { alignment, size, bold, title } = lookOf(line, reading.meta);
    return new Paragraph({
      bidirectional: rightToLeft,
      ...(title ? { heading: HeadingLevel.TITLE } : {}),
      ...(alignment ? { alignment: AlignmentType.END } : {}),
      ...(index === lines.length - 1
        ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } } }
        : {}),
      children: [
        new TextRun({ text: wordText(line), ...(size ? { size } : {}), ...(bold ? { bold } : {}), rightToLeft }),
      ],
    });
  });
}

/** The record of adoption and the like. */
export function endOf(pages: Pages, reading: Reading, source: string | null): Paragraph[] {
  return linesOf(reading, source, 'tail').map(
    (line) =>
      new Paragraph({
        bidirectional: pages.script.rightToLeft,
        alignment: AlignmentType.END,
        children: [run(pages, line, { italics: true })],
      }),
  );
}

/** The symbol at the head of each page; page and pages at its foot. */
export function frameOf(pages: Pages, { meta }: Reading) {
  const { rightToLeft } = pages.script;
  const name = meta.symbol ?? meta.number?.surface ?? meta.title ?? '';
  return {
    headers: {
      default: new Header({
        children: [new Paragraph({ bidirectional: rightToLeft, children: [run(pages, name, { bold: true })] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.END,
            children: [new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], bold: true })],
          }),
        ],
      }),
    },
  };
}
