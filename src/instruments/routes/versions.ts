import { z } from 'zod';
import { type Answer, type Route, page, redirect, route } from '../../platform/http/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { instrumentError } from '../index.js';
import { lineageOf } from '../store/versions/lineage.js';
import { confirmLink, linksAround, undoLink } from '../store/versions/links.js';
import { oralRevisionsOf, recordOralRevision, withdrawOralRevision } from '../store/versions/oral.js';
import { type VersionSummary, passagesKept, versionsOf } from '../store/versions/passages.js';
import { rowOf, suggestedVersions } from '../store/versions/row.js';
import { ChangesPage } from '../ui/versions/ChangesPage.js';
import { ComparePage } from '../ui/versions/ComparePage.js';
import { OralRevisionPage } from '../ui/versions/OralRevisionPage.js';
import type { Side } from '../ui/versions/model.js';
import { VersionsPage } from '../ui/versions/VersionsPage.js';
import { VERSION_KINDS, type VersionSuggestion } from '../versions/chain.js';
import { whoChangedWhat } from '../versions/changes.js';
import { comparePassages } from '../versions/compare.js';
import { EMPTY_ORAL, readOralForm } from '../versions/oral-form.js';
import { withOralRevisions } from '../versions/oral.js';
import type { Passage } from '../versions/passage.js';
import { comparisonPages } from '../versions/shown.js';

const one = z.object({ id: z.uuid() });
/** A document, or a document as orally revised. */
const side = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:~oral)?$/);

/** Paragraphs on one page of who changed what. */
const CHANGES_PAGE = 150;

/** Pages of versions. To be put before the route of one document: `/instruments/compare` is no document. */
export function versionsRoutes(): Route[] {
  return [compareRoute(), ...rowRoutes(), ...oralRoutes()];
}

async function versionOf(uow: UnitOfWork, id: string): Promise<VersionSummary> {
  const [found] = await versionsOf(uow, [id]);
  if (!found) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  return found;
}

async function passagesOfSide(uow: UnitOfWork, { document, oral }: Side): Promise<Passage[]> {
  const passages = await passagesKept(uow, document.id);
  return oral ? withOralRevisions(passages, await oralRevisionsOf(uow, document.id)) : passages;
}

