import type { Pair, PairKind } from '../../versions/compare.js';
import type { VersionSuggestion } from '../../versions/chain.js';
import type { History } from '../../versions/changes.js';
import type { OralFaults, OralTyped } from '../../versions/oral-form.js';
import type { Passage } from '../../versions/passage.js';
import type { OralRevisionKept } from '../../store/versions/oral.js';
import type { VersionLink } from '../../store/versions/links.js';
import type { VersionSummary } from '../../store/versions/passages.js';

/** One side of a comparison: a document, as issued or as orally revised. */
export type Side = { readonly document: VersionSummary; readonly oral: boolean };

export type CompareModel = {
  readonly older: Side;
  readonly newer: Side;
  readonly counts: Readonly<Record<PairKind, number>>;
  readonly pairs: readonly Pair[];
  readonly changedOnly: boolean;
  readonly page: number;
  readonly pages: number;
};

export type VersionsModel = {
  readonly document: VersionSummary;
  /** The row of versions it stands in, first to last; itself alone where it stands in none. */
  readonly row: readonly VersionSummary[];
  readonly links: readonly VersionLink[];
  readonly suggestions: readonly (VersionSuggestion & { readonly other: VersionSummary })[];
  readonly oral: readonly OralRevisionKept[];
  readonly mayRelate: boolean;
};

export type OralRevisionModel = {
  readonly document: VersionSummary;
  readonly passages: readonly Passage[];
  readonly typed: OralTyped;
  readonly faults: OralFaults;
};

export type ChangesModel = {
  readonly document: VersionSummary;
  readonly row: readonly VersionSummary[];
  readonly histories: readonly (History & { readonly lineage: string | null })[];
  readonly page: number;
  readonly pageSize: number;
  /** Paragraphs of the last version. */
  readonly total: number;
};

/** How a side is written in an address. */
export const sideKey = ({ document, oral }: Side): string => `${document.id}${oral ? '~oral' : ''}`;

export const compareHref = (older: string, newer: string, changedOnly = false, page = 1): string =>
  `/instruments/compare?older=${older}&newer=${newer}${changedOnly ? '&changed=yes' : ''}${page > 1 ? `&page=${page}` : ''}`;
