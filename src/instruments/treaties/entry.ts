/** When a treaty enters into force, by its own final clauses, step by step. */
import { type TreatyAction, isConsent } from './action.js';
import { after, latest } from './calendar.js';
import { isState } from './participants.js';
import type { Treaty } from './treaty.js';

export type EntryStep =
  /** The instrument that completes the number, and how many had been deposited by that day. */
  | {
      readonly step: 'threshold';
      readonly article: string;
      readonly count: number;
      readonly on: string;
      readonly by: string;
    }
  | { readonly step: 'waiting'; readonly article: string; readonly count: number; readonly have: number }
  /** Instruments of organizations, which are not counted as additional. */
  | { readonly step: 'not-counted'; readonly participants: readonly string[] }
  | {
      readonly step: 'among';
      readonly group: string;
      readonly atLeast: number;
      readonly have: number;
      readonly on: string | null;
    }
  | {
      readonly step: 'delay';
      readonly unit: string;
      readonly count: number;
      readonly from: string;
      readonly on: string;
    }
  | { readonly step: 'not-before'; readonly treaty: string; readonly day: string | null; readonly on: string | null }
  /** What the depositary says, and whether the computed day is the same. */
  | { readonly step: 'recorded'; readonly on: string; readonly agrees: boolean | null };

export type EntryIntoForce = {
  /** Null while it is not known, or not yet decided, that it will. */
  readonly on: string | null;
  readonly basis: 'computed' | 'recorded' | 'none';
  readonly steps: readonly EntryStep[];
};

/** Acts by treaty. */
export type Ledger = ReadonlyMap<string, readonly TreatyAction[]>;

export const ledgerOf = (actions: readonly TreatyAction[]): Ledger => {
  const ledger = new Map<string, TreatyAction[]>();
  for (const action of actions) {
    const kept = ledger.get(action.treaty);
    if (kept) kept.push(action);
    else ledger.set(action.treaty, [action]);
  }
  return ledger;
};

/**
 * The day of entry into force. Computed where the acts held here complete the number that the treaty asks for, else the
 * depositary's day, said to be so. Where both are known and differ, the depositary's counts and the steps say so: then
 * the acts held here are not all there are.
 *
 * @param parents the treaties, by id, that this one may have to wait for
 */
export function entryIntoForce(
  treaty: Treaty,
  ledger: Ledger,
  parents: (id: string) => Treaty | undefined,
): EntryIntoForce {
  const steps: EntryStep[] = [];
  const computed = computedEntry(treaty, ledger, parents, steps);
  if (treaty.entered === null) return { on: computed, basis: computed === null ? 'none' : 'computed', steps };
  steps.push({ step: 'recorded', on: treaty.entered, agrees: computed === null ? null : computed === treaty.entered });
  return { on: treaty.entered, basis: computed === treaty.entered ? 'computed' : 'recorded', steps };
}

function computedEntry(
  treaty: Treaty,
  ledger: Ledger,
  parents: (id: string) => Treaty | undefined,
  steps: EntryStep[],
): string | null {
  const { entry } = treaty;
  const deposits = countedDeposits(treaty, ledger.get(treaty.id) ?? [], steps);
  const last = deposits[entry.instruments - 1];
  if (!last) {
    steps.push({ step: 'waiting', article: entry.article, count: entry.instruments, have: deposits.length });
    return null;
  }
  steps.push({
    step: 'threshold',
    article: entry.article,
    count: entry.instruments,
    on: last.on,
    by: last.participant,
  });
  const complete = latest(last.on, amongMembers(treaty, deposits, steps));
  if (complete === null || (entry.among && !enoughMembers(treaty, deposits))) return null;
  const due = after(complete, entry.delay);
  steps.push({ step: 'delay', unit: entry.delay.unit, count: entry.delay.count, from: complete, on: due });
  if (entry.notBefore === undefined) return due;
  const parent = parents(entry.notBefore);
  const day = parent ? entryIntoForce(parent, ledger, parents).on : null;
  const on = day === null ? null : latest(due, day);
  steps.push({ step: 'not-before', treaty: entry.notBefore, day, on });
  return on;
}

/** Instruments that count, by day of deposit; one a participant, the first. */
function countedDeposits(treaty: Treaty, actions: readonly TreatyAction[], steps: EntryStep[]): TreatyAction[] {
  const first = new Map<string, TreatyAction>();
  const organizations = new Set<string>();
  for (const action of actions) {
    if (!isConsent(action.kind) || !treaty.entry.counts.includes(action.kind)) continue;
    if (!isState(action.participant)) {
      organizations.add(action.participant);
      continue;
    }
    const known = first.get(action.participant);
    if (!known || action.on < known.on) first.set(action.participant, action);
  }
  if (organizations.size > 0) steps.push({ step: 'not-counted', participants: [...organizations].sort() });
  return [...first.values()].sort((a, b) =>
    a.on === b.on ? (a.participant < b.participant ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
}

const membersAmong = (treaty: Treaty, deposits: readonly TreatyAction[]): TreatyAction[] =>
  deposits.filter(({ participant }) => treaty.entry.among?.members.includes(participant));

const enoughMembers = (treaty: Treaty, deposits: readonly TreatyAction[]): boolean =>
  membersAmong(treaty, deposits).length >= (treaty.entry.among?.atLeast ?? 0);

function amongMembers(treaty: Treaty, deposits: readonly TreatyAction[], steps: EntryStep[]): string | null {
  const { among } = treaty.entry;
  if (!among) return null;
  const members = membersAmong(treaty, deposits);
  const on = members[among.atLeast - 1]?.on ?? null;
  steps.push({ step: 'among', group: among.group, atLeast: among.atLeast, have: members.length, on });
  return on;
}
