/** A table of recommendations as a document: each row a paragraph with one commitment, so that the ledger holds both. */
import { contentHash } from '../reading/clean.js';
import type { Commitment, Element, Meta, Provision, Reading } from '../reading/reading.js';
import { themesOf } from '../reading/registries/themes.js';
import type { ImportedRecommendation } from './recommendations.js';

// Recommendations ask, and bind nobody: as strong as "recommends".
const STRENGTH = 2;

/** @returns the document's text and what is read of it; every character of the text is in one element */
export function recommendationsReading(
  name: string,
  title: string,
  recommendations: readonly ImportedRecommendation[],
): { readonly text: string; readonly reading: Reading } {
  let text = '';
  const paragraphs: Provision[] = [];
  const elements: Element[] = [];
  recommendations.forEach((recommendation, index) => {
    const body = recommendation.text.replace(/\s+/g, ' ').trim();
    const label = `${index + 1}.`;
    const start = text.length + label.length + 1;
    const line = index * 2 + 1;
    const provision = paragraphOf(recommendation, body, index + 1, start, line);
    const begin = text.length;
    text += `${label} ${body}\n\n`;
    paragraphs.push(provision);
    elements.push({
      class: 'paragraph',
      span: { start: begin, end: text.length - 2 },
      lines: [line, line],
      ref: provision.id,
    });
    elements.push({
      class: 'blank',
      span: { start: text.length - 2, end: text.length },
      lines: [line, line + 1],
      ref: null,
    });
  });
  return {
    text,
    reading: {
      name,
      length: text.length,
      meta: metaOf(title, recommendations),
      formula: null,
      preamble: [],
      operative: [],
      paragraphs,
      annexes: [],
      headings: [],
      notes: [],
      citations: [],
      commitments: paragraphs.flatMap(({ commitments }) => commitments),
      facts: [],
      elements,
      diagnostics: [],
      notesWithoutAnchor: [],
      anchorsWithoutNote: [],
    },
  };
}

function paragraphOf(
  recommendation: ImportedRecommendation,
  text: string,
  n: number,
  start: number,
  line: number,
): Provision {
  const id = `p${n}`;
  const commitment: Commitment = {
    id: `${id}.1`,
    provision: id,
    verb: 'recommends',
    lemma: 'recommend',
    class: 'recommend',
    strength: STRENGTH,
    addressees: recommendation.addressed.map(({ surface, norm }) => ({ surface, norm: norm && `state/${norm}` })),
    deadlines: [],
    conditions: [],
    verbInherited: false,
    source: 'recommendation',
    verbOffset: null,
    text,
    theme: themesOf(text),
    themeSuggestedBy: 'keywords',
  };
  return {
    id,
    eId: `para_${n}`,
    kind: 'paragraph',
    n,
    label: `${n}.`,
    text,
    lines: [line],
    spans: [{ start, end: start + text.length }],
    origin: [0, start],
    emphasis: [],
    anchors: [],
    verbs: [],
    citations: [],
    commitments: [commitment],
    children: [],
    hash: contentHash(text),
    runIn: false,
    heading: null,
  };
}

function metaOf(title: string, recommendations: readonly ImportedRecommendation[]): Meta {
  const bodies = new Set(recommendations.map(({ body }) => body));
  const days = recommendations.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    symbol: null,
    jobNumber: null,
    body: null,
    bodyName: bodies.size === 1 ? ([...bodies][0] ?? null) : null,
    committee: null,
    session: null,
    distribution: null,
    date: days.at(-1) ?? null,
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
    title,
    tense: null,
    anchors: [],
    sourceLines: {},
  };
}
