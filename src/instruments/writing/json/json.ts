/** A reading as JSON that says which version of it this is, and back. */
import { z } from 'zod';
import { writingError } from '../errors.js';
import type { Reading } from '../../reading/reading.js';

const FORMAT = 'palermo-reading';
/** Rises when a member is renamed, goes, or changes its meaning; members that are added leave it as it is. */
export const READING_VERSION = 1;

/** The whole reading; `fromJson` gives back the same, member for member. */
export function toJson(reading: Reading): string {
  return JSON.stringify({ format: FORMAT, version: READING_VERSION, reading });
}

const span = z.looseObject({ start: z.number(), end: z.number() });
const citation = z.looseObject({
  surface: z.string(),
  norm: z.string().nullable(),
  kind: z.string(),
  offset: z.number(),
});
const commitment = z.looseObject({
  id: z.string(),
  provision: z.string(),
  lemma: z.string(),
  strength: z.number(),
  addressees: z.array(z.looseObject({ norm: z.string().nullable(), surface: z.string().nullable() })),
  deadlines: z.array(z.looseObject({ kind: z.string(), surface: z.string() })),
  conditions: z.array(z.string()),
});
const provision = z.looseObject({
  id: z.string(),
  eId: z.string(),
  kind: z.string(),
  label: z.string().nullable(),
  text: z.string(),
  emphasis: z.array(z.tuple([z.number(), z.number()])),
  anchors: z.array(z.looseObject({ mark: z.string(), offset: z.number() })),
  verbs: z.array(z.looseObject({ surface: z.string(), lemma: z.string(), offset: z.number() })),
  citations: z.array(citation),
  commitments: z.array(commitment),
  get children() {
    return z.array(provision);
  },
});

/** What those who use a reading rely on; members beyond it are kept as they are. */
const file = z.looseObject({
  format: z.literal(FORMAT),
  version: z.number(),
  reading: z.looseObject({
    name: z.string(),
    length: z.number(),
    meta: z.looseObject({
      docType: z.string(),
      status: z.string(),
      language: z.string(),
      sponsors: z.array(z.looseObject({ surface: z.string() })),
      anchors: z.array(z.looseObject({ mark: z.string() })),
    }),
    formula: z.looseObject({ text: z.string() }).nullable(),
    preamble: z.array(provision),
    operative: z.array(provision),
    paragraphs: z.array(provision),
    annexes: z.array(provision),
    headings: z.array(z.looseObject({ label: z.string().nullable(), level: z.number(), text: z.string() })),
    notes: z.array(z.looseObject({ id: z.string(), mark: z.string(), text: z.string(), citations: z.array(citation) })),
    citations: z.array(citation),
    commitments: z.array(commitment),
    facts: z.array(z.unknown()),
    elements: z.array(z.looseObject({ class: z.string(), span })),
    diagnostics: z.array(z.looseObject({ rule: z.string(), span })),
    notesWithoutAnchor: z.array(z.string()),
    anchorsWithoutNote: z.array(z.string()),
  }),
});

const versioned = z.looseObject({ format: z.literal(FORMAT), version: z.number() });

/** Errors: INSTRUMENTS_JSON_NOT_READING; INSTRUMENTS_JSON_VERSION where a later or earlier version wrote it. */
export function fromJson(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw writingError('INSTRUMENTS_JSON_NOT_READING', {}, {}, cause);
  }
  const said = versioned.safeParse(value);
  if (!said.success) throw writingError('INSTRUMENTS_JSON_NOT_READING', {}, {}, said.error);
  const { version } = said.data;
  if (version !== READING_VERSION) throw writingError('INSTRUMENTS_JSON_VERSION', { version, known: READING_VERSION });
  const checked = file.safeParse(value);
  if (!checked.success) throw writingError('INSTRUMENTS_JSON_NOT_READING', {}, {}, checked.error);
  // The value as it was parsed: a schema that rebuilt it could change the order of members.
  return (value as { readonly reading: Reading }).reading;
}
