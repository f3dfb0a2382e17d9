/** Status as tables, for pages, files and the terminal: the registry, one treaty, States by instruments. */
import { type ConsentKind, isWorded } from './action.js';
import type { EntryIntoForce, Ledger } from './entry.js';
import { type StatusSnapshot, type Statuses, snapshotOf, statusesOf } from './overview.js';
import { PARTICIPANTS, type Participant, STATES_TODAY } from './participants.js';
import { TREATIES, treatyOf } from './registry.js';
import type { GroupShown } from './regional-groups.js';
import type { Standing } from './status.js';
import type { Treaty } from './treaty.js';

/** `unknown`: nothing about this treaty is held here, so nothing can be said of anybody. */
export type StandingShown = Standing | 'unknown';

/** What is held of one treaty: whence, and up to when. */
export type Known = {
  readonly sources: readonly string[];
  readonly upTo: string | null;
  readonly acts: number;
  /** Whether any reservation, declaration, objection or notification is held: else none is not nought, but unknown. */
  readonly statements: boolean;
};

const NOTHING_KNOWN: Known = { sources: [], upTo: null, acts: 0, statements: false };

/** Counts of acts by treaty and source, as the store gives them; `worded`, those that say something in words. */
export type CoverageRow = {
  readonly treaty: string;
  readonly source: string;
  readonly asOf: string | null;
  readonly acts: number;
  readonly worded: number;
};

export function knownOf(rows: readonly CoverageRow[], treaty: string): Known {
  const own = rows.filter((row) => row.treaty === treaty);
  if (own.length === 0) return NOTHING_KNOWN;
  const days = own.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  return {
    sources: [...new Set(own.map(({ source }) => source))],
    upTo: days.at(-1) ?? null,
    acts: own.reduce((sum, { acts }) => sum + acts, 0),
    statements: own.some(({ worded }) => worded > 0),
  };
}

/** Whether a day lies after what the sources speak of: then later acts may be missing. A month counts to its end. */
export const beyond = (on: string, upTo: string | null): boolean => upTo !== null && on.slice(0, upTo.length) > upTo;

export type RegistryRow = {
  readonly treaty: string;
  readonly entry: Pick<EntryIntoForce, 'on' | 'basis'>;
  readonly known: Known;
  readonly snapshot: StatusSnapshot;
};

export function registryRows(ledger: Ledger, coverage: readonly CoverageRow[], on: string): RegistryRow[] {
  return TREATIES.map((treaty) => {
    const statuses = statusesOf(treaty, ledger);
    return {
      treaty: treaty.id,
      entry: { on: statuses.entry.on, basis: statuses.entry.basis },
      known: knownOf(coverage, treaty.id),
      snapshot: snapshotOf(treaty, statuses.table(on), on),
    };
  });
}

export type StatusCell = {
  readonly code: string;
  readonly group: GroupShown;
  readonly kind: Participant['kind'];
  readonly standing: StandingShown;
  readonly signedOn: string | null;
  readonly consent: { readonly kind: ConsentKind; readonly on: string } | null;
  readonly inForceOn: string | null;
  readonly withdrawnOn: string | null;
  /** Not withdrawn; null where no statement at all is held about the treaty. */
  readonly reservations: number | null;
};

export type TreatyTable = {
  readonly treaty: string;
  readonly on: string;
  readonly entry: EntryIntoForce;
  readonly snapshot: StatusSnapshot;
  /** Every State of today, then organizations and former States that did something about the treaty. */
  readonly cells: readonly StatusCell[];
};

export function treatyTable(treaty: Treaty, ledger: Ledger, on: string): TreatyTable {
  const statuses = statusesOf(treaty, ledger);
  const held = heldOf(ledger, treaty.id);
  const others = PARTICIPANTS.filter(
    ({ kind, code }) =>
      (kind === 'organization' || kind === 'former') && statuses.actsOf(code).some((act) => act.on <= on),
  );
  return {
    treaty: treaty.id,
    on,
    entry: statuses.entry,
    snapshot: snapshotOf(treaty, statuses.table(on), on),
    cells: [...STATES_TODAY, ...others].map((who) => statusCell(statuses, who, on, held)),
  };
}

/** What can be told of a treaty at all. */
export type Held = { readonly acts: boolean; readonly statements: boolean };

export const heldOf = (ledger: Ledger, treaty: string): Held => ({
  acts: ledger.has(treaty),
  statements: (ledger.get(treaty) ?? []).some(({ kind }) => isWorded(kind)),
});

export function statusCell(statuses: Statuses, { code, group, kind }: Participant, on: string, held: Held): StatusCell {
  const status = statuses.of(code, on);
  return {
    code,
    group,
    kind,
    standing: held.acts ? status.standing : 'unknown',
    signedOn: status.signedOn,
    consent: status.consent,
    inForceOn: status.inForceOn,
    withdrawnOn: status.withdrawal?.effectiveOn ?? null,
    reservations: held.statements ? status.reservations.length : null,
  };
}

export type MatrixRow = {
  readonly code: string;
  readonly group: GroupShown;
  /** One for each instrument, in their order. */
  readonly cells: readonly Pick<StatusCell, 'standing' | 'consent' | 'signedOn'>[];
  /** How many of the instruments it is a party to. */
  readonly parties: number;
};

/** States of today by instruments. */
export function matrixOf(treaties: readonly string[], ledger: Ledger, on: string): MatrixRow[] {
  const columns = treaties.flatMap((id) => {
    const treaty = treatyOf(id);
    return treaty ? [{ statuses: statusesOf(treaty, ledger), held: heldOf(ledger, id) }] : [];
  });
  return STATES_TODAY.map((state) => {
    const cells = columns.map(({ statuses, held }) => {
      const { standing, consent, signedOn } = statusCell(statuses, state, on, held);
      return { standing, consent, signedOn };
    });
    return {
      code: state.code,
      group: state.group,
      cells,
      parties: cells.filter(({ standing }) => standing === 'in-force' || standing === 'deposited').length,
    };
  });
}

/** The treaties whose acts are needed to say a treaty's status: its own, its parents’. */
export function neededFor(id: string): string[] {
  const treaty = treatyOf(id);
  if (!treaty) return [];
  const parents = [treaty.entry.notBefore, treaty.fallsWith?.treaty].filter((one) => one !== undefined);
  return [...new Set([id, ...parents.flatMap(neededFor)])];
}
