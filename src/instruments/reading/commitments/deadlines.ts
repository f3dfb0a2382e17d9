/** By when: sessions, meetings, dates, years, rhythms and timelines set elsewhere. */
import { everyMatch } from '../matches.js';
import type { Deadline } from '../reading.js';
import { actorAt, actorsIn } from '../registries/actors.js';
import { bodyOf } from '../registries/bodies.js';
import { signsIn, signsOf } from '../words.js';
import { MONTH, monthOf, ORDINAL, ordinalOf } from '../registries/calendar.js';
import { type Located, periods } from './periods.js';

const WHICH = `${ORDINAL}|next|forthcoming|following|subsequent`;
const SESSION = new RegExp(
  `\\b(at|during|in) (its|the|their|each) (${WHICH}) (?:regular |special |resumed |substantive )?session\\b`,
  'g',
);
const SESSION_YEAR = /, (?:to be held )?in (\d{4})/y;
const BEFORE_SESSION = new RegExp(
  `\\b(?:before|prior to|in advance of|ahead of|by) (its|the|that) (?:(${ORDINAL}|next|forthcoming) )?(?:regular )?session\\b`,
  'g',
);
const MEETING = new RegExp(
  `\\b(?:at|during|in|before|by) (?:its|their|the) (future|${WHICH}) (?:intersessional |regular )?(meetings?)\\b`,
  'g',
);
const OF_BODY =
  / of the (?:Conference of the Parties|General Assembly|Conference|Assembly|Council|Commission|Human Rights Council|[Ww]orking [Gg]roup(?= on [A-Z])|[Ww]orking [Gg]roup)/y;
const BY_DATE = new RegExp(
  `\\b(?:no later than|not later than|by the end of|by|before|until|until the end of) (?:(\\d{1,2}) )?(?:(${MONTH}) )?(\\d{4})\\b(?!/)`,
  'g',
);
const EACH_YEAR = new RegExp(
  `\\b(?:(?:each|every) year,? (?:by|before|no later than|not later than) (\\d{1,2}) (${MONTH})|annually,? (?:by|before|no later than|not later than) (\\d{1,2}) (${MONTH})|(?:by|before|no later than|not later than) (\\d{1,2}) (${MONTH})(?:,? of)? (?:each|every) year|(?:by|before|no later than|not later than) (\\d{1,2}) (${MONTH}),? annually)\\b`,
  'gi',
);
const IN_YEAR = /\bto [a-z]+(?: [a-z]+){0,2}, in (\d{4}),/g;
const RECURRING =
  /\b(?:annually|biennially|every (?:two|three|four|five) years|every other year|(?:every|each) year|once a year|on an annual basis|on a biennial basis|twice a year|at each (?:regular )?session|on a yearly basis)\b/g;
const TIMELINE =
  /\bin accordance with the (?:designated|established|agreed|indicative) (?:timelines?|timetables?|time frames?|calendar)\b/g;

const YEARS_BETWEEN: Readonly<Record<string, number>> = {
  annually: 1,
  'every year': 1,
  'each year': 1,
  'once a year': 1,
  'on an annual basis': 1,
  'on a yearly basis': 1,
  biennially: 2,
  'on a biennial basis': 2,
  'every two years': 2,
  'every other year': 2,
  'every three years': 3,
  'every four years': 4,
  'every five years': 5,
};

/** Words that each kind of deadline cannot do without. */
export const DEADLINE_SIGNS: readonly string[] = [
  'session',
  'meeting',
  'year|annu|biennial|once.|twice.|at each.',
  'within.|later.',
  'timeline|timetable|time frame|calendar.',
  'by.|before.|until.|later.|every.|each.|in.',
  'by.|before.|prior to.|advance of.|ahead of.',
];
const ALONE = signsOf(DEADLINE_SIGNS);

/** Deadlines of a clause, in order. `bits` are the signs of deadlines in it. */
export function deadlinesOf(clause: string, issuer: string | null, bits = signsIn(clause, ALONE)[0] ?? 0): Deadline[] {
  if (bits === 0) return [];
  const has = (bit: number): boolean => (bits & bit) !== 0;
  const [inSession, yearly, dated] = [has(1), has(4), has(32)];
  // What a kind of deadline cannot do without is looked for first: most clauses have none of it.
  const found: Located[] = [
    ...(inSession && has(64) ? beforeSessions(clause, issuer) : []),
    ...(inSession ? sessions(clause, issuer) : []),
    ...(has(2) ? meetings(clause, issuer) : []),
    ...(dated && hasYear(clause) ? dates(clause) : []),
    ...(has(8) ? periods(clause) : []),
    ...(dated && yearly ? eachYear(clause) : []),
    ...(yearly ? rhythms(clause) : []),
    ...(has(16) ? timelines(clause) : []),
  ];
  if (found.length === 0) return [];
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const out: Deadline[] = [];
  let reach = -1;
  for (const { at, end, ...deadline } of found) {
    if (at < reach) continue;
    out.push(deadline);
    reach = end;
  }
  return withAnaphora(out);
}

