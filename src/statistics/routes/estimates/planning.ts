import { z } from 'zod';
import { PalermoError } from '../../../platform/errors/index.js';
import { page, type Route, route } from '../../../platform/http/index.js';
import { asRefusal } from '../../estimates/errors.js';
import { type PlanTyped, planned, planOf, SUPPOSED } from '../../estimates/planning.js';
import { PlanningPage } from '../../ui/estimates/PlanningPage.js';

const text = z.string().trim().max(60).optional();

export const planningRoute = (): Route =>
  route({
    method: 'GET',
    path: '/statistics/estimates/planning',
    action: 'statistics.estimates.read',
    summary: 'What to expect of one more list, of more overlap, and which change could be seen',
    query: z.object({
      people: text,
      coverages: text,
      oneMore: text,
      moreOverlap: text,
      dependence: text,
      ratio: text,
    }),
    handle: async ({ query, t }) => {
      const asked = Object.values(query).some((value) => value !== undefined);
      const typed: PlanTyped = asked ? { ...SUPPOSED, dependence: '', ...filled(query) } : SUPPOSED;
      try {
        return page(PlanningPage, { typed, planned: planned(planOf(typed)), fault: null });
      } catch (error) {
        const refusal = asRefusal(error);
        if (!(refusal instanceof PalermoError) || refusal.status >= 500) throw refusal;
        const message = `${t(`error.${refusal.code}`, refusal.params)} ${t(`error.${refusal.code}.next`, refusal.params)}`;
        const field = String(refusal.params.field ?? 'coverages');
        return page(PlanningPage, { typed, planned: null, fault: { field, message } }, refusal.status);
      }
    },
  });

const filled = (query: Readonly<Record<string, string | undefined>>): Partial<PlanTyped> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
