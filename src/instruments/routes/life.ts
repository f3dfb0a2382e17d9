import { z } from 'zod';
import { PalermoError } from '../../platform/errors/index.js';
import { type Answer, type Route, page, redirect, route } from '../../platform/http/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { COMMITMENT_STATUSES, type Evidence, type NewAssertion } from '../ledger/status.js';
import { dayTyped } from '../typed-date.js';
import { ledgerError } from '../ledger/errors.js';
import { resolveDeadline } from '../obligations/deadlines.js';
import { RELATIONS } from '../versions/links/relations.js';
import {
  type LinkEnd,
  LINKS_PAGE,
  assertStatusOf,
  assertionsOf,
  calendarHere,
  commitmentInContext,
  decideLink,
  importedRow,
  keepLinks,
  linksOf,
  mergeInto,
  mergedWith,
  suggestLinksOf,
  suggestedLinks,
  unmerge,
  withdrawStatus,
} from '../store.js';
import { CommitmentPage } from '../ui/CommitmentPage.js';
import { LinksPage } from '../ui/ledger/LinksPage.js';
import type { StatusTyped } from '../ui/ledger/model.js';

const one = z.object({ id: z.uuid() });
const line = z.string().trim().max(300).default('');
const datePart = z.string().trim().max(10).default('');

const statusForm = z.object({
  status: z.enum(COMMITMENT_STATUSES),
  state: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/)]).default(''),
  'as-of-day': datePart,
  'as-of-month': datePart,
  'as-of-year': datePart,
  note: z.string().trim().max(4000).default(''),
  evidence: line,
  address: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500), z.string().regex(/^\/[\w/#?=.-]{1,300}$/)])
    .default(''),
});

export function lifeRoutes(): Route[] {
  return [...queueRoutes(), ...commitmentRoutes(), ...linkRoutes()];
}

type May = { readonly assert: boolean; readonly relate: boolean };

async function lifePage(
  uow: UnitOfWork,
  id: string,
  may: May,
  typed: StatusTyped | null,
  status = 200,
): Promise<Answer> {
  const found = await commitmentInContext(uow, id);
  const calendar = await calendarHere(uow);
  return page(
    CommitmentPage,
    {
      ...found,
      deadlines: found.commitment.deadlines.map((deadline) => ({
        surface: deadline.surface,
        resolved: resolveDeadline(deadline, { calendar, adopted: found.commitment.issuedOn }),
      })),
      assertions: (await assertionsOf(uow, [id])).get(id) ?? [],
      links: await linksOf(uow, id),
      merged: await mergedWith(uow, id),
      imported: await importedRow(uow, id),
      today: uow.at.toISOString().slice(0, 10),
      actor: uow.actor.id,
      may,
      typed,
    },
    status,
  );
}

