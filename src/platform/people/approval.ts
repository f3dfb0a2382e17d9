/** Who may agree to a colleague: a second person, always. Pure. */
import type { Actor } from '../access/index.js';
import { peopleError } from './errors.js';
import type { Life } from './life.js';
import { type Post, SUPERVISED_ROLES } from './roles.js';

/** A colleague who could be asked: id, and the post in force. */
export type Peer = { readonly id: string } & Post;

/** What waits: whose it is, the post, and who has had a hand in it. */
export type Pending = { readonly person: string; readonly post: Post; readonly hands: readonly string[] };

/** What of this life waits for a second person, if anything does. */
export function pendingOf(person: string, life: Life): Pending | undefined {
  if (life.state === 'waiting') return { person, post: life.post, hands: life.hands };
  if (life.state === 'active' && life.asked) return { person, post: life.asked, hands: [life.asked.by] };
  return undefined;
}

const outside = (pending: Pending, id: string): boolean => id !== pending.person && !pending.hands.includes(id);

/** A coordinator; or the supervisor of the same agency, for case workers and officers. */
const isRegular = (pending: Pending, peer: Peer): boolean =>
  peer.roles.includes('coordinator') ||
  (peer.roles.includes('supervisor') &&
    peer.agency !== null &&
    peer.agency === pending.post.agency &&
    pending.post.roles.every((role) => SUPERVISED_ROLES.includes(role)));

const isWitness = (peer: Peer): boolean =>
  peer.roles.includes('auditor') || peer.roles.includes('data-protection-officer');

/**
 * Who can agree, by way: `regular` approvers; where the node has none beside those who had a hand in it, its auditor
 * or data-protection officer as `witness`; where there is none either, only the `operator` at the machine.
 */
export function approversOf(
  pending: Pending,
  peers: readonly Peer[],
): { readonly way: 'regular' | 'witness' | 'operator'; readonly ids: readonly string[] } {
  const others = peers.filter((peer) => outside(pending, peer.id));
  const regular = others.filter((peer) => isRegular(pending, peer));
  if (regular.length > 0) return { way: 'regular', ids: regular.map((peer) => peer.id) };
  const witnesses = others.filter(isWitness);
  if (witnesses.length > 0) return { way: 'witness', ids: witnesses.map((peer) => peer.id) };
  return { way: 'operator', ids: [] };
}

/**
 * Refuses whoever may not agree. The operator at the machine's keyboard may agree to what she did not begin herself.
 * Errors: PEOPLE_NOT_ONESELF, PEOPLE_NOT_YOUR_NOMINEE, PEOPLE_SECOND_PERSON.
 */
export function checkApprover(pending: Pending, actor: Actor, peers: readonly Peer[]): void {
  if (actor.id === pending.person) throw peopleError('PEOPLE_NOT_ONESELF');
  if (pending.hands.includes(actor.id)) throw peopleError('PEOPLE_NOT_YOUR_NOMINEE');
  if (actor.kind === 'command-line') return;
  if (!approversOf(pending, peers).ids.includes(actor.id)) throw peopleError('PEOPLE_SECOND_PERSON');
}