const PLENARY = new Set(['ctoc-cop', 'ga', 'hrc', 'sc', 'ecosoc', 'ccpcj', 'sbi', 'sbsta']);
const SHORT: Readonly<Record<string, string>> = {
  'General Assembly': 'ga',
  Assembly: 'ga',
  'Human Rights Council': 'hrc',
};

type OfBody = { readonly end: number; readonly name: string | undefined };

/** "of the Conference", "of the Working Group" right after: the body named with a session or meeting. */
function ofBody(clause: string, at: number): OfBody {
  OF_BODY.lastIndex = at;
  const met = OF_BODY.exec(clause);
  if (!met) return { end: at, name: undefined };
  const named = actorAt(clause, at + 4);
  const group = named?.actor.norm.startsWith('wg-') ? at + 4 + named.length : 0;
  return { end: Math.max(group, at + met[0].length), name: group > 0 ? named?.actor.norm : met[0] };
}

/** "The Conference" is the body that speaks, whichever convention it belongs to; elsewhere it is not told which one. */
function conferenceOf(issuer: string | null): string | null {
  return bodyOf(issuer)?.names[0]?.startsWith('Conference') ? issuer : null;
}

/** Whose session or meeting: the body named with it, else the last one named before it that holds such. */
function holder(
  clause: string,
  at: number,
  of: string | undefined,
  issuer: string | null,
  kind: 'session' | 'meeting',
): string | null {
  if (of?.startsWith('wg-')) return of;
  const named = of?.replace(/^ of the /, '');
  if (named && /^Conference/.test(named)) return conferenceOf(issuer);
  if (named) return SHORT[named] ?? (/group$/i.test(named) ? null : issuer);
  const before = clause.slice(Math.max(0, at - 400), at);
  const actors = actorsIn(before).filter((a) =>
    kind === 'session' ? PLENARY.has(a.actor.norm) : PLENARY.has(a.actor.norm) || a.actor.norm.startsWith('wg-'),
  );
  const last = actors.at(-1);
  const pronoun = /\bto it(?:,|\b)(?!.*\bto it\b)/.exec(before);
  if (pronoun && pronoun.index > (last?.at ?? -1)) return issuer;
  if (!last) return issuer;
  const short = !before.slice(last.at, last.end).includes(' to the ');
  if (last.actor.norm === 'ctoc-cop' && short) return conferenceOf(issuer);
  return last.actor.norm.replace(/-chair$/, '');
}

function sessions(clause: string, issuer: string | null): Located[] {
  return everyMatch(SESSION, clause).map((m): Located => {
    const ordinal = ordinalOf(m[3] ?? '');
    const of = ofBody(clause, m.index + m[0].length);
    SESSION_YEAR.lastIndex = of.end;
    const dated = SESSION_YEAR.exec(clause);
    const year: { [key: string]: number } = dated ? { year: Number(dated[1]) } : {};
    const end = of.end + (dated?.[0].length ?? 0);
    return {
      kind: 'session',
      surface: clause.slice(m.index, end),
      norm: {
        body: holder(clause, m.index, of.name, issuer, 'session'),
        session: ordinal ?? (m[3] ?? '').toLowerCase(),
        ...year,
      },
      at: m.index,
      end,
    };
  });
}

function beforeSessions(clause: string, issuer: string | null): Located[] {
  return everyMatch(BEFORE_SESSION, clause)
    .filter((m) => m[2] !== undefined || m[1] === 'that')
    .map((m) => {
      const ordinal = ordinalOf(m[2] ?? '');
      const session = m[1] === 'that' ? -1 : (ordinal ?? (m[2] ?? '').toLowerCase());
      const of = ofBody(clause, m.index + m[0].length);
      return {
        kind: 'before-session',
        surface: clause.slice(m.index, of.end),
        norm: {
          body: holder(clause, m.index, of.name, issuer, 'session'),
          session,
          ...(m[1] === 'that' ? { anaphoric: true } : {}),
        },
        at: m.index,
        end: of.end,
      };
    });
}

