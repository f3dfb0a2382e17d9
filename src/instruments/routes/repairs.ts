import { z } from 'zod';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { READER_VERSION } from '../importing.js';
import { RULINGS, repairKey } from '../reading/rulings.js';
import { dropRuling, findInstrument, isReadAnew, keepRuling, readAgain, rulingsOf, sourceToRead } from '../store.js';
import { RepairsPage } from '../ui/repairs/RepairsPage.js';

const one = z.object({ id: z.uuid() });
const REPAIRS_PAGE = 50;

/** The reader's repairs for review: accepted, undone, or ruled otherwise; the document is read again at once. */
export function repairRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/instruments/:id/repairs',
      action: 'instruments.read',
      summary: 'What the reader repaired or doubted in a document, and what people have ruled about it',
      params: one,
      query: z.object({
        page: z.coerce.number().int().min(1).max(100_000).default(1),
        lost: z.coerce.number().int().min(0).optional(),
      }),
      handle: async ({ uow, params, query, may }) => {
        const { source, reading, readerVersion } = await sourceToRead(uow, params.id);
        const rulings = await rulingsOf(uow, params.id);
        const of = new Map(rulings.map((ruling) => [ruling.key, ruling]));
        const repairs = reading.diagnostics.map((repair) => {
          const key = repairKey(repair, source);
          return {
            ...repair,
            key,
            words: source.slice(repair.span.start, Math.min(repair.span.end, repair.span.start + 240)).trim(),
            ruled: of.get(key) ?? null,
          };
        });
        const keys = new Set(repairs.map(({ key }) => key));
        return page(RepairsPage, {
          instrument: await findInstrument(uow, params.id),
          repairs: repairs.slice((query.page - 1) * REPAIRS_PAGE, query.page * REPAIRS_PAGE),
          total: repairs.length,
          // What was ruled away is no repair any more; it can still be taken back.
          elsewhere: rulings.filter(({ key }) => !keys.has(key)),
          page: query.page,
          pageSize: REPAIRS_PAGE,
          lost: query.lost ?? null,
          older: isReadAnew(readerVersion) && readerVersion !== READER_VERSION,
          mayRule: may('instruments.keep'),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/instruments/:id/repairs',
      action: 'instruments.keep',
      summary: 'Rules about a repair and reads the document again',
      params: one,
      body: z.object({
        key: z.string().max(200),
        rule: z.string().regex(/^[a-z0-9-]{1,60}$/),
        words: z.string().max(400).default(''),
        ruling: z.enum(RULINGS),
        page: z.coerce.number().int().min(1).max(100_000).default(1),
      }),
      handle: async ({ uow, params, body }) => {
        await findInstrument(uow, params.id);
        await keepRuling(uow, params.id, body);
        // What is accepted changes nothing in the text.
        const lost = body.ruling === 'accepted' ? 0 : (await readAgain(uow, params.id, READER_VERSION)).lost;
        return redirect(`/instruments/${params.id}/repairs?page=${body.page}${lost > 0 ? `&lost=${lost}` : ''}`);
      },
    }),
    route({
      method: 'POST',
      path: '/instruments/:id/repairs/undo',
      action: 'instruments.keep',
      summary: 'Takes back what was ruled about a repair and reads the document again',
      params: one,
      body: z.object({ key: z.string().max(200) }),
      handle: async ({ uow, params, body }) => {
        await findInstrument(uow, params.id);
        await dropRuling(uow, params.id, body.key);
        const { lost } = await readAgain(uow, params.id, READER_VERSION);
        return redirect(`/instruments/${params.id}/repairs${lost > 0 ? `?lost=${lost}` : ''}`);
      },
    }),
    route({
      method: 'POST',
      path: '/instruments/:id/read-again',
      action: 'instruments.keep',
      summary: 'Reads a kept document again by the reader of today; what people have ruled holds',
      params: one,
      handle: async ({ uow, params }) => {
        const { lost } = await readAgain(uow, params.id, READER_VERSION);
        return redirect(`/instruments/${params.id}/repairs${lost > 0 ? `?lost=${lost}` : ''}`);
      },
    }),
  ];
}
