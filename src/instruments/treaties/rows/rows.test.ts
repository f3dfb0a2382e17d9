import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, plannedShipped } from '../../../../test/world/treaty-acts.js';
import { participantOf } from '../participants.js';
import { readStatusCsv } from './csv.js';
import { asAt, datedCell, dayIn } from './dates.js';
import { readStatusJson } from './json.js';
import { linesOfHtml, linesOfText } from './lines.js';
import { type PlanContext, planImport } from './plan.js';
import type { Told } from './row.js';
import { readUnTable } from './un-table.js';

const HEAD = `STATUS AS AT : 04-05-2024 03:15:34 EDT
CHAPTER XVIII
PENAL MATTERS
12 .a Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime
Status : Signatories : 3. Parties : 5
`;
const ROWS = [
  'Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
  'Algeria\t 6 Jun 2001\t 9 Mar 2004',
  'China 4, 5\t\t 8 Feb 2010 a',
  'European Union\t12 Dec 2000\t 6 Sep 2006 AA',
  'Montenegro 6\t\t23 Oct 2006 d',
  'Netherlands (Kingdom of the) 7\t12 Dec 2000\t27 Jul 2005 A',
].join('\n');
const BELOW = `
Declarations and Reservations
(Unless otherwise indicated, the declarations and reservations were made upon ratification, acceptance, approval or accession.)
Algeria
Reservation:
The Government of a State does not consider itself bound by paragraph 2 of article 15.
It adds a second paragraph.
Declaration:
Ratifying means nothing about recognising anybody.
China
Upon signature:
A statement that was made early.
European Union
12 March 2008
The Union says in which matters it is competent.
Objections
(Unless otherwise indicated, the objections were made upon ratification.)
Netherlands (Kingdom of the)
The Government has examined the reservation made by Algeria upon ratification and objects to it.
End Note
1. For the purpose of entry into force, an instrument of an organization is not counted.
`;
const context = (more: Partial<PlanContext> = {}): PlanContext => ({
  held: [],
  retracted: new Set(),
  matches: {},
  source: 'test',
  sourceAsOf: null,
  assertedBy: 'test',
  today: '2026-11-22',
  ...more,
});
const told = (text: string, treaty: string | null = null): Told => readUnTable(linesOfText(text), treaty);

