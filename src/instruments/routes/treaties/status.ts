import { z } from 'zod';
import { type Route, download, page, route } from '../../../platform/http/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { coverageOf, heldActions, objectionsTo, recordedActions } from '../../store/treaties.js';
import { ledgerOf } from '../../treaties/entry.js';
import { statusesOf } from '../../treaties/overview.js';
import { GROUPS_SHOWN } from '../../treaties/regional-groups.js';
import { EIGHT_INSTRUMENTS, TREATIES } from '../../treaties/registry.js';
import { heldOf, knownOf, matrixOf, neededFor, registryRows, statusCell, treatyTable } from '../../treaties/tables.js';
import { slugOf } from '../../treaties/treaty.js';
import { MatrixPage } from '../../ui/treaties/MatrixPage.js';
import { RegistryPage } from '../../ui/treaties/RegistryPage.js';
import { StatePage } from '../../ui/treaties/StatePage.js';
import { TreatyPage } from '../../ui/treaties/TreatyPage.js';
import { code, dayAsked, dayQuery, participantAsked, slug, treatyAsked } from './asked.js';
import { actsCsv, matrixCsv, statusCsv } from './csv.js';

const action = 'instruments.read';
const CSV = 'text/csv; charset=utf-8';
const matrixQuery = dayQuery.extend({
  set: z.enum(['eight', 'all']).default('eight'),
  group: z.union([z.enum(GROUPS_SHOWN), z.literal('')]).default(''),
});

export function statusRoutes(): Route[] {
  return [...registryRoutes(), ...treatyRoutes()];
}

function registryRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/treaties',
      action,
      summary: 'The treaties whose status is kept, with who signed and joined them by a day',
      query: dayQuery,
      handle: async ({ uow, query, may }) => {
        const day = dayAsked(uow, query.on);
        const rows = registryRows(ledgerOf(await heldActions(uow)), await coverageOf(uow), day.on);
        return page(RegistryPage, { rows, day, mayRecord: may('instruments.record-status') });
      },
    }),
    route({
      method: 'GET',
      path: '/treaties/matrix',
      action,
      summary: 'States by instruments on a day: the eight that the General Assembly names, or all',
      query: matrixQuery,
      handle: async ({ uow, query }) => page(MatrixPage, await matrixModel(uow, query)),
    }),
    route({
      method: 'GET',
      path: '/treaties/matrix.csv',
      action,
      summary: 'States by instruments on a day, as a table for spreadsheet programs',
      query: matrixQuery,
      handle: async ({ uow, query, t, language }) => {
        const { treaties, rows, day } = await matrixModel(uow, query);
        return download(`treaties-${day.on}.csv`, CSV, await matrixCsv(treaties, rows, day.on, t, language));
      },
    }),
  ];
}

async function matrixModel(uow: UnitOfWork, { on, set, group }: z.infer<typeof matrixQuery>) {
  const day = dayAsked(uow, on);
  const ids = set === 'all' ? TREATIES.map(({ id }) => id) : EIGHT_INSTRUMENTS;
  const coverage = await coverageOf(uow);
  const rows = matrixOf(ids, ledgerOf(await heldActions(uow)), day.on);
  return {
    treaties: ids.map((id) => ({ id, known: knownOf(coverage, id) })),
    rows: group === '' ? rows : rows.filter((row) => row.group === group),
    day,
    set,
    group,
  };
}

async function treatyModel(uow: UnitOfWork, name: string, on: string | undefined) {
  const treaty = treatyAsked(name);
  const day = dayAsked(uow, on);
  const ledger = ledgerOf(await heldActions(uow, neededFor(treaty.id)));
  return { treaty, day, table: treatyTable(treaty, ledger, day.on), known: knownOf(await coverageOf(uow), treaty.id) };
}

function treatyRoutes(): Route[] {
  const params = z.object({ treaty: slug });
  return [
    route({
      method: 'GET',
      path: '/treaties/:treaty',
      action,
      summary: 'One treaty on a day: every State as a tile and in a table, and how it entered into force',
      params,
      query: dayQuery,
      handle: async ({ uow, params: { treaty }, query, may }) =>
        page(TreatyPage, {
          ...(await treatyModel(uow, treaty, query.on)),
          mayRecord: may('instruments.record-status'),
        }),
    }),
    route({
      method: 'GET',
      path: '/treaties/:treaty/status.csv',
      action,
      summary: 'The status of a treaty on a day, as a table for spreadsheet programs',
      params,
      query: dayQuery,
      handle: async ({ uow, params: { treaty: name }, query, t, language }) => {
        const { treaty, day, table, known } = await treatyModel(uow, name, query.on);
        return download(`${slugOf(treaty.id)}-${day.on}.csv`, CSV, await statusCsv(table, known, t, language));
      },
    }),
    route({
      method: 'GET',
      path: '/treaties/:treaty/acts.csv',
      action,
      summary: 'All acts held about a treaty, in the columns that an import reads again',
      params,
      handle: async ({ uow, params: { treaty: name } }) => {
        const treaty = treatyAsked(name);
        return download(`${slugOf(treaty.id)}-acts.csv`, CSV, await actsCsv(await heldActions(uow, [treaty.id])));
      },
    }),
    route({
      method: 'GET',
      path: '/treaties/:treaty/states/:state',
      action,
      summary: 'What one participant did about a treaty, and who objected to its reservations',
      params: z.object({ treaty: slug, state: code }),
      query: dayQuery,
      handle: async ({ uow, params, query, may }) => {
        const treaty = treatyAsked(params.treaty);
        const who = participantAsked(params.state);
        const day = dayAsked(uow, query.on);
        const ledger = ledgerOf(await heldActions(uow, neededFor(treaty.id)));
        return page(StatePage, {
          treaty,
          cell: statusCell(statusesOf(treaty, ledger), who, day.on, heldOf(ledger, treaty.id)),
          acts: await recordedActions(uow, treaty.id, who.code),
          objections: await objectionsTo(uow, treaty.id, who.code),
          known: knownOf(await coverageOf(uow), treaty.id),
          day,
          mayRecord: may('instruments.record-status'),
        });
      },
    }),
  ];
}
