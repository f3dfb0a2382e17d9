import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../reading/commitments/deadlines.js';
import type { Commitment, Deadline } from '../reading/reading.js';
import { assemblySession, EMPTY_CALENDAR, type Calendar, sittingAfter } from './calendar.js';
import { type DeadlineFacts, earliestResolved, eventKey, later, resolveDeadline } from './deadlines.js';
import { impliedTimes } from './implied.js';
import { nextOccurrence, occurrences, RECURRENCES } from './recurrences.js';
import { CALENDAR_HELD } from './sittings-held.js';

const conference = (clause: string) => deadlinesOf(clause, 'ctoc-cop');
const only = (clause: string, issuer: string | null = 'ctoc-cop'): Deadline => {
  const all = deadlinesOf(clause, issuer);
  expect(all).toHaveLength(1);
  return all[0] as Deadline;
};
const at = (adopted: string | null, calendar: Calendar = CALENDAR_HELD): DeadlineFacts => ({ adopted, calendar });
const day = (deadline: Deadline, facts: DeadlineFacts) => {
  const met = resolveDeadline(deadline, facts);
  return met.kind === 'dated' ? `${met.on} ${met.precision}` : met;
};

describe('deadlines of a decision, once the calendar knows the sessions', () => {
  it('a working group that meets during a session and at least once before it [S2 (p)]', () => {
    const [during, before] = conference(
      'Decided that the working group should meet during the fifth session of the Conference and at least once before that session',
    );
    expect(day(during as Deadline, at('2008-10-17'))).toBe('2010-10-22 day');
    expect(day(before as Deadline, at('2008-10-17'))).toBe('2010-10-17 day');
  });

  it('a review at a session whose year alone is said, until its days are known [S2 (t)]', () => {
    const deadline = only('Decided to weigh the work of the group at its sixth session, in 2012');
    expect(resolveDeadline(deadline, at('2008-10-17', EMPTY_CALENDAR))).toEqual({
      kind: 'dated',
      on: '2012-12-31',
      precision: 'year',
      basis: { from: 'text' },
      event: { kind: 'session', body: 'ctoc-cop', number: 6 },
    });
    expect(day(deadline, at('2008-10-17'))).toBe('2012-10-19 day');
  });

  it('a compilation for a session, and what States give for it before [S0 6]', () => {
    const submit = only(
      'Requests the Secretariat to compile and submit to it, at its sixth session, examples of practice',
    );
    const give = only('urges States to provide such examples before the sixth session of the Conference');
    expect(day(submit, at('2010-10-22'))).toBe('2012-10-19 day');
    expect(day(give, at('2010-10-22'))).toBe('2012-10-14 day');
  });

  it('a meeting of the working group before a session [S0 8]', () => {
    const deadline = only(
      'Also decides that the Working Group shall meet once more before the sixth session of the Conference',
    );
    expect(day(deadline, at('2010-10-22'))).toBe('2012-10-14 day');
  });

  it('a report to the next meeting of a group waits until that meeting has a date [S0 9]', () => {
    const deadline = only(
      'Requests the Secretariat to report to the Working Group on Trafficking in Persons, at its next meeting',
    );
    expect(deadline.norm).toMatchObject({ body: 'wg-tip', meeting: 'next' });
    const unknown = { sittings: CALENDAR_HELD.sittings.filter((one) => one.start < '2010-10-22'), events: [] };
    expect(resolveDeadline(deadline, at('2010-10-22', unknown))).toEqual({
      kind: 'waits',
      waitsFor: { kind: 'meeting', body: 'wg-tip', number: 'next' },
    });
    expect(day(deadline, at('2010-10-22'))).toBe('2011-10-12 day');
    expect(resolveDeadline(deadline, at(null)).kind).toBe('waits');
  });

  it('a report of a chair to a session [S0 11]', () => {
    const deadline = only('Decides that the Chair shall report to the Conference at its sixth session');
    expect(day(deadline, at('2010-10-22'))).toBe('2012-10-19 day');
  });

  it('a launch no later than a month [S4 10]', () => {
    const deadline = only('looks forward to the launch of the report no later than January 2013', 'ga');
    expect(resolveDeadline(deadline, at('2012-12-20'))).toEqual({
      kind: 'dated',
      on: '2013-01-31',
      precision: 'month',
      basis: { from: 'text' },
      event: null,
    });
  });

  it('a meeting at a session of the Assembly and no later than a month: the month comes first [S4 12]', () => {
    const deadlines = deadlinesOf(
      'decides to convene a meeting of the General Assembly at its sixty-seventh session, no later than July 2013, to weigh what was done',
      'ga',
    );
    expect(deadlines.map((one) => day(one, at('2012-12-20')))).toEqual(['2013-09-16 day', '2013-07-31 month']);
    expect(earliestResolved(deadlines, at('2012-12-20')).first?.on).toBe('2013-07-31');
  });

  it('a report to a session that has no date yet, then one [S3 15]', () => {
    const deadline = only('Requests the secretariat to submit a report to the Conference at its eleventh session');
    const before = { sittings: CALENDAR_HELD.sittings.filter((one) => one.start < '2021'), events: [] };
    expect(resolveDeadline(deadline, at('2020-10-16', before))).toEqual({
      kind: 'waits',
      waitsFor: { kind: 'session', body: 'ctoc-cop', number: 11 },
    });
    expect(day(deadline, at('2020-10-16'))).toBe('2022-10-21 day');
    const moved = {
      sittings: CALENDAR_HELD.sittings.map((one) =>
        one.number === 11 ? { ...one, start: '2023-02-06', end: '2023-02-10' } : one,
      ),
      events: [],
    };
    expect(day(deadline, at('2020-10-16', moved))).toBe('2023-02-10 day');
  });

  it('answers by a timeline that a mechanism sets elsewhere [S3 16]', () => {
    const deadline = only(
      'Encourages States parties to answer the questionnaires of the Mechanism for the Review of the Implementation of the United Nations Convention against Transnational Organized Crime and the Protocols thereto, in accordance with the designated timeline',
    );
    const waits = resolveDeadline(deadline, at('2020-10-16'));
    expect(waits).toEqual({ kind: 'waits', waitsFor: { kind: 'timeline', mechanism: 'untoc-irm' } });
    const key = eventKey({ kind: 'timeline', mechanism: 'untoc-irm' });
    const events = [
      { key, on: '2021-05-31', precision: 'day', source: 'letter of the secretariat', asOf: '2020-12-01' },
    ] as const;
    expect(day(deadline, at('2020-10-16', { sittings: [], events }))).toBe('2021-05-31 day');
  });
});

