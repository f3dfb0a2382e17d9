/** All SQL of this module, by what it is for: keeping, the library, one document, the ledger, the home page. */
export {
  type CitedHere,
  type DocumentPart,
  type KeptCitation,
  type PassageRow,
  documentPart,
  findInstrument,
  partOfFragment,
  sourceOf,
} from './store/document.js';
export { type InstrumentKept, type InstrumentToKeep, keepInstrument, removeInstrument } from './store/keep.js';
export {
  type CommitmentInContext,
  type LedgerCounts,
  type LedgerPageOfRows,
  type LedgerRow,
  LEDGER_PAGE,
  commitmentInContext,
  ledgerCounts,
  ledgerPage,
  ledgerRows,
  rowsWithDeadlines,
} from './store/ledger.js';
export { type InstrumentSummary, LIBRARY_PAGE, libraryPage } from './store/library.js';
export { type DueSoon, type InstrumentsToday, STATES, instrumentsToday } from './store/today.js';
export { type ArticleCoverage, articleCoverage } from './store/articles.js';
export {
  type RecordedEvent,
  type RecordedSitting,
  calendarHere,
  recordEvent,
  recordSitting,
  recordedEvents,
  recordedSittings,
} from './store/calendar.js';
export {
  type Implementation,
  type ImplementedCommitment,
  type ImplementedParagraph,
  implementationOf,
} from './store/implementation.js';
export {
  type CommitmentLink,
  type LinkedPlace,
  type MergedCommitment,
  type LinkEnd,
  type NewLink,
  LINKS_PAGE,
  assertStatusOf,
  assertionsOf,
  decideLink,
  keepLinks,
  linksOf,
  mergeInto,
  mergedWith,
  suggestedLinks,
  unmerge,
  withdrawStatus,
} from './store/life.js';
export {
  type AskedOfState,
  type StateLine,
  type StatesAsked,
  STATE_PAGE,
  askedOfState,
  statesAsked,
} from './store/per-state.js';
export { suggestLinksOf } from './store/link-search.js';
export { type ReadingOfKept, isReadAnew, readAgain, readingOf, sourceToRead } from './store/reread.js';
export { type KeptRuling, dropRuling, keepRuling, rulingsOf } from './store/rulings.js';
export { sandboxLedger } from './store/sandbox.js';
export { type SetEntry, scaleHere, setEntries, setStrength } from './store/scale.js';
export { importedRow, keepImportedRows, referencesOf } from './store/recommendations.js';
export {
  type FoundProvision,
  type SearchFilter,
  SEARCH_PAGE,
  findProvisions,
  likeWordings,
  provisionAt,
  searchChoices,
} from './store/search/find.js';
export { makeWordings } from './store/search/wordings.js';
export type { CommitmentOfPassage } from './store/commitment.js';
