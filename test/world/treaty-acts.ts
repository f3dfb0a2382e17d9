/** Acts for tests: the shipped status planned into a ledger, and single acts in few words. */
import { type ActionKind, type TreatyAction, actionId } from '../../src/instruments/treaties/action.js';
import { planImport } from '../../src/instruments/treaties/rows/plan.js';
import { SHIPPED_AS_OF, SHIPPED_SOURCE, shippedStatus } from '../../src/instruments/treaties/shipped.js';

export const plannedShipped = () =>
  planImport(shippedStatus(), {
    held: [],
    retracted: new Set(),
    matches: {},
    source: SHIPPED_SOURCE,
    sourceAsOf: SHIPPED_AS_OF,
    assertedBy: SHIPPED_SOURCE,
    today: '2026-11-22',
  });

export function act(
  treaty: string,
  participant: string,
  kind: ActionKind,
  on: string,
  more: Partial<TreatyAction> = {},
): TreatyAction {
  const base = { treaty: `treaty/${treaty}`, participant, kind, on, about: more.about ?? null };
  return {
    ...base,
    id: actionId(base, more.text ?? null),
    effectiveOn: null,
    provision: null,
    text: null,
    note: null,
    refersTo: null,
    source: 'test',
    sourceAsOf: null,
    assertedBy: 'test',
    ...more,
  };
}
