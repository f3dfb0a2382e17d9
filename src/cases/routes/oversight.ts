/** Who saw what, the legal hold, and erasing. */
import { z } from 'zod';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { enqueue } from '../../platform/jobs/index.js';
import { assertConfirmable, erasureOf } from '../erase.js';
import { mayDo } from '../purpose.js';
import { ERASE_JOB, askErasure, confirmErasure, erasureAsked } from '../store/erasing.js';
import { holdRecord } from '../store/records.js';
import { actsOnRecord } from '../store/seen.js';
import { caseSubject } from '../store/rows.js';
import { ErasePage } from '../ui/ErasePage.js';
import { SeenPage } from '../ui/SeenPage.js';
import { recordParams } from './case.js';
import type { CasesGiven } from './given.js';
import { reach } from './guard.js';
import { namesFor, watchersOf } from './names.js';

const PER_PAGE = 100;

export function oversightRoutes(given: CasesGiven): Route[] {
  return [seenRoute(given), ...erasingRoutes(given)];
}

function seenRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record/seen',
    action: 'cases.seen',
    summary: 'Who saw or changed what of a record, and what was refused',
    params: recordParams,
    query: z.object({ before: z.coerce.number().int().positive().optional() }),
    handle: async ({ uow, actor, params, query, language }) => {
      const { record, subject } = await reach({ uow, actor }, params.record, 'cases.seen');
      await uow.act('cases.seen', caseSubject(record.id));
      return page(SeenPage, {
        record: { id: record.id, code: record.code, state: record.state },
        acts: await actsOnRecord(uow, record.id, query.before, PER_PAGE),
        perPage: PER_PAGE,
        mayRead: mayDo('cases.read', actor, subject, uow.at),
        mayErase: mayDo('cases.erase', actor, subject, uow.at),
        names: await namesFor(given, uow, language),
      });
    },
  });
}

function erasingRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases/:record/erase',
      action: 'cases.erase',
      summary: 'Where the erasure of a record stands',
      params: recordParams,
      handle: async ({ uow, actor, params, language }) => {
        const { record, subject } = await reach({ uow, actor }, params.record, 'cases.erase');
        const asked = await erasureAsked(uow, record.id);
        const stands = erasureOf(record, asked);
        return page(ErasePage, {
          record: { id: record.id, code: record.code, state: record.state },
          stands,
          asked,
          mayConfirm: stands === 'needs-second' && confirmable(() => assertConfirmable(record, asked, actor)),
          mayHold: stands !== 'decided' && stands !== 'erased' && mayDo('cases.hold', actor, subject, uow.at),
          names: await namesFor(given, uow, language),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/erase',
      action: 'cases.erase',
      summary: 'Asks that a record be erased, or agrees as the second person; then it is erased at once',
      params: recordParams,
      body: z.object({ step: z.enum(['ask', 'confirm']) }),
      handle: async ({ uow, actor, params, body }) => {
        const { record } = await reach({ uow, actor }, params.record, 'cases.erase');
        if (body.step === 'ask') {
          await askErasure(uow, record);
          const to = await watchersOf(given, uow, record);
          await given.notify(uow, { to, event: 'erasure', path: `/cases/${record.id}/erase` });
          return redirect(`/cases/${record.id}/erase`);
        }
        await confirmErasure(uow, record);
        await enqueue(uow, {
          kind: ERASE_JOB,
          subject: caseSubject(record.id),
          agency: record.agency,
          input: { record: record.id },
        });
        setImmediate(given.wakeJobs);
        return redirect('/cases');
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/hold',
      action: 'cases.hold',
      summary: 'Sets or lifts a legal hold, under which nothing is erased',
      params: recordParams,
      body: z.object({ held: z.enum(['yes', 'no']) }),
      handle: async ({ uow, actor, params, body }) => {
        const { record } = await reach({ uow, actor }, params.record, 'cases.hold');
        await holdRecord(uow, record, body.held === 'yes');
        return redirect(`/cases/${record.id}/erase`);
      },
    }),
  ];
}

function confirmable(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