describe('times that are implied or come back', () => {
  const clause = (text: string): Commitment => ({
    id: 'op1.1',
    provision: 'op1',
    verb: 'Requests',
    lemma: 'request',
    class: 'mandate',
    strength: 5,
    addressees: [],
    deadlines: [],
    conditions: [],
    verbInherited: false,
    verbOffset: 0,
    text,
    theme: [],
    themeSuggestedBy: 'keywords',
  });

  it('a summary of a meeting is due after the meeting [S4 14]', () => {
    expect(
      impliedTimes(clause('Requests the President to prepare a summary of the high-level meeting;'), 'ga'),
    ).toEqual([
      {
        kind: 'after',
        event: { kind: 'event', text: 'high-level meeting' },
        surface: 'summary of the high-level meeting',
      },
    ]);
  });

  it('a section of a report is due with the report, at each session [S4 15]', () => {
    const [cycle] = impliedTimes(
      clause(
        'Requests the Secretary-General to go on including a section on harbours in his report to the General Assembly',
      ),
      'ga',
    );
    expect(cycle).toMatchObject({
      kind: 'cycle',
      rhythm: { everyYears: null, eachOf: { kind: 'session', body: 'ga' } },
    });
    expect(
      impliedTimes({ ...clause('Welcomes his annual report to the General Assembly'), class: 'welcome' }, 'ga'),
    ).toEqual([]);
  });

  it('an appraisal every four years: 2013, 2017, 2021 [S3 pp11]', () => {
    const appraisal = RECURRENCES.find(({ id }) => id === 'appraisal/global-plan-of-action-tip');
    expect(appraisal && occurrences(appraisal, 2012, 2022)).toEqual([2013, 2017, 2021]);
    expect(appraisal && occurrences(appraisal, 2018, 2026)).toEqual([2021, 2025]);
  });

  it('a report every two years', () => {
    const report = RECURRENCES.find(({ id }) => id === 'report/global-report-tip');
    expect(report && occurrences(report, 2012, 2019)).toEqual([2012, 2014, 2016, 2018]);
    const met = resolveDeadline(
      only('Requests the Office to publish every two years what was found'),
      at('2012-12-20'),
    );
    expect(met).toEqual({ kind: 'recurs', rhythm: { everyYears: 2, day: null, eachOf: null } });
    expect(met.kind === 'recurs' && nextOccurrence(met.rhythm, 2012, '2013-06-01')).toEqual({
      on: '2014-12-31',
      precision: 'year',
    });
    expect(met.kind === 'recurs' && nextOccurrence(met.rhythm, null, '2013-06-01')).toBeNull();
  });

  it('a day in each year, and every meeting of a body', () => {
    const yearly = resolveDeadline(only('Requests the Office to report annually, by 30 June'), at('2012-12-20'));
    expect(yearly.kind === 'recurs' && nextOccurrence(yearly.rhythm, null, '2026-07-01')).toEqual({
      on: '2027-06-30',
      precision: 'day',
    });
    const each = resolveDeadline(
      only('Requests the Working Group on Trafficking in Persons to agree on them during its future meetings'),
      at('2020-10-16'),
    );
    expect(each).toEqual({
      kind: 'recurs',
      rhythm: { everyYears: null, day: null, eachOf: { kind: 'meeting', body: 'wg-tip' } },
    });
  });
});

