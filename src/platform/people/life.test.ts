import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/index.js';
import { type Peer, approversOf, checkApprover, pendingOf } from './approval.js';
import {
  LIFE_STEPS,
  type Life,
  type LifeEvent,
  type LifeStep,
  allowedSteps,
  lifeOf,
  lived,
  postInForce,
} from './life.js';
import { COLLEAGUE_ROLES, type Post, checkPost, isWider, mayPropose } from './roles.js';

const at = new Date('2026-11-22T08:00:00Z');
const ids = fc.constantFrom('amal', 'boris', 'chen', 'dolores', 'efua');
const agency = fc.constantFrom(null, 'police', 'shelter');
const roles = fc.uniqueArray(fc.constantFrom(...COLLEAGUE_ROLES), { minLength: 1, maxLength: 3 });
const post: fc.Arbitrary<Post> = fc.record({ roles, agency });

const eventOf = (step: LifeStep, by: string, given: Post): LifeEvent => {
  switch (step) {
    case 'found':
      return { step, at, by, ...given };
    case 'nominate':
    case 'change':
    case 'ask-change':
      return { step, at, by, ...given, supervisor: null };
    case 'invite':
      return { step, at, by, until: new Date(at.getTime() + 1) };
    case 'suspend':
      return { step, at, by, reason: 'leave' };
    default:
      return { step, at, by };
  }
};
const event = fc.tuple(fc.constantFrom(...LIFE_STEPS), ids, post).map(([step, by, given]) => eventOf(step, by, given));

/** What remains of a random list of steps after those that were refused. */
function livedThrough(events: readonly LifeEvent[]): { life: Life | undefined; kept: LifeEvent[] } {
  const kept: LifeEvent[] = [];
  let life: Life | undefined;
  for (const one of events)
    if (allowedSteps(life).includes(one.step)) {
      life = lived(life, one);
      kept.push(one);
    }
  return { life, kept };
}

describe('the life of a colleague', () => {
  it('takes exactly the steps it says it allows, and names them where it refuses', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 15 }), event, (events, next) => {
        const { life } = livedThrough(events);
        const allowed = allowedSteps(life);
        if (allowed.includes(next.step)) expect(() => lived(life, next)).not.toThrow();
        else
          expect(() => lived(life, next)).toThrow(
            expect.objectContaining({
              code: 'PEOPLE_NOT_NOW',
              params: expect.objectContaining({ allowed: allowed.join(', ') || '–' }),
            }),
          );
      }),
    );
  });

  it('is the same read from its record as it was when it was lived', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const { life, kept } = livedThrough(events);
        expect(lifeOf(kept)).toEqual(life);
      }),
    );
  });

  it('gives no role to anybody whom nobody approved, after any history', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const { life, kept } = livedThrough(events);
        if (!life || postInForce(life).roles.length === 0) return;
        // Roles are in force: the last invitation, if there was one, has been followed by an approval.
        const steps = kept.map((one) => one.step);
        expect(steps.lastIndexOf('approve')).toBeGreaterThanOrEqual(steps.lastIndexOf('invite'));
        expect(steps[0] === 'found' || steps.includes('approve')).toBe(true);
      }),
    );
  });

  it('ends with a departure: nothing follows', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 15 }), fc.array(event, { maxLength: 5 }), (events, later) => {
        const { life } = livedThrough(events);
        fc.pre(life?.state === 'active');
        const gone = lived(life, { step: 'depart', at, by: 'amal' });
        expect(allowedSteps(gone)).toEqual([]);
        for (const one of later) expect(() => lived(gone, one)).toThrow('PEOPLE_NOT_NOW');
        expect(postInForce(gone).roles).toEqual([]);
      }),
    );
  });

  it('keeps the former post in force while a wider one waits', () => {
    const active = lifeOf([{ step: 'found', at, by: 'node', roles: ['reader'], agency: null }]);
    const asked = lived(active, {
      step: 'ask-change',
      at,
      by: 'amal',
      roles: ['coordinator'],
      agency: null,
      supervisor: null,
    });
    expect(postInForce(asked).roles).toEqual(['reader']);
    expect(postInForce(lived(asked, { step: 'approve-change', at, by: 'boris' })).roles).toEqual(['coordinator']);
    expect(postInForce(lived(asked, { step: 'refuse-change', at, by: 'boris' })).roles).toEqual(['reader']);
  });
});

const actorOf = (peer: Peer, kind: Actor['kind'] = 'person'): Actor => ({ ...peer, name: peer.id, kind });
const peer: fc.Arbitrary<Peer> = fc
  .record({ id: ids, roles, agency })
  .filter(({ roles: given, agency: of }) => !given.includes('supervisor') || of !== null);

