/** A treaty as its final clauses make it: who keeps it, who may join, when it binds. All of it is data. */
import type { ConsentKind } from './action.js';
import type { Delay } from './calendar.js';

export type Depositary = 'un-secretary-general' | 'ilo-director-general' | 'coe-secretary-general';

/** When the treaty enters into force, and when for one that joins later. */
export type EntryRule = {
  readonly article: string;
  /** How many instruments bring it into force. */
  readonly instruments: number;
  readonly delay: Delay;
  /** Instruments that count. An organization's never counts as additional to those of its member States. */
  readonly counts: readonly ConsentKind[];
  /** It does not enter into force before this treaty does. */
  readonly notBefore?: string;
  /** At least so many of the instruments must come from these States. */
  readonly among?: { readonly group: string; readonly atLeast: number; readonly members: readonly string[] };
  /** For one that deposits after the last of those instruments (`threshold`) or after the entry into force (`entry`). */
  readonly later: { readonly after: 'threshold' | 'entry'; readonly delay: Delay; readonly article: string };
};

/** `delay`: so long after receipt. `period`: at the end of the running period, if notice came early enough before it. */
export type WithdrawalRule =
  | { readonly article: string; readonly delay: Delay }
  | { readonly article: string; readonly periodYears: number; readonly noticeMonths: number };

export type Treaty = {
  /** As citations name it: `treaty/untoc`. */
  readonly id: string;
  /** Chapter and number in the United Nations Treaty Collection, where it stands there. */
  readonly collection: string | null;
  readonly depositary: Depositary;
  readonly adopted: string;
  /** First day of signature; null where there is no signature (ILO). `until`: the last day, where there is one. */
  readonly signature: { readonly from: string; readonly until: string | null } | null;
  /** The day it entered into force as the depositary says; the rule computes it where the node holds the acts. */
  readonly entered: string | null;
  readonly entry: EntryRule;
  readonly withdrawal: WithdrawalRule | null;
  /** The treaty that a participant must be a party to (`party`), or a party or signatory to (`signatory`), first. */
  readonly requires?: { readonly treaty: string; readonly standing: 'party' | 'signatory'; readonly article: string };
  /** Denouncing that treaty denounces this one too. */
  readonly fallsWith?: { readonly treaty: string; readonly article: string };
  /** Organizations of regional integration may take part. */
  readonly organizations: boolean;
  /** `none`: the treaty admits no reservation. */
  readonly reservations: 'silent' | 'some' | 'none';
  /** Whether the rules above were compared with the treaty's own text, and the days with another source. */
  readonly verified: { readonly rules: boolean; readonly days: boolean };
};

/** The treaty's name in addresses: `untoc-tip`. */
export const slugOf = (treaty: string): string => treaty.replace('treaty/', '');
