/** What addresses ask for: a treaty, a participant, a day. */
import { z } from 'zod';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { isDay } from '../../days.js';
import { treatyError } from '../../treaties/errors.js';
import { participant } from '../../treaties/participants.js';
import { treatyNamed } from '../../treaties/registry.js';
import type { Treaty } from '../../treaties/treaty.js';
import type { DayAsked } from '../../ui/treaties/Known.js';

export const dayQuery = z.object({ on: z.string().trim().max(20).optional() });

export const today = (uow: UnitOfWork): string => uow.at.toISOString().slice(0, 10);

/** The day asked for; today where none is, and where what was typed is no day. */
export function dayAsked(uow: UnitOfWork, typed: string | undefined): DayAsked {
  const text = typed ?? '';
  if (text === '') return { on: today(uow), typed: '', fault: false };
  return isDay(text) ? { on: text, typed: text, fault: false } : { on: today(uow), typed: text, fault: true };
}

/** Errors: TREATIES_NO_SUCH_TREATY. */
export function treatyAsked(name: string): Treaty {
  const treaty = treatyNamed(name);
  if (!treaty) throw treatyError('TREATIES_NO_SUCH_TREATY', { treaty: name });
  return treaty;
}

/** Errors: TREATIES_NO_SUCH_PARTICIPANT. */
export function participantAsked(code: string) {
  const who = participant(code);
  if (!who) throw treatyError('TREATIES_NO_SUCH_PARTICIPANT', { participant: code });
  return who;
}

export const slug = z.string().regex(/^[a-z0-9-]{2,40}$/);
export const code = z.string().regex(/^[A-Z]{2,3}$/);
