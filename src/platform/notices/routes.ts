import { z } from 'zod';
import { type Route, page, redirect, route } from '../http/index.js';
import { markRead, noticesOf } from './store.js';
import { NoticesPage } from './ui/NoticesPage.js';

/** The words of a kind, and the page on which what waits is found. Every room brings its own. */
export type NoticeKinds = Readonly<Record<string, { readonly message: string; readonly href: string }>>;

const SHOWN = 200;

export function noticesRoutes(kinds: NoticeKinds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/notices',
      action: 'notices.read',
      summary: 'What waits for the reader',
      handle: async ({ uow, actor }) => {
        const notices = await noticesOf(uow, actor.id, SHOWN);
        const known = (kind: string) => (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined);
        return page(NoticesPage, {
          notices: notices.map((one) => ({
            ...one,
            message: known(one.kind)?.message ?? 'notices.something',
            href: known(one.kind)?.href ?? '/',
          })),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/notices/read',
      action: 'notices.mark',
      summary: 'Marks what the reader has seen as read',
      body: z.strictObject({ upTo: z.coerce.number().int().positive() }),
      handle: async ({ uow, actor, body }) => {
        await markRead(uow, actor.id, body.upTo);
        return redirect('/notices');
      },
    }),
  ];
}
