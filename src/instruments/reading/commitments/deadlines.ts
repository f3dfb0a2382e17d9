/** By when: sessions, meetings, dates, years, rhythms and timelines set elsewhere. */
import type { Deadline } from '../reading.js';
import { actorsIn } from '../registries/actors.js';
import { MONTH, monthOf, ORDINAL, ordinalOf } from '../registries/calendar.js';

type Located = Deadline & { readonly at: number; readonly end: number };

const SESSION = new RegExp(
  `\\b(at|during|in) (its|the|their|each) (${ORDINAL}|next|forthcoming|following|subsequent) (?:regular |special |resumed |substantive )?session( of the (?:Conference of the Parties|General Assembly|Conference|Assembly|Council|Commission|Human Rights Council))?(, (?:to be held )?in (\\d{4}))?`,
  'g',
);
const BEFORE_SESSION = new RegExp(
  `\\b(?:before|prior to|in advance of|ahead of|by) (its|the|that) (?:(${ORDINAL}|next|forthcoming) )?(?:regular )?session( of the (?:Conference of the Parties|General Assembly|Conference|Assembly|Council|Commission))?`,
  'g',
);
const MEETING = new RegExp(
  `\\b(?:at|during|in|before) (?:its|their|the) (next|future|forthcoming|subsequent|${ORDINAL}) (meetings?)\\b(?! of)`,
  'g',
);
const BY_DATE = new RegExp(
  `\\b(?:no later than|not later than|by the end of|by|before|until|until the end of) (?:(\\d{1,2}) )?(?:(${MONTH}) )?(\\d{4})\\b(?!/)`,
  'g',
);
const IN_YEAR = /\bto [a-z]+(?: [a-z]+){0,2}, in (\d{4}),/g;
const RECURRING =
  /\b(?:annually|biennially|every (?:two|three|four|five|other) years|every year|on an annual basis|on a biennial basis|twice a year|at each (?:regular )?session|on a yearly basis)\b/g;
const TIMELINE =
  /\bin accordance with the (?:designated|established|agreed|indicative) (?:timelines?|timetables?|time frames?|calendar)\b/g;

const YEARS_BETWEEN: Readonly<Record<string, number>> = {
  annually: 1,
  'every year': 1,
  'on an annual basis': 1,
  'on a yearly basis': 1,
  biennially: 2,
  'on a biennial basis': 2,
  'every two years': 2,
  'every other years': 2,
  'every three years': 3,
  'every four years': 4,
  'every five years': 5,
};

/** Deadlines of a clause, in order. `before` is the paragraph's text up to the clause: "that session" may stand there. */
export function deadlinesOf(clause: string, issuer: string | null): Deadline[] {
  const found: Located[] = [
    ...beforeSessions(clause, issuer),
    ...sessions(clause, issuer),
    ...meetings(clause, issuer),
    ...dates(clause),
    ...rhythms(clause),
    ...timelines(clause),
  ];
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

/** Whose session or meeting: the body named with it, else the last one named before it that holds such. */
function holder(
  clause: string,
  at: number,
  of: string | undefined,
  issuer: string | null,
  kind: 'session' | 'meeting',
): string | null {
  const named = of?.replace(/^ of the /, '');
  if (named) return SHORT[named] ?? issuer;
  const before = clause.slice(Math.max(0, at - 400), at);
  const actors = actorsIn(before).filter((a) =>
    kind === 'session' ? PLENARY.has(a.actor.norm) : PLENARY.has(a.actor.norm) || a.actor.norm.startsWith('wg-'),
  );
  const last = actors.at(-1);
  const pronoun = /\bto it(?:,|\b)(?!.*\bto it\b)/.exec(before);
  if (pronoun && pronoun.index > (last?.at ?? -1)) return issuer;
  if (!last) return issuer;
  // "The Conference" is the body that speaks, whichever convention it belongs to.
  if (last.actor.norm === 'ctoc-cop' && issuer) return issuer;
  return last.actor.norm.replace(/-chair$/, '');
}

function sessions(clause: string, issuer: string | null): Located[] {
  return [...clause.matchAll(SESSION)].map((m): Located => {
    const ordinal = ordinalOf(m[3] ?? '');
    const year: { [key: string]: number } = m[6] ? { year: Number(m[6]) } : {};
    return {
      kind: 'session',
      surface: m[0],
      norm: {
        body: holder(clause, m.index, m[4], issuer, 'session'),
        session: ordinal ?? (m[3] ?? '').toLowerCase(),
        ...year,
      },
      at: m.index,
      end: m.index + m[0].length,
    };
  });
}

function beforeSessions(clause: string, issuer: string | null): Located[] {
  return [...clause.matchAll(BEFORE_SESSION)]
    .filter((m) => m[2] !== undefined || m[1] === 'that')
    .map((m) => {
      const ordinal = ordinalOf(m[2] ?? '');
      const session = m[1] === 'that' ? -1 : (ordinal ?? (m[2] ?? '').toLowerCase());
      return {
        kind: 'before-session',
        surface: m[0],
        norm: {
          body: holder(clause, m.index, m[3], issuer, 'session'),
          session,
          ...(m[1] === 'that' ? { anaphoric: true } : {}),
        },
        at: m.index,
        end: m.index + m[0].length,
      };
    });
}

function meetings(clause: string, issuer: string | null): Located[] {
  return [...clause.matchAll(MEETING)].map((m): Located => {
    const which = (m[1] ?? '').toLowerCase();
    const recurring: { [key: string]: boolean } = (m[2] ?? '').endsWith('s') ? { recurring: true } : {};
    return {
      kind: 'meeting',
      surface: m[0],
      norm: {
        body: holder(clause, m.index, undefined, issuer, 'meeting'),
        meeting: ordinalOf(which) ?? which,
        ...recurring,
      },
      at: m.index,
      end: m.index + m[0].length,
    };
  });
}

function dates(clause: string): Located[] {
  const by = [...clause.matchAll(BY_DATE)]
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
  const years = [...clause.matchAll(IN_YEAR)].map((m): Located => {
    const at = m.index + m[0].lastIndexOf('in ');
    return { kind: 'in-year', surface: `in ${m[1]}`, norm: { year: Number(m[1]) }, at, end: at + 7 };
  });
  return [...by, ...years];
}

function rhythms(clause: string): Located[] {
  return [...clause.matchAll(RECURRING)].map((m) => ({
    kind: 'recurring',
    surface: m[0],
    norm: { recurring: true, everyYears: YEARS_BETWEEN[m[0].toLowerCase()] ?? null },
    at: m.index,
    end: m.index + m[0].length,
  }));
}

function timelines(clause: string): Located[] {
  return [...clause.matchAll(TIMELINE)].map((m) => ({
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
