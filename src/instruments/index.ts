/**
 * The reader of UN documents: plain text in, addressable provisions, notes, citations and commitments out.
 * Pure: usable with no server, no file system and no database.
 */
export {
  assertReadable,
  type DecodedText,
  decodeText,
  type Encoding,
  LARGEST_DOCUMENT,
  type TextRepair,
} from './decode.js';
export { INSTRUMENT_ERRORS, instrumentError } from './errors.js';
export { ingest, type Ingested, type IngestOptions, type Place } from './ingest/index.js';
export { type Gold, type GoldSource, type GoldValue, toGold } from './gold.js';
export { contentHash, sourceOffset } from './reading/clean.js';
export { isDraft, plainStatus } from './reading/metadata/metadata.js';
export { flatten, readInstrument, type Source } from './reading/read.js';
export type * from './reading/reading.js';
export { type Actor, ACTORS, actorAt } from './reading/registries/actors.js';
export { BODIES, type Body, bodyOf } from './reading/registries/bodies.js';
export { HEDGES, LOWERING } from './reading/registries/conditions.js';
export { THEMES, themesOf } from './reading/registries/themes.js';
export { VERBS, type VerbEntry } from './reading/registries/verbs.js';
export * from './obligations/index.js';
export { type AknOptions, toAkn } from './writing/akn/to-akn.js';
export { fromAkn } from './writing/akn/from-akn.js';
export { fromJson, READING_VERSION, toJson } from './writing/json/json.js';
export { toJsonLd } from './writing/json-ld/json-ld.js';
export { WRITING_ERRORS, writingError } from './writing/errors.js';
export { type LanguageCode, languageOf } from './reading/languages/detect.js';
export { bracketsOf } from './reading/brackets/brackets.js';
export { optionsIn } from './reading/brackets/options.js';
export { type Ruled, type Ruling, RULINGS, repairKey } from './reading/rulings.js';
export { compareVersions } from './versions/compare.js';
export { suggestLinks } from './versions/links/suggest.js';
export { type PartySpan, partySpans, statesParties } from './treaties/overview.js';
export { type TreatyAction } from './treaties/action.js';
export { ledgerOf } from './treaties/entry.js';
export { TREATIES, treatyOf } from './treaties/registry.js';
export { stateOf } from './reading/state-names.js';
export { type Work, WORKS } from './reading/registries/works.js';
