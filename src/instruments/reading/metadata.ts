/** Who, when, what: the header read by its cues in order and not by its lines, for extraction runs lines together (rule 9). */
import { jobNumber } from './furniture.js';
import type { Citation, DocStatus, Meta, Provision, Sponsor } from './reading.js';
import { bodyAtStart, bodyNamed, bodyOf, COMMITTEES } from './registries/bodies.js';
import { DATE, dateRange, ORDINAL, ordinalOf, parseDate } from './registries/calendar.js';
import { splitStates, stateOf } from './state-names.js';
import type { Structure } from './structure.js';

type Draft = { -readonly [K in keyof Meta]: Meta[K] };
type Field = { line: number; text: string; marks: { mark: string; offset: number }[]; heading: number };

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

function emptyMeta(): Draft {
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

function set(lines: Record<string, number>, key: string, line: number): void {
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

function readField(field: Field, meta: Draft, lines: Record<string, number>): string | null {
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

const NOISE =
  /^(?:United Nations|UNITED NATIONS|NATIONS|UNITED A|General Assembly|Contents|Page|Chinese|English|\[.{3,200}\]|\(.{3,200}\))$/i;

/** Reads the metadata of a document from its header and, where that is silent, from its body. */
export function readMetadata(
  structure: Structure,
  provisions: { preamble: readonly Provision[]; paragraphs: readonly Provision[] },
  headingTitle: string | null,
): Meta {
  const meta = emptyMeta();
  const lines: Record<string, number> = {};
  const left: Field[] = [];
  const anchors: { mark: string; in: string }[] = [];
  for (const block of structure.header) {
    const field: Field = {
      line: block.lines[0] ?? 1,
      text: block.clean.text,
      marks: block.clean.anchors.map((a) => ({ mark: a.mark, offset: a.offset })),
      heading: block.heading,
    };
    const before = { agenda: meta.agendaItem, sponsors: meta.sponsors.length };
    const rest = readField(field, meta, lines);
    for (const m of field.marks) anchors.push({ mark: m.mark, in: anchorPlace(meta, before) });
    if (rest !== null && rest !== '') {
      const agendaHere = before.agenda === null && meta.agendaItem !== null;
      if (agendaHere && meta.agendaItem) {
        meta.agendaItem = { ...meta.agendaItem, title: rest };
        continue;
      }
      left.push({ ...field, text: rest });
    }
  }
  meta.jobNumber = structure.jobNumbers.map(jobNumber).find((j) => j !== null) ?? null;
  meta.anchors = anchors;
  assignLeft(meta, left, lines);
  fromFormula(meta, structure);
  finish(meta, structure, headingTitle);
  fromBody(meta, provisions);
  meta.sourceLines = lines;
  return meta;
}

function anchorPlace(meta: Draft, before: { agenda: Meta['agendaItem']; sponsors: number }): string {
  if (meta.sponsors.length > before.sponsors) return 'sponsors';
  if (before.agenda === null && meta.agendaItem) return 'agendaItem';
  return 'title';
}

/** Lines that no cue took: title of the agenda item (right after its number), kind of report, title of the document. */
function assignLeft(meta: Draft, left: readonly Field[], lines: Record<string, number>): void {
  const rest = left.filter((f) => !NOISE.test(f.text) && !/^(?:\[|\(\[)/.test(f.text));
  const agendaLine = lines.agendaItem;
  if (meta.agendaItem && meta.agendaItem.title === null && agendaLine !== undefined) {
    const ends = Math.min(...['sponsors', 'adopted', 'number'].map((k) => lines[k] ?? Number.POSITIVE_INFINITY));
    const title = rest.filter((f) => f.line > agendaLine && f.line < ends);
    const own = Number.isFinite(ends) ? title : title.slice(0, 1);
    if (own.length > 0) {
      meta.agendaItem = { ...meta.agendaItem, title: own.map((f) => f.text).join(' ') };
      set(lines, 'agendaTitle', own[0]?.line ?? agendaLine);
      for (const f of own) rest.splice(rest.indexOf(f), 1);
    }
  }
  const report = rest.find((f) => /\breport\b/i.test(f.text) && f.text.length < 300);
  if (report && meta.docType === 'document') {
    meta.docType = 'report';
    if (/^draft report/i.test(report.text)) meta.status = 'draft';
  }
  if (meta.title === null) {
    const from = lines.number ?? lines.sponsors ?? 0;
    const after = rest.filter((f) => f.line > from);
    const title = report && meta.docType === 'report' ? [report] : after.length > 0 ? after : rest.slice(-1);
    if (title.length > 0) {
      meta.title = title.map((f) => f.text).join(' ');
      set(lines, 'title', title[0]?.line ?? 1);
    }
  } else {
    const at = lines.title ?? 0;
    const more = rest.filter((f) => f.line > at);
    if (more.length > 0 && more.length <= 2 && !/^(?:The|Reiterating)\b/.test(more[0]?.text ?? ''))
      meta.title = [meta.title, ...more.map((f) => f.text)].join(' ');
  }
}

function fromFormula(meta: Draft, structure: Structure): void {
  const name = structure.formula?.bodyName;
  if (!name) return;
  const body = bodyNamed(name) ?? bodyAtStart(name)?.body ?? null;
  if (body) meta.body = meta.body ?? body.id;
  meta.bodyName ??= structure.formula?.runIn ? name : name.replace(/^The /, '');
}

const CONVENTION_NUMBERED = new Set(['ctoc-cop', 'cac-cosp', 'hrc', 'ga', 'ccpcj', 'unea']);

function finish(meta: Draft, structure: Structure, headingTitle: string | null): void {
  meta.title ??= headingTitle;
  if (meta.docType === 'document') {
    if (structure.mode === 'treaty') meta.docType = 'treaty';
    else if (structure.mode === 'report') meta.docType = 'report';
    else meta.docType = structure.lettered ? 'decision' : 'resolution';
  }
  inferBody(meta);
  const body = bodyOf(meta.body);
  if (meta.number && body) {
    const bare = meta.number.surface.replace(/^\D+ /, '');
    const make = meta.docType === 'decision' ? body.decision : body.resolution;
    meta.number = { surface: meta.number.surface, norm: make ? make(bare) : null };
    const sessionNumber = /^(\d{1,3})\/\d+$/.exec(bare);
    if (!meta.session && sessionNumber && CONVENTION_NUMBERED.has(body.id))
      meta.session = { ordinal: Number(sessionNumber[1]), surface: null, inferred: true };
  }
  const revision = /Rev\.(\d+)/.exec(meta.symbol ?? '');
  if (revision) {
    meta.revision = Number(revision[1]);
    if (meta.status === 'draft' || meta.status === 'unknown')
      meta.status = /\/L\./.test(meta.symbol ?? '') ? 'revised-draft' : meta.status;
  }
  if (meta.status === 'unknown' && /\/L\.\d/.test(meta.symbol ?? '')) meta.status = 'draft';
  if (meta.status === 'unknown' && structure.tail.length > 0) meta.status = 'adopted';
}

/** "Decision 13/CP.27": the convention's own numbering tells the body. */
function inferBody(meta: Draft): void {
  const number = meta.number?.surface ?? '';
  if (/\/CMA\.\d/.test(number)) meta.body = 'unfccc-cma';
  else if (/\/CMP\.\d/.test(number)) meta.body = 'unfccc-cmp';
  else if (/\/CP\.\d/.test(number)) meta.body = 'unfccc-cop';
  else if (!meta.body && /^Resolution \d+ \((?:19|20)\d{2}\)/.test(number)) meta.body = 'sc';
}

/** Reports name their agenda item in the first paragraph. */
function fromBody(meta: Draft, provisions: { paragraphs: readonly Provision[] }): void {
  const first = provisions.paragraphs[0];
  if (meta.agendaItem || !first || meta.docType !== 'report') return;
  const met = /agenda item (\d{1,3}(?: ?\([a-z]\))?)(?:, entitled [“"]([^”"]{3,400})[”"])?/.exec(first.text);
  if (!met) return;
  const number = met[1] ?? '';
  meta.agendaItem = {
    number,
    norm: number.replace(/[^0-9a-z]/g, ''),
    provisional: false,
    title: met[2] ?? null,
    in: first.id,
  };
}

/** Notes with a star say on whose behalf a sponsor acts; the agenda's star names the agenda's symbol. */
export function withNotes(
  meta: Meta,
  notes: readonly { mark: string; text: string; citations: readonly Citation[] }[],
): Meta {
  const onBehalfOf = notes
    .filter((n) => /^Also on behalf of|^On behalf of/i.test(n.text))
    .map((n) => ({ sponsor: meta.sponsors.find((s) => s.footnote === n.mark)?.norm ?? null, text: n.text }));
  const agendaMark = meta.anchors.find((a) => a.in === 'agendaItem')?.mark;
  const document = notes.find((n) => n.mark === agendaMark)?.citations.find((c) => c.kind === 'document')?.norm;
  const agendaItem = meta.agendaItem && document ? { ...meta.agendaItem, agendaDocument: document } : meta.agendaItem;
  return { ...meta, onBehalfOf, agendaItem };
}

/** Status in the two words of the record: a revised draft is a draft. */
export function plainStatus(status: DocStatus): 'draft' | 'adopted' | 'unknown' {
  return status === 'revised-draft' ? 'draft' : status;
}

export function isDraft(meta: { status: DocStatus }): boolean {
  return plainStatus(meta.status) === 'draft';
}
