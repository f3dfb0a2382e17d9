/** What a file says of acts, row by row, before anything is believed. */
import type { ActionKind } from '../action.js';
import type { TreatyErrorCode } from '../errors.js';

/** One act that a row tells of. `row` counts from 1 as the file's reader would count; `label` is the name as written. */
export type ToldAct = {
  readonly row: number;
  readonly treaty: string;
  readonly label: string;
  readonly kind: ActionKind;
  readonly on: string;
  readonly effectiveOn?: string | undefined;
  readonly provision?: string | undefined;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  /** The participant, as written, to whose reservation an objection is. */
  readonly about?: string | undefined;
};

/** A fault keeps its row out; a doubt is told and the row is taken. */
export type RowFault = {
  readonly row: number;
  readonly severity: 'fault' | 'doubt';
  readonly code: TreatyErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** What stands in the file. */
  readonly value: string;
};

export type Told = {
  readonly layout: 'json' | 'csv' | 'un-table';
  readonly acts: readonly ToldAct[];
  readonly faults: readonly RowFault[];
  /** What the file says of itself: where it comes from, and up to when it speaks. */
  readonly source: string | null;
  readonly asOf: string | null;
};

export const fault = (
  row: number,
  code: TreatyErrorCode,
  value: string,
  params: RowFault['params'] = {},
): RowFault => ({
  row,
  severity: 'fault',
  code,
  params,
  value: value.slice(0, 200),
});

export const doubt = (
  row: number,
  code: TreatyErrorCode,
  value: string,
  params: RowFault['params'] = {},
): RowFault => ({
  ...fault(row, code, value, params),
  severity: 'doubt',
});
