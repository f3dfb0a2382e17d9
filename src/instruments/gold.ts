/** Prints a reading as one object in the form of the hand-made truth ("palermo-gold/1"). */
import { datedMeetingsOf, definedTermsOf } from './gold-terms.js';
import { plainStatus } from './reading/metadata/metadata.js';
import { flatten } from './reading/read.js';
import type { Citation, Commitment, Diagnostic, Meta, Note, Provision, Reading, Verb } from './reading/reading.js';

export type GoldValue = null | boolean | number | string | readonly GoldValue[] | { readonly [key: string]: GoldValue };
export type Gold = { readonly [key: string]: GoldValue };

/** `sha256` of the file's bytes, which a pure reader cannot compute: the caller gives it, or null. */
export type GoldSource = { readonly file: string; readonly sha256: string | null };

export function toGold(reading: Reading, source: GoldSource): Gold {
  const report = reading.paragraphs.length > 0;
  const every = [reading.preamble, reading.operative, reading.paragraphs].flatMap(flatten);
  const terms = definedTermsOf(every);
  const meetings = datedMeetingsOf(every);
  const places = runInPlaces(reading);
  return {
    schema: 'palermo-gold/1',
    source: { file: source.file, sha256: source.sha256 },
    meta: metaGold(reading.meta),
    ...(reading.formula
      ? {
          enactingFormula: {
            text: reading.formula.text,
            line: reading.formula.line,
            ...(reading.formula.runIn ? { runIn: true } : {}),
          },
        }
      : {}),
    ...(reading.headings.length > 0
      ? {
          headings: reading.headings.map((h) => ({
            label: h.label,
            level: h.level,
            text: h.text,
            line: h.line,
            ...(h.before ? { before: h.before } : {}),
          })),
        }
      : {}),
    ...(report ? { paragraphs: reading.paragraphs.map(provisionGold) } : {}),
    ...(report && reading.operative.length === 0
      ? {}
      : {
          preamble: reading.preamble.map((p) => ({ ...provisionGold(p), ...places.get(p.id) })),
          operative: reading.operative.map(provisionGold),
        }),
    ...(reading.annexes.length > 0 ? { annexes: reading.annexes.map(provisionGold) } : {}),
    footnotes: reading.notes.map(noteGold),
    ...(terms.length > 0 ? { definedTerms: terms.map((term) => ({ ...term })) } : {}),
    ...(meetings.length > 0 ? { meetingRefs: meetings.map((meeting) => ({ ...meeting })) } : {}),
    facts: reading.facts.map((f) => ({ ...f })),
    citations: reading.citations.map((c) => citationGold(c, true)),
    quirks: quirksGold(reading.diagnostics),
    checks: { footnotesWithoutAnchor: reading.notesWithoutAnchor, anchorsWithoutFootnote: reading.anchorsWithoutNote },
  };
}

function metaGold(meta: Meta): Gold {
  const common: Record<string, GoldValue> = {
    symbol: meta.symbol,
    jobNumber: meta.jobNumber,
    body: meta.body,
    bodyName: meta.bodyName,
    session: meta.session
      ? {
          ordinal: meta.session.ordinal,
          ...(meta.session.surface ? { surface: meta.session.surface } : {}),
          ...place(meta),
        }
      : null,
    distribution: meta.distribution,
    date: meta.date,
    originalLanguage: meta.originalLanguage,
    language: meta.language,
    agendaItem: agendaGold(meta),
    docType: meta.docType,
    status: plainStatus(meta.status),
    sponsors: meta.sponsors,
    onBehalfOf: meta.onBehalfOf,
    title: meta.title,
    footnoteAnchors: meta.anchors,
    sourceLines: meta.sourceLines,
  };
  if (meta.committee) common.committee = meta.committee;
  if (meta.revision !== null)
    common.revision = meta.revision === 'revised' ? 'revised (number unknown)' : meta.revision;
  if (meta.rapporteur) common.rapporteur = meta.rapporteur;
  if (meta.part) common.part = meta.part;
  if (meta.number) {
    const parts = /(\d+)\/(\d+)$/.exec(meta.number.surface);
    common[meta.docType === 'decision' ? 'decisionNumber' : 'resolutionNumber'] = {
      surface: meta.number.surface,
      ...(parts ? { session: Number(parts[1]), number: Number(parts[2]) } : {}),
      norm: meta.number.norm,
    };
  }
  if (meta.tense === 'past') common.tense = 'past';
  return common;
}

function agendaGold(meta: Meta): GoldValue {
  if (!meta.agendaItem?.in) return meta.agendaItem;
  const { provisional: _provisional, ...rest } = meta.agendaItem;
  return rest;
}

function place(meta: Meta): Record<string, GoldValue> {
  const session = meta.session;
  if (!session) return {};
  return {
    ...(session.place ? { place: session.place } : {}),
    ...(session.start ? { start: session.start } : {}),
    ...(session.end ? { end: session.end } : {}),
    ...(session.inferred ? { inferred: true } : {}),
  };
}

