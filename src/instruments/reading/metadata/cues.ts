/** The cues of a header, in order: each takes from a line what it knows, for extraction runs lines together (rule 9). */
import type { Meta, Sponsor } from '../reading.js';
import { bodyNamed, COMMITTEES } from '../registries/bodies.js';
import { DATE, dateRange, ORDINAL, ordinalOf, parseDate } from '../registries/calendar.js';
import { splitStates, stateOf } from '../state-names.js';

export type Draft = { -readonly [K in keyof Meta]: Meta[K] };
export type Field = { line: number; text: string; marks: { mark: string; offset: number }[]; heading: number };

const SYMBOL =
  /(?:^|\s)((?:A|S|E|ST|CTOC|CAC|FCCC|UNEP|HSP|CEDAW|CRC|CCPR|ECE|TD|CD|DP|HRI|UNW|WHA|GC|E\/CN|SBI)(?:\/[A-Za-z0-9.\-]+(?:\([A-Z0-9.\-]+\))?){1,8})(?=\s|$)/;
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  spanish: 'es',
  russian: 'ru',
  arabic: 'ar',
  chinese: 'zh',
};

export function emptyMeta(): Draft {
  return {
    symbol: null,
    jobNumber: null,
    body: null,
    bodyName: null,
    committee: null,
    session: null,
    distribution: null,
    date: null,
    originalLanguage: null,
    language: 'en',
    agendaItem: null,
    docType: 'document',
    status: 'unknown',
    revision: null,
    number: null,
    sponsors: [],
    onBehalfOf: [],
    rapporteur: null,
    part: null,
    title: null,
    tense: null,
    anchors: [],
    sourceLines: {},
  };
}

/** What the cues of one line leave over, or null where all of it is taken. */
type Cue = (text: string, meta: Draft, field: Field, lines: Record<string, number>) => string | null;

export function set(lines: Record<string, number>, key: string, line: number): void {
  lines[key] ??= line;
}

const distribution: Cue = (text, meta, field, lines) => {
  const met = new RegExp(`Distr\\.? ?:? ?(General|Limited|Restricted|GENERAL|LIMITED|RESTRICTED)(?: (${DATE}))?`).exec(
    text,
  );
  if (!met) return text;
  meta.distribution = (met[1] ?? '').charAt(0) + (met[1] ?? '').slice(1).toLowerCase();
  set(lines, 'distribution', field.line);
  if (met[2]) {
    meta.date = parseDate(met[2]);
    set(lines, 'date', field.line);
  }
  return text.replace(met[0], ' ').trim();
};

const original: Cue = (text, meta, field, lines) => {
  const met = /Original ?: ?([A-Za-z]+)(?:\/[A-Za-z/]+)?/.exec(text);
  if (!met) return text;
  meta.originalLanguage = LANGUAGES[(met[1] ?? '').toLowerCase()] ?? (met[1] ?? '').toLowerCase();
  set(lines, 'originalLanguage', field.line);
  return text.replace(met[0], ' ').trim();
};

