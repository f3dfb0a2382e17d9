import type { Assertion } from '../../ledger/status.js';
import type { Resolved } from '../../obligations/deadlines.js';
import type { CommitmentInContext, CommitmentLink, MergedCommitment } from '../../store.js';

/** What was typed into the form of a status, and why it was not kept. */
export type StatusTyped = {
  readonly status: string;
  readonly state: string;
  readonly 'as-of-day': string;
  readonly 'as-of-month': string;
  readonly 'as-of-year': string;
  readonly note: string;
  readonly evidence: string;
  readonly address: string;
  readonly message: string;
  readonly code: string;
};

export type CommitmentLifeModel = CommitmentInContext & {
  readonly deadlines: readonly { readonly surface: string; readonly resolved: Resolved }[];
  readonly assertions: readonly Assertion[];
  readonly links: readonly CommitmentLink[];
  /** Shown as one with this commitment. */
  readonly merged: readonly MergedCommitment[];
  /** The row of another system's table it came from. */
  readonly imported: { readonly reference: string; readonly columns: Readonly<Record<string, string>> } | null;
  readonly today: string;
  readonly actor: string;
  readonly may: { readonly assert: boolean; readonly relate: boolean };
  readonly typed: StatusTyped | null;
};
