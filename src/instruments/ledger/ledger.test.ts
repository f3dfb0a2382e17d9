import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../obligations/calendar.js';
import type { Deadline } from '../reading/reading.js';
import { dueBySession } from './due.js';
import { EXPORT_COLUMNS, exportedRow, readRecommendations } from './recommendations.js';
import { recommendationsReading } from './recommendations-reading.js';
import { type Assertion, COMMITMENT_STATUSES, type NewAssertion, assertStatus, standing } from './status.js';
import { dayTyped } from '../typed-date.js';

const said = (of: Partial<Assertion>): Assertion => ({
  id: 'x',
  state: null,
  status: 'in-progress',
  asOf: '2026-01-01',
  note: '',
  evidence: [],
  assertedBy: 'ana',
  assertedName: 'Ana',
  assertedAt: '2026-02-01T00:00:00Z',
  withdrawn: null,
  ...of,
});
const wanted = (of: Partial<NewAssertion>): NewAssertion => ({
  state: null,
  status: 'open',
  asOf: '2026-03-01',
  note: '',
  evidence: [],
  ...of,
});
const evidence = [{ label: 'Law 12/2025', href: null }];
const code = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a status', () => {
  it('is nobody’s until somebody asserts one, and the last word of the day asked about stands', () => {
    expect(standing([], '2026-12-31').size).toBe(0);
    const all = [
      said({ id: 'a', asOf: '2026-05-01', assertedAt: '2026-05-02T00:00:00Z' }),
      said({ id: 'b', asOf: '2026-01-01', assertedAt: '2026-06-01T00:00:00Z' }),
      said({ id: 'c', state: 'ITA', asOf: '2026-01-01' }),
    ];
    expect(standing(all, '2026-12-31').get(null)?.id).toBe('a');
    expect(standing(all, '2026-04-30').get(null)?.id).toBe('b');
    expect(standing(all, '2026-12-31').get('ITA')?.id).toBe('c');
    expect(standing(all, '2025-12-31').size).toBe(0);
  });

  it('falls back to what stood before when it is taken back', () => {
    const before = said({ id: 'a' });
    const back = said({ id: 'b', asOf: '2026-02-01', withdrawn: { name: 'Ana', at: '2026-03-01T00:00:00Z', why: '' } });
    expect(standing([before, back], '2026-12-31').get(null)?.id).toBe('a');
  });

  it('does not depend on the order in which rows come', () => {
    const assertion = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom(null, 'ITA', 'FRA'),
      status: fc.constantFrom(...COMMITMENT_STATUSES),
      asOf: fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-01'),
      assertedAt: fc
        .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString()),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(assertion, { selector: ({ assertedAt }) => assertedAt, maxLength: 12 }),
        fc.integer(),
        (list, turn) => {
          const rows = list.map(said);
          const at = rows.length === 0 ? 0 : Math.abs(turn) % rows.length;
          const turned = [...rows.slice(at), ...rows.slice(0, at)];
          const ids = (map: ReadonlyMap<string | null, Assertion>) => [...map].map(([k, v]) => `${k}:${v.id}`).sort();
          expect(ids(standing(turned, '2026-12-31'))).toEqual(ids(standing(rows, '2026-12-31')));
        },
      ),
    );
  });

  it('is refused where nobody could stand for it', () => {
    expect(code(() => assertStatus(wanted({ asOf: '2026-03-02' }), [], 'ana', '2026-03-01'))).toBe(
      'INSTRUMENTS_STATUS_IN_FUTURE',
    );
    for (const status of ['reported-done', 'verified', 'overtaken', 'superseded'] as const)
      expect(code(() => assertStatus(wanted({ status }), [], 'ana', '2026-03-01'))).toBe(
        'INSTRUMENTS_STATUS_NO_EVIDENCE',
      );
    const verify = wanted({ status: 'verified', evidence });
    expect(code(() => assertStatus(verify, [], 'ben', '2026-03-01'))).toBe('INSTRUMENTS_STATUS_NOT_REPORTED');
    const reported = [said({ status: 'reported-done', evidence })];
    expect(code(() => assertStatus(verify, reported, 'ana', '2026-03-01'))).toBe('INSTRUMENTS_STATUS_OWN_REPORT');
    expect(code(() => assertStatus({ ...verify, state: 'ITA' }, reported, 'ben', '2026-03-01'))).toBe(
      'INSTRUMENTS_STATUS_NOT_REPORTED',
    );
    expect(assertStatus(verify, reported, 'ben', '2026-03-01')).toBe(verify);
  });
});

