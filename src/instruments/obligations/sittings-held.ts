/**
 * Sessions and meetings that have been held, for a node that starts. An operator adds to them; a day that is not known
 * here is waited for, never made up.
 */
import type { Calendar, Sitting } from './calendar.js';

const CONFERENCE = 'United Nations Office on Drugs and Crime, sessions of the Conference of the Parties';
const REPORTS = 'Reports of the Working Group on Trafficking in Persons, as resolutions cite them';

type Row = readonly [number: number, start: string, end: string];

const rows = (kind: Sitting['kind'], body: string, source: string, asOf: string, list: readonly Row[]): Sitting[] =>
  list.map(([number, start, end]) => ({
    kind,
    body,
    number,
    start,
    end,
    precision: start.length === 4 ? 'year' : 'day',
    source,
    asOf,
  }));

export const SITTINGS_HELD: readonly Sitting[] = [
  ...rows('session', 'ctoc-cop', CONFERENCE, '2024-11', [
    [4, '2008-10-08', '2008-10-17'],
    [5, '2010-10-18', '2010-10-22'],
    [6, '2012-10-15', '2012-10-19'],
    [7, '2014-10-06', '2014-10-10'],
    [8, '2016-10-17', '2016-10-21'],
    [9, '2018-10-15', '2018-10-19'],
    [10, '2020-10-12', '2020-10-16'],
    [11, '2022-10-17', '2022-10-21'],
    [12, '2024-10-14', '2024-10-18'],
  ]),
  ...rows('meeting', 'wg-tip', REPORTS, '2020-10', [
    [1, '2009-04-14', '2009-04-15'],
    [2, '2010-01-27', '2010-01-29'],
    [4, '2011-10-10', '2011-10-12'],
    [5, '2013-11-06', '2013-11-08'],
    [10, '2020-10-12', '2020-10-13'],
  ]),
];

export const CALENDAR_HELD: Calendar = { sittings: SITTINGS_HELD, events: [] };
