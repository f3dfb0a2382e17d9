/** Status as tables for spreadsheet programs. Every row says the day, the source and how far the source goes. */
import type { Language, Translate } from '../../../platform/languages/index.js';
import { type CsvValue, writeCsv } from '../../../platform/spreadsheets/index.js';
import type { TreatyAction } from '../../treaties/action.js';
import type { TreatyPaper } from '../../treaties/paper.js';
import { CSV_COLUMNS } from '../../treaties/rows/csv.js';
import type { Known, MatrixRow, TreatyTable } from '../../treaties/tables.js';
import { slugOf } from '../../treaties/treaty.js';
import { treatyNames } from '../../ui/treaties/names.js';

async function written(rows: readonly (readonly CsvValue[])[]): Promise<string> {
  const texts: string[] = [];
  for await (const text of writeCsv(rows)) texts.push(text);
  return texts.join('');
}

const origin = (known: Known, t: Translate): CsvValue[] => [
  known.acts === 0 ? t('instruments.treaties.known.nothing') : known.sources.join('; '),
  known.upTo,
  t('instruments.treaties.csv.caveat'),
];
const heads = (t: Translate, ...columns: string[]): string[] =>
  columns.map((column) => t(`instruments.treaties.csv.column.${column}`));

/** One line a participant. */
export function statusCsv(table: TreatyTable, known: Known, t: Translate, language: Language): Promise<string> {
  const names = treatyNames(t, language);
  return written([
    heads(
      t,
      'treaty',
      'code',
      'participant',
      'group',
      'on',
      'standing',
      'signed',
      'act',
      'act-on',
      'in-force',
      'withdrawn',
      'reservations',
      'source',
      'known',
      'caveat',
    ),
    ...table.cells.map((cell) => [
      slugOf(table.treaty),
      cell.code,
      names.participant(cell.code),
      names.group(cell.group),
      table.on,
      names.standing(cell.standing),
      cell.signedOn,
      cell.consent ? names.kind(cell.consent.kind) : null,
      cell.consent?.on,
      cell.inForceOn,
      cell.withdrawnOn,
      cell.reservations,
      ...origin(known, t),
    ]),
  ]);
}

/** One line a State, one column an instrument. */
export function matrixCsv(
  treaties: readonly { readonly id: string; readonly known: Known }[],
  rows: readonly MatrixRow[],
  on: string,
  t: Translate,
  language: Language,
): Promise<string> {
  const names = treatyNames(t, language);
  const known: Known = {
    sources: [...new Set(treaties.flatMap((one) => one.known.sources))],
    upTo:
      treaties
        .map((one) => one.known.upTo ?? '')
        .sort()
        .at(-1) || null,
    acts: treaties.reduce((sum, one) => sum + one.known.acts, 0),
    statements: treaties.some((one) => one.known.statements),
  };
  return written([
    [
      ...heads(t, 'code', 'participant', 'group', 'on'),
      ...treaties.map(({ id }) => names.short(id)),
      ...heads(t, 'parties', 'source', 'known', 'caveat'),
    ],
    ...rows.map((row) => [
      row.code,
      names.participant(row.code),
      names.group(row.group),
      on,
      ...row.cells.map(({ standing, consent }) =>
        consent ? `${names.standing(standing)} ${consent.on}` : names.standing(standing),
      ),
      row.parties,
      ...origin(known, t),
    ]),
  ]);
}

/** One line an act, in the columns that an import reads again. */
export function actsCsv(actions: readonly TreatyAction[]): Promise<string> {
  return written([
    [...CSV_COLUMNS, 'source', 'source_as_of'],
    ...actions.map((act) => [
      slugOf(act.treaty),
      act.participant,
      act.kind,
      act.on,
      act.effectiveOn,
      act.provision,
      act.about,
      act.text,
      act.note,
      act.source,
      act.sourceAsOf,
    ]),
  ]);
}

/** What happened in the period of a paper, one line a fact. */
export function paperCsv(
  treaties: readonly (TreatyPaper & { readonly known: Known })[],
  t: Translate,
  language: Language,
): Promise<string> {
  const names = treatyNames(t, language);
  return written([
    heads(t, 'treaty', 'code', 'participant', 'act', 'act-on', 'text', 'source', 'known', 'caveat'),
    ...treaties.flatMap((paper) => [
      ...[...paper.joined, ...paper.signed, ...paper.left, ...paper.said].map((act) => [
        slugOf(paper.treaty),
        act.participant,
        names.participant(act.participant),
        names.kind(act.kind),
        act.on,
        act.text,
        ...origin(paper.known, t),
      ]),
      ...paper.inForce.map(({ participant, on }) => [
        slugOf(paper.treaty),
        participant,
        names.participant(participant),
        names.standing('in-force'),
        on,
        null,
        ...origin(paper.known, t),
      ]),
    ]),
  ]);
}
