import { z } from 'zod';
import { agencyInView } from '../access/index.js';
import { type Route, page, redirect, route } from '../http/index.js';
import { filesAccess } from './access.js';
import { filesError } from './errors.js';
import { findQuarantined, listQuarantined } from './store.js';
import { releasable } from './content/kind.js';
import { QuarantinePage } from './ui/QuarantinePage.js';
import type { Vault } from './vault.js';

const params = z.object({ id: z.uuid() });
const SHOWN = 200;

/** The pages of what was set apart: its reasons, never its content or name. */
export function filesRoutes({ vault }: { readonly vault: Vault }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/files/quarantine',
      action: 'files.quarantine.read',
      summary: 'Files that were set apart, and why; without their content',
      handle: async ({ uow, actor, may }) => {
        const files = await listQuarantined(uow, agencyInView(filesAccess, 'files.quarantine.read', actor), SHOWN);
        const shown = files.map((file) => ({
          ...file,
          mayDiscard: may('files.quarantine.decide', file),
          mayRelease: may('files.quarantine.decide', file) && releasable(file.reason) && file.keptBy !== actor.id,
        }));
        return page(QuarantinePage, { files: shown });
      },
    }),
    route({
      method: 'POST',
      path: '/files/:id/release',
      action: 'files.quarantine.decide',
      summary: 'Lets a file out of quarantine, for a reason; never the one who brought it',
      params,
      body: z.object({ reason: z.string().trim().min(10).max(500) }),
      handle: async ({ uow, params: { id }, body, authorise }) => {
        const file = await findQuarantined(uow, id);
        if (!file) throw filesError('FILES_NOT_QUARANTINED');
        authorise({ agency: file.agency });
        await vault.release(uow, id, body.reason);
        return redirect('/files/quarantine');
      },
    }),
    route({
      method: 'POST',
      path: '/files/:id/discard',
      action: 'files.quarantine.decide',
      summary: 'Removes a file that was set apart',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        const file = await findQuarantined(uow, id);
        if (!file) throw filesError('FILES_NOT_QUARANTINED');
        authorise({ agency: file.agency });
        await vault.discard(uow, id);
        return redirect('/files/quarantine');
      },
    }),
  ];
}
