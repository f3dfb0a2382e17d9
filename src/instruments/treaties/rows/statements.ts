/** What stands below a status table: declarations, reservations, objections and notifications, State by State. */
import type { ActionKind } from '../action.js';
import { participantOf } from '../participants.js';
import { dayIn } from './dates.js';
import type { Line } from './lines.js';
import { type RowFault, type ToldAct, fault } from './row.js';

type Worded = Extract<ActionKind, 'declaration' | 'reservation' | 'objection' | 'notification'>;
type Section = Worded | 'notes';

const LONGEST_HEADING = 120;

/** Whether a line opens one of the sections below the table. */
export const isSection = (cells: readonly string[]): boolean => sectionOf(cells) !== null;

function sectionOf(cells: readonly string[]): Section | null {
  const filled = cells.filter((cell) => cell !== '');
  const text = (filled[0] ?? '').toLowerCase();
  if (filled.length !== 1 || text.length > LONGEST_HEADING) return null;
  if (/^(end ?notes?|notes?)\b:?$/.test(text)) return 'notes';
  const heading = text.replace(/\(unless otherwise.*$/, '').trim();
  if (/^objections?\b[^.:]{0,40}$/.test(heading)) return 'objection';
  if (/^notifications?\b[^.:]{0,80}$/.test(heading)) return 'notification';
  if (/^(interpretative )?(declarations?|reservations?)( and (declarations?|reservations?))?$/.test(heading))
    return heading.startsWith('reservation') && !heading.includes('declaration') ? 'reservation' : 'declaration';
  return null;
}

type Speech = {
  row: number;
  label: string;
  kind: Worded;
  upon: 'signature' | 'consent';
  on: string | null;
  words: string[];
};

/** Reads the sections; what is said is dated by its own dateline, else by the participant's signature or consent. */
export function readStatements(lines: readonly Line[], treaty: string, acts: ToldAct[], faults: RowFault[]): void {
  const dates = datesOf(acts);
  let section: Section = 'declaration';
  let speech = null as Speech | null;
  const close = (): void => {
    if (speech && speech.words.length > 0) keep(speech, treaty, dates, acts, faults);
    if (speech) speech = { ...speech, words: [] };
  };
  for (const { row, cells } of lines) {
    const opened = sectionOf(cells);
    const text = cells.filter((cell) => cell !== '').join(' ');
    if (opened !== null) {
      close();
      speech = null;
      section = opened;
    } else if (section === 'notes' || /^\(unless otherwise/i.test(text)) {
      // The notes explain; acts they tell of are for a person to record. The file is kept whole.
    } else if (text.length <= LONGEST_HEADING && !/[.:;,]$/.test(text) && participantOf(text) !== null) {
      close();
      speech = { row, label: text, kind: section, upon: 'consent', on: null, words: [] };
    } else if (speech === null) {
      faults.push(fault(row, 'TREATIES_TEXT_WITHOUT_PARTICIPANT', text));
    } else {
      const heading = headingOf(text);
      const day = dayIn(text.replace(/[.:]$/, ''));
      if (heading || day !== null) {
        close();
        speech = { ...speech, row, ...heading, ...(day === null ? {} : { on: day }) };
      } else {
        if (speech.words.length === 0) speech = { ...speech, row };
        speech.words.push(text);
      }
    }
  }
  close();
}

/** "Reservation:", "Upon signature:", "Declaration made upon ratification:", "Notification under article 5 (3):". */
function headingOf(text: string): Partial<Pick<Speech, 'kind' | 'upon'>> | null {
  if (text.length > LONGEST_HEADING || !text.endsWith(':')) return null;
  const low = text.toLowerCase();
  const kind = (['objection', 'reservation', 'declaration', 'notification'] as const).find((word) =>
    new RegExp(`^[^.]{0,30}\\b${word}s?\\b`).test(low),
  );
  const upon = low.includes('upon signature') || low.includes('upon signing') ? 'signature' : null;
  const later = /\bupon (ratification|accession|acceptance|approval|succession)\b/.test(low) ? 'consent' : null;
  const at = upon ?? later;
  return kind || at ? { ...(kind ? { kind } : {}), ...(at ? { upon: at } : {}) } : null;
}

function datesOf(acts: readonly ToldAct[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { label, kind, on } of acts) {
    const key = `${participantOf(label) ?? label}/${kind === 'signature' ? 'signature' : 'consent'}`;
    if (!dates.has(key)) dates.set(key, on);
  }
  return dates;
}

function keep(
  speech: Speech,
  treaty: string,
  dates: ReadonlyMap<string, string>,
  acts: ToldAct[],
  faults: RowFault[],
): void {
  const who = participantOf(speech.label) ?? speech.label;
  const text = speech.words.join('\n');
  const on = speech.on ?? dates.get(`${who}/${speech.upon}`) ?? dates.get(`${who}/signature`);
  if (on === undefined) {
    faults.push(fault(speech.row, 'TREATIES_TEXT_UNDATED', text, { label: speech.label }));
    return;
  }
  const about = speech.kind === 'objection' ? (whoseReservation(text) ?? undefined) : undefined;
  acts.push({ row: speech.row, treaty, label: speech.label, kind: speech.kind, on, text, about });
}

/** The name after "made by", "formulated by", "entered by": the longest run of words that names a participant. */
function whoseReservation(text: string): string | null {
  for (const by of [' made by ', ' formulated by ', ' entered by ', ' lodged by ', ' submitted by ']) {
    const at = text.indexOf(by);
    if (at < 0) continue;
    const words = text
      .slice(at + by.length, at + by.length + 90)
      .replace(/^the Government of /i, '')
      .split(/\s+/);
    for (let count = Math.min(10, words.length); count > 0; count -= 1) {
      const name = words
        .slice(0, count)
        .join(' ')
        .replace(/[.,;:]+$/, '')
        .replace(/^the Government of (the )?/i, '');
      if (participantOf(name) !== null) return name;
    }
  }
  return null;
}
