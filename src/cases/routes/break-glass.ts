/** Emergency access: taken by the code that a search showed, watched over, agreed to, ended. */
import { z } from 'zod';
import { decide } from '../../platform/access/index.js';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { casesAccess } from '../access.js';
import { BREAK_GLASS_HOURS } from '../break-glass.js';
import { caseError } from '../errors.js';
import { mayDo } from '../purpose.js';
import { subjectOf } from '../record.js';
import { listBreakGlass } from '../store/lists.js';
import { findRecord } from '../store/records.js';
import { approveBreakGlass, breakGlass, breakGlassReason, endBreakGlass } from '../store/relations.js';
import { caseSubject } from '../store/rows.js';
import { recordBehind } from '../store/search.js';
import { BreakGlassEntryPage, BreakGlassFormPage, BreakGlassListPage } from '../ui/BreakGlassPages.js';
import { recordParams } from './case.js';
import type { CasesGiven } from './given.js';
import { assertMay, noSuchPart, reach } from './guard.js';
import { namesFor, watchersOf } from './names.js';

const SHOWN = 100;
const code = z.string().min(1).max(20);

export function breakGlassRoutes(given: CasesGiven): Route[] {
  return [...takingRoutes(given), ...watchingRoutes(given)];
}

function takingRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases/break-glass',
      action: 'cases.break-glass',
      summary: 'The form of emergency access to a record that a search has shown',
      query: z.object({ code }),
      handle: async ({ uow, actor, query, language }) => {
        const found = await recordBehind(uow, given.keys, query.code);
        if (!found) throw caseError('CASES_NO_SUCH_RECORD');
        const decision = decide(casesAccess, 'cases.break-glass', actor, { agency: null }, { at: uow.at });
        return page(BreakGlassFormPage, {
          code: found.code,
          agency: found.agency,
          hours: BREAK_GLASS_HOURS,
          stepUp: decision.allowed
            ? null
            : given.stepUpHref(`/cases/break-glass?code=${encodeURIComponent(found.code)}`),
          names: await namesFor(given, uow, language),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/cases/break-glass',
      action: 'cases.break-glass',
      summary: 'Takes emergency access: with a reason, for three hours, told to the owner and her supervisors',
      body: z.object({ code, reason: z.string().max(5000) }),
      handle: async ({ uow, actor, body }) => {
        const found = await recordBehind(uow, given.keys, body.code);
        if (!found) throw caseError('CASES_NO_SUCH_RECORD');
        const decision = decide(casesAccess, 'cases.break-glass', actor, { agency: null }, { at: uow.at });
        if (!decision.allowed) throw caseError(decision.because === 'step-up' ? 'CASES_STEP_UP' : 'CASES_REFUSED');
        const { record, entry } = await breakGlass(uow, given.keys, found, body.reason);
        await given.notify(uow, {
          to: await watchersOf(given, uow, record),
          event: entry.needsApproval ? 'break-glass-approval' : 'break-glass',
          path: `/cases/${record.id}/break-glass/${entry.id}`,
        });
        return redirect(entry.needsApproval ? '/cases' : `/cases/${record.id}?purpose=protection`);
      },
    }),
  ];
}

const entryParams = recordParams.extend({ entry: z.uuid() });

function watchingRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases/break-glasses',
      action: 'cases.break-glass.list',
      summary: 'Every emergency access in reach, newest first',
      handle: async ({ uow, language }) =>
        page(BreakGlassListPage, {
          entries: await listBreakGlass(uow, 'all', SHOWN),
          at: uow.at,
          names: await namesFor(given, uow, language),
        }),
    }),
    route({
      method: 'GET',
      path: '/cases/:record/break-glass/:entry',
      action: 'cases.break-glass.list',
      summary: 'One emergency access with its reason, for those who watch over it',
      params: entryParams,
      handle: async ({ uow, actor, params, language }) => {
        const reached = await reach({ uow, actor }, params.record, 'cases.seen');
        const entry = reached.record.breakGlass.find((one) => one.id === params.entry);
        if (!entry) throw noSuchPart(reached);
        const reason = await breakGlassReason(uow, given.keys, params.record, params.entry);
        await uow.act('cases.break-glass.read', `${caseSubject(params.record)}/break-glass/${entry.id}`);
        return page(BreakGlassEntryPage, {
          entry,
          reason,
          at: uow.at,
          mayEnd: mayDo('cases.break-glass.end', actor, reached.subject, uow.at),
          mayApprove: entry.actor !== actor.id && mayDo('cases.break-glass.list', actor, reached.subject, uow.at),
          stepUp: mayDo('cases.break-glass.approve', actor, reached.subject, uow.at)
            ? null
            : given.stepUpHref(`/cases/${params.record}/break-glass/${entry.id}`),
          names: await namesFor(given, uow, language),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/break-glass/:entry/approve',
      action: 'cases.break-glass.approve',
      summary: 'A second person agrees to an emergency access',
      params: entryParams,
      handle: async ({ uow, actor, params }) => {
        const reached = await reach({ uow, actor }, params.record, 'cases.break-glass.approve');
        if (!reached.record.breakGlass.some((one) => one.id === params.entry)) throw noSuchPart(reached);
        await approveBreakGlass(uow, reached.record, params.entry);
        return redirect(`/cases/${params.record}/break-glass/${params.entry}`);
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/break-glass/:entry/end',
      action: 'cases.break-glass.end',
      summary: 'Ends an emergency access before its time',
      params: entryParams,
      handle: async ({ uow, actor, params }) => {
        const record = await findRecord(uow, params.record);
        const own = record?.breakGlass.find((one) => one.id === params.entry && one.actor === actor.id);
        // Who waits for a second person stands in no relation yet, and may still give her own request up.
        const reached =
          record && own
            ? { record, subject: subjectOf(record, uow.at) }
            : await reach({ uow, actor }, params.record, 'cases.break-glass.end');
        if (!own) {
          assertMay({ uow, actor }, reached, 'cases.break-glass.end');
          if (!reached.record.breakGlass.some((one) => one.id === params.entry)) throw noSuchPart(reached);
        }
        await endBreakGlass(uow, reached.record, params.entry);
        return redirect('/cases');
      },
    }),
  ];
}