function commitmentRoutes(): Route[] {
  const mayOf = (may: (action: string) => boolean): May => ({
    assert: may('instruments.assert'),
    relate: may('instruments.relate'),
  });
  return [
    route({
      method: 'GET',
      path: '/commitments/:id',
      action: 'instruments.read',
      summary: 'One commitment: its sentence, what is said to have been done, what it hangs together with',
      params: one,
      handle: async ({ uow, params, may }) => lifePage(uow, params.id, mayOf(may), null),
    }),
    route({
      method: 'POST',
      path: '/commitments/:id/status',
      action: 'instruments.assert',
      summary: 'Says what was done about a commitment, of a day and with evidence',
      params: one,
      body: statusForm,
      handle: async ({ uow, params, body, may, t }) => {
        try {
          await assertStatusOf(uow, params.id, assertionOf(body));
          return redirect(`/commitments/${params.id}#life`);
        } catch (error) {
          if (!(error instanceof PalermoError) || !error.code.startsWith('INSTRUMENTS_STATUS')) throw error;
          const message = `${t(`error.${error.code}`, error.params)} ${t(`error.${error.code}.next`, error.params)}`;
          return lifePage(uow, params.id, mayOf(may), { ...body, message, code: error.code }, error.status);
        }
      },
    }),
    route({
      method: 'POST',
      path: '/commitments/:id/links',
      action: 'instruments.relate',
      summary: 'Says how a commitment hangs together with another one',
      params: one,
      body: z.object({
        relation: z.enum(RELATIONS),
        other: z.string().trim().max(400),
        direction: z.enum(['older', 'newer']),
      }),
      handle: async ({ uow, params, body }) => {
        const other = commitmentNamed(body.other);
        const own = await endOf(uow, params.id);
        const theirs = await endOf(uow, other);
        const [older, newer] = body.direction === 'older' ? [own, theirs] : [theirs, own];
        await keepLinks(uow, [{ older, newer, relation: body.relation, score: null, reasons: [] }], 'confirmed');
        return redirect(`/commitments/${params.id}#links`);
      },
    }),
    route({
      method: 'POST',
      path: '/commitments/:id/merge',
      action: 'instruments.relate',
      summary: 'Shows a commitment and another as one; both keep their source',
      params: one,
      body: z.object({ other: z.string().trim().max(400) }),
      handle: async ({ uow, params, body }) => {
        await mergeInto(uow, params.id, commitmentNamed(body.other));
        return redirect(`/commitments/${params.id}#links`);
      },
    }),
    route({
      method: 'POST',
      path: '/commitments/:id/unmerge',
      action: 'instruments.relate',
      summary: 'Shows a merged commitment by itself again',
      params: one,
      handle: async ({ uow, params }) => {
        await unmerge(uow, params.id);
        return redirect(`/commitments/${params.id}#links`);
      },
    }),
    route({
      method: 'POST',
      path: '/commitments/statements/:id/withdraw',
      action: 'instruments.assert',
      summary: 'Takes back what one has said of a commitment; it stays readable with the reason',
      params: one,
      body: z.object({ why: z.string().trim().max(1000).default('') }),
      handle: async ({ uow, params, body }) =>
        redirect(`/commitments/${await withdrawStatus(uow, params.id, body.why)}#life`),
    }),
  ];
}

async function endOf(uow: UnitOfWork, commitment: string): Promise<LinkEnd> {
  const { instrument, fragment } = (await commitmentInContext(uow, commitment)).commitment;
  return { instrument, fragment, commitment };
}

/** Another commitment, by its address on this node or by its id alone. */
function commitmentNamed(typed: string): string {
  const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.exec(typed)?.[0];
  if (!id) throw ledgerError('INSTRUMENTS_NO_SUCH_LINK');
  return id.toLowerCase();
}

function assertionOf(body: z.infer<typeof statusForm>): NewAssertion {
  const asOf = dayTyped({ day: body['as-of-day'], month: body['as-of-month'], year: body['as-of-year'] });
  if (!asOf) throw ledgerError('INSTRUMENTS_STATUS_NO_DAY');
  const evidence: Evidence[] =
    body.evidence || body.address
      ? [{ label: body.evidence || body.address, href: body.address === '' ? null : body.address }]
      : [];
  return { state: body.state || null, status: body.status, asOf, note: body.note, evidence };
}

function queueRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/commitments/links',
      action: 'instruments.read',
      summary: 'Links between commitments that the machine suggests and a person decides',
      query: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
      handle: async ({ uow, query, may }) =>
        page(LinksPage, {
          ...(await suggestedLinks(uow, query.page)),
          page: query.page,
          pageSize: LINKS_PAGE,
          mayDecide: may('instruments.relate'),
        }),
    }),
  ];
}

/** Documents are read anew to compare them: some forty at most. */
function lookRoute(): Route {
  return route({
    method: 'POST',
    path: '/instruments/:id/links',
    action: 'instruments.relate',
    summary: 'Looks for links between a document’s commitments and those of other documents',
    params: one,
    handle: async ({ uow, params }) => {
      const found = await suggestLinksOf(uow, params.id);
      return redirect(`/instruments/${params.id}/implementation?found=${found}`);
    },
  });
}

function linkRoutes(): Route[] {
  const decide = (verb: 'confirm' | 'refuse', state: 'confirmed' | 'refused', summary: string) =>
    route({
      method: 'POST',
      path: `/commitments/links/:id/${verb}`,
      action: 'instruments.relate',
      summary,
      params: one,
      body: z.object({
        back: z
          .string()
          .regex(/^\/commitments\/[\w/#?=-]{1,100}$/)
          .default('/commitments/links'),
      }),
      handle: async ({ uow, params, body }) => {
        await decideLink(uow, params.id, state);
        return redirect(body.back);
      },
    });
  return [
    lookRoute(),
    decide('confirm', 'confirmed', 'Confirms a link between two commitments'),
    decide('refuse', 'refused', 'Refuses a link between two commitments; it is not suggested again'),
  ];
}
