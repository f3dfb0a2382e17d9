/** Who, when, what: the header read by its cues, and what only the body says (rule 9). */
import { jobNumber } from '../furniture.js';
import { foreignBody } from '../languages/formula.js';
import type { Citation, DocStatus, Meta, Provision } from '../reading.js';
import { bodyAtStart, bodyNamed, bodyOf } from '../registries/bodies.js';
import { bodySpeaks } from '../speaks.js';
import type { Structure } from '../structure.js';
import { type Draft, emptyMeta, type Field, readField, set } from './cues.js';

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
  else meta.body ??= foreignBody(name);
  meta.bodyName ??= structure.formula?.runIn ? name : name.replace(/^The /, '');
}

const CONVENTION_NUMBERED = new Set(['ctoc-cop', 'cac-cosp', 'hrc', 'ga', 'ccpcj', 'unea']);

function finish(meta: Draft, structure: Structure, headingTitle: string | null): void {
  meta.title ??= headingTitle;
  if (meta.docType === 'document') {
    if (structure.mode === 'treaty') meta.docType = 'treaty';
    else if (structure.mode === 'report') meta.docType = 'report';
    else if (structure.lettered) meta.docType = 'decision';
    else if (structure.formula || !bodySpeaks(structure.operatives[0]?.parts[0]?.text ?? ''))
      meta.docType = 'resolution';
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
    .map((n) => {
      const sponsor = meta.sponsors.find((s) => s.footnote === n.mark);
      return { sponsor: sponsor?.norm ?? sponsor?.surface ?? null, text: n.text };
    });
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
