/** Colleagues as pages: the list, one life, and what can be done to it. */
import type { PeopleParts } from '../parts.js';
import { type Route, page, redirect, route } from '../../http/index.js';
import { personParams, changeForm, nothing, suspensionForm } from '../forms.js';
import { SUSPENSION_REASONS, allowedSteps } from '../life.js';
import { offeredTo } from '../roles.js';
import { approve, refuse } from '../steps/approving.js';
import { change, depart, endSessions, resume, suspend } from '../steps/changing.js';
import { findColleague } from '../steps/colleague.js';
import { invite, withdraw } from '../steps/nominating.js';
import { ApprovalsPage } from '../ui/ApprovalsPage.js';
import { ColleaguePage } from '../ui/ColleaguePage.js';
import { DepartPage } from '../ui/DepartPage.js';
import { InvitationLinkPage } from '../ui/InvitationLinkPage.js';
import { PeoplePage } from '../ui/PeoplePage.js';
import { approvalsInView, colleaguesInView, organisations, particularsInView, rowOf } from '../view.js';

export function colleagueRoutes(parts: PeopleParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/people',
      action: 'people.read',
      summary: 'Who works with this node, by agency, and what waits for whom',
      handle: async ({ uow, actor, language, may }) =>
        page(PeoplePage, {
          people: await colleaguesInView(parts, uow, actor),
          organisations: await organisations(parts, uow, language),
          mayNominate: may('people.nominate'),
          mayApprove: may('people.approve'),
        }),
    }),
    route({
      method: 'GET',
      path: '/people/approvals',
      action: 'people.approve',
      summary: 'What waits for a second person',
      handle: async ({ uow, actor, language }) =>
        page(ApprovalsPage, {
          waiting: await approvalsInView(parts, uow, actor),
          organisations: await organisations(parts, uow, language),
        }),
    }),
    route({
      method: 'GET',
      path: '/people/:id',
      action: 'people.read',
      summary: 'One colleague: her life here, her roles, what can be done',
      params: personParams,
      handle: async ({ uow, actor, params, language, authorise, may }) => {
        const colleague = await findColleague(parts, uow, params.id);
        const subject = { agency: colleague.life.post.agency };
        authorise(subject);
        const steps = allowedSteps(colleague.life);
        const own = actor.id === params.id;
        const can = (step: (typeof steps)[number], action: string) => !own && steps.includes(step) && may(action);
        const people = await colleaguesInView(parts, uow, actor);
        const left = await Promise.all(parts.leftBehind.map((ask) => ask(uow, params.id)));
        return page(ColleaguePage, {
          colleague: rowOf(colleague),
          particulars: await particularsInView(parts, uow, colleague),
          organisations: await organisations(parts, uow, language),
          supervisors: people.filter((one) => one.state === 'active' && one.roles.includes('supervisor')),
          leftBehind: left.flat(),
          offered: offeredTo(actor),
          anyRole: actor.roles.includes('coordinator'),
          reasons: SUSPENSION_REASONS,
          own,
          can: {
            invite: can('invite', 'people.invite'),
            withdraw: can('refuse', 'people.nominate'),
            change: can('change', 'people.change'),
            suspend: can('suspend', 'people.suspend'),
            resume: can('resume', 'people.suspend'),
            depart: can('depart', 'people.depart'),
            endSessions: colleague.life.state === 'active' && may('people.sessions.end', subject),
          },
        });
      },
    }),
    route({
      method: 'GET',
      path: '/people/:id/depart',
      action: 'people.depart',
      summary: 'Asks once more before a colleague leaves, and says what she answers for',
      params: personParams,
      handle: async ({ uow, params, authorise }) => {
        const colleague = await findColleague(parts, uow, params.id);
        authorise({ agency: colleague.life.post.agency });
        const left = await Promise.all(parts.leftBehind.map((ask) => ask(uow, params.id)));
        return page(DepartPage, { colleague: rowOf(colleague), leftBehind: left.flat() });
      },
    }),
    ...colleagueChanges(parts),
  ];
}

function colleagueChanges(parts: PeopleParts): Route[] {
  const agencyOf = async (uow: Parameters<typeof findColleague>[1], id: string) => ({
    agency: (await findColleague(parts, uow, id)).life.post.agency,
  });
  type Step = (uow: Parameters<typeof findColleague>[1], id: string) => Promise<unknown>;
  const simple = (path: string, action: string, summary: string, step: Step, to = (id: string) => `/people/${id}`) =>
    route({
      method: 'POST',
      path: `/people/:id/${path}`,
      action,
      summary,
      params: personParams,
      body: nothing,
      handle: async ({ uow, params, authorise }) => {
        authorise(await agencyOf(uow, params.id), undefined, `person/${params.id}`);
        await step(uow, params.id);
        return redirect(to(params.id));
      },
    });
  const toApprovals = () => '/people/approvals';
  return [
    simple('approve', 'people.approve', 'A second person agrees', (uow, id) => approve(parts, uow, id), toApprovals),
    simple('refuse', 'people.approve', 'A second person declines', (uow, id) => refuse(parts, uow, id), toApprovals),
    simple('withdraw', 'people.nominate', 'Takes a nomination back', (uow, id) => withdraw(parts, uow, id)),
    simple('resume', 'people.suspend', 'Lets a suspended colleague in again', (uow, id) => resume(parts, uow, id)),
    simple('depart', 'people.depart', 'A colleague leaves, at once', (uow, id) => depart(parts, uow, id)),
    simple('sessions/end', 'people.sessions.end', 'Ends all sessions of a colleague', (uow, id) =>
      endSessions(parts, uow, id),
    ),
    route({
      method: 'POST',
      path: '/people/:id/invite',
      action: 'people.invite',
      summary: 'A fresh invitation; the former one is dead',
      params: personParams,
      body: nothing,
      handle: async ({ uow, params, authorise }) => {
        authorise(await agencyOf(uow, params.id), undefined, `person/${params.id}`);
        const { link, until } = await invite(parts, uow, params.id);
        return link === null
          ? redirect(`/people/${params.id}`)
          : page(InvitationLinkPage, { id: params.id, link, until });
      },
    }),
    route({
      method: 'POST',
      path: '/people/:id/change',
      action: 'people.change',
      summary: 'Another post: less at once, more when a second person agrees',
      params: personParams,
      body: changeForm,
      handle: async ({ uow, params, body, authorise }) => {
        authorise(await agencyOf(uow, params.id), undefined, `person/${params.id}`);
        await change(parts, uow, params.id, body);
        return redirect(`/people/${params.id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/people/:id/suspend',
      action: 'people.suspend',
      summary: 'Keeps a colleague out for a time',
      params: personParams,
      body: suspensionForm,
      handle: async ({ uow, params, body, authorise }) => {
        authorise(await agencyOf(uow, params.id), undefined, `person/${params.id}`);
        await suspend(parts, uow, params.id, body.reason);
        return redirect(`/people/${params.id}`);
      },
    }),
  ];
}
