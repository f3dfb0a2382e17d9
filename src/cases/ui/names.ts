import type { CaseState } from '../record.js';

/** Names of agencies and of people who work here, by their ids. */
export type Names = {
  readonly agencies: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
};

/** The record a page belongs to: enough for its title and its links. */
export type RecordHead = { readonly id: string; readonly code: string; readonly state: CaseState };
