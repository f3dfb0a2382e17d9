/** What a record is looked at for, as the page asks it, and which of its classes are then open. */
import {
  type Actor,
  PURPOSES,
  type Purpose,
  SENSITIVITIES,
  type Sensitivity,
  type Subject,
  decide,
} from '../platform/access/index.js';
import { type CaseAction, casesAccess, readingAction } from './access.js';

/** How a class stands for a reader: open, open after she shows again who she is, or closed with the reason. */
export type Panel = {
  readonly sensitivity: Sensitivity;
  readonly view: 'open' | 'step-up' | 'closed';
  readonly because: 'sensitivity' | 'purpose' | 'relation' | 'contact-refused' | 'role' | 'agency' | null;
};

/** Every class of a record as this actor meets it for this purpose. */
export function panelsOf(actor: Actor, subject: Subject, at: Date, purpose: Purpose): readonly Panel[] {
  return SENSITIVITIES.map((sensitivity) => {
    const decision = decide(casesAccess, readingAction(sensitivity), actor, subject, { at, sensitivity, purpose });
    if (decision.allowed) return { sensitivity, view: 'open', because: null };
    if (decision.because === 'step-up') return { sensitivity, view: 'step-up', because: null };
    const because = decision.because === 'no-such-action' ? 'role' : decision.because;
    return { sensitivity, view: 'closed', because };
  });
}

/** The purposes for which at least one class of the record would open: the choices on the page. */
export function purposesFor(actor: Actor, subject: Subject, at: Date): readonly Purpose[] {
  return PURPOSES.filter((purpose) => panelsOf(actor, subject, at, purpose).some((panel) => panel.view !== 'closed'));
}

/** The classes in which an actor may do something now, for a purpose. */
export function classesFor(
  action: CaseAction,
  actor: Actor,
  subject: Subject,
  at: Date,
  purpose: Purpose,
): readonly Sensitivity[] {
  return SENSITIVITIES.filter(
    (sensitivity) => decide(casesAccess, action, actor, subject, { at, sensitivity, purpose }).allowed,
  );
}

/** Whether something may be done to the record as a whole. */
export const mayDo = (action: CaseAction, actor: Actor, subject: Subject, at: Date): boolean =>
  decide(casesAccess, action, actor, subject, { at }).allowed;
