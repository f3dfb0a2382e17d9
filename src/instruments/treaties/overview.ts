/** All participants of a treaty on a day, counted; and since when each State has been a party. */
import { type TreatyAction, inOrder, isConsent } from './action.js';
import { type EntryIntoForce, type Ledger, entryIntoForce } from './entry.js';
import { isState } from './participants.js';
import { treatyOf } from './registry.js';
import { type Status, isParty, statusOf } from './status.js';
import type { Treaty } from './treaty.js';

/** The acts of one treaty by participant, with what their reduction must know: made once, asked for many days. */
export type Statuses = {
  readonly treaty: Treaty;
  readonly entry: EntryIntoForce;
  /** Codes of all that did anything about the treaty, on whatever day. */
  readonly participants: readonly string[];
  actsOf(code: string): readonly TreatyAction[];
  of(code: string, on: string): Status;
  /** Status of everyone that did anything about the treaty by that day. */
  table(on: string): ReadonlyMap<string, Status>;
  /** The day a participant left the parent treaty, and this one with it. */
  parentLeftOn(code: string, on: string): string | null;
};

export function statusesOf(treaty: Treaty, ledger: Ledger): Statuses {
  const entry = entryIntoForce(treaty, ledger, treatyOf);
  const acts = byParticipant(ledger.get(treaty.id) ?? []);
  const parent = treaty.fallsWith ? treatyOf(treaty.fallsWith.treaty) : undefined;
  const parents = parent ? statusesOf(parent, ledger) : null;
  const actsOf = (code: string) => acts.get(code) ?? [];
  const parentLeftOn = (code: string, on: string): string | null =>
    parents?.actsOf(code).some(({ kind }) => kind === 'withdrawal')
      ? (parents.of(code, on).withdrawal?.effectiveOn ?? null)
      : null;
  const of = (code: string, on: string): Status =>
    statusOf(treaty, actsOf(code), on, { entry: entry.on, parentLeftOn: parentLeftOn(code, on) });
  const table = (on: string) =>
    new Map([...acts].filter(([, own]) => own.some((act) => act.on <= on)).map(([code]) => [code, of(code, on)]));
  return { treaty, entry, participants: [...acts.keys()].sort(), actsOf, of, table, parentLeftOn };
}

function byParticipant(actions: readonly TreatyAction[]): ReadonlyMap<string, readonly TreatyAction[]> {
  const acts = new Map<string, TreatyAction[]>();
  for (const action of inOrder(actions)) {
    const kept = acts.get(action.participant);
    if (kept) kept.push(action);
    else acts.set(action.participant, [action]);
  }
  return acts;
}

export type Count = { readonly states: number; readonly organizations: number };

/** The treaty on a day. Organizations are counted apart: the European Union is a participant, never a State. */
export type StatusSnapshot = {
  readonly treaty: string;
  readonly on: string;
  /** Everyone that signed by that day, whether or not bound since. */
  readonly signatories: Count;
  /** Everyone bound by its own act, as the depositary counts parties; `inForce` of them those for which it is in force. */
  readonly parties: Count;
  readonly inForce: Count;
  readonly withdrawn: Count;
};

export function snapshotOf(treaty: Treaty, table: ReadonlyMap<string, Status>, on: string): StatusSnapshot {
  const count = (is: (status: Status) => boolean): Count => {
    let states = 0;
    let organizations = 0;
    for (const [code, status] of table)
      if (is(status)) {
        if (isState(code)) states += 1;
        else organizations += 1;
      }
    return { states, organizations };
  };
  return {
    treaty: treaty.id,
    on,
    signatories: count(({ signedOn, standing }) => signedOn !== null && standing !== 'ended'),
    parties: count(({ standing }) => isParty(standing)),
    inForce: count(({ standing }) => standing === 'in-force'),
    withdrawn: count(({ standing }) => standing === 'withdrawn'),
  };
}

/** A State is a party from a day on, to the day before `until`. Organizations have no spans: they are no States. */
export type PartySpan = {
  readonly treaty: string;
  readonly state: string;
  readonly from: string;
  readonly until: string | null;
};

/**
 * Since when, and until when, each State has been a party to each treaty that the acts are about.
 *
 * @param counted `deposit` as the depositary and the resolutions count parties; `in-force` as the Vienna Convention
 *                defines one (art. 2 (1) (g)): from the entry into force for that State
 */
export function partySpans(actions: Ledger, counted: 'deposit' | 'in-force' = 'deposit'): PartySpan[] {
  const spans: PartySpan[] = [];
  for (const id of [...actions.keys()].sort()) {
    const treaty = treatyOf(id);
    if (!treaty) continue;
    const statuses = statusesOf(treaty, actions);
    for (const code of statuses.participants.filter(isState)) spans.push(...spansOf(statuses, code, counted));
  }
  return spans;
}

function spansOf(statuses: Statuses, code: string, counted: 'deposit' | 'in-force'): PartySpan[] {
  // Only on these days can anything change: walk them, and keep where being a party begins and ends.
  const days = changeDays(statuses, code);
  const spans: PartySpan[] = [];
  let from: string | null = null;
  for (const day of days) {
    const { standing } = statuses.of(code, day);
    const party = counted === 'deposit' ? isParty(standing) : standing === 'in-force';
    if (party && from === null) from = day;
    if (!party && from !== null) {
      spans.push({ treaty: statuses.treaty.id, state: code, from, until: day });
      from = null;
    }
  }
  if (from !== null) spans.push({ treaty: statuses.treaty.id, state: code, from, until: null });
  return spans;
}

const FAR = '9999-12-31';

function changeDays(statuses: Statuses, code: string): string[] {
  const days = new Set<string>();
  for (const act of statuses.actsOf(code)) {
    if (!isConsent(act.kind) && act.kind !== 'withdrawal') continue;
    days.add(act.on);
    const { inForceOn, withdrawal } = statuses.of(code, act.on);
    if (inForceOn) days.add(inForceOn);
    if (withdrawal) days.add(withdrawal.effectiveOn);
  }
  const left = statuses.parentLeftOn(code, FAR);
  if (left) days.add(left);
  return [...days].sort();
}

/** The States parties on a day, out of spans. */
export function statesParties(rows: readonly PartySpan[], treaty: string, on: string): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.treaty === treaty && row.from <= on && (row.until === null || on < row.until))
      .map(({ state }) => state),
  );
}