describe('the table of the Treaty Collection', () => {
  it('reads the treaty, the day it speaks of, dates and letters', () => {
    const { acts, faults, asOf } = told(HEAD + ROWS);
    expect([asOf, faults]).toEqual(['2024-05-04', []]);
    expect(acts.map(({ treaty, label, kind, on }) => [treaty, label, kind, on])).toEqual([
      ['treaty/untoc-tip', 'Algeria', 'signature', '2001-06-06'],
      ['treaty/untoc-tip', 'Algeria', 'ratification', '2004-03-09'],
      ['treaty/untoc-tip', 'China 4, 5', 'accession', '2010-02-08'],
      ['treaty/untoc-tip', 'European Union', 'signature', '2000-12-12'],
      ['treaty/untoc-tip', 'European Union', 'approval', '2006-09-06'],
      ['treaty/untoc-tip', 'Montenegro 6', 'succession', '2006-10-23'],
      ['treaty/untoc-tip', 'Netherlands (Kingdom of the) 7', 'signature', '2000-12-12'],
      ['treaty/untoc-tip', 'Netherlands (Kingdom of the) 7', 'acceptance', '2005-07-27'],
    ]);
    expect(acts.map(({ label }) => participantOf(label))).toEqual([
      'DZA',
      'DZA',
      'CHN',
      'EU',
      'EU',
      'MNE',
      'NLD',
      'NLD',
    ]);
  });

  it('reads the same out of a saved page, with bars, and with wide spaces', () => {
    const html = `<!doctype html><html><body><div>${HEAD.replaceAll('\n', '<br>')}</div><table><tr><td>
      <table>${ROWS.split('\n')
        .map(
          (line) =>
            `<tr>${line
              .split('\t')
              .map((cell) => `<td>${cell.replace(/ (\d)$/, '<sup>$1</sup>').replace(/ a$/, '&nbsp;<i>a</i>')}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table></td></tr></table></body></html>`;
    const plain = told(HEAD + ROWS).acts.map(({ label, kind, on }) => [participantOf(label), kind, on]);
    const facts = ({ acts }: Told) => acts.map(({ label, kind, on }) => [participantOf(label), kind, on]);
    expect(facts(readUnTable(linesOfHtml(html), null))).toEqual(plain);
    const bars = ROWS.split('\n').map(
      (line) =>
        `¦${line
          .split('\t')
          .map((cell) => cell.padEnd(30))
          .join('¦')}¦`,
    );
    expect(facts(told(HEAD + bars.join('\n')))).toEqual(plain);
    const wide = ROWS.split('\n').map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim() || '-')
        .join('     '),
    );
    expect(facts(told(HEAD + wide.join('\n')))).toEqual(plain);
  });

  it('reads reservations, declarations and objections, each with its day', () => {
    const { acts, faults } = told(HEAD + ROWS + BELOW);
    const said = acts.filter(({ text }) => text !== undefined);
    expect(said.map(({ label, kind, on, about }) => [label, kind, on, about])).toEqual([
      ['Algeria', 'reservation', '2004-03-09', undefined],
      ['Algeria', 'declaration', '2004-03-09', undefined],
      ['European Union', 'declaration', '2008-03-12', undefined],
      ['Netherlands (Kingdom of the)', 'objection', '2005-07-27', 'Algeria'],
    ]);
    expect(said[0]?.text).toBe(
      'The Government of a State does not consider itself bound by paragraph 2 of article 15.\nIt adds a second paragraph.',
    );
    // China never signed: its words have no day, and are told, not guessed.
    expect(faults).toEqual([expect.objectContaining({ code: 'TREATIES_TEXT_UNDATED', severity: 'fault' })]);
    const plan = planImport(told(HEAD + ROWS + BELOW), context());
    expect(plan.add.find(({ kind }) => kind === 'objection')).toMatchObject({ participant: 'NLD', about: 'DZA' });
  });

  it('tells each row that is wrong by its place, and takes the others', () => {
    const { acts, faults } = told(
      `${HEAD}${ROWS}\nFrance\t12 Dec 2000\t31 Feb 2002\n[Kenya]\t\t5 Jan 2005 a\nChad\t\t18 Aug 2009 q\nGabon`,
    );
    expect(acts.map(({ label }) => label)).toEqual(expect.arrayContaining(['France', '[Kenya]']));
    expect(faults.map(({ row, severity, code, value }) => [row, severity, code, value])).toEqual([
      [12, 'fault', 'TREATIES_DATE', '31 Feb 2002'],
      [13, 'doubt', 'TREATIES_IN_BRACKETS', '[Kenya]'],
      [14, 'fault', 'TREATIES_DATE', '18 Aug 2009 q'],
      [15, 'fault', 'TREATIES_DATE', 'Gabon'],
      [1, 'doubt', 'TREATIES_TOTALS_DIFFER', 'Signatories: 3'],
      [1, 'doubt', 'TREATIES_TOTALS_DIFFER', 'Parties: 5'],
    ]);
  });

  it('says that there is no table, or which treaty it is not told', () => {
    expect(told('nothing here').faults[0]?.code).toBe('TREATIES_TABLE_NOT_FOUND');
    expect(told(ROWS).faults[0]?.code).toBe('TREATIES_TREATY_NOT_SAID');
    expect(told(ROWS, 'treaty/untoc-som').acts[0]?.treaty).toBe('treaty/untoc-som');
  });
});

describe('files made to hurt', () => {
  it('are read to their end: one line, deep nesting, a cell of many parts', () => {
    const head = 'Participant\tSignature\n';
    for (const text of ['a '.repeat(500_000), ' '.repeat(500_000), `${'1 '.repeat(300_000)}\t1`, '[['.repeat(300_000)])
      expect(told(head + text, 'treaty/untoc').layout).toBe('un-table');
    const nested = `${'<div>'.repeat(20_000)}<table><tr><th>Participant<th>Signature<tr><td>Chad<td>${'<b>1</b>'.repeat(150_000)}`;
    expect(readUnTable(linesOfHtml(nested), 'treaty/untoc').faults[0]?.code).toBe('TREATIES_DATE');
  });
});

describe('dates', () => {
  it('are read as the tables write them', () => {
    expect(['14 Mar 2002', '14 March 2002', '4/3/2002', '2002-03-14', '30 Feb 2002', 'x'].map(dayIn)).toEqual([
      '2002-03-14',
      '2002-03-14',
      '2002-03-04',
      '2002-03-14',
      null,
      null,
    ]);
    expect(datedCell(' 8 Feb\u00a0 2010 a 5,6')).toEqual({ on: '2010-02-08', mark: 'accession' });
    expect(datedCell('[5 Jan 2005 AA]')).toEqual({ on: '2005-01-05', mark: 'approval' });
    expect([datedCell(''), datedCell('see note')]).toEqual([null, 'fault']);
    expect(asAt('Status as at: 4 May 2024, 3 a.m.')).toBe('2024-05-04');
  });

  it('never throws, on any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (a, b) => {
        datedCell(a);
        participantOf(b);
        told(`Participant\tSignature\n${a}\t${b}`, 'treaty/untoc');
        readUnTable(linesOfHtml(`<table><tr><td>${a}<td>${b}`), 'treaty/untoc');
      }),
    );
  });
});

