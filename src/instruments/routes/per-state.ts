import { z } from 'zod';
import { type Route, download, page, route } from '../../platform/http/index.js';
import { writeCsv } from '../../platform/spreadsheets/index.js';
import { isDay } from '../days.js';
import { STATE_PAGE, askedOfState, statesAsked } from '../store.js';
import { StateAskedPage } from '../ui/ledger/StateAskedPage.js';
import { StatesAskedPage } from '../ui/ledger/StatesAskedPage.js';

const day = z.object({ on: z.string().trim().max(10).default('') });
const dayOf = (typed: string, now: Date): string => (isDay(typed) ? typed : now.toISOString().slice(0, 10));

/** The ledger State by State: whom each commitment binds on a day is computed from treaty status and membership. */
export function perStateRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/commitments/states',
      action: 'instruments.read',
      summary: 'What is asked of each State on a day, and of how much somebody has said what it did',
      query: day,
      handle: async ({ uow, query }) => {
        const on = dayOf(query.on, uow.at);
        return page(StatesAskedPage, { ...(await statesAsked(uow, on)), on });
      },
    }),
    route({
      method: 'GET',
      path: '/commitments/states.csv',
      action: 'instruments.read',
      summary: 'What is asked of each State as a table for spreadsheet programs',
      query: day,
      handle: async ({ uow, query, t }) => {
        const on = dayOf(query.on, uow.at);
        const { lines } = await statesAsked(uow, on);
        async function* rows() {
          yield ['state', 'asked', 'said', 'done', 'on'].map((column) => t(`instruments.states.csv.${column}`));
          for (const { state, asked, said, done } of lines) yield [state, asked, said, done, on];
        }
        const texts: string[] = [];
        for await (const text of writeCsv(rows())) texts.push(text);
        return download('states.csv', 'text/csv; charset=utf-8', texts.join(''));
      },
    }),
    route({
      method: 'GET',
      path: '/commitments/states/:state',
      action: 'instruments.read',
      summary: 'What is asked of one State on a day, with what is said to have been done',
      params: z.object({ state: z.string().regex(/^[A-Z]{3}$/) }),
      query: day.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
      handle: async ({ uow, params, query }) => {
        const on = dayOf(query.on, uow.at);
        return page(StateAskedPage, {
          ...(await askedOfState(uow, params.state, on, query.page)),
          state: params.state,
          on,
          page: query.page,
          pageSize: STATE_PAGE,
        });
      },
    }),
  ];
}
