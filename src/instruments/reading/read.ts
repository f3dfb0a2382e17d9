/** The reader: pure stages from source text to provisions, citations and commitments. */
import { instrumentError } from '../errors.js';
import { setAside } from './aside.js';
import { toBlocks } from './blocks.js';
import { bracketed } from './brackets/bracketed.js';
import { citationsOf, type CiteContext } from './cite/citations.js';
import { noteCitations } from './cite/notes.js';
import { verbsOf } from './clauses.js';
import { officeNamed } from './commitments/addressees.js';
import { commitmentsOf } from './commitments/commitments.js';
import { withRecommendations } from './commitments/recommendations.js';
import { treatyCommitments } from './commitments/treaty-terms.js';
import { elementsOf } from './elements.js';
import { treatyFacts } from './facts.js';
import { findBody, plainDocument } from './find-body.js';
import { walkBody } from './flow/flow.js';
import { documentLanguage, withLanguage } from './languages/of-document.js';
import { readMetadata, withNotes } from './metadata/metadata.js';
import { rawNotes, readNotes } from './notes.js';
import { type Built, type BuiltParts, buildProvisions, everyBuilt, isPast } from './provisions.js';
import type { Citation, Commitment, Diagnostic, Heading, Meta, Note, Provision, Reading } from './reading.js';
import { readReport } from './report/paragraphs.js';
import { type Ruled, ruledBlocks, undoneBy } from './rulings.js';
import type { Structure } from './structure.js';
import { readTreaty, type TreatyReading } from './treaty/read-treaty.js';

export type Source = {
  readonly name: string;
  readonly text: string;
  /** What a person has ruled about repairs of this text. */
  readonly rulings?: readonly Ruled[];
};

/**
 * Reads a UN document in plain text or Markdown. Every character of the source ends in exactly one element; what is
 * repaired on the way is listed in `diagnostics`.
 * Prose that is no instrument becomes a plain document of paragraphs, and `no-instrument` says so.
 * @throws INSTRUMENTS_EMPTY where there is no text, INSTRUMENTS_NOT_A_DOCUMENT where there is no prose either
 */
export function readInstrument(source: Source): Reading {
  if (source.text.trim() === '')
    throw instrumentError('INSTRUMENTS_EMPTY', { file: source.name }, { file: source.name });
  const { blocks, wrapped, diagnostics } = toBlocks(source.text, undoneBy(source.rulings ?? [], source.text));
  const flow = setAside(blocks);
  const found = findBody(flow);
  const body = found ?? plainDocument(flow);
  if (!body) throw instrumentError('INSTRUMENTS_NOT_A_DOCUMENT', { file: source.name }, { file: source.name });
  const treaty = body.articles ? readTreaty(flow, body.articles) : null;
  const structure =
    treaty?.structure ??
    walkBody(
      flow,
      body.start,
      body.formula,
      body.mode,
      wrapped,
      ruledBlocks(source.rulings ?? [], flow.blocks, source.text),
    );
  const parts = treaty?.parts ?? buildProvisions(structure);
  const all = everyBuilt(parts);
  if (all.length === 0)
    throw instrumentError('INSTRUMENTS_NOT_A_DOCUMENT', { file: source.name }, { file: source.name });
  const header = readMetadata(
    structure,
    { preamble: parts.preamble.map((b) => b.provision), paragraphs: parts.paragraphs.map((b) => b.provision) },
    null,
  );
  const meta = treaty ? namedTreaty(header, treaty) : found ? header : { ...header, docType: 'document' as const };
  const calls = callsOf(all, meta);
  const past = isPast(structure);
  const raw = rawNotes(structure.notes);
  const read = readNotes(raw, calls);
  const notes = noteCitations(read.notes, { meta, provisions: all.map((b) => b.provision) });
  const finished = withNotes(meta, notes);
  const language = treaty?.language ?? documentLanguage(all.map((b) => b.provision)) ?? finished.language;
  const choices: Diagnostic[] = [];
  const completed = completer(parts, finished, past, notes);
  const complete = (built: Built) => withLanguage(bracketed(completed(built), choices), language);
  const preamble = parts.preamble.map(complete);
  const operative = parts.operative.map(complete);
  const headings = headingsOf(structure, all);
  const paragraphs =
    treaty !== null
      ? withTerms(parts.paragraphs.map(complete), finished)
      : withRecommendations(readReport(parts.paragraphs.map(complete), finished), headings, {
          title: finished.title,
          issuer: finished.body,
        });
  const annexes = parts.annexes.map(complete);
  const every = [preamble, operative, paragraphs, annexes].flatMap(flatten);
  const marks = new Set(notes.map((n) => n.mark));
  return {
    name: source.name,
    length: source.text.length,
    meta: {
      ...finished,
      language,
      tense: structure.mode === 'resolution' && operative.length > 0 ? (past ? 'past' : 'present') : null,
    },
    formula: structure.formula
      ? { text: structure.formula.clean.text, line: structure.formula.line, runIn: structure.formula.runIn }
      : null,
    preamble,
    operative,
    paragraphs,
    annexes,
    headings,
    notes,
    citations: [...every.flatMap((p): readonly Citation[] => p.citations), ...notes.flatMap((n) => n.citations)],
    commitments: every.flatMap((p): readonly Commitment[] => p.commitments),
    facts: treatyFacts(every, finished),
    elements: elementsOf(source.text, structure, flow, all, raw),
    diagnostics: [
      ...diagnostics,
      ...(found ? [] : [noInstrument(source.text)]),
      ...structure.diagnostics,
      ...read.diagnostics,
      ...choices,
    ],
    notesWithoutAnchor: notes.filter((n) => n.calledFrom.length === 0).map((n) => n.mark),
    anchorsWithoutNote: [...new Set([...calls.keys()].filter((m) => !marks.has(m)))],
  };
}