describe('the due list', () => {
  const deadline = (session: number): Deadline => ({
    kind: 'session',
    surface: `at its session ${session}`,
    norm: { body: 'some-body', session },
  });
  const rows = [
    { id: 'a', deadlines: [deadline(2)], issuedOn: '2024-01-01' },
    { id: 'b', deadlines: [deadline(1), deadline(2)], issuedOn: '2024-01-01' },
    {
      id: 'c',
      deadlines: [{ kind: 'by-date', surface: 'by 1 May 2025', norm: { date: '2025-05-01' } } satisfies Deadline],
      issuedOn: null,
    },
  ];
  const calendar: Calendar = {
    sittings: [
      {
        kind: 'session',
        body: 'some-body',
        number: 2,
        start: '2026-03-01',
        end: '2026-03-05',
        precision: 'day',
        source: 'a letter',
        asOf: '2025',
      },
    ],
    events: [],
  };

  it('puts commitments under the session they hang on, dated ones first', () => {
    const groups = dueBySession(rows, calendar);
    expect(groups.map(({ key, on, rows: of }) => [key, on, of.map(({ row }) => row.id).join()])).toEqual([
      ['month/2025-05', '2025-05-01', 'c'],
      ['session/some-body/2', '2026-03-05', 'a,b'],
      ['session/some-body/1', null, 'b'],
    ]);
  });

  it('moves a commitment when the calendar learns the day', () => {
    const later = {
      ...calendar,
      sittings: [
        ...calendar.sittings,
        {
          ...calendar.sittings[0],
          number: 1,
          start: '2025-01-01',
          end: '2025-01-02',
        } as (typeof calendar.sittings)[number],
      ],
    };
    expect(dueBySession(rows, later)[0]).toMatchObject({ key: 'session/some-body/1', on: '2025-01-02' });
  });

  it('puts what is counted from the adoption under its own month, each by its own day', () => {
    const within = (issuedOn: string) => ({
      id: issuedOn,
      issuedOn,
      deadlines: [
        { kind: 'within', surface: 'within three months', norm: { amount: 3, unit: 'month' } } satisfies Deadline,
      ],
    });
    const groups = dueBySession([within('2025-01-10'), within('2026-01-10')], calendar);
    expect(groups.map(({ key, event, on }) => [key, event, on])).toEqual([
      ['month/2025-04', null, '2025-04-10'],
      ['month/2026-04', null, '2026-04-10'],
    ]);
  });
});

describe('recommendations of other systems', () => {
  const uhri = [
    ['Annotation ID', 'Text', 'Countries', 'Body', 'Publication date', 'Themes', 'Position'],
    ['A-1', 'Ratify the Protocol;', 'Italy; France', 'UPR', '15/03/2019', 'Trafficking; Women', 'Supported'],
    ['A-2', '', 'Italy', 'UPR', '', '', ''],
    ['A-3', 'Train judges', 'Atlantis', 'UPR', '31/02/2019', '', ''],
    ['', '', '', '', '', '', ''],
  ];

  it('are read with their addressees, and rows at fault are told', () => {
    const { format, recommendations, faults } = readRecommendations(uhri);
    expect(format).toBe('uhri');
    expect(recommendations).toMatchObject([
      {
        reference: 'A-1',
        text: 'Ratify the Protocol;',
        date: '2019-03-15',
        position: 'Supported',
        themes: ['Trafficking', 'Women'],
      },
    ]);
    expect(recommendations[0]?.addressed).toEqual([
      { surface: 'Italy', norm: 'ITA' },
      { surface: 'France', norm: 'FRA' },
    ]);
    expect(faults).toEqual([
      { row: 2, fault: 'no-text' },
      { row: 3, fault: 'impossible-date' },
    ]);
  });

  it('are known by their columns', () => {
    const impact = readRecommendations([
      ['reference', 'title', 'description', 'support_level'],
      ['7', 'Act', 'Act soon.', '1'],
    ]);
    expect(impact.format).toBe('impact-oss');
    expect(impact.recommendations[0]?.text).toBe('Act\nAct soon.');
    expect(
      code(() =>
        readRecommendations([
          ['a', 'b'],
          ['1', '2'],
        ]),
      ),
    ).toBe('INSTRUMENTS_RECOMMENDATIONS_COLUMNS');
    expect(code(() => readRecommendations([['Text']]))).toBe('INSTRUMENTS_RECOMMENDATIONS_EMPTY');
  });

  it('become a document of which nothing is dropped', () => {
    const { text, reading } = recommendationsReading('a.csv', 'A list', readRecommendations(uhri).recommendations);
    expect(reading.elements.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    const [first] = reading.paragraphs;
    expect(first && text.slice(first.spans[0]?.start, first.spans[0]?.end)).toBe('Ratify the Protocol;');
    expect(reading.commitments[0]?.addressees.map(({ norm }) => norm)).toEqual(['state/ITA', 'state/FRA']);
  });

  it('are given back in as many cells as there are columns', () => {
    for (const format of ['uhri', 'impact-oss'] as const)
      expect(
        exportedRow(format, {
          reference: 'A-1',
          text: 'word '.repeat(60),
          addressees: ['Italy'],
          document: 'D',
          symbol: null,
          body: null,
          date: null,
          themes: [],
          status: null,
          address: '/x',
          due: null,
        }),
      ).toHaveLength(EXPORT_COLUMNS[format].length);
  });
});

describe('a date typed as three numbers', () => {
  it('is a day of the calendar, in digits of any keyboard', () => {
    expect(dayTyped({ day: '3', month: '7', year: '2026' })).toBe('2026-07-03');
    expect(dayTyped({ day: '٣', month: '٧', year: '٢٠٢٦' })).toBe('2026-07-03');
    expect(dayTyped({ day: '', month: ' ', year: '' })).toBeNull();
    for (const typed of [
      { day: '31', month: '2', year: '2026' },
      { day: '1', month: '1', year: '26' },
      { year: '2026' },
      { day: 'x', month: '1', year: '2026' },
    ])
      expect(dayTyped(typed)).toBeUndefined();
  });
});
