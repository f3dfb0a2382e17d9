/** The work list, searching, and opening a record. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Actor, decide } from '../../platform/access/index.js';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { casesAccess } from '../access.js';
import { caseError } from '../errors.js';
import { AGENCY_KINDS, fieldOf } from '../fields.js';
import { purposesFor } from '../purpose.js';
import { subjectOf } from '../record.js';
import { writeFields } from '../store/fields.js';
import { type WorkList, listBreakGlass, listCases } from '../store/lists.js';
import { findRecord, insertRecord } from '../store/records.js';
import { searchCases, spendSearch } from '../store/search.js';
import { type CasesModel, CasesPage } from '../ui/CasesPage.js';
import { SearchPage } from '../ui/SearchPage.js';
import { readValue } from '../written.js';
import type { CasesGiven } from './given.js';
import { namesFor } from './names.js';

const PER_PAGE = 50;
const typedText = z.string().max(1000).default('');
const searchForm = z.object({ name: typedText, 'document-number': typedText, phone: typedText, code: typedText });

/** Which work lists somebody has: her own work, or the State as a whole. */
function listsOf(actor: Actor): readonly WorkList[] {
  const works = actor.roles.some((role) => role === 'case-worker' || role === 'supervisor');
  return works ? ['mine', 'team', 'referred', 'colleagues'] : ['all'];
}

export function workRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases',
      action: 'cases.list',
      summary: 'The work list: codes and dates, no names',
      query: z.object({
        list: z.enum(['mine', 'team', 'referred', 'colleagues', 'all']).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
      handle: async ({ uow, actor, query, language, may }) => {
        const lists = listsOf(actor);
        const counts = [];
        for (const one of lists)
          counts.push({ list: one, total: (await listCases(uow, one, { limit: 0, offset: 0 })).total });
        const list = query.list && lists.includes(query.list) ? query.list : (lists[0] ?? 'all');
        const shown = await listCases(uow, list, { limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE });
        const leadsTo: CasesModel['leadsTo'] = may('cases.read')
          ? ''
          : may('cases.statistical')
            ? '/statistical'
            : '/seen';
        return page(CasesPage, {
          list,
          counts,
          cases: shown.cases,
          total: shown.total,
          page: query.page,
          pageSize: PER_PAGE,
          breakGlass: await listBreakGlass(uow, 'running', 20),
          at: uow.at,
          me: actor.id,
          names: await namesFor(given, uow, language),
          maySearch: may('cases.search'),
          mayWatch: may('cases.break-glass.list'),
          leadsTo,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/cases/search',
      action: 'cases.search',
      summary: 'The form of the search that comes before every new record',
      handle: async () => page(SearchPage, { typed: {}, found: null }),
    }),
    route({
      method: 'POST',
      path: '/cases/search',
      action: 'cases.search',
      summary: 'Searches all agencies’ records for exactly these words; shows codes and agencies only',
      body: searchForm,
      handle: async ({ uow, actor, body, language, may }) => {
        const { search, hits } = await searchCases(uow, given.keys, body);
        const shown = [];
        for (const hit of hits) {
          const record = await findRecord(uow, hit.record);
          const reached = record && purposesFor(actor, subjectOf(record, uow.at), uow.at).length > 0;
          shown.push({ code: hit.code, agency: hit.agency, by: hit.by, open: reached ? hit.record : null });
        }
        return page(SearchPage, {
          typed: body,
          found: {
            search,
            hits: shown,
            names: await namesFor(given, uow, language),
            mayOpen: may('cases.open') && actor.agency !== null,
            mayBreakGlass: may('cases.break-glass'),
          },
        });
      },
    }),
    openingRoute(given),
    route({
      method: 'GET',
      path: '/cases/new',
      action: 'cases.open',
      summary: 'Leads to the search: no record is opened without one',
      handle: async () => redirect('/cases/search'),
    }),
  ];
}

const list = z.union([z.string(), z.array(z.string())]).optional();

function openingRoute(given: CasesGiven): Route {
  return route({
    method: 'POST',
    path: '/cases/new',
    action: 'cases.open',
    summary: 'Opens a record, once for each search',
    body: z.object({
      search: z.uuid(),
      names: typedText,
      'document-number': typedText,
      phone: typedText,
      'refused-contact': list,
    }),
    handle: async ({ uow, actor, body }) => {
      if (!decide(casesAccess, 'cases.open', actor, { agency: actor.agency }).allowed) throw caseError('CASES_REFUSED');
      const refused = [body['refused-contact'] ?? []].flat();
      const refusedContact = AGENCY_KINDS.filter((kind) => refused.includes(kind));
      if (refusedContact.length !== refused.length) throw caseError('CASES_FIELD_UNKNOWN', {});
      const valueOf = (key: 'names' | 'document-number' | 'phone'): string => {
        const field = fieldOf(key);
        return field ? readValue(field, body[key]) : '';
      };
      const identity = new Map([
        ['names', valueOf('names')],
        ['document-number', valueOf('document-number')],
      ]);
      const id = randomUUID();
      // Before the record's key is made: a key, once made, outlives a unit that is undone.
      await spendSearch(uow, body.search, id);
      const record = await insertRecord(uow, given.keys, { id, state: given.stateCode, refusedContact });
      await writeFields(uow, given.keys, record, 'identity', identity, 0);
      await writeFields(uow, given.keys, record, 'contact', new Map([['phone', valueOf('phone')]]), 0);
      return redirect(`/cases/${record.id}?purpose=protection`);
    },
  });
}
