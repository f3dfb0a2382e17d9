/**
 * Whom a commitment binds on a day. "States parties", "Member States", "States" and "Governments" are four sets and stay
 * four; what cannot be told from the data given is said, never guessed.
 */
import type { Addressee } from '../reading/reading.js';
import { actorOf } from '../reading/registries/actors.js';
import { holdsOn, type Membership, membersOn } from './membership.js';

/** A participant is bound by a treaty from a day (entry into force for it) until a day (withdrawal, end). */
export type TreatyStanding = {
  readonly treaty: string;
  /** ISO 3166-1 alpha-3, or the code of an organization (`EU`). */
  readonly state: string;
  readonly from: string;
  /** First day on which it was bound no more; null while it is. */
  readonly until: string | null;
};

export type AddresseeFacts = {
  /** The day asked about, `yyyy-mm-dd`. */
  readonly on: string;
  /** The treaties that "parties" means here: those the clause names, else that of the body that speaks. */
  readonly treaties: readonly string[];
  readonly treatyStatus: readonly TreatyStanding[];
  readonly memberships: readonly Membership[];
};

export type NotComputable =
  /** "States parties" in a text that names no treaty, of a body that belongs to none. */
  | 'no-treaty-named'
  /** Nothing is held about the status of the treaty. */
  | 'no-status-held'
  /** Nothing is held about who belongs to the group on that day. */
  | 'no-membership-held'
  /** "All stakeholders", "the international community": no list closes it. */
  | 'open-set'
  /** "Developing countries", "concerned States", "countries of origin": the text leaves open which. */
  | 'not-listed'
  /** An addressee that the registry does not know. */
  | 'unknown-addressee';

export type StatesAddressed =
  | {
      readonly kind: 'states';
      /** ISO 3166-1 alpha-3, in order. */
      readonly states: readonly string[];
      /** Participants that are no States (`EU`), kept apart. */
      readonly organizations: readonly string[];
      readonly basis: 'treaty-status' | 'not-party' | 'un-membership' | 'all-states' | 'group' | 'named';
      /** What of the data was read: treaties or groups. */
      readonly by: readonly string[];
      readonly on: string;
    }
  /** A secretariat, an organ, an organization: no State is bound. */
  | { readonly kind: 'no-state' }
  | { readonly kind: 'not-computable'; readonly reason: NotComputable; readonly needs: readonly string[] };

const UN = ['un'];
const ALL_STATES = ['un', 'other-states'];
// What no list can close.
const OPEN: ReadonlySet<string> = new Set(['stakeholders', 'international-community', 'parties-to-conflict', 'donors']);
// Words that narrow "States" to some of them, which the text does not name.
const NARROWING =
  /\b(?:concerned|interested|affected|relevant|requesting|developing|developed|in a position to|of origin|of transit|of destination|host|neighbouring|coastal|flag)\b/i;

/**
 * The States that an addressee means on `facts.on`.
 * @param addressee as read from the text; its surface matters: "Member States that have not yet done so" are members
 *   of the United Nations outside the treaty, "States that have not yet done so" may be others
 */
export function statesAddressed(addressee: Addressee, facts: AddresseeFacts): StatesAddressed {
  const { norm, surface } = addressee;
  if (norm === null) return not('unknown-addressee');
  if (norm.startsWith('state/')) return states([norm.slice('state/'.length)], [], 'named', [], facts);
  if (norm.startsWith('group/')) return group(norm, facts);
  if (OPEN.has(norm)) return not('open-set');
  if (norm === 'states-non-parties') return outside(surface, facts);
  if (norm === 'states-parties') return parties(facts);
  if (norm === 'member-states' || norm === 'states' || norm === 'governments') {
    if (surface && NARROWING.test(surface)) return not('not-listed');
    const groups = norm === 'member-states' ? UN : ALL_STATES;
    const members = membersOn(facts.memberships, groups, facts.on);
    if (members.size === 0) return not('no-membership-held', groups);
    return states([...members], [], norm === 'member-states' ? 'un-membership' : 'all-states', groups, facts);
  }
  if (norm === 'developed-countries' || norm === 'developing-countries') {
    const listed = group(`group/${norm}`, facts);
    return listed.kind === 'states' ? listed : not('not-listed', [norm]);
  }
  const actor = actorOf(norm);
  if (actor?.states) return not('not-listed', [norm]);
  return { kind: 'no-state' };
}

/** All that a commitment's addressees bind together; the reasons where one of them cannot be told. */
export function statesBound(
  addressees: readonly Addressee[],
  facts: AddresseeFacts,
): { readonly states: readonly string[]; readonly open: readonly NotComputable[] } {
  const all = addressees.map((addressee) => statesAddressed(addressee, facts));
  return {
    states: [...new Set(all.flatMap((one) => (one.kind === 'states' ? one.states : [])))].sort(),
    open: [...new Set(all.flatMap((one) => (one.kind === 'not-computable' ? [one.reason] : [])))],
  };
}

function parties(facts: AddresseeFacts): StatesAddressed {
  const lack = lackOfStatus(facts);
  if (lack) return lack;
  const bound = new Set(facts.treaties.flatMap((treaty) => [...partiesOn(treaty, facts)]));
  return states(
    [...bound].filter((code) => !isOrganization(code)),
    [...bound].filter(isOrganization),
    'treaty-status',
    facts.treaties,
    facts,
  );
}

/** Those who may still join: outside at least one of the treaties named. */
function outside(surface: string | null, facts: AddresseeFacts): StatesAddressed {
  const lack = lackOfStatus(facts);
  if (lack) return lack;
  const groups = surface && /\bMember States\b/i.test(surface) ? UN : ALL_STATES;
  const all = membersOn(facts.memberships, groups, facts.on);
  if (all.size === 0) return not('no-membership-held', groups);
  const each = facts.treaties.map((treaty) => partiesOn(treaty, facts));
  const left = [...all].filter((state) => each.some((joined) => !joined.has(state)));
  return states(left, [], 'not-party', [...facts.treaties, ...groups], facts);
}

function lackOfStatus(facts: AddresseeFacts): StatesAddressed | null {
  if (facts.treaties.length === 0) return not('no-treaty-named');
  const unheld = facts.treaties.filter((treaty) => !facts.treatyStatus.some((row) => row.treaty === treaty));
  return unheld.length > 0 ? not('no-status-held', unheld) : null;
}

const partiesOn = (treaty: string, { treatyStatus, on }: AddresseeFacts): Set<string> =>
  new Set(treatyStatus.filter((row) => row.treaty === treaty && holdsOn(row, on)).map(({ state }) => state));

function group(name: string, facts: AddresseeFacts): StatesAddressed {
  const members = membersOn(facts.memberships, [name], facts.on);
  return members.size === 0 ? not('no-membership-held', [name]) : states([...members], [], 'group', [name], facts);
}

// Codes of organizations of regional integration have two letters, those of States three.
const isOrganization = (code: string): boolean => code.length !== 3;

function states(
  list: readonly string[],
  organizations: readonly string[],
  basis: Extract<StatesAddressed, { kind: 'states' }>['basis'],
  by: readonly string[],
  { on }: AddresseeFacts,
): StatesAddressed {
  return { kind: 'states', states: [...list].sort(), organizations: [...organizations].sort(), basis, by, on };
}

function not(reason: NotComputable, needs: readonly string[] = []): StatesAddressed {
  return { kind: 'not-computable', reason, needs };
}
