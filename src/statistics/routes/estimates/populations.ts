import { z } from 'zod';
import { PalermoError } from '../../../platform/errors/index.js';
import { page, redirect, type Route, route } from '../../../platform/http/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { type PopulationTyped, populationOf } from '../../estimates/rates.js';
import { enterPopulation, listPopulations, withdrawPopulation } from '../../store/estimates/populations.js';
import { PopulationsPage } from '../../ui/estimates/PopulationsPage.js';

const path = '/statistics/estimates/populations';
const edit = 'statistics.estimates.populations';
const text = (most: number) => z.string().trim().max(most).default('');
const form = z.object({
  year: text(4),
  sex: z.enum(['', 'female', 'male']).default(''),
  age: text(20),
  part: text(100),
  persons: text(20),
  source: text(300),
  'asOf-day': text(2),
  'asOf-month': text(2),
  'asOf-year': text(4),
});
const NOTHING: PopulationTyped = {
  year: '',
  sex: '',
  age: '',
  part: '',
  persons: '',
  source: '',
  day: '',
  month: '',
  yearOf: '',
};

const told = (t: Translate, code: string, params: PalermoError['params']): string =>
  `${t(`error.${code}`, params)} ${t(`error.${code}.next`, params)}`;

export function populationRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path,
      action: 'statistics.estimates.read',
      summary: 'Population figures that rates are worked out from, each with its source and day',
      handle: async ({ uow, may }) =>
        page(PopulationsPage, { figures: await listPopulations(uow), typed: NOTHING, faults: [], mayEdit: may(edit) }),
    }),
    route({
      method: 'POST',
      path,
      action: edit,
      summary: 'Enters a population figure with its source and day',
      body: form,
      handle: async ({ uow, body, t }) => {
        const { 'asOf-day': day, 'asOf-month': month, 'asOf-year': yearOf, ...rest } = body;
        const typed: PopulationTyped = { ...rest, day, month, yearOf };
        const again = async (status: number, faults: readonly { field: string; message: string }[]) =>
          page(PopulationsPage, { figures: await listPopulations(uow), typed, faults, mayEdit: true }, status);
        const checked = populationOf(typed, uow.at.toISOString().slice(0, 10));
        if ('faults' in checked)
          return again(
            422,
            checked.faults.map(({ field, code, params }) => ({ field, message: told(t, code, params) })),
          );
        try {
          await enterPopulation(uow, checked.given);
          return redirect(path);
        } catch (error) {
          if (!(error instanceof PalermoError) || error.code !== 'STATISTICS_ESTIMATES_POPULATION_TWICE') throw error;
          return again(error.status, [{ field: 'year', message: told(t, error.code, error.params) }]);
        }
      },
    }),
    route({
      method: 'POST',
      path: `${path}/:id/withdraw`,
      action: edit,
      summary: 'Takes a population figure back; it stays readable',
      params: z.object({ id: z.uuid() }),
      handle: async ({ uow, params: { id } }) => {
        await withdrawPopulation(uow, id);
        return redirect(path);
      },
    }),
  ];
}
