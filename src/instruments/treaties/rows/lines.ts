/** A saved or pasted page as lines of cells: the rows of its tables, and its paragraphs as lines of one cell. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Line = { readonly row: number; readonly cells: readonly string[] };

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const tidy = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Whether a text is markup: it begins with a tag, or has a table in it. */
export const isMarkup = (text: string): boolean => {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  return start.startsWith('<!') || start.startsWith('<html') || start.startsWith('<table') || start.startsWith('<div');
};

/** Lines of plain text. Cells end at tabs; where there is no tab, at bars; else at two spaces or more. */
export function linesOfText(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/);
  const tabs = lines.some((line) => line.includes('\t'));
  const bars = !tabs && lines.filter((line) => /[|¦]/.test(line)).length > 2;
  return lines
    .map((line, index) => ({ row: index + 1, cells: cellsOf(line, tabs, bars) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function cellsOf(line: string, tabs: boolean, bars: boolean): string[] {
  if (tabs) return line.split('\t').map(tidy);
  if (bars && /[|¦]/.test(line)) {
    const inner = line.trim().replace(/^[|¦]/, '').replace(/[|¦]$/, '');
    return inner.split(/[|¦]/).map(tidy);
  }
  const parts = line.trim().split(/ {2,}/).map(tidy);
  return parts.filter((part, index) => part !== '' || index === 0);
}

const SKIPPED: ReadonlySet<string> = new Set(['script', 'style', 'head', 'noscript', 'template', 'select', 'button']);
const BLOCKS: ReadonlySet<string> = new Set(
  'p div table tbody thead tr td th h1 h2 h3 h4 h5 h6 li ul ol section article br hr blockquote dt dd pre'.split(' '),
);

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const nameOf = (node: Node): string => ('tagName' in node ? node.tagName : '');

/** Lines of a page's HTML. Rows are counted as they come, since a saved page has its own lines. */
export function linesOfHtml(html: string): Line[] {
  const lines: { row: number; cells: string[] }[] = [];
  let words = '';
  const emit = (cells: string[]): void => {
    if (cells.some((cell) => cell !== '')) lines.push({ row: lines.length + 1, cells });
  };
  const flush = (): void => {
    emit([tidy(words)]);
    words = '';
  };
  // A stack of its own: pages nest deeper than the program's own stack may.
  const stack: { node: Node; leave: boolean }[] = [{ node: parse(html), leave: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, leave } = next;
    if (node.nodeName === '#text') {
      words += 'value' in node ? node.value : '';
      continue;
    }
    const name = nameOf(node);
    if (SKIPPED.has(name)) continue;
    if (BLOCKS.has(name)) flush();
    if (leave) continue;
    const cells = name === 'tr' ? dataCells(node as Element) : null;
    if (cells) {
      emit(cells);
      continue;
    }
    if (BLOCKS.has(name)) stack.push({ node, leave: true });
    for (const child of [...childrenOf(node)].reverse()) stack.push({ node: child, leave: false });
  }
  flush();
  return lines;
}

/** The cells of a row of data; null for a row that only lays the page out: of one cell, or with a table inside. */
function dataCells(row: Element): string[] | null {
  const cells = childrenOf(row).filter((child) => nameOf(child) === 'td' || nameOf(child) === 'th');
  if (cells.length < 2) return null;
  const texts: string[] = [];
  for (const cell of cells) {
    const text = flatText(cell);
    if (text === null) return null;
    texts.push(text);
  }
  return texts;
}

function flatText(cell: Node): string | null {
  let text = '';
  const stack: Node[] = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') text += 'value' in node ? node.value : '';
    if (nameOf(node) === 'table') return null;
    if (SKIPPED.has(nameOf(node))) continue;
    // A footnote's mark must not grow together with the year before it.
    if (nameOf(node) === 'sup' || BLOCKS.has(nameOf(node))) text += ' ';
    for (const child of [...childrenOf(node)].reverse()) stack.push(child);
  }
  return tidy(text);
}
