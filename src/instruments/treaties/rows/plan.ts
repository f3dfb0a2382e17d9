/** What an import would do: which acts are new, which are known, what keeps a row out, which names a person must match. */

import { type TreatyAction, actionId, inOrder, wordsHash } from '../action.js';
import { TAKEN_FROM_DEPOSITARY, refusalOf } from '../admit.js';
import { entryIntoForce, ledgerOf } from '../entry.js';
import { participant, participantOf } from '../participants.js';
import { treatyOf } from '../registry.js';
import { type RowFault, type Told, type ToldAct, doubt, fault } from './row.js';

/** What people said of names that no participant has: the name as written → a code, or `skip`. */
export type LabelMatches = Readonly<Record<string, string>>;

export type ImportPlan = {
  readonly add: readonly TreatyAction[];
  /** Acts that are held already, and are not written twice. */
  readonly known: number;
  /** Rows left out because a person said that their name is no participant. */
  readonly skipped: number;
  readonly faults: readonly RowFault[];
  /** Names that nobody is known by, with how many acts wait for them. */
  readonly unmatched: readonly { readonly label: string; readonly acts: number }[];
};

export type PlanContext = {
  readonly held: readonly TreatyAction[];
  /** Ids of acts that were taken back here: a file that tells them again does not bring them back. */
  readonly retracted: ReadonlySet<string>;
  readonly matches: LabelMatches;
  readonly source: string;
  readonly sourceAsOf: string | null;
  readonly assertedBy: string;
  readonly today: string;
};

/** Nothing is changed by planning: the same file gives the same plan until something else is recorded. */
export function planImport(told: Told, context: PlanContext): ImportPlan {
  const faults: RowFault[] = [...told.faults];
  const unmatched = new Map<string, number>();
  const rows: { row: number; action: TreatyAction }[] = [];
  let skipped = 0;
  for (const act of told.acts) {
    const code = codeOf(act.label, context.matches);
    if (code === 'skip') skipped += 1;
    else if (code === null) {
      if (!unmatched.has(act.label))
        faults.push(fault(act.row, 'TREATIES_LABEL_UNKNOWN', act.label, { label: act.label }));
      unmatched.set(act.label, (unmatched.get(act.label) ?? 0) + 1);
    } else rows.push({ row: act.row, action: actionOf(act, code, context) });
  }
  return {
    ...admitAll(rows, context, faults),
    skipped,
    unmatched: [...unmatched].map(([label, acts]) => ({ label, acts })),
  };
}

function codeOf(label: string, matches: LabelMatches): string | null {
  const said = Object.hasOwn(matches, label) ? matches[label] : undefined;
  return said === 'skip' || (said !== undefined && participant(said)) ? said : participantOf(label);
}

function actionOf(act: ToldAct, code: string, { source, sourceAsOf, assertedBy, matches }: PlanContext): TreatyAction {
  const about = act.about === undefined ? null : codeOf(act.about, matches);
  const base = {
    treaty: act.treaty,
    participant: code,
    kind: act.kind,
    on: act.on,
    about: about === 'skip' ? null : about,
  };
  return {
    ...base,
    id: actionId(base, act.text === undefined ? null : wordsHash(act.text)),
    effectiveOn: act.effectiveOn ?? null,
    provision: act.provision ?? null,
    text: act.text ?? null,
    note: act.note ?? null,
    refersTo: null,
    source,
    sourceAsOf,
    assertedBy,
  };
}

function admitAll(
  rows: readonly { row: number; action: TreatyAction }[],
  context: PlanContext,
  faults: RowFault[],
): Pick<ImportPlan, 'add' | 'known' | 'faults'> {
  const rowOf = new Map(rows.map(({ row, action }) => [action, row]));
  const held = new Map<string, TreatyAction[]>();
  const keyOf = (treaty: string, code: string): string => `${treaty} ${code}`;
  const reservations = new Map<string, TreatyAction[]>();
  const take = (action: TreatyAction): void => {
    push(held, keyOf(action.treaty, action.participant), action);
    if (action.kind === 'reservation') push(reservations, action.treaty, action);
  };
  for (const action of context.held) take(action);
  const entries = entriesWith([...context.held, ...rows.map(({ action }) => action)]);
  const add: TreatyAction[] = [];
  let known = 0;
  for (const action of parentsFirst(rows.map(({ action }) => action))) {
    const row = rowOf.get(action) ?? 0;
    const treaty = treatyOf(action.treaty);
    if (!treaty) continue;
    const value = `${action.participant} ${action.kind} ${action.on}`;
    if (context.retracted.has(action.id)) {
      faults.push(doubt(row, 'TREATIES_RETRACTED_HERE', value));
      continue;
    }
    const parent = treaty.requires ? treatyOf(treaty.requires.treaty) : undefined;
    const parentActs = parent ? held.get(keyOf(parent.id, action.participant)) : undefined;
    const refusal = refusalOf(treaty, held.get(keyOf(treaty.id, action.participant)) ?? [], action, {
      entry: entries(treaty.id),
      // Where nothing at all is held about the parent treaty, nothing can be said against the act.
      parent: parent && entries.holds(parent.id) ? { treaty: parent, acts: parentActs ?? [] } : null,
      reservations: reservations.get(treaty.id) ?? [],
      today: context.today,
    });
    if (refusal?.code === 'TREATIES_KNOWN_ALREADY') {
      known += 1;
      continue;
    }
    const taken = refusal === null || TAKEN_FROM_DEPOSITARY.includes(refusal.code);
    if (refusal) faults.push((taken ? doubt : fault)(row, refusal.code, value, refusal.params));
    if (!taken) continue;
    take(action);
    add.push(action);
  }
  return { add, known, faults: faults.sort((a, b) => a.row - b.row) };
}

function push<K>(map: Map<K, TreatyAction[]>, key: K, action: TreatyAction): void {
  const kept = map.get(key);
  if (kept) kept.push(action);
  else map.set(key, [action]);
}

/** By day, and on one day a treaty that others require before those; signing and consenting before what is said of them. */
function parentsFirst(actions: readonly TreatyAction[]): TreatyAction[] {
  const depth = (id: string): number => (treatyOf(id)?.requires ? 1 : 0);
  return inOrder(actions).sort(
    (a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1) || depth(a.treaty) - depth(b.treaty),
  );
}

function entriesWith(
  actions: readonly TreatyAction[],
): ((id: string) => string | null) & { holds(id: string): boolean } {
  const ledger = ledgerOf(actions);
  const known = new Map<string, string | null>();
  const entry = (id: string): string | null => {
    const treaty = treatyOf(id);
    if (!treaty) return null;
    const found = known.get(id);
    if (found !== undefined) return found;
    const { on } = entryIntoForce(treaty, ledger, treatyOf);
    known.set(id, on);
    return on;
  };
  return Object.assign(entry, { holds: (id: string) => ledger.has(id) });
}
