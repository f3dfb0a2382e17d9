import { z } from 'zod';
import { type Route, page, redirect, route } from '../../http/index.js';
import { nothing, organisationForm, personParams, renameForm } from '../forms.js';
import { ORGANISATION_KINDS, addOrganisation, endOrganisation, renameOrganisation } from '../organisations.js';
import type { PeopleParts } from '../parts.js';
import { OrganisationsPage } from '../ui/OrganisationsPage.js';
import { organisations } from '../view.js';

export function organisationRoutes(parts: PeopleParts): Route[] {
  const action = 'people.organisations.change';
  return [
    route({
      method: 'GET',
      path: '/organisations',
      action: 'people.organisations.read',
      summary: 'Agencies that work with this node',
      query: z.object({ rename: z.string().max(50).optional() }),
      handle: async ({ uow, query, language, may }) => {
        const agencies = await parts.identity.agencies(uow);
        return page(OrganisationsPage, {
          organisations: await organisations(parts, uow, language),
          kinds: ORGANISATION_KINDS,
          mayChange: may(action),
          renamed: agencies.find((one) => one.id === query.rename) ?? null,
        });
      },
    }),
    route({
      method: 'POST',
      path: '/organisations',
      action,
      summary: 'Adds an agency',
      body: organisationForm,
      handle: async ({ uow, body, authorise }) => {
        authorise({ agency: null });
        const { kind, ...names } = body;
        await addOrganisation(parts, uow, { kind, names: given(names) });
        return redirect('/organisations');
      },
    }),
    route({
      method: 'POST',
      path: '/organisations/:id/rename',
      action,
      summary: 'Gives an agency another name',
      params: personParams,
      body: renameForm,
      handle: async ({ uow, params, body, authorise }) => {
        authorise({ agency: null });
        await renameOrganisation(parts, uow, params.id, given(body));
        return redirect('/organisations');
      },
    }),
    route({
      method: 'POST',
      path: '/organisations/:id/close',
      action,
      summary: 'Closes an agency that nobody works for any more',
      params: personParams,
      body: nothing,
      handle: async ({ uow, params, authorise }) => {
        authorise({ agency: null });
        await endOrganisation(parts, uow, params.id);
        return redirect('/organisations');
      },
    }),
  ];
}

type Names = { readonly en: string } & Readonly<Partial<Record<'ar' | 'es' | 'fr' | 'ru' | 'zh', string | undefined>>>;

const given = ({ en, ...others }: Names) => ({
  en,
  ...Object.fromEntries(Object.entries(others).filter(([, name]) => name)),
});