describe('JSON and CSV', () => {
  it('takes the name where a code beside it is another State’s, and says so', () => {
    const { acts, faults } = readStatusJson({
      source: 'somewhere',
      asOf: '2014-04',
      treaties: {
        'XVIII-12': [
          { participant: 'Congo', iso3: 'COD', signed: '2000-12-14', bound: null, action: null },
          { participant: 'Chad', iso3: 'TCD', signed: null, bound: '2009-08-18', action: 'accession' },
          { participant: 'Mali', iso3: 'MLI', signed: '2000-12-15', bound: '2002-04-12', action: 'agreed' },
        ],
        'XX-99': [{ participant: 'Mali', iso3: 'MLI', signed: '2000-12-15', bound: null, action: null }],
      },
    });
    expect(acts.map(({ label, kind }) => [participantOf(label), kind])).toEqual([
      ['COG', 'signature'],
      ['TCD', 'accession'],
      ['MLI', 'signature'],
    ]);
    expect(faults.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [1, 'TREATIES_LABEL_AND_CODE', 'doubt'],
      [3, 'TREATIES_KIND', 'fault'],
      [4, 'TREATIES_NO_SUCH_TREATY', 'fault'],
    ]);
  });

  it('reads its own columns, and says which are missing', () => {
    const row = { treaty: 'untoc-tip', participant: 'Mali', action: 'Denunciation', date: '1 Jan 2020', effective: '' };
    expect(readStatusCsv([row], null).acts).toEqual([
      expect.objectContaining({ row: 2, treaty: 'treaty/untoc-tip', kind: 'withdrawal', on: '2020-01-01' }),
    ]);
    expect(readStatusCsv([{ participant: 'Mali' }], null).faults[0]).toMatchObject({
      code: 'TREATIES_COLUMN_MISSING',
      params: { columns: 'action, date' },
    });
  });
});

describe('planning an import', () => {
  it('takes all shipped facts but doubts the two without a signature', () => {
    const plan = plannedShipped();
    expect([plan.unmatched, plan.skipped, plan.known]).toEqual([[], 0, 0]);
    expect(plan.faults.map(({ severity, code, value }) => [severity, code, value])).toEqual([
      ['doubt', 'TREATIES_NOT_SIGNED', 'ATG ratification 2010-02-17'],
      ['doubt', 'TREATIES_NOT_SIGNED', 'BHS ratification 2008-09-26'],
    ]);
    expect(plan.add).toHaveLength(1013);
  });

  it('adds nothing a second time, and does not bring back what was taken back', () => {
    const first = planImport(told(HEAD + ROWS), context());
    const again = planImport(told(HEAD + ROWS), context({ held: first.add }));
    expect([again.add.length, again.known]).toEqual([0, first.add.length]);
    const gone = first.add[0]?.id ?? '';
    const without = planImport(told(HEAD + ROWS), context({ retracted: new Set([gone]) }));
    expect(without.add.some(({ id }) => id === gone)).toBe(false);
    expect(without.faults).toContainEqual(expect.objectContaining({ code: 'TREATIES_RETRACTED_HERE' }));
  });

  it('leaves unknown names to a person, and takes her word', () => {
    const text = `${HEAD}${ROWS}\nRuritania\t12 Dec 2000\t1 Jan 2002\nTerritory of X\t\t1 Jan 2002 a`;
    const plan = planImport(told(text), context());
    expect(plan.unmatched).toEqual([
      { label: 'Ruritania', acts: 2 },
      { label: 'Territory of X', acts: 1 },
    ]);
    const matched = planImport(told(text), context({ matches: { Ruritania: 'FRA', 'Territory of X': 'skip' } }));
    expect([matched.unmatched, matched.skipped, matched.add.length - plan.add.length]).toEqual([[], 1, 2]);
  });

  it('refuses another date for a consent that is known: a person decides', () => {
    const held = [act('untoc-tip', 'DZA', 'accession', '2003-01-01')];
    const plan = planImport(told(HEAD + ROWS), context({ held }));
    expect(plan.faults).toContainEqual(
      expect.objectContaining({
        severity: 'fault',
        code: 'TREATIES_BOUND_ALREADY',
        value: 'DZA ratification 2004-03-09',
      }),
    );
  });

  it('gives the same acts whatever the order of rows', () => {
    const all = told(HEAD + ROWS + BELOW);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all.acts], { minLength: all.acts.length }), (acts) => {
        const ids = (plan: { add: readonly { id: string }[] }) => plan.add.map(({ id }) => id).sort();
        expect(ids(planImport({ ...all, acts }, context()))).toEqual(ids(planImport(all, context())));
      }),
    );
  });
});
