import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { type Addressed, type BoundStates, boundStates } from '../ledger/per-state.js';
import { type CommitmentStatus, standing } from '../ledger/status.js';
import { OTHER_STATES, UN_MEMBERSHIPS } from '../obligations/un-membership.js';
import { ledgerOf } from '../treaties/entry.js';
import { partySpans } from '../treaties/overview.js';
import { type LedgerRow, rowsById } from './ledger.js';
import { assertionsOf } from './life.js';
import { heldActions } from './treaties.js';

/** From "requests to States" down to "invites": what asks nothing is not counted. */
const ASKS = 2;

/** Commitments outside drafts that ask something of States, with what is needed to tell which. */
async function askedOfStates(uow: UnitOfWork): Promise<Addressed[]> {
  const { rows } = await sql<Addressed>`
    select commitment.id, provision.text, provision.detail -> 'citations' as citations, instrument.body,
      (select jsonb_agg(jsonb_build_object('norm', norm, 'surface', surface) order by position)
        from commitment_addressee where commitment = commitment.id) as addressees
    from commitment join instrument on instrument.id = commitment.instrument
    join lateral (select text, detail from provision where provision.instrument = commitment.instrument
      and provision.fragment = commitment.fragment order by position limit 1) provision on true
    where not commitment.draft and commitment.strength >= ${ASKS} and exists (select 1 from commitment_addressee
      where commitment = commitment.id and (norm ~ '^(states|member-states|governments|state/|group/)'))
    order by commitment.instrument, commitment.position`.execute(uow.tables());
  return rows;
}

async function boundOn(uow: UnitOfWork, on: string): Promise<{ asked: Addressed[]; bound: BoundStates }> {
  const asked = await askedOfStates(uow);
  const treatyStatus = partySpans(ledgerOf(await heldActions(uow)));
  return {
    asked,
    bound: boundStates(asked, { on, treatyStatus, memberships: [...UN_MEMBERSHIPS, ...OTHER_STATES] }),
  };
}

export type StateLine = {
  readonly state: string;
  readonly asked: number;
  /** Of how many somebody has said what this State did. */
  readonly said: number;
  readonly done: number;
};

export type StatesAsked = {
  readonly lines: readonly StateLine[];
  readonly total: number;
  /** Commitments of which it cannot be told which States they bind. */
  readonly open: number;
};

const DONE: ReadonlySet<CommitmentStatus> = new Set(['reported-done', 'verified']);

/** How much is asked of each State on a day, and of how much somebody has said what it did. */
export async function statesAsked(uow: UnitOfWork, on: string): Promise<StatesAsked> {
  const { asked, bound } = await boundOn(uow, on);
  const assertions = await assertionsOf(
    uow,
    asked.map(({ id }) => id),
  );
  const lines = new Map<string, { asked: number; said: number; done: number }>();
  for (const [id, states] of bound.statesOf) {
    const stands = standing(assertions.get(id) ?? [], on);
    for (const state of states) {
      const line = lines.get(state) ?? { asked: 0, said: 0, done: 0 };
      const own = stands.get(state);
      line.asked += 1;
      if (own) line.said += 1;
      if (own && DONE.has(own.status)) line.done += 1;
      lines.set(state, line);
    }
  }
  return {
    lines: [...lines].map(([state, line]) => ({ state, ...line })).sort((a, b) => (a.state < b.state ? -1 : 1)),
    total: asked.length,
    open: bound.open.size,
  };
}

export const STATE_PAGE = 50;

export type AskedOfState = {
  readonly rows: readonly (LedgerRow & {
    readonly standing: { readonly status: CommitmentStatus; readonly asOf: string; readonly name: string } | null;
  })[];
  readonly total: number;
};

/** What is asked of one State on a day, with what is said to have been done. `page` from 1. */
export async function askedOfState(uow: UnitOfWork, state: string, on: string, page: number): Promise<AskedOfState> {
  const { bound } = await boundOn(uow, on);
  const ids = [...bound.statesOf].filter(([, states]) => states.has(state)).map(([id]) => id);
  const shown = ids.slice((page - 1) * STATE_PAGE, page * STATE_PAGE);
  const assertions = await assertionsOf(uow, shown);
  const rows = await rowsById(uow, shown);
  return {
    total: ids.length,
    rows: rows.map((row) => {
      const own = standing(assertions.get(row.id) ?? [], on).get(state);
      return { ...row, standing: own ? { status: own.status, asOf: own.asOf, name: own.assertedName } : null };
    }),
  };
}
