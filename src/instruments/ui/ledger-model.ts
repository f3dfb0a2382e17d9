import type { LedgerFilter } from '../ledger-query.js';
import type { InstrumentSummary, LedgerCounts, LedgerRow } from '../store.js';

/** What the ledger's page shows, and its JSON. */
export type LedgerModel = {
  readonly rows: readonly LedgerRow[];
  readonly total: number;
  readonly drafts: number;
  readonly page: number;
  readonly pageSize: number;
  readonly filter: LedgerFilter;
  readonly counts: LedgerCounts;
  /** The day in the filter, as it was typed. */
  readonly before: string;
  readonly beforeFault: boolean;
  /** The one document whose commitments are shown, if the list is narrowed to one. */
  readonly instrument: InstrumentSummary | null;
};
