import type { ColumnType, Generated } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';

/** jsonb goes in as text: pg would write a JavaScript array as a PostgreSQL one. */
type Json = ColumnType<unknown, string, string>;

export type BatchRow = {
  id: string;
  no: Generated<number>;
  kind: string;
  state: string;
  file_name: string;
  bytes: number;
  sha256: string;
  staged: string | null;
  sheet: string | null;
  agency: string | null;
  unit: string | null;
  period: string | null;
  series: string;
  mapping: ColumnType<unknown, string | null, string | null>;
  options: Json;
  columns: ColumnType<unknown, string | undefined, string>;
  left_out: ColumnType<unknown, string | undefined, string>;
  rows_read: Generated<number>;
  rows_kept: Generated<number>;
  rows_faulty: Generated<number>;
  rows_zero: Generated<number>;
  report: ColumnType<unknown, string | undefined, string>;
  disagreements: ColumnType<unknown, string | undefined, string>;
  failure: ColumnType<unknown, string | null | undefined, string | null>;
  job: string | null;
  asked_by: string;
  asked_at: Date;
  imported_by: string | null;
  imported_at: Date | null;
  undone_by: string | null;
  undone_at: Date | null;
  refused_by: string | null;
  refused_at: Date | null;
};

type FaultRow = { batch: number; position: number; row: number; column_name: string; code: string; params: Json };

type LabelRow = {
  batch: number;
  series: string;
  dimension: string;
  label: string;
  kind: string;
  candidates: string[];
  rows: number;
  counted: number;
};

type DecisionRow = {
  id: string;
  series: string;
  dimension: string;
  label: string;
  codes: string[];
  decided_by: string;
  decided_at: Date;
  undone_by: string | null;
  undone_at: Date | null;
};

export type StatisticsTables = {
  list_batch: BatchRow;
  list_fault: FaultRow;
  label_for_people: LabelRow;
  label_decision: DecisionRow;
};

export const tablesOf = (uow: UnitOfWork) => uow.tables<StatisticsTables>();

/** `all`, or the one agency whose records may be seen (platform/access, agencyInView). */
export type View = 'all' | { readonly only: string };

export const onlyOf = (view: View): string | null => (view === 'all' ? null : view.only);
