/**
 * What is kept of one row of a list. Codes are those of `code-lists`; a dimension that the list does not have is null,
 * and an answer without a code is its state behind a tilde (`~unknown`, `~refused`), so that it is counted, never lost.
 */
import type { CodedAnswer } from './coded-answer.js';

type Dimensions = {
  readonly year: number | null;
  readonly agency: string | null;
  /** The principal form. A person or cell with several forms counts once, here. */
  readonly form: string | null;
  readonly forms: readonly string[];
  readonly age: string | null;
  readonly sex: string | null;
  readonly citizenship: string | null;
  /** The label that the source wrote, where people must decide what it means; else null. */
  readonly citizenshipLabel: string | null;
};

export type StoredCell = Dimensions & {
  readonly row: number;
  /** Counts from 0 where one source row holds several cells. */
  readonly part: number;
  readonly quarter: number | null;
  readonly agencyType: string | null;
  /** Dimensions that only this table has (place of exploitation, outcome). */
  readonly other: Readonly<Record<string, string>> | null;
  /** What a published margin says beyond its parts: counted, not broken down. */
  readonly residual: boolean;
  /** False for people whom the table itself says were not referred: kept, but counted nowhere. */
  readonly inScope: boolean;
  readonly low: number;
  readonly high: number | null;
};

export type StoredPerson = Dimensions & {
  readonly row: number;
  readonly gender: string | null;
  /** Keyed digest of the agreed number of the person; null where the row has none. */
  readonly sharedCode: Uint8Array | null;
  readonly citizenships: readonly string[];
  readonly countriesOfExploitation: readonly string[];
  readonly status: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
};

/** The code of a dimension for an answer: `sexual`, or `~unknown`. */
export const codeOf = (answer: CodedAnswer | undefined): string | null =>
  answer === undefined ? null : answer.state === 'known' ? answer.code : `~${answer.state}`;

/**
 * Two citizenships are one category of their own, so that a person with both counts once: `AFG+IND`. An unspecified
 * one (XXX) says nothing beside another, and alone it is an unknown.
 */
export function jointCode(codes: readonly string[]): string {
  const said = codes.filter((code) => code !== 'XXX');
  return said.length === 0 ? '~unknown' : [...new Set(said)].sort().join('+');
}

/** The category of a label that people must decide: `?Congolese`. */
export const openLabel = (label: string): string => `?${label}`;