function compareRoute(): Route {
  return route({
    method: 'GET',
    path: '/instruments/compare',
    action: 'instruments.read',
    summary: 'Two versions side by side: what became of each paragraph, and the words that changed',
    query: z.object({
      older: side,
      newer: side,
      changed: z.literal('yes').optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    handle: async ({ uow, query }) => {
      const sideOf = async (key: string): Promise<Side> => ({
        document: await versionOf(uow, key.slice(0, 36)),
        oral: key.endsWith('~oral'),
      });
      const older = await sideOf(query.older);
      const newer = await sideOf(query.newer);
      const { pairs, counts } = comparePassages(await passagesOfSide(uow, older), await passagesOfSide(uow, newer));
      const changedOnly = query.changed === 'yes';
      const parts = comparisonPages(pairs, changedOnly);
      const shown = Math.min(query.page, parts.length);
      return page(ComparePage, {
        older,
        newer,
        counts,
        pairs: parts[shown - 1] ?? [],
        changedOnly,
        page: shown,
        pages: parts.length,
      });
    },
  });
}

function rowRoutes(): Route[] {
  const base = '/instruments/:id/versions';
  return [
    route({
      method: 'GET',
      path: base,
      action: 'instruments.read',
      summary: 'The row of versions that a document stands in, and what may belong to it',
      params: one,
      handle: async ({ uow, params, may }) => {
        const document = await versionOf(uow, params.id);
        const suggestions = await suggestedVersions(uow, document);
        const otherOf = ({ older, newer }: VersionSuggestion) => (older === document.id ? newer : older);
        const others = new Map(
          (await versionsOf(uow, suggestions.map(otherOf))).map((other) => [other.id, other] as const),
        );
        return page(VersionsPage, {
          document,
          row: await rowOf(uow, document.id),
          links: await linksAround(uow, document.id),
          suggestions: suggestions.flatMap((suggestion) => {
            const other = others.get(otherOf(suggestion));
            return other ? [{ ...suggestion, other }] : [];
          }),
          oral: await oralRevisionsOf(uow, document.id),
          mayRelate: may('instruments.relate'),
        });
      },
    }),
    route({
      method: 'POST',
      path: base,
      action: 'instruments.relate',
      summary: 'Confirms that one document is a version of another',
      params: one,
      body: z.object({ older: z.uuid(), newer: z.uuid(), kind: z.enum(VERSION_KINDS) }),
      handle: async ({ uow, params, body }) => {
        const { older, newer, kind } = body;
        await versionOf(uow, older);
        const found = (await suggestedVersions(uow, await versionOf(uow, newer))).find((one) => one.older === older);
        await confirmLink(uow, { older, newer, kind, evidence: found?.reasons ?? [] });
        return redirect(`/instruments/${params.id}/versions`);
      },
    }),
    route({
      method: 'POST',
      path: `${base}/undo`,
      action: 'instruments.relate',
      summary: 'Undoes a link between versions; it stays on record',
      params: one,
      body: z.object({ link: z.uuid() }),
      handle: async ({ uow, params, body }) => {
        await undoLink(uow, body.link);
        return redirect(`/instruments/${params.id}/versions`);
      },
    }),
    route({
      method: 'GET',
      path: `${base}/changes`,
      action: 'instruments.read',
      summary: 'Who changed what: for each paragraph the versions in which it came or changed, and their sponsors',
      params: one,
      query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
      handle: async ({ uow, params, query }) => {
        const document = await versionOf(uow, params.id);
        const row = await rowOf(uow, document.id);
        const versions = [];
        for (const { id, sponsors } of row)
          versions.push({ id, passages: await passagesKept(uow, id), by: sponsors.map(({ surface }) => surface) });
        const lineage = await lineageOf(uow, row.at(-1)?.id ?? document.id);
        const all = whoChangedWhat(versions);
        const histories = all
          .slice((query.page - 1) * CHANGES_PAGE, query.page * CHANGES_PAGE)
          .map((history) => ({ ...history, lineage: lineage.get(history.passage.fragment) ?? null }));
        return page(ChangesPage, {
          document,
          row,
          histories,
          page: query.page,
          pageSize: CHANGES_PAGE,
          total: all.length,
        });
      },
    }),
  ];
}

const typedOral = z.object({
  fragment: z.string().max(80).default(''),
  action: z.string().max(20).default(''),
  text: z.string().max(20_000).default(''),
  reader: z.string().max(200).default(''),
  'read-day': z.string().max(4).default(''),
  'read-month': z.string().max(4).default(''),
  'read-year': z.string().max(4).default(''),
  time: z.string().max(10).default(''),
});

function oralRoutes(): Route[] {
  const base = '/instruments/:id/versions/oral';
  return [
    route({
      method: 'GET',
      path: base,
      action: 'instruments.relate',
      summary: 'The form that notes an oral revision',
      params: one,
      handle: async ({ uow, params }) =>
        page(OralRevisionPage, {
          document: await versionOf(uow, params.id),
          passages: await passagesKept(uow, params.id),
          typed: EMPTY_ORAL,
          faults: {},
        }),
    }),
    route({
      method: 'POST',
      path: base,
      action: 'instruments.relate',
      summary: 'Notes an oral revision: what was read out, who read it, when',
      params: one,
      body: typedOral,
      handle: async ({ uow, params, body }): Promise<Answer> => {
        const document = await versionOf(uow, params.id);
        const { 'read-day': day, 'read-month': month, 'read-year': year, ...rest } = body;
        const typed = { ...rest, day, month, year };
        const read = readOralForm(typed, uow.at.toISOString().slice(0, 10));
        if ('faults' in read)
          return page(
            OralRevisionPage,
            { document, passages: await passagesKept(uow, params.id), typed, faults: read.faults },
            422,
          );
        await recordOralRevision(uow, params.id, read.revision);
        return redirect(`/instruments/${params.id}/versions`);
      },
    }),
    route({
      method: 'POST',
      path: `${base}/withdraw`,
      action: 'instruments.relate',
      summary: 'Withdraws the note of an oral revision; it stays on record',
      params: one,
      body: z.object({ revision: z.uuid() }),
      handle: async ({ uow, params, body }) => {
        await withdrawOralRevision(uow, params.id, body.revision);
        return redirect(`/instruments/${params.id}/versions`);
      },
    }),
  ];
}
