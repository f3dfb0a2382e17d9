import type { ErrorParams, Place } from '../platform/errors/index.js';

/** What one row of a list is: a person, or a count of persons, referrals, events … already made by someone else. */
export type ListKind = 'counts' | 'persons';

/** The life of a batch. `imported` is the only state in which its rows are part of the picture. */
export type BatchState = 'waiting-mapping' | 'dry-run' | 'ready' | 'importing' | 'imported' | 'undone' | 'refused';

/** Which states follow which; anything else is refused with STATISTICS_BATCH_STATE. */
export const NEXT_STATES: Readonly<Record<BatchState, readonly BatchState[]>> = {
  'waiting-mapping': ['waiting-mapping', 'dry-run', 'refused'],
  'dry-run': ['waiting-mapping', 'ready', 'imported', 'refused'],
  ready: ['waiting-mapping', 'dry-run', 'importing', 'imported', 'refused'],
  importing: ['dry-run', 'ready', 'imported', 'refused'],
  imported: ['undone'],
  undone: [],
  refused: [],
};

/** Work on its way may start again where it stands; what has been decided (imported, undone, refused) is decided once. */
export const mayFollow = (from: BatchState, to: BatchState): boolean =>
  NEXT_STATES[from].includes(to) || (from === to && (from === 'dry-run' || from === 'importing' || from === 'ready'));

/** One thing wrong in one row, as it is kept: never with a value that could name a person. */
export type RowFault = {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly params: ErrorParams;
};

/** A published margin that is not the sum of its parts: reported, never repaired. */
export type MarginDisagreement = {
  readonly place: string;
  readonly published: number;
  readonly summed: number;
  readonly difference: number;
  /** Source rows: the margin's own first. */
  readonly rows: readonly number[];
};

/** What the report says of one column of the file. */
export type ColumnReport = {
  readonly column: string;
  readonly name: string;
  /** What it was taken for, as a message key's last part, or null where it was left out. */
  readonly takenFor: string | null;
  /** Why it was left out: `identity`, `free-text`, `not-mapped` …, or null. */
  readonly leftOut: string | null;
};

export type BatchReport = {
  /** The sum of what was counted, as an interval; `high` is null where a suppressed cell has no upper bound. */
  readonly total?: { readonly low: number; readonly high: number | null };
  /** The total by the file's own topmost margins; null where one of them is hidden. */
  readonly nationalTotal?: number | null;
  /** People whom the table itself says were not referred: kept, in no total (upper bound where hidden). */
  readonly outOfScope?: number;
  /** Whether that total stands in the table itself, or is the sum of its topmost margins. */
  readonly nationalTotalIs?: 'published' | 'summed';
  readonly margins?: { readonly checked: number; readonly agreeing: number };
  readonly labels?: { readonly exact: number; readonly multiple: number; readonly leftForPeople: number };
  readonly faultsByCode?: Readonly<Record<string, number>>;
  /** What the reader of the file noticed: encoding, formulas, repaired characters. */
  readonly notes?: readonly { readonly code: string; readonly params: ErrorParams; readonly place: Place }[];
  readonly periods?: readonly string[];
  /** Members of a dimension that no code list knows: counted as unknown, and shown. */
  readonly unknownMembers?: readonly { readonly column: string; readonly member: string; readonly rows: number }[];
  /** Which age the list of persons gives. */
  readonly ageBasis?: 'registration' | 'exploitation' | 'entry' | null;
  readonly seconds?: number;
};

/** A fault that ended a dry run: the file could not be read at all. */
export type BatchFailure = { readonly code: string; readonly params: ErrorParams; readonly place?: Place };

export type Batch = {
  readonly id: string;
  readonly no: number;
  readonly kind: ListKind;
  readonly state: BatchState;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly staged: string | null;
  readonly sheet: string | null;
  readonly agency: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly series: string;
  readonly mapping: Readonly<Record<string, unknown>> | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly columns: readonly ColumnReport[];
  readonly leftOut: readonly string[];
  readonly rows: { readonly read: number; readonly kept: number; readonly faulty: number; readonly zero: number };
  readonly report: BatchReport;
  readonly disagreements: readonly MarginDisagreement[];
  readonly failure: BatchFailure | null;
  readonly job: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly importedBy: string | null;
  readonly importedAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
};
