/**
 * The table of the United Nations Treaty Collection: participant, signature, and ratification with its letters
 * (acceptance A, approval AA, accession a, succession d), and below it what participants declared.
 */
import type { ConsentKind } from '../action.js';
import { bareLabel, participantOf } from '../participants.js';
import { treatyNamed } from '../registry.js';
import { WORKS } from '../../reading/registries/works.js';
import { asAt, datedCell, totalAfter } from './dates.js';
import type { Line } from './lines.js';
import { type RowFault, type Told, type ToldAct, doubt, fault } from './row.js';
import { isSection, readStatements } from './statements.js';

type Header = {
  readonly at: number;
  readonly who: number;
  readonly signature: number | null;
  readonly consent: number | null;
  readonly kind: ConsentKind;
};

/** What a date without a letter is, by the first of these words in the header of its column. */
const WITHOUT_LETTER: readonly (readonly [string, ConsentKind])[] = [
  ['ratification', 'ratification'],
  ['accession', 'accession'],
  ['acceptance', 'acceptance'],
  ['approval', 'approval'],
  ['consent to be bound', 'ratification'],
];

/** @param treaty the treaty's id where a person said it; else it is looked for above the table */
export function readUnTable(lines: readonly Line[], treaty: string | null): Told {
  const header = headerIn(lines);
  const head = lines.slice(0, header?.at ?? lines.length).map(({ cells }) => cells.join(' '));
  const above = head.join('\n');
  const told = { layout: 'un-table' as const, source: null, asOf: asAt(above) };
  if (!header) return { ...told, acts: [], faults: [fault(1, 'TREATIES_TABLE_NOT_FOUND', head[0] ?? '')] };
  const id = treaty ?? treatyAbove(head);
  if (id === null) return { ...told, acts: [], faults: [fault(1, 'TREATIES_TREATY_NOT_SAID', head[0] ?? '')] };
  const acts: ToldAct[] = [];
  const faults: RowFault[] = [];
  const end = lines.findIndex((line, index) => index > header.at && isSection(line.cells));
  const rows = lines.slice(header.at + 1, end < 0 ? undefined : end);
  for (const line of rows) readRow(line, header, id, acts, faults);
  faults.push(...totals(above, acts));
  if (end >= 0) readStatements(lines.slice(end), id, acts, faults);
  return { ...told, acts, faults };
}

function headerIn(lines: readonly Line[]): Header | null {
  for (const [at, { cells }] of lines.entries()) {
    const names = cells.map((cell) => cell.toLowerCase());
    const who = names.findIndex((name) => /^(participant|state|country|party)\b/.test(name));
    if (who < 0 || names.length < 2) continue;
    const signature = names.findIndex((name, index) => index !== who && name.startsWith('signature'));
    let consent = -1;
    let kind: ConsentKind = 'ratification';
    for (const [index, name] of names.entries()) {
      const found = WITHOUT_LETTER.find(([word]) => name.startsWith(word));
      if (index === who || index === signature || !found || consent >= 0) continue;
      consent = index;
      kind = found[1];
    }
    if (signature < 0 && consent < 0) continue;
    return { at, who, signature: signature < 0 ? null : signature, consent: consent < 0 ? null : consent, kind };
  }
  return null;
}

const TITLES: readonly { readonly id: string; readonly name: string }[] = WORKS.filter(
  ({ id }) => treatyNamed(id) !== undefined,
).flatMap(({ id, names }) => names.map((name) => ({ id, name: name.toLowerCase() })));

/** The treaty whose title stands first above the table; a Protocol's title names the Convention after its own. */
function treatyAbove(head: readonly string[]): string | null {
  for (const line of head) {
    const text = line.replace(/\s+/g, ' ').toLowerCase();
    const found = TITLES.map(({ id, name }) => ({ id, at: text.indexOf(name), length: name.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.length - a.length)[0];
    if (found) return found.id;
  }
  return null;
}

function readRow({ row, cells }: Line, header: Header, treaty: string, acts: ToldAct[], faults: RowFault[]): void {
  const label = cells[header.who] ?? '';
  const cellsWithDates = [header.signature, header.consent].map((index) =>
    index === null ? '' : (cells[index] ?? ''),
  );
  if (label === '' || cellsWithDates.every((cell) => cell === '')) {
    // Rules, repeated heads and empty rows say nothing; a name without a date may be a broken row.
    if (label !== '' && participantOf(label) !== null)
      faults.push(fault(row, 'TREATIES_DATE', cells.join(' '), { on: '' }));
    return;
  }
  if (/^participant\b/i.test(label)) return;
  if (label.startsWith('[')) faults.push(doubt(row, 'TREATIES_IN_BRACKETS', label, { label: bareLabel(label) }));
  const [signature = '', consent = ''] = cellsWithDates;
  readCell(row, treaty, label, signature, 'signature', acts, faults);
  readCell(row, treaty, label, consent, header.kind, acts, faults);
}

function readCell(
  row: number,
  treaty: string,
  label: string,
  cell: string,
  kind: 'signature' | ConsentKind,
  acts: ToldAct[],
  faults: RowFault[],
): void {
  const dated = datedCell(cell);
  if (dated === null) return;
  if (dated === 'fault') faults.push(fault(row, 'TREATIES_DATE', cell, { on: cell }));
  else if (kind === 'signature' && dated.mark === 'succession')
    acts.push({ row, treaty, label, kind, on: dated.on, note: 'succession to signature' });
  else acts.push({ row, treaty, label, kind: dated.mark ?? kind, on: dated.on });
}

/** The page's own totals, where it has them, against what was found: a page cut short is noticed. */
function totals(above: string, acts: readonly ToldAct[]): RowFault[] {
  const found = {
    Signatories: acts.filter(({ kind }) => kind === 'signature').length,
    Parties: acts.filter(({ kind }) => kind !== 'signature').length,
  };
  return Object.entries(found).flatMap(([word, have]) => {
    const said = totalAfter(above, word);
    return said === null || said === have
      ? []
      : [doubt(1, 'TREATIES_TOTALS_DIFFER', `${word}: ${said}`, { said, found: have })];
  });
}
