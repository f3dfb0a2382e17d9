/** One record: its page, its changes, its states. */
import { z } from 'zod';
import { type Actor, PURPOSES, type Purpose, SENSITIVITIES, type Sensitivity } from '../../platform/access/index.js';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { IDENTITY } from '../access.js';
import { fieldsOf } from '../fields.js';
import { type Panel, classesFor, mayDo, panelsOf, purposesFor } from '../purpose.js';
import { runningBreakGlass } from '../record.js';
import { readFields, versionOfClass, writeFields } from '../store/fields.js';
import { moveRecord } from '../store/records.js';
import { caseSubject } from '../store/rows.js';
import { assertRevealBudget } from '../store/seen.js';
import { CasePage } from '../ui/CasePage.js';
import { ChangePage } from '../ui/ChangePage.js';
import { StatisticalPage } from '../ui/StatisticalPage.js';
import { readWritten } from '../written.js';
import type { CasesGiven } from './given.js';
import { type Reached, assertMay, reach, relationNames } from './guard.js';
import { namesFor } from './names.js';

export const recordParams = z.object({ record: z.uuid() });
export const purposeQuery = z.object({ purpose: z.enum(PURPOSES).optional() });

/** The purpose that was chosen; where only one is possible there is nothing to choose. */
export function purposeOf(asked: Purpose | undefined, choices: readonly Purpose[]): Purpose | null {
  if (asked) return asked;
  return choices.length === 1 ? (choices[0] ?? null) : null;
}

export function caseRoutes(given: CasesGiven): Route[] {
  return [readingRoute(given), statisticalRoute(given), ...changingRoutes(given), stateRoute()];
}

function readingRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record',
    action: 'cases.read',
    summary: 'A record, class by class, for a purpose; every class that opens is written down',
    params: recordParams,
    query: purposeQuery.extend({ reveal: z.enum(['identity', 'contact']).optional() }),
    handle: async ({ uow, actor, params, query, language }) => {
      const reached = await reach({ uow, actor }, params.record, 'cases.read');
      const { record, subject } = reached;
      const purposes = purposesFor(actor, subject, uow.at);
      const purpose = purposeOf(query.purpose, purposes);
      if (purpose && !purposes.includes(purpose)) assertMay({ uow, actor }, reached, 'cases.read', { purpose });
      const panels = purpose ? panelsOf(actor, subject, uow.at, purpose) : [];
      const shown = purpose ? await look(given, uow, actor, reached, purpose, panels, query.reveal) : [];
      return page(CasePage, {
        record: {
          id: record.id,
          code: record.code,
          state: record.state,
          agency: record.agency,
          owner: record.owner,
          openedAt: record.openedAt,
          closedAt: record.closedAt,
          legalHold: record.legalHold,
          refusedContact: record.refusedContact,
        },
        purposes,
        purpose,
        panels: panels.map((panel) => ({
          ...panel,
          revealed: !IDENTITY.includes(panel.sensitivity) || panel.sensitivity === query.reveal,
          fields: shown.filter((field) => field.sensitivity === panel.sensitivity),
        })),
        mayChange: purpose ? classesFor('cases.change', actor, subject, uow.at, purpose) : [],
        stepUp: given.stepUpHref(`/cases/${record.id}${purpose ? `?purpose=${purpose}` : ''}`),
        breakGlass: runningBreakGlass(record, uow.at),
        me: actor.id,
        may: {
          team: mayDo('cases.team', actor, subject, uow.at),
          refer: mayDo('cases.refer', actor, subject, uow.at),
          seen: mayDo('cases.seen', actor, subject, uow.at),
          close: mayDo('cases.close', actor, subject, uow.at),
          erase: mayDo('cases.erase', actor, subject, uow.at),
          export: mayDo('cases.export', actor, subject, uow.at) || record.owner === actor.id,
          endBreakGlass: mayDo('cases.break-glass.end', actor, subject, uow.at),
        },
        names: await namesFor(given, uow, language),
      });
    },
  });
}

function statisticalRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record/statistical',
    action: 'cases.statistical',
    summary: 'What a record tells for statistics, and nothing else of it',
    params: recordParams,
    handle: async ({ uow, actor, params, language }) => {
      const asked = { sensitivity: 'statistical', purpose: 'statistics' } as const;
      const { record, subject } = await reach({ uow, actor }, params.record, 'cases.statistical', asked);
      await uow.act('cases.read', caseSubject(record.id), {
        classes: [asked.sensitivity],
        purpose: asked.purpose,
        relation: relationNames(actor, subject, uow.at),
      });
      return page(StatisticalPage, {
        record: { id: record.id, code: record.code, state: record.state },
        agency: record.agency,
        openedAt: record.openedAt,
        fields: await readFields(uow, given.keys, record.id, [asked.sensitivity]),
        names: await namesFor(given, uow, language),
      });
    },
  });
}

/** Opens the classes that stand open, and writes down that they were looked at, for what, and in which relation. */
async function look(
  given: CasesGiven,
  uow: UnitOfWork,
  actor: Actor,
  { record, subject }: Reached,
  purpose: Purpose,
  panels: readonly Panel[],
  reveal: Sensitivity | undefined,
) {
  const open = panels.filter((panel) => panel.view === 'open').map((panel) => panel.sensitivity);
  const read = open.filter((sensitivity) => !IDENTITY.includes(sensitivity));
  const revealed = open.filter((sensitivity) => sensitivity === reveal);
  const relation = relationNames(actor, subject, uow.at);
  const seen = caseSubject(record.id);
  if (read.length > 0) await uow.act('cases.read', seen, { classes: read, purpose, relation });
  if (revealed.length > 0) {
    await assertRevealBudget(uow, record.id);
    await uow.act('cases.reveal', seen, { classes: revealed, purpose, relation });
  }
  return readFields(uow, given.keys, record.id, [...read, ...revealed]);
}

const classParams = recordParams.extend({ sensitivity: z.enum(SENSITIVITIES) });

function changingRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases/:record/change/:sensitivity',
      action: 'cases.change',
      summary: 'The form of one class of a record; what it shows is written down as read',
      params: classParams,
      handle: async ({ uow, actor, params: { record: id, sensitivity } }) => {
        const asked = { sensitivity, purpose: 'protection' } as const;
        const reached = await reach({ uow, actor }, id, 'cases.change', asked);
        const relation = relationNames(actor, reached.subject, uow.at);
        const revealing = IDENTITY.includes(sensitivity);
        if (revealing) await assertRevealBudget(uow, id);
        await uow.act(revealing ? 'cases.reveal' : 'cases.read', caseSubject(id), {
          classes: [sensitivity],
          purpose: asked.purpose,
          relation,
        });
        const values = await readFields(uow, given.keys, id, [sensitivity]);
        return page(ChangePage, {
          record: { id, code: reached.record.code, state: reached.record.state },
          sensitivity,
          fields: fieldsOf(sensitivity),
          values: Object.fromEntries(values.map((one) => [one.key, one.value])),
          version: await versionOfClass(uow, id, sensitivity),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/change/:sensitivity',
      action: 'cases.change',
      summary: 'Writes new versions of the fields of one class; nothing else can be written with it',
      params: classParams,
      body: z.looseObject({ version: z.coerce.number().int().min(0) }),
      handle: async ({ uow, actor, params: { record: id, sensitivity }, body }) => {
        const { record } = await reach({ uow, actor }, id, 'cases.change', { sensitivity, purpose: 'protection' });
        const written = readWritten(sensitivity, body, ['version']);
        await writeFields(uow, given.keys, record, sensitivity, written, body.version);
        return redirect(`/cases/${id}?purpose=protection`);
      },
    }),
  ];
}

function stateRoute(): Route {
  return route({
    method: 'POST',
    path: '/cases/:record/state',
    action: 'cases.close',
    summary: 'Closes a record, or opens a closed one again',
    params: recordParams,
    body: z.object({ state: z.enum(['open', 'closed']) }),
    handle: async ({ uow, actor, params, body }) => {
      const { record } = await reach({ uow, actor }, params.record, 'cases.close');
      await moveRecord(uow, record, body.state);
      return redirect(`/cases/${params.record}`);
    },
  });
}
