import { z } from 'zod';
import { PalermoError } from '../../../platform/errors/index.js';
import { type Answer, type Route, page, redirect, route } from '../../../platform/http/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { type ActionToRecord, recordAction, retractAction } from '../../store/treaties.js';
import { isActionKind } from '../../treaties/action.js';
import { treatyError } from '../../treaties/errors.js';
import { participant } from '../../treaties/participants.js';
import { treatyNamed } from '../../treaties/registry.js';
import { NewActPage } from '../../ui/treaties/NewActPage.js';
import { stateHref } from '../../ui/treaties/names.js';

const action = 'instruments.record-status';
const text = (most: number) => z.string().trim().max(most).default('');
const form = z.object({
  treaty: text(60),
  participant: text(10),
  kind: text(40),
  'on-day': text(2),
  'on-month': text(2),
  'on-year': text(4),
  'effective-day': text(2),
  'effective-month': text(2),
  'effective-year': text(4),
  provision: text(200),
  text: text(20_000),
  about: text(10),
  source: text(300),
  note: text(500),
});
type FormOf = z.infer<typeof form>;

export function recordRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/treaties/new',
      action,
      summary: 'The form that records an act about a treaty',
      query: z.object({ treaty: text(60), participant: text(10) }),
      handle: async ({ query }) => page(NewActPage, { typed: query, fault: null }),
    }),
    route({
      method: 'POST',
      path: '/treaties/new',
      action,
      summary: 'Records what a participant did about a treaty, with its source',
      body: form,
      handle: async ({ uow, body, t }) => {
        try {
          const recorded = await recordAction(uow, actionOf(body));
          return redirect(stateHref(recorded.treaty, recorded.participant));
        } catch (error) {
          return refused(error, body, t);
        }
      },
    }),
    route({
      method: 'POST',
      path: '/treaties/retract',
      action,
      summary: 'Takes an act back with the reason; it stays readable',
      body: z.object({ id: z.string().min(1).max(200), why: text(500) }),
      handle: async ({ uow, body }) => {
        const { treaty, participant: who } = await retractAction(uow, body.id, body.why);
        return redirect(stateHref(treaty, who));
      },
    }),
  ];
}

/** Errors: TREATIES_NO_SUCH_TREATY, TREATIES_NO_SUCH_PARTICIPANT, TREATIES_KIND. */
function actionOf(body: FormOf): ActionToRecord {
  const treaty = treatyNamed(body.treaty);
  if (!treaty) throw treatyError('TREATIES_NO_SUCH_TREATY', { treaty: body.treaty });
  if (!participant(body.participant))
    throw treatyError('TREATIES_NO_SUCH_PARTICIPANT', { participant: body.participant });
  if (!isActionKind(body.kind)) throw treatyError('TREATIES_KIND', { kind: body.kind });
  return {
    treaty: treaty.id,
    participant: body.participant,
    kind: body.kind,
    on: dayOf(body, 'on'),
    effectiveOn: ['day', 'month', 'year'].every((part) => body[`effective-${part}` as keyof FormOf] === '')
      ? null
      : dayOf(body, 'effective'),
    provision: body.provision || null,
    text: body.text || null,
    note: body.note || null,
    about: body.kind === 'objection' && participant(body.about) ? body.about : null,
    refersTo: null,
    source: body.source,
  };
}

const dayOf = (body: FormOf, name: 'on' | 'effective'): string =>
  `${body[`${name}-year`].padStart(4, '0')}-${body[`${name}-month`].padStart(2, '0')}-${body[`${name}-day`].padStart(2, '0')}`;

const FIELDS: Readonly<Record<string, string>> = {
  TREATIES_NO_SUCH_TREATY: 'treaty',
  TREATIES_NO_SUCH_PARTICIPANT: 'participant',
  TREATIES_STATE_ENDED: 'participant',
  TREATIES_NOT_FOR_ORGANIZATIONS: 'participant',
  TREATIES_DATE: 'on',
  TREATIES_DATE_AHEAD: 'on',
  TREATIES_BEFORE_ADOPTION: 'on',
  TREATIES_SIGNATURE_CLOSED: 'on',
  TREATIES_WORDS_MISSING: 'text',
  TREATIES_OBJECTION_OWN: 'about',
  TREATIES_OBJECTION_TO_NOTHING: 'about',
  TREATIES_SOURCE_MISSING: 'source',
};

/** What a person gave goes back to the form with the reason; any other fault is the program's. */
function refused(error: unknown, typed: FormOf, t: Translate): Answer {
  if (!(error instanceof PalermoError) || !error.code.startsWith('TREATIES_')) throw error;
  const message = `${t(`error.${error.code}`, error.params)} ${t(`error.${error.code}.next`, error.params)}`;
  return page(NewActPage, { typed, fault: { field: FIELDS[error.code] ?? 'kind', message } }, error.status);
}
