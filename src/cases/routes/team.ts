/** The team of a record, and the agencies it is referred to. */
import { z } from 'zod';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { caseError } from '../errors.js';
import { mayDo } from '../purpose.js';
import {
  REFERRAL_CLASSES,
  REFERRAL_DAYS,
  REFERRAL_PURPOSES,
  addToTeam,
  leaveTeam,
  refer,
  revokeReferral,
} from '../store/relations.js';
import { ReferralsPage } from '../ui/ReferralsPage.js';
import { TeamPage } from '../ui/TeamPage.js';
import { recordParams } from './case.js';
import type { CasesGiven } from './given.js';
import { noSuchPart, reach } from './guard.js';
import { caseWorkersOf, namesFor } from './names.js';

export function teamRoutes(given: CasesGiven): Route[] {
  const memberParams = recordParams.extend({ member: z.uuid() });
  return [
    route({
      method: 'GET',
      path: '/cases/:record/team',
      action: 'cases.team',
      summary: 'Who answers for a record, and who else of the agency works on it',
      params: recordParams,
      handle: async ({ uow, actor, params, language }) => {
        const { record } = await reach({ uow, actor }, params.record, 'cases.team');
        const taken = new Set([record.owner, ...record.team.map((member) => member.person)]);
        const colleagues = await caseWorkersOf(given, uow, record.agency);
        return page(TeamPage, {
          record: { id: record.id, code: record.code, state: record.state },
          owner: record.owner,
          team: record.team,
          choices: colleagues.filter((one) => !taken.has(one.id)).map(({ id, name }) => ({ id, name })),
          names: await namesFor(given, uow, language),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/team',
      action: 'cases.team',
      summary: 'Takes a colleague of the agency into the team',
      params: recordParams,
      body: z.object({ person: z.string().min(1).max(100) }),
      handle: async ({ uow, actor, params, body }) => {
        const { record } = await reach({ uow, actor }, params.record, 'cases.team');
        const colleagues = await caseWorkersOf(given, uow, record.agency);
        if (!colleagues.some((one) => one.id === body.person)) throw caseError('CASES_NOT_A_COLLEAGUE');
        await addToTeam(uow, record, body.person);
        return redirect(`/cases/${record.id}/team`);
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/team/:member/remove',
      action: 'cases.team',
      summary: 'Takes a colleague out of the team, at once',
      params: memberParams,
      handle: async ({ uow, actor, params }) => {
        const reached = await reach({ uow, actor }, params.record, 'cases.team');
        if (!reached.record.team.some((member) => member.id === params.member)) throw noSuchPart(reached);
        await leaveTeam(uow, reached.record, params.member);
        return redirect(`/cases/${params.record}/team`);
      },
    }),
  ];
}

const several = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

export function referralRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/cases/:record/referrals',
      action: 'cases.refer',
      summary: 'The agencies a record was referred to: what they see, for what, until when',
      params: recordParams,
      handle: async ({ uow, actor, params, language }) => {
        const { record, subject } = await reach({ uow, actor }, params.record, 'cases.refer');
        const names = await namesFor(given, uow, language);
        return page(ReferralsPage, {
          record: { id: record.id, code: record.code, state: record.state },
          referrals: record.referrals,
          at: uow.at,
          agencies: Object.keys(names.agencies).filter((agency) => agency !== record.agency),
          classes: REFERRAL_CLASSES,
          purposes: REFERRAL_PURPOSES,
          longest: REFERRAL_DAYS,
          refusedContact: record.refusedContact,
          mayRefer: record.state === 'open' && mayDo('cases.refer', actor, subject, uow.at),
          names,
        });
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/referrals',
      action: 'cases.refer',
      summary: 'Refers a record: these classes, for these purposes, to this agency, for so many days',
      params: recordParams,
      body: z.object({
        agency: z.string().min(1).max(100),
        classes: several.default([]),
        purposes: several.default([]),
        days: z.coerce.number().int(),
      }),
      handle: async ({ uow, actor, params, body }) => {
        const { record } = await reach({ uow, actor }, params.record, 'cases.refer');
        const agencies = await given.agencies(uow);
        if (!agencies.some((agency) => agency.id === body.agency))
          throw caseError('CASES_REFERRAL_SHAPE', { days: REFERRAL_DAYS });
        const classes = REFERRAL_CLASSES.filter((one) => body.classes.includes(one));
        const purposes = REFERRAL_PURPOSES.filter((one) => body.purposes.includes(one));
        // A class that no referral may open is not passed over: the whole is refused.
        if (classes.length !== body.classes.length || purposes.length !== body.purposes.length)
          throw caseError('CASES_REFERRAL_SHAPE', { days: REFERRAL_DAYS });
        await refer(uow, record, { agency: body.agency, classes, purposes, days: body.days });
        const workers = await caseWorkersOf(given, uow, body.agency);
        await given.notify(uow, { to: workers.map((one) => one.id), event: 'referral', path: '/cases?list=referred' });
        return redirect(`/cases/${record.id}/referrals`);
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/referrals/:referral/revoke',
      action: 'cases.refer',
      summary: 'Takes a referral back, at once',
      params: recordParams.extend({ referral: z.uuid() }),
      handle: async ({ uow, actor, params }) => {
        const reached = await reach({ uow, actor }, params.record, 'cases.refer');
        const referral = reached.record.referrals.find((one) => one.id === params.referral);
        if (!referral || referral.revokedAt !== null) throw noSuchPart(reached);
        await revokeReferral(uow, reached.record, params.referral);
        return redirect(`/cases/${params.record}/referrals`);
      },
    }),
  ];
}