const symbol: Cue = (text, meta, field, lines) => {
  if (/[([]/.test(text.slice(0, 2)) || text.length > 120) return text;
  const met = SYMBOL.exec(text);
  if (!met?.[1] || meta.symbol || !/\d/.test(met[1])) return text;
  meta.symbol = met[1];
  set(lines, 'symbol', field.line);
  return text
    .replace(met[1], ' ')
    .replace(/^United Nations\s*$/i, '')
    .trim();
};

const dateAlone: Cue = (text, meta, field, lines) => {
  const date = parseDate(text);
  if (!date) return text;
  meta.date ??= date;
  set(lines, 'date', field.line);
  return null;
};

const session: Cue = (text, meta, field, lines) => {
  const met = new RegExp(
    `^(?:Resumed )?(${ORDINAL}) (?:(?:emergency )?special |regular |extraordinary |resumed )?session\\b`,
    'i',
  ).exec(text);
  if (!met || meta.session) return text;
  const ordinal = ordinalOf(met[1] ?? '');
  if (ordinal === null) return text;
  meta.session = { ordinal, surface: met[0] };
  set(lines, 'session', field.line);
  return text.slice(met[0].length).trim();
};

const placeDates: Cue = (text, meta, field, lines) => {
  const range = dateRange(text.slice(0, 200));
  if (!range || !meta.session || meta.session.start || range.at > 60) return text;
  const place = text.slice(0, range.at).replace(/[,\s]+$/, '');
  if (place.length > 50) return text;
  meta.session = { ...meta.session, ...(place ? { place } : {}), start: range.start, end: range.end };
  set(lines, 'placeDates', field.line);
  return text.slice(range.at + range.length).replace(/^[,\s]+/, '');
};

const committee: Cue = (text, meta, field, lines) => {
  const met = COMMITTEES.find((c) => text.startsWith(c));
  if (!met) return text;
  meta.committee = met;
  set(lines, 'committee', field.line);
  return text.slice(met.length).trim();
};

const agenda: Cue = (text, meta, field, lines) => {
  const met =
    /^(?:Provisional )?(?:Agenda )?items? (\d{1,3}(?: ?\([a-z]{1,2}\))?(?: ?\([ivx]+\))?)((?: and \d{1,3}| to \d{1,3})?)(?: of the (provisional )?agenda)? ?/i.exec(
      text,
    );
  if (!met) return text;
  const number = (met[1] ?? '').replace(/(\d)\(/, '$1 (');
  meta.agendaItem = { number, norm: number.replace(/[^0-9a-z]/g, ''), provisional: met[3] !== undefined, title: null };
  set(lines, 'agendaItem', field.line);
  return text.slice(met[0].length).trim();
};

const rapporteur: Cue = (text, meta, field, lines) => {
  const met = /^Rapporteur: (.{2,80}?)(?: \(([^()]{2,80})\))?$/.exec(text);
  if (!met) return text;
  const surface = met[2] ?? '';
  meta.rapporteur = { name: met[1] ?? '', state: { surface, norm: stateOf(surface) } };
  set(lines, 'rapporteur', field.line);
  return null;
};

const part: Cue = (text, meta, field, lines) => {
  if (!/^(?:Addendum|Corrigendum|Part (?:one|two|three|[IVX]+)\b.{0,120}|Annex)$/.test(text)) return text;
  meta.part = text;
  set(lines, 'part', field.line);
  return null;
};

const sponsors: Cue = (text, meta, field, lines) => {
  const met = /^(.{2,3000}?): (?:(revised|amended) )?draft (resolution|decision)$/i.exec(text);
  const loose = met ?? /^(?:(Revised) )?Draft (resolution|decision) submitted by (.{2,2000})$/i.exec(text);
  if (!loose) return text;
  const list = met ? (met[1] ?? '') : (loose[3] ?? '');
  meta.docType = (met ? (met[3] ?? '') : (loose[2] ?? '')).toLowerCase() === 'decision' ? 'decision' : 'resolution';
  meta.status = (met ? met[2] : loose[1]) ? 'revised-draft' : 'draft';
  meta.revision = meta.status === 'revised-draft' ? 'revised' : 0;
  meta.sponsors = splitStates(list).map((s): Sponsor => {
    const at = field.text.indexOf(s) + s.length;
    const mark = field.marks.find((m) => Math.abs(m.offset - at) <= 1);
    return { surface: s, norm: stateOf(s), ...(mark ? { footnote: mark.mark } : {}) };
  });
  set(lines, 'sponsors', field.line);
  return null;
};

const adopted: Cue = (text, meta, field, lines) => {
  const met = new RegExp(
    `^(Resolutions?|Decisions?) adopted by (the .{5,140}?)(?: (?:at its .{3,80}, )?on (${DATE}))?$`,
    'i',
  ).exec(text);
  const bySecurity = new RegExp(
    `^Adopted by (the .{5,120}?) at its (\\d+(?:st|nd|rd|th)) meeting,? ?(?:on (${DATE}))?`,
    'i',
  ).exec(text);
  const match = met ?? bySecurity;
  if (!match) return text;
  meta.status = 'adopted';
  if (met) meta.docType = /^dec/i.test(met[1] ?? '') ? 'decision' : 'resolution';
  const name = met ? (met[2] ?? '') : (bySecurity?.[1] ?? '');
  const body = bodyNamed(name);
  if (body) {
    meta.body = body.id;
    meta.bodyName = name.replace(/^the /, '');
  }
  const date = parseDate(match[3] ?? '');
  if (date) meta.date = date;
  set(lines, 'adopted', field.line);
  return null;
};

const numberLine: Cue = (text, meta, field, lines) => {
  const met =
    /^(Decision|Resolution|Draft decision|Draft resolution|DECISION|RESOLUTION) ((?:[IVXLC]+|\d{1,4})(?:\/[A-Z0-9.\-]+)?(?: \(\d{4}\))?(?: [A-Z](?= \())?)(?: \(.{2,60}\))?$/.exec(
      text,
    );
  if (!met) return text;
  meta.docType = /dec/i.test(met[1] ?? '') ? 'decision' : 'resolution';
  meta.status = /draft/i.test(met[1] ?? '') ? 'draft' : 'adopted';
  meta.number = { surface: `${capital(met[1] ?? '')} ${met[2] ?? ''}`, norm: null };
  set(lines, 'number', field.line);
  return null;
};

const titledNumber: Cue = (text, meta, field, lines) => {
  const met =
    /^((?:\d{1,4}(?:\/\d{1,4})?|S-\d{1,2}\/\d{1,3}|ES-\d{1,2}\/\d{1,3})(?: ?\((?:[IVXL]+|\d{4})\))?)\. ?(.{3,400})?$/.exec(
      text,
    );
  if (!met || (!(met[1] ?? '').includes('/') && !(met[1] ?? '').includes('('))) return text;
  meta.number = { surface: met[1] ?? '', norm: null };
  if (meta.status === 'unknown') meta.status = 'adopted';
  if (meta.docType === 'document') meta.docType = 'resolution';
  set(lines, 'number', field.line);
  if (met[2] && !/^Resolution of /.test(met[2])) {
    meta.title = met[2];
    set(lines, 'title', field.line);
  }
  return null;
};

const CUES: readonly Cue[] = [
  distribution,
  original,
  symbol,
  session,
  placeDates,
  committee,
  agenda,
  rapporteur,
  part,
  sponsors,
  adopted,
  numberLine,
  titledNumber,
  dateAlone,
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Gives a line to every cue in turn; what they leave over, or null where all of it is taken. */
export function readField(field: Field, meta: Draft, lines: Record<string, number>): string | null {
  let rest: string | null = field.text;
  for (let pass = 0; pass < 2 && rest !== null && rest !== ''; pass += 1) {
    for (const cue of CUES) {
      rest = cue(rest, meta, field, lines);
      if (rest === null || rest === '') return null;
    }
  }
  const body = bodyNamed(rest ?? '');
  if (body && rest !== null) {
    meta.body ??= body.id;
    meta.bodyName ??= rest.replace(/^the /i, '');
    set(lines, 'body', field.line);
    return null;
  }
  return rest;
}
