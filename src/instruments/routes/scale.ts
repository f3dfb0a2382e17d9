import { z } from 'zod';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { DEFAULT_SCALE, type Standing } from '../obligations/scale.js';
import type { Strength, VerbClass } from '../reading/reading.js';
import { VERB_CLASSES } from '../reading/verb-classes.js';
import { scaleHere, setEntries, setStrength } from '../store.js';
import { ScalePage } from '../ui/ledger/ScalePage.js';

const level = z.coerce.number().int().min(0).max(6);

/** How strong each verb is held to be: the program's convention, which a State may set otherwise. */
export function scaleRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/commitments/strengths',
      action: 'instruments.read',
      summary: 'How strong each verb is held to be, and what was set otherwise here',
      query: z.object({ changed: z.coerce.number().int().min(0).optional() }),
      handle: async ({ uow, query, may }) =>
        page(ScalePage, {
          standard: DEFAULT_SCALE.entries,
          entries: (await scaleHere(uow)).entries,
          set: await setEntries(uow),
          changed: query.changed ?? null,
          maySet: may('instruments.set-strength'),
        }),
    }),
    route({
      method: 'POST',
      path: '/commitments/strengths',
      action: 'instruments.set-strength',
      summary: 'Sets how strong a verb is held to be, for all bodies or for one; the ledger follows',
      body: z.object({
        lemma: z
          .string()
          .trim()
          .regex(/^[a-z][a-z-]{1,40}$/),
        body: z
          .union([
            z.literal(''),
            z
              .string()
              .trim()
              .regex(/^[a-z0-9][a-z0-9/-]{1,60}$/),
          ])
          .default(''),
        class: z.enum(VERB_CLASSES),
        strength: level,
        'to-states': z.union([z.literal(''), level]).default(''),
        back: z.literal('yes').optional(),
      }),
      handle: async ({ uow, body }) => {
        const changed = await setStrength(uow, body.lemma, body.body || null, body.back ? null : standingOf(body));
        return redirect(`/commitments/strengths?changed=${changed}`);
      },
    }),
  ];
}

function standingOf(body: { class: VerbClass; strength: number; 'to-states': '' | number }): Standing {
  const strength = body.strength as Strength;
  const toStates = body['to-states'] === '' ? undefined : (body['to-states'] as Strength);
  return { class: body.class, strength, ...(toStates === undefined ? {} : { toStates }) };
}
