import { createHash } from 'node:crypto';
import type { ColumnType, Generated } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';

/** jsonb goes in as text: pg would write a JavaScript array as a PostgreSQL one. */
type Json = ColumnType<unknown, string, string>;
type JsonOrNull = ColumnType<unknown, string | null, string | null>;

export type CaptureSetRow = {
  id: string;
  no: Generated<number>;
  title: string;
  source: string;
  lists: string[];
  strata: Json;
  cells: Json;
  selection: JsonOrNull;
  counted: Json;
  sha256: string;
  created_by: string;
  created_at: Date;
};

export type RunRow = {
  id: string;
  no: Generated<number>;
  captures: string;
  title: string;
  stratum: JsonOrNull;
  asked: Json;
  state: string;
  job: string | null;
  result: JsonOrNull;
  hash: string | null;
  failure: JsonOrNull;
  asked_by: string;
  asked_at: Date;
  done_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
};

export type BaselineRow = {
  id: string;
  no: Generated<number>;
  run: string;
  family: string;
  why: string;
  record: string;
  hash: string;
  supersedes: string | null;
  frozen_by: string;
  frozen_at: Date;
};

export type PopulationRow = {
  id: string;
  year: number;
  sex: string | null;
  age: string | null;
  part: string | null;
  persons: number;
  source: string;
  as_of: ColumnType<string, string, string>;
  entered_by: string;
  entered_at: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
};

type EstimateTables = {
  capture_set: CaptureSetRow;
  estimate_run: RunRow;
  estimate_baseline: BaselineRow;
  population_figure: PopulationRow;
};

export const estimateTables = (uow: UnitOfWork) => uow.tables<EstimateTables>();

/** SHA-256 of a text, in hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
