import type { AnswerState, CodedAnswer, Count } from '../coded-answer.js';
import type { Forms, PrincipalRule } from '../code-lists/forms.js';
import type { Resolution } from '../nationality/index.js';
import type { DimensionRole, UnitOfCount } from './headers.js';
import type { Combination } from './lattice.js';
import type { Period, StatedPeriod } from './period.js';

/** One stored cell of a published table. An answer of null says that the table does not break this cell down by it. */
export type CountCell = {
  /** Row of the file, as a spreadsheet numbers it. */
  readonly row: number;
  /** Header of the count's column, where a table has several. */
  readonly column: string;
  readonly period: Period | null;
  readonly agencyType: CodedAnswer | null;
  readonly agency: string | null;
  readonly forms: (Forms & { readonly state: AnswerState }) | null;
  /** Band code as in `code-lists/ages`; it may be a band of the source's own, such as 25-39. */
  readonly age: CodedAnswer | null;
  readonly sex: CodedAnswer | null;
  readonly citizenship: CellCitizenship | null;
  readonly outcome: CodedAnswer | null;
  /** Dimensions that have no list of ours, by their header. */
  readonly other: Readonly<Record<string, string>>;
  /** null for a count hidden by the source; its bounds are in `interval`. */
  readonly count: number | null;
  readonly interval: Count | null;
  /** What a margin says beyond its parts. */
  readonly residual: boolean;
  /** False for people the table itself says were not referred or not detected: kept, but in no total of victims. */
  readonly inScope: boolean;
};

export type CellCitizenship = {
  readonly label: string;
  readonly state: AnswerState;
  /** Alpha-3 and special codes in the label's order; empty where a person must resolve the label. */
  readonly codes: readonly string[];
  readonly kind: Resolution['kind'];
};

export type TableFault = {
  readonly code: 'STATISTICS_COUNT_UNREADABLE' | 'STATISTICS_COUNT_TWICE';
  readonly row: number;
  readonly column: string;
  readonly value: string;
};

export type TableDisagreement = {
  /** Row of the published margin. */
  readonly row: number;
  /** The margin's members by header; dimensions it sums over are absent. */
  readonly place: Readonly<Record<string, string>>;
  readonly published: Count;
  readonly summed: Count;
  readonly difference: Count;
  /** Headers of the dimensions that the summed parts name and the margin does not. */
  readonly brokenDownBy: readonly string[];
};

export type LabelForPeople = {
  readonly label: string;
  /** Rows of the file that carry it. */
  readonly rows: number;
  /** What the stored cells with this label count together (upper bound where hidden). */
  readonly persons: number;
  readonly resolution: Resolution;
};

export type UnknownMember = {
  readonly role: DimensionRole;
  readonly header: string;
  readonly member: string;
  readonly rows: number;
};

export type CountTable = {
  readonly unitOfCount: UnitOfCount;
  /** The period of the whole table, where its rows do not state one. */
  readonly period: StatedPeriod | null;
  readonly layout: 'long' | 'wide';
  readonly dimensions: readonly { readonly role: DimensionRole; readonly header: string; readonly members: number }[];
  readonly rows: number;
  /** Cells to store: not overlapping, zeros left out. */
  readonly cells: readonly CountCell[];
  /** Leaves that count zero and are not stored. */
  readonly zeroCells: number;
  readonly whole: Count;
  readonly wholeIs: 'published' | 'summed';
  /** Sum of the stored cells that are in scope. */
  readonly inScope: Count;
  readonly combinations: readonly (Omit<Combination, 'dimensions'> & { readonly dimensions: readonly string[] })[];
  readonly margins: { readonly cells: number; readonly checks: number };
  readonly disagreements: readonly TableDisagreement[];
  readonly faults: readonly TableFault[];
  readonly labelsForPeople: readonly LabelForPeople[];
  readonly unknownMembers: readonly UnknownMember[];
  readonly principalRule: PrincipalRule;
};

export type CountTableOptions = {
  readonly file?: string;
  /** Stated by a person; wins over a period in the file's name. */
  readonly period?: StatedPeriod;
  readonly principal?: PrincipalRule;
  /** A person's decisions about labels, by label as written. */
  readonly citizenships?: ReadonlyMap<string, readonly string[]>;
};