describe('the second person', () => {
  it('T17: is never the colleague herself, her nominator, or whoever gave out a link', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 15 }),
        fc.uniqueArray(peer, { selector: (one) => one.id }),
        (events, peers) => {
          const { life, kept } = livedThrough(events);
          const pending = life && pendingOf('amal', life);
          if (!pending) return;
          const begun = kept.findLastIndex((one) => one.step === 'approve' || one.step === 'found');
          const hands = kept
            .slice(begun + 1)
            .filter((one) => one.step === 'nominate' || one.step === 'invite')
            .map((one) => one.by);
          for (const one of peers) {
            const refused =
              one.id === 'amal' || (life.state === 'waiting' ? hands.includes(one.id) : life.asked?.by === one.id);
            if (refused) expect(() => checkApprover(pending, actorOf(one), peers)).toThrow(/PEOPLE_NOT_/);
          }
          expect(approversOf(pending, peers).ids).not.toContain('amal');
        },
      ),
    );
  });

  it('T17: the operator cannot approve alone what she began alone', () => {
    const operator: Actor = {
      id: 'operator',
      name: 'operator',
      roles: ['coordinator'],
      agency: null,
      kind: 'command-line',
    };
    const pending = { person: 'amal', post: { roles: ['reader'], agency: null }, hands: ['operator'] } as const;
    expect(() => checkApprover(pending, operator, [])).toThrow('PEOPLE_NOT_YOUR_NOMINEE');
    expect(() => checkApprover({ ...pending, hands: ['boris'] }, operator, [])).not.toThrow();
  });

  it('is a supervisor only for case workers and officers of her own agency', () => {
    const supervisor: Peer = { id: 'efua', roles: ['supervisor'], agency: 'shelter' };
    const ask = (given: Post) => approversOf({ person: 'amal', post: given, hands: ['chen'] }, [supervisor]).ids;
    expect(ask({ roles: ['case-worker'], agency: 'shelter' })).toEqual(['efua']);
    expect(ask({ roles: ['case-worker'], agency: 'police' })).toEqual([]);
    expect(ask({ roles: ['supervisor'], agency: 'shelter' })).toEqual([]);
    expect(ask({ roles: ['coordinator'], agency: null })).toEqual([]);
  });

  it('is the auditor only where no coordinator or supervisor is left to ask', () => {
    const auditor: Peer = { id: 'boris', roles: ['auditor'], agency: null };
    const alone: Peer = { id: 'chen', roles: ['coordinator'], agency: null };
    const other: Peer = { id: 'dolores', roles: ['coordinator'], agency: null };
    const pending = { person: 'amal', post: { roles: ['coordinator'], agency: null }, hands: ['chen'] } as const;
    expect(approversOf(pending, [alone, auditor])).toEqual({ way: 'witness', ids: ['boris'] });
    expect(approversOf(pending, [alone, other, auditor])).toEqual({ way: 'regular', ids: ['dolores'] });
    expect(approversOf(pending, [alone])).toEqual({ way: 'operator', ids: [] });
    expect(() => checkApprover(pending, actorOf(auditor), [alone, other, auditor])).toThrow('PEOPLE_SECOND_PERSON');
  });
});

describe('a post', () => {
  it('keeps oversight apart from what it looks over', () => {
    for (const other of COLLEAGUE_ROLES.filter(
      (role) => !['auditor', 'data-protection-officer', 'reader'].includes(role),
    ))
      expect(() => checkPost({ roles: ['auditor', other], agency: null })).toThrow('PEOPLE_ROLES_APART');
    expect(() => checkPost({ roles: ['auditor', 'data-protection-officer', 'reader'], agency: null })).not.toThrow();
  });

  it('belongs to an agency or to the State, as its roles do', () => {
    expect(() => checkPost({ roles: ['case-worker'], agency: null })).toThrow('PEOPLE_ROLE_NEEDS_AGENCY');
    expect(() => checkPost({ roles: ['coordinator'], agency: 'police' })).toThrow('PEOPLE_ROLE_OF_STATE');
  });

  it('is wider wherever it opens something the other did not', () => {
    fc.assert(
      fc.property(post, post, (one, other) => {
        const opens = (a: Post) => a.roles.map((role) => `${role} ${a.agency ?? ''}`);
        const more = opens(one).some((right) => !opens(other).includes(right));
        expect(isWider(one, other)).toBe(more);
      }),
    );
  });

  it('T17: is never proposed by a supervisor beyond her own case workers and officers', () => {
    fc.assert(
      fc.property(post, fc.constantFrom('police', 'shelter'), (given, own) => {
        const supervisor: Actor = { id: 'efua', name: 'Efua', roles: ['supervisor'], agency: own, kind: 'person' };
        const fits =
          given.agency === own && given.roles.every((role) => role === 'case-worker' || role === 'agency-officer');
        expect(mayPropose(supervisor, given)).toBe(fits);
      }),
    );
  });
});
