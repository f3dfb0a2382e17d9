/** Whom commitments bind, State by State, on a day: by the status of treaties and membership as they are held here. */
import { type AddresseeFacts, type NotComputable, statesAddressed } from '../obligations/addressees.js';
import { treatiesMeant } from '../obligations/treaties-meant.js';
import type { Addressee, Citation } from '../reading/reading.js';

export type Addressed = {
  readonly id: string;
  readonly addressees: readonly Addressee[];
  /** Text and citations of the paragraph. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Body that speaks. */
  readonly body: string | null;
};

export type BoundStates = {
  /** Commitment → States (ISO 3166-1 alpha-3). */
  readonly statesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Commitments of which it cannot be told whom they bind, and why. */
  readonly open: ReadonlyMap<string, readonly NotComputable[]>;
};

/** Thousands of commitments share a few addressees: each set is made once. */
export function boundStates(rows: readonly Addressed[], facts: Omit<AddresseeFacts, 'treaties'>): BoundStates {
  const made = new Map<string, ReturnType<typeof statesAddressed>>();
  const statesOf = new Map<string, ReadonlySet<string>>();
  const open = new Map<string, readonly NotComputable[]>();
  for (const row of rows) {
    const states = new Set<string>();
    const reasons = new Set<NotComputable>();
    for (const addressee of row.addressees) {
      const treaties = treatiesOf(row, addressee);
      const key = `${addressee.norm}\t${addressee.surface}\t${treaties.join()}`;
      const found = made.get(key) ?? statesAddressed(addressee, { ...facts, treaties });
      made.set(key, found);
      if (found.kind === 'states') for (const state of found.states) states.add(state);
      if (found.kind === 'not-computable') reasons.add(found.reason);
    }
    if (states.size > 0) statesOf.set(row.id, states);
    if (reasons.size > 0) open.set(row.id, [...reasons]);
  }
  return { statesOf, open };
}

function treatiesOf({ text, citations, body }: Addressed, { norm, surface }: Addressee): string[] {
  if (norm !== 'states-parties' && norm !== 'states-non-parties') return [];
  const at = surface === null ? -1 : text.indexOf(surface);
  return treatiesMeant({
    text,
    citations,
    addresseeEnd: at < 0 || surface === null ? null : at + surface.length,
    issuer: body,
  });
}