/**
 * Where recitals stand in the clean text of the paragraph that they share with the formula. What lies between two of
 * them in the source (", ", " and ") counts, the marks of notes do not.
 */
function runInPlaces({ formula, preamble }: Reading): Map<string, { start: number; end: number }> {
  const places = new Map<string, { start: number; end: number }>();
  if (!formula?.runIn) return places;
  let at = formula.text.length + 1;
  let before: Provision | null = null;
  for (const provision of preamble) {
    if (!provision.runIn) break;
    const from = before?.spans.at(-1)?.end;
    const to = provision.spans[0]?.start;
    if (before && from !== undefined && to !== undefined && to > from) {
      const marks = [...before.anchors, ...provision.anchors]
        .filter(({ source }) => source.start >= from && source.end <= to)
        .reduce((sum, { source }) => sum + source.end - source.start, 0);
      at += to - from - marks;
    }
    places.set(provision.id, { start: at, end: at + provision.text.length });
    at += provision.text.length;
    before = provision;
  }
  return places;
}

function provisionGold(p: Provision): Gold {
  return {
    id: p.id,
    n: p.n,
    lines: p.lines,
    text: p.text,
    ...(p.label === null ? {} : { label: p.label }),
    ...(p.runIn ? { runIn: true } : {}),
    ...(p.paragraphKind ? { kind: p.paragraphKind } : {}),
    verbs: verbsGold(p.verbs, p.text),
    footnoteAnchors: p.anchors.map((a) => ({ mark: a.mark, offset: a.offset })),
    emphasis: p.emphasis.map(([a, b]) => [a, b]),
    cites: p.citations.map((c) => citationGold(c, false)),
    ...(p.commitments.length > 0 ? { actions: p.commitments.map(actionGold) } : {}),
    ...(p.meetings ? { meetings: p.meetings.map((m) => ({ ...m })) } : {}),
    ...(p.speakers ? { speakers: p.speakers.map((s) => ({ ...s })) } : {}),
    ...(p.statements ? { statements: p.statements.map((s) => ({ ...s })) } : {}),
    ...(p.points ? { points: p.points.map((x) => ({ ...x })) } : {}),
    ...(p.children.length > 0 ? { children: p.children.map(provisionGold) } : {}),
  };
}

/** Two verbs of one paragraph that read the same are told apart by the two words after them. */
function verbsGold(verbs: readonly Verb[], text: string): GoldValue {
  return verbs.map((verb) => {
    const twin = verbs.some((v) => v !== verb && v.surface === verb.surface);
    const more = twin ? (/^(?: \S+){0,2}/.exec(text.slice(verb.offset + verb.surface.length))?.[0] ?? '') : '';
    return { surface: verb.surface + more, lemma: verb.lemma, offset: verb.offset };
  });
}

function actionGold(c: Commitment): Gold {
  return {
    verb: c.verb,
    lemma: c.lemma,
    class: c.class,
    strength: c.strength,
    addressees: c.addressees.map((a) => ({ norm: a.norm, surface: a.surface })),
    ...(c.modifier ? { modifier: c.modifier } : {}),
    ...(c.deadlines.length > 0
      ? { deadlines: c.deadlines.map((d) => ({ kind: d.kind, surface: d.surface, norm: { ...d.norm } })) }
      : {}),
    ...(c.conditions.length > 0 ? { conditions: c.conditions } : {}),
    ...(c.verbInherited ? { verbInherited: true } : {}),
    ...(c.source ? { source: c.source } : {}),
    ...(c.verbOffset === null ? {} : { verbOffset: c.verbOffset }),
    text: c.text,
    theme: c.theme,
  };
}

function citationGold(c: Citation, withPlace: boolean): Gold {
  return {
    surface: c.surface,
    norm: c.norm,
    kind: c.kind,
    ...(c.date ? { date: c.date } : {}),
    ...(c.treaty ? { treaty: c.treaty } : {}),
    ...(c.variantOf ? { variantOf: c.variantOf } : {}),
    ...(withPlace ? { in: c.in } : {}),
  };
}

function noteGold(note: Note): Gold {
  return {
    mark: note.mark,
    text: note.text,
    line: note.line,
    ...(note.ibidOf === undefined ? {} : { ibidOf: note.ibidOf }),
    ...(note.duplicateOf ? { duplicateOf: note.duplicateOf } : {}),
    ...(note.substantive ? { substantive: true } : {}),
    norm: note.citations.map((c) => ({ norm: c.norm, kind: c.kind, ...(c.treaty ? { treaty: c.treaty } : {}) })),
  };
}

function quirksGold(diagnostics: readonly Diagnostic[]): GoldValue {
  return diagnostics.map((d) => ({
    id: d.rule,
    start: d.span.start,
    end: d.span.end,
    before: d.before,
    after: d.after,
    confidence: d.confidence,
  }));
}