describe('periods', () => {
  it('run from the adoption, or from an event that gets its day', () => {
    const own = only(
      'Requests the Secretary-General to report within three months of the adoption of this resolution',
      'sc',
    );
    expect(day(own, at('2011-11-30'))).toBe('2012-02-29 day');
    expect(resolveDeadline(own, at(null)).kind).toBe('waits');
    const other = only('Requests the Secretary-General to report within 30 days of the opening of the harbour', 'sc');
    const waits = resolveDeadline(other, at('2011-11-30'));
    expect(waits).toEqual({ kind: 'waits', waitsFor: { kind: 'event', text: 'the opening of the harbour' } });
    const events = [
      {
        key: 'event/opening of the harbour',
        on: '2012-01-01',
        precision: 'day',
        source: 'the harbour',
        asOf: '2012-01-02',
      },
    ] as const;
    expect(day(other, at('2011-11-30', { sittings: [], events }))).toBe('2012-01-31 day');
  });

  it('end where a month ends, and count working days without weekends', () => {
    expect(later('2026-01-31', 1, 'month')).toBe('2026-02-28');
    expect(later('2024-02-29', 1, 'year')).toBe('2025-02-28');
    expect(later('2026-11-20', 1, 'working-day')).toBe('2026-11-23');
    expect(later('2026-11-20', 10, 'working-day')).toBe('2026-12-04');
    expect(later('2026-11-20', 72, 'hour')).toBe('2026-11-23');
    expect(later('2026-11-20', 2, 'moon')).toBeNull();
  });
});

describe('sessions of the General Assembly', () => {
  it('open on the Tuesday that its rule names', () => {
    const openings = {
      67: '2012-09-18',
      68: '2013-09-17',
      70: '2015-09-15',
      75: '2020-09-15',
      78: '2023-09-05',
      79: '2024-09-10',
      80: '2025-09-09',
    };
    for (const [number, start] of Object.entries(openings)) expect(assemblySession(Number(number))?.start).toBe(start);
    expect(assemblySession(50)).toMatchObject({ start: '1995-09-01', precision: 'month' });
    expect(assemblySession(1.5)).toBeNull();
  });

  it('follow one another', () => {
    expect(sittingAfter(EMPTY_CALENDAR, 'session', 'ga', '2012-12-20')).toMatchObject({ number: 68 });
    expect(sittingAfter(EMPTY_CALENDAR, 'session', 'hrc', '2012-12-20')).toBeNull();
  });
});
