/** The table of permissions as a page and as a file: who may do what, and at which addresses. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Route, download, page, route } from '../http/index.js';
import { type CsvValue, writeCsv } from '../spreadsheets/index.js';
import type { Translate } from '../languages/index.js';
import type { PermissionTable } from './decide.js';
import { type DescribedAction, type DescribedGrant, actionsOf, describeTable } from './describe.js';
import { ROLES } from './people.js';
import { AccessPage, type AccessRow } from './ui/AccessPage.js';

const chosen = z.object({
  // A form sends the choice "all" as an empty text.
  role: z.enum(['', ...ROLES]).default(''),
  module: z
    .string()
    .regex(/^[a-z-]{0,40}$/)
    .default(''),
});
type Chosen = z.infer<typeof chosen>;

/**
 * @param table the node's joined table
 * @param routes all routes of the node: each action shows the addresses it opens
 */
export function accessRoutes(table: () => PermissionTable, routes: () => readonly Route[]): Route[] {
  const rowsFor = ({ role, module }: Chosen): { rows: AccessRow[]; modules: string[] } => {
    const described = describeTable(table());
    const rows = (role ? actionsOf(role, described) : described)
      .filter((row) => !module || row.module === module)
      .map((row) => ({
        ...row,
        addresses: routes()
          .filter((one) => one.action === row.action)
          .map(({ method, path, summary }) => ({ method, path, summary })),
      }));
    return { rows, modules: [...new Set(described.map((row) => row.module))] };
  };
  return [
    route({
      method: 'GET',
      path: '/access',
      action: 'access.table.read',
      summary: 'The table of permissions: who may do what, to whose records, for what',
      query: chosen,
      handle: async ({ query }) => {
        const { rows, modules } = rowsFor(query);
        return page(AccessPage, { rows, modules, role: query.role || null, module: query.module || null });
      },
    }),
    route({
      method: 'GET',
      path: '/access.csv',
      action: 'access.table.read',
      summary: 'The table of permissions as a file: one line for each relation that an action opens',
      query: chosen,
      handle: async ({ query, t }) =>
        download('permissions.csv', 'text/csv; charset=utf-8', Readable.from(writeCsv(lines(rowsFor(query).rows, t)))),
    }),
  ];
}

const COLUMNS = [
  'action',
  'module',
  'roles',
  'reach',
  'beyond',
  'relations',
  'classes',
  'purposes',
  'step-up',
  'addresses',
];

function* lines(rows: readonly AccessRow[], t: Translate): Generator<CsvValue[]> {
  yield COLUMNS.map((column) => t(`access.column.${column}`));
  for (const row of rows)
    for (const grant of row.grants.length > 0 ? row.grants : [undefined])
      yield [
        row.action,
        row.module,
        row.roles.join('; '),
        row.reach,
        row.beyond.join('; '),
        grant?.relations.join('; ') ?? '',
        grant?.classes.join('; ') ?? '',
        grant?.purposes.join('; ') ?? '',
        stepUpOf(row, grant) ? 'yes' : 'no',
        row.addresses.map(({ method, path }) => `${method} ${path}`).join('; '),
      ];
}

const stepUpOf = (row: DescribedAction, grant: DescribedGrant | undefined): boolean => grant?.stepUp ?? row.stepUp;
