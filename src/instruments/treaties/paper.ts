/** The status paper of a session: what happened between two days, treaty by treaty, and who is not yet a party. */
import { type TreatyAction, inOrder, isConsent, isWorded } from './action.js';
import type { EntryIntoForce, Ledger } from './entry.js';
import { type StatusSnapshot, snapshotOf, statusesOf } from './overview.js';
import { STATES_TODAY, isState } from './participants.js';
import { type GroupShown, GROUPS_SHOWN } from './regional-groups.js';
import { isParty } from './status.js';
import type { Treaty } from './treaty.js';

/** One treaty's part of the paper. `since` itself lies before the period, `on` in it. */
export type TreatyPaper = {
  readonly treaty: string;
  readonly entry: EntryIntoForce;
  readonly before: StatusSnapshot;
  readonly now: StatusSnapshot;
  readonly signed: readonly TreatyAction[];
  readonly joined: readonly TreatyAction[];
  readonly left: readonly TreatyAction[];
  /** For whom it entered into force in the period, by day. */
  readonly inForce: readonly { readonly participant: string; readonly on: string }[];
  /** Reservations, declarations, notifications, objections and their withdrawals. */
  readonly said: readonly TreatyAction[];
  /** States that are not parties, by regional group; of them those that signed. */
  readonly notParty: readonly { readonly group: GroupShown; readonly states: readonly string[]; readonly of: number }[];
  readonly signatoriesNotParty: readonly string[];
};

export function treatyPaper(treaty: Treaty, ledger: Ledger, since: string, on: string): TreatyPaper {
  const statuses = statusesOf(treaty, ledger);
  const table = statuses.table(on);
  const acts = inOrder(ledger.get(treaty.id) ?? []).filter((act) => act.on > since && act.on <= on);
  const parties = new Set([...table].filter(([, { standing }]) => isParty(standing)).map(([code]) => code));
  const outside = STATES_TODAY.filter(({ code }) => !parties.has(code));
  return {
    treaty: treaty.id,
    entry: statuses.entry,
    before: snapshotOf(treaty, statuses.table(since), since),
    now: snapshotOf(treaty, table, on),
    signed: acts.filter(({ kind }) => kind === 'signature'),
    joined: acts.filter(({ kind }) => isConsent(kind)),
    left: acts.filter(({ kind }) => kind === 'withdrawal'),
    inForce: [...table]
      .flatMap(([participant, { inForceOn }]) =>
        inForceOn !== null && inForceOn > since && inForceOn <= on ? [{ participant, on: inForceOn }] : [],
      )
      .sort((a, b) => (a.on === b.on ? (a.participant < b.participant ? -1 : 1) : a.on < b.on ? -1 : 1)),
    said: acts.filter(({ kind }) => isWorded(kind) || kind === 'withdrawal-of-reservation'),
    notParty: GROUPS_SHOWN.map((group) => ({
      group,
      states: outside.filter((state) => state.group === group).map(({ code }) => code),
      of: STATES_TODAY.filter((state) => state.group === group).length,
    })),
    signatoriesNotParty: outside
      .map(({ code }) => code)
      .filter((code) => isState(code) && (table.get(code)?.signedOn ?? null) !== null),
  };
}
