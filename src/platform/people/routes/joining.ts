/** How a colleague comes to the node: the form of a nomination, and the page an invitation leads to. */
import { createHash } from 'node:crypto';
import { PalermoError } from '../../errors/index.js';
import { type Route, page, redirect, redirectAway, route } from '../../http/index.js';
import { peopleError } from '../errors.js';
import {
  type Typed,
  faultyFields,
  listOf,
  nominationForm,
  profileForm,
  textOf,
  tokenParams,
  typedAs,
} from '../forms.js';
import type { PeopleParts } from '../parts.js';
import { offeredTo } from '../roles.js';
import { findColleague } from '../steps/colleague.js';
import { giveProfile, invite, nominate } from '../steps/nominating.js';
import { invitedBy, particularsOf } from '../store.js';
import { InvitationLinkPage } from '../ui/InvitationLinkPage.js';
import { InvitationPage } from '../ui/InvitationPage.js';
import { NominatePage } from '../ui/NominatePage.js';
import { colleaguesInView, organisations } from '../view.js';
import type { Actor } from '../../access/index.js';
import type { Language } from '../../languages/index.js';
import type { UnitOfWork } from '../../storage/index.js';

const NOMINATION = ['name', 'duty', 'roles', 'agency', 'supervisor', 'mail', 'letter'] as const;
const PROFILE = ['name', 'duty', 'languages', 'way'] as const;

type Reader = { readonly uow: UnitOfWork; readonly actor: Actor; readonly language: Language };

async function nominatePage(parts: PeopleParts, reader: Reader, given: Typed, faults: readonly string[]) {
  const { uow, actor, language } = reader;
  const all = await organisations(parts, uow, language);
  const coordinates = actor.roles.includes('coordinator');
  const people = await colleaguesInView(parts, uow, actor);
  const model = {
    name: textOf(given, 'name'),
    duty: textOf(given, 'duty'),
    roles: listOf(given, 'roles'),
    agency: textOf(given, 'agency') || (coordinates ? '' : (actor.agency ?? '')),
    supervisor: textOf(given, 'supervisor'),
    mail: textOf(given, 'mail'),
    letter: textOf(given, 'letter'),
    organisations: all.filter((one) => !one.closed && (coordinates || one.id === actor.agency)),
    supervisors: people.filter((one) => one.state === 'active' && one.roles.includes('supervisor')),
    anyRole: coordinates,
    offered: offeredTo(actor),
    sendsMail: parts.sendInvitation !== undefined,
    faults,
  };
  return page(NominatePage, model, faults.length > 0 ? 422 : 200);
}

export function joiningRoutes(parts: PeopleParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/people/nominate',
      action: 'people.nominate',
      summary: 'The form of a nomination',
      handle: (request) => {
        // Asked now rather than when everything is typed.
        request.authorise({ agency: request.actor.agency });
        return nominatePage(parts, request, {}, []);
      },
    }),
    route({
      method: 'POST',
      path: '/people/nominate',
      action: 'people.nominate',
      summary: 'Nominates a colleague and invites her',
      body: typedAs(NOMINATION),
      handle: async (request) => {
        const { uow, body, authorise } = request;
        const given = nominationForm.safeParse(body);
        if (!given.success) return nominatePage(parts, request, body, faultyFields(given.error));
        authorise({ agency: given.data.agency });
        const id = await nominate(parts, uow, given.data).catch((error: unknown) => {
          // Everything that nominate() refuses, it refuses before it writes.
          if (error instanceof PalermoError && error.status === 422) return { fault: error.code };
          throw error;
        });
        if (typeof id !== 'string') return nominatePage(parts, request, body, [id.fault]);
        const { link, until } = await invite(parts, uow, id);
        return link === null ? redirect(`/people/${id}`) : page(InvitationLinkPage, { id, link, until });
      },
    }),
    ...invitationRoutes(parts),
  ];
}

/** Anonymous: who holds the link is invited. Looking changes nothing, so a mail scanner does not use it up. */
function invitationRoutes(parts: PeopleParts): Route[] {
  const invited = async (uow: UnitOfWork, token: string) => {
    const person = await invitedBy(uow, createHash('sha256').update(token).digest());
    if (!person) throw peopleError('PEOPLE_INVITATION_SPENT');
    return person;
  };
  const show = (token: string, given: Typed, faults: readonly string[]) =>
    page(
      InvitationPage,
      {
        token,
        name: textOf(given, 'name'),
        duty: textOf(given, 'duty'),
        languages: listOf(given, 'languages'),
        ministry: parts.ministry?.name ?? null,
        faults,
      },
      faults.length > 0 ? 422 : 200,
    );
  return [
    route({
      method: 'GET',
      path: '/invitation/:token',
      action: 'people.invitation.accept',
      summary: 'What an invited colleague says of herself',
      params: tokenParams,
      handle: async ({ uow, params, language }) => {
        const person = await invited(uow, params.token);
        const { account } = await findColleague(parts, uow, person);
        const known = await particularsOf(uow, person);
        const languages = known?.languages.length ? [...known.languages] : [language];
        return show(params.token, { name: account.name, duty: known?.duty ?? '', languages }, []);
      },
    }),
    route({
      method: 'POST',
      path: '/invitation/:token',
      action: 'people.invitation.accept',
      summary: 'Accepts an invitation; the link is used up',
      params: tokenParams,
      body: typedAs(PROFILE),
      handle: async ({ uow, params, body }) => {
        const given = profileForm.safeParse(body);
        if (!given.success) {
          await invited(uow, params.token);
          return show(params.token, body, faultyFields(given.error));
        }
        const person = await giveProfile(parts, uow, params.token, given.data);
        const next =
          given.data.way === 'ministry' && parts.ministry
            ? await parts.ministry.begin(uow, person)
            : await parts.identity.beginEnrolment(uow, person);
        return URL.canParse(next.to) ? redirectAway(new URL(next.to), next.cookies) : redirect(next.to, next.cookies);
      },
    }),
  ];
}
