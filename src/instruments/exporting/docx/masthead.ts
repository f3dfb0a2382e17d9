/** Head and end of a document in Word: its own lines where the source is given, else what was read of them. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Meta, Reading } from '../../reading/reading.js';
import { linesOf } from '../../writing/source-lines.js';
import { type Look, type Pages, run } from './runs.js';

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

type Line = { readonly look?: Look; readonly atEnd?: true; readonly title?: true };

function lineOf(line: string, meta: Meta): Line {
  const holds = (words: string | null | undefined) => typeof words === 'string' && words !== '' && line.includes(words);
  if (holds(meta.title)) return { title: true };
  if (holds(meta.symbol)) return { atEnd: true, look: { bold: true } };
  if (holds(meta.bodyName)) return { look: { size: 28, bold: true } };
  if (holds(meta.session?.surface) || holds(meta.number?.surface)) return { look: { bold: true } };
  return {};
}

const RULE = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } };

/** The head, closed with a rule. */
export function mastheadOf(pages: Pages, reading: Reading, source: string | null): Paragraph[] {
  const own = linesOf(reading, source, 'header');
  const lines = own.length > 0 ? own : saidBy(reading.meta);
  return lines.map((line, index) => {
    const { look, atEnd, title } = lineOf(line, reading.meta);
    return new Paragraph({
      bidirectional: pages.script.rightToLeft,
      ...(title ? { heading: HeadingLevel.TITLE } : {}),
      ...(atEnd ? { alignment: AlignmentType.END } : {}),
      ...(index === lines.length - 1 ? { border: RULE } : {}),
      children: [run(pages, line, look)],
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
  const numbers: IRunOptions = { children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], bold: true };
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
            children: [new TextRun(numbers)],
          }),
        ],
      }),
    },
  };
}
