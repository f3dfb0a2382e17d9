import countries from 'i18n-iso-countries';
import { z } from 'zod';
import { page, redirect, type Route, route } from '../../platform/http/index.js';
import { decideLabel, labelsLeft, undoDecision } from '../store/labels.js';
import { LabelsPage } from '../ui/LabelsPage.js';
import { codesFromText } from '../importing/label-codes.js';

const PER_PAGE = 25;
const text = z.string().min(1).max(300);

export function labelRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/statistics/labels',
      action: 'statistics.labels.read',
      summary: 'Labels that the machine does not decide, with its suggestions',
      query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
      handle: async ({ uow, query, may }) => {
        const { labels, open, total } = await labelsLeft(uow, { limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE });
        return page(LabelsPage, {
          labels,
          open,
          total,
          page: query.page,
          pageSize: PER_PAGE,
          mayDecide: may('statistics.labels.decide'),
          countries: Object.keys(countries.getAlpha3Codes()).sort(),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/labels',
      action: 'statistics.labels.decide',
      summary: 'Decides what a label of a series means, from now on and for what is already kept',
      body: z.object({
        series: text,
        dimension: text,
        label: text,
        candidate: z.string().optional(),
        codes: z.string().max(100).optional(),
      }),
      handle: async ({ uow, body }) => {
        const codes = codesFromText(
          body.candidate && body.candidate !== 'other' ? body.candidate : (body.codes ?? ''),
          body.label,
        );
        await decideLabel(uow, { series: body.series, dimension: body.dimension, label: body.label }, codes);
        return redirect('/statistics/labels');
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/labels/reopen',
      action: 'statistics.labels.decide',
      summary: 'Takes a decision on a label back',
      body: z.object({ decision: z.uuid() }),
      handle: async ({ uow, body }) => {
        await undoDecision(uow, body.decision);
        return redirect('/statistics/labels');
      },
    }),
  ];
}
