/** The life of a colleague as a reduction over what was recorded. Pure: decides, writes nothing. */
import { peopleError } from './errors.js';
import type { ColleagueRole, Post } from './roles.js';

export const LIFE_STATES = ['nominated', 'invited', 'waiting', 'active', 'suspended', 'departed', 'refused'] as const;
export type LifeState = (typeof LIFE_STATES)[number];

export const LIFE_STEPS = [
  'found',
  'nominate',
  'invite',
  'give-profile',
  'approve',
  'refuse',
  'change',
  'ask-change',
  'approve-change',
  'refuse-change',
  'suspend',
  'resume',
  'depart',
] as const;
export type LifeStep = (typeof LIFE_STEPS)[number];

/** Why somebody is kept out for a time: codes, never a story. */
export const SUSPENSION_REASONS = ['leave', 'inquiry', 'device-lost', 'other'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

type Nomination = {
  readonly roles: readonly ColleagueRole[];
  readonly agency: string | null;
  readonly supervisor: string | null;
};

/** One thing that was done, as it is kept. No event holds a name or an address. */
export type LifeEvent = { readonly at: Date; readonly by: string } & (
  | ({ readonly step: 'found' } & Post)
  | ({ readonly step: 'nominate' } & Nomination)
  | { readonly step: 'invite'; readonly until: Date }
  | { readonly step: 'give-profile' }
  | { readonly step: 'approve' | 'refuse' | 'approve-change' | 'refuse-change' | 'resume' | 'depart' }
  | ({ readonly step: 'change' | 'ask-change' } & Nomination)
  | { readonly step: 'suspend'; readonly reason: SuspensionReason }
);

export type Life = {
  readonly state: LifeState;
  /** What she is approved for, or nominated for until then. In force only while `active`. */
  readonly post: Post;
  readonly supervisor: string | null;
  /** A wider post that somebody has asked for and nobody else has agreed to yet. */
  readonly asked: (Nomination & { readonly by: string }) | null;
  /** Everyone who has had a hand in what now waits for approval: nominator, and who gave out a link. */
  readonly hands: readonly string[];
  readonly invitedUntil: Date | null;
  readonly since: Date;
};

const BEFORE: Readonly<Record<LifeState | 'unknown', readonly LifeStep[]>> = {
  unknown: ['found', 'nominate'],
  nominated: ['invite', 'refuse'],
  invited: ['invite', 'give-profile', 'refuse'],
  waiting: ['invite', 'approve', 'refuse'],
  active: ['invite', 'change', 'ask-change', 'approve-change', 'refuse-change', 'suspend', 'depart'],
  suspended: ['resume', 'depart'],
  departed: [],
  refused: [],
};

/** The steps a life allows now. */
export function allowedSteps(life: Life | undefined): readonly LifeStep[] {
  const steps = BEFORE[life?.state ?? 'unknown'];
  return life?.asked ? steps : steps.filter((step) => step !== 'approve-change' && step !== 'refuse-change');
}

const without = (names: readonly string[], name: string): readonly string[] => [
  ...names.filter((one) => one !== name),
  name,
];

/** A step that this life does not allow now: PEOPLE_NOT_NOW, naming those it does. */
export const notNow = (life: Life | undefined, step: LifeStep) =>
  peopleError('PEOPLE_NOT_NOW', {
    step,
    state: life?.state ?? 'unknown',
    allowed: allowedSteps(life).join(', ') || '–',
  });

/**
 * The life after one more event.
 * Errors: PEOPLE_NOT_NOW with `allowed`, the steps that are possible, and `state`.
 */
export function lived(life: Life | undefined, event: LifeEvent): Life {
  if (!allowedSteps(life).includes(event.step)) throw notNow(life, event.step);
  if (event.step === 'found' || event.step === 'nominate') return begun(event);
  if (!life) throw new Error('a life begins with its foundation or nomination');
  const since = { ...life, since: event.at };
  switch (event.step) {
    case 'invite':
      // A lost device begins again at the invitation: who holds a link must be approved by somebody who gave it to nobody.
      return {
        ...since,
        state: 'invited',
        asked: null,
        invitedUntil: event.until,
        hands: without(life.state === 'active' ? [] : life.hands, event.by),
      };
    case 'give-profile':
      return { ...since, state: 'waiting', invitedUntil: null };
    case 'approve':
      return { ...since, state: 'active', hands: [] };
    case 'refuse':
      return { ...since, state: 'refused', invitedUntil: null };
    case 'change':
      return { ...life, post: postOf(event), supervisor: event.supervisor, asked: null };
    case 'ask-change': {
      const { roles, agency, supervisor, by } = event;
      return { ...life, asked: { roles, agency, supervisor, by } };
    }
    case 'approve-change':
      return life.asked ? { ...life, post: postOf(life.asked), supervisor: life.asked.supervisor, asked: null } : life;
    case 'refuse-change':
      return { ...life, asked: null };
    case 'suspend':
      return { ...since, state: 'suspended', asked: null };
    case 'resume':
      return { ...since, state: 'active' };
    case 'depart':
      return { ...since, state: 'departed', asked: null };
  }
}

const postOf = ({ roles, agency }: Post): Post => ({ roles, agency });

function begun(event: Extract<LifeEvent, { step: 'found' | 'nominate' }>): Life {
  const founded = event.step === 'found';
  return {
    state: founded ? 'active' : 'nominated',
    post: postOf(event),
    supervisor: founded ? null : event.supervisor,
    asked: null,
    hands: founded ? [] : [event.by],
    invitedUntil: null,
    since: event.at,
  };
}

/** The life that these events make, oldest first; undefined where there is none. */
export const lifeOf = (events: readonly LifeEvent[]): Life | undefined =>
  events.reduce<Life | undefined>(lived, undefined);

/** The post in force: nothing but an approved, present colleague has any. */
export const postInForce = (life: Life): Post =>
  life.state === 'active' ? life.post : { roles: [], agency: life.post.agency };
