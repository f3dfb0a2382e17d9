/** What is held on her: for the person herself, and as an export on her own request. */
import { z } from 'zod';
import type { Actor } from '../../platform/access/index.js';
import { type Route, download, page, route } from '../../platform/http/index.js';
import type { Language, Translate } from '../../platform/languages/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { HERS } from '../access.js';
import { type Held, readHeld } from '../store/held.js';
import { ownRecords } from '../store/lists.js';
import { caseSubject } from '../store/rows.js';
import { HeldPage, MyRecordPage } from '../ui/HeldPages.js';
import { recordParams } from './case.js';
import type { CasesGiven } from './given.js';
import { reach, relationNames } from './guard.js';
import { namesFor } from './names.js';

type Asking = { readonly uow: UnitOfWork; readonly actor: Actor };
const asked = (action: 'cases.export' | 'cases.own') =>
  action === 'cases.export'
    ? ({ purpose: 'own-request', sensitivity: 'identity' } as const)
    : ({ purpose: 'own-request' } as const);

async function held(
  given: CasesGiven,
  { uow, actor }: Asking,
  id: string,
  action: 'cases.export' | 'cases.own',
  form: string,
) {
  const { record, subject } = await reach({ uow, actor }, id, action, asked(action));
  await uow.act(action, caseSubject(id), {
    classes: HERS,
    purpose: 'own-request',
    relation: relationNames(actor, subject, uow.at),
    form,
  });
  return readHeld(uow, given.keys, record);
}

/** The same as a file for programs, with the handling caveat inside. */
const asJson = (of: readonly Held[], t: Translate): string =>
  `${JSON.stringify({ caveat: t('cases.export.caveat'), records: of }, null, 2)}\n`;

export function heldRoutes(given: CasesGiven): Route[] {
  return [...exportRoutes(given), ...ownRoutes(given)];
}

function exportRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases/:record/export',
      action: 'cases.export',
      summary: 'What is held on the person, to be printed for her on her own request',
      params: recordParams,
      handle: async ({ uow, actor, params, language }) =>
        page(HeldPage, {
          id: params.record,
          held: await held(given, { uow, actor }, params.record, 'cases.export', 'page'),
          at: uow.at,
          names: await namesFor(given, uow, language),
        }),
    }),
    route({
      method: 'GET',
      path: '/cases/:record/export.json',
      action: 'cases.export',
      summary: 'What is held on the person, as JSON',
      params: z.object({ record: z.uuid() }),
      handle: async ({ uow, actor, params, t }) => {
        const one = await held(given, { uow, actor }, params.record, 'cases.export', 'json');
        return download(`${one.code}.json`, 'application/json', asJson([one], t));
      },
    }),
  ];
}

function ownRoutes(given: CasesGiven): Route[] {
  const own = async (asking: Asking, form: string): Promise<Held[]> => {
    const records = [];
    for (const id of await ownRecords(asking.uow)) records.push(await held(given, asking, id, 'cases.own', form));
    return records;
  };
  return [
    route({
      method: 'GET',
      path: '/my-record',
      action: 'cases.own',
      summary: 'What is held on me, and who has seen it',
      handle: async ({ uow, actor, language }: Asking & { language: Language }) =>
        page(MyRecordPage, {
          records: await own({ uow, actor }, 'page'),
          at: uow.at,
          names: await namesFor(given, uow, language),
        }),
    }),
    route({
      method: 'GET',
      path: '/my-record.json',
      action: 'cases.own',
      summary: 'What is held on me, as JSON',
      handle: async ({ uow, actor, t }) =>
        download('my-record.json', 'application/json', asJson(await own({ uow, actor }, 'json'), t)),
    }),
  ];
}