/** Articles of a treaty say who "shall" and "may"; those of a law speak to nobody that a ledger follows. */
function withTerms(articles: readonly Provision[], meta: Meta): Provision[] {
  return meta.docType === 'treaty' ? articles.map((one) => treatyCommitments(one, { body: meta.body })) : [...articles];
}

/** What the articles say about the document, over what a header of a resolution would. */
function namedTreaty(meta: Meta, treaty: TreatyReading): Meta {
  return {
    ...meta,
    docType: treaty.docType,
    title: treaty.title ?? meta.title,
    language: treaty.language ?? meta.language,
    bodyName: null,
  };
}

function noInstrument(text: string): Diagnostic {
  return {
    rule: 'no-instrument',
    span: { start: 0, end: text.length },
    before: '',
    after: 'plain paragraphs',
    confidence: 0.9,
  };
}

export function flatten(provisions: readonly Provision[]): Provision[] {
  const out: Provision[] = [];
  const visit = (list: readonly Provision[]) => {
    for (const provision of list) {
      out.push(provision);
      visit(provision.children);
    }
  };
  visit(provisions);
  return out;
}

function callsOf(all: readonly Built[], meta: Meta): Map<string, string[]> {
  const calls = new Map<string, string[]>();
  const call = (mark: string, from: string) => {
    const list = calls.get(mark) ?? [];
    if (!list.includes(from)) list.push(from);
    calls.set(mark, list);
  };
  for (const anchor of meta.anchors) call(anchor.mark, anchor.in);
  for (const built of all) for (const anchor of built.provision.anchors) call(anchor.mark, built.provision.id);
  return calls;
}

function headingsOf(structure: Structure, all: readonly Built[]): Heading[] {
  const ids = new Map(all.map((b) => [b.draft, b.provision.id] as const));
  return structure.headings.map((h) => ({
    label: h.label,
    level: h.level,
    text: h.text,
    line: h.line,
    before: h.before ? (ids.get(h.before) ?? null) : null,
  }));
}

/** Adds citations and commitments to a paragraph and what stands under it. Bodies named earlier help to read later ones. */
function completer(parts: BuiltParts, meta: Meta, past: boolean, notes: readonly Note[]): (built: Built) => Provision {
  const context: CiteContext = {
    issuer: meta.body,
    session: meta.session?.ordinal ?? null,
    notedMarks: new Set(notes.filter((n) => n.citations.some((c) => c.kind === 'document')).map((n) => n.mark)),
  };
  const operative = new Set(parts.operative);
  const tense = past ? 'past' : 'present';
  const office = officeNamed([...parts.preamble, ...parts.operative].map((built) => built.provision.text));
  return (built) => {
    const cited = withCitations(built, context, operative.has(built));
    if (!operative.has(built)) return cited;
    return commitmentsOf(
      cited,
      { issuer: meta.body, tense, office },
      built.tense === tense ? built.verbs : verbsOf(cited.text, tense),
    );
  };
}

function withCitations(built: Built, context: CiteContext, operative: boolean): Provision {
  const citations = citationsOf(built.provision, context, operative);
  const children = built.children.map((c) => withCitations(c, context, operative));
  return { ...built.provision, citations, children };
}