function meetings(clause: string, issuer: string | null): Located[] {
  return everyMatch(MEETING, clause).flatMap((m): Located[] => {
    const which = (m[1] ?? '').toLowerCase();
    const of = ofBody(clause, m.index + m[0].length);
    // "at the next meeting of experts": a meeting of no body that is known.
    if (of.name === undefined && clause.startsWith(' of ', of.end)) return [];
    const recurring: { [key: string]: boolean } = (m[2] ?? '').endsWith('s') ? { recurring: true } : {};
    const meeting = ordinalOf(which) ?? which;
    return [
      {
        kind: 'meeting',
        surface: clause.slice(m.index, of.end),
        norm: { body: holder(clause, m.index, of.name, issuer, 'meeting'), meeting, ...recurring },
        at: m.index,
        end: of.end,
      },
    ];
  });
}

/** "each year by 30 June": a rhythm with its day. */
function eachYear(clause: string): Located[] {
  return everyMatch(EACH_YEAR, clause).map((m): Located => {
    const [day, month] = [m[1] ?? m[3] ?? m[5] ?? m[7] ?? '', m[2] ?? m[4] ?? m[6] ?? m[8] ?? ''];
    const pad = (n: string | number) => String(n).padStart(2, '0');
    return {
      kind: 'recurring',
      surface: m[0],
      norm: { recurring: true, everyYears: 1, day: `${pad(monthOf(month) ?? 0)}-${pad(day)}` },
      at: m.index,
      end: m.index + m[0].length,
    };
  });
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Do four figures stand together? One of four in a row stands at every fourth place: only those are looked at. */
function hasYear(clause: string): boolean {
  for (let i = 3; i < clause.length; i += 4) {
    if (!isDigit(clause.charCodeAt(i))) continue;
    let from = i;
    let end = i + 1;
    while (from > i - 3 && isDigit(clause.charCodeAt(from - 1))) from -= 1;
    while (end < from + 4 && isDigit(clause.charCodeAt(end))) end += 1;
    if (end - from >= 4) return true;
  }
  return false;
}

function dates(clause: string): Located[] {
  const by = everyMatch(BY_DATE, clause)
    .filter((m) => m[2] !== undefined || Number(m[3]) >= 1945)
    .map((m): Located => {
      const month = m[2] ? `-${String(monthOf(m[2]) ?? 0).padStart(2, '0')}` : '';
      const day = m[1] && m[2] ? `-${(m[1] ?? '').padStart(2, '0')}` : '';
      return {
        kind: 'by-date',
        surface: m[0],
        norm: { date: `${m[3]}${month}${day}` },
        at: m.index,
        end: m.index + m[0].length,
      };
    });
  const years = everyMatch(IN_YEAR, clause).map((m): Located => {
    const at = m.index + m[0].lastIndexOf('in ');
    return { kind: 'in-year', surface: `in ${m[1]}`, norm: { year: Number(m[1]) }, at, end: at + 7 };
  });
  return [...by, ...years];
}

function rhythms(clause: string): Located[] {
  return everyMatch(RECURRING, clause).map((m) => ({
    kind: 'recurring',
    surface: m[0],
    norm: { recurring: true, everyYears: YEARS_BETWEEN[m[0].toLowerCase()] ?? null },
    at: m.index,
    end: m.index + m[0].length,
  }));
}

function timelines(clause: string): Located[] {
  return everyMatch(TIMELINE, clause).map((m) => ({
    kind: 'external-timeline',
    surface: m[0],
    norm: {
      mechanism:
        /Mechanism for the Review of the Implementation of the United Nations Convention against Transnational Organized Crime/.test(
          clause,
        )
          ? 'untoc-irm'
          : null,
    },
    at: m.index,
    end: m.index + m[0].length,
  }));
}

/** "before that session" means the one just named. */
function withAnaphora(deadlines: readonly Deadline[]): Deadline[] {
  let last: Deadline | null = null;
  return deadlines.map((deadline) => {
    if (deadline.norm.anaphoric && last) {
      const { body, session } = last.norm;
      return { ...deadline, norm: { ...deadline.norm, body: body ?? null, session: session ?? null } };
    }
    if (deadline.kind === 'session') last = deadline;
    return deadline;
  });
}
