import { z } from 'zod';
import { type Route, page, route } from '../../platform/http/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { instrumentError } from '../index.js';
import { agreedShare, pastedParagraphs, precedentsOf } from '../search/precedent.js';
import { foundIn, searchOf, tsqueryOf } from '../search/query.js';
import { SEARCH_PAGE, type SearchFilter, findProvisions, likeWordings, provisionAt, searchChoices } from '../store.js';
import { PrecedentOfParagraphPage } from '../ui/search/PrecedentOfParagraphPage.js';
import { PrecedentPage } from '../ui/search/PrecedentPage.js';
import { SearchPage } from '../ui/search/SearchPage.js';
import type { ParagraphPrecedents } from '../ui/search/model.js';

/** Longer than any paragraph met in a real document, several times over. */
const LONGEST_PASTE = 40_000;
const MOST_PARAGRAPHS = 20;
const MOST_PRECEDENTS = 5;
const MOST_PRECEDENTS_OF_ONE = 20;

const searchQuery = z.object({
  q: z.string().max(400).default(''),
  kind: z.enum(['', 'recital', 'operative', 'paragraph', 'annex']).default(''),
  status: z.enum(['', 'adopted', 'draft']).default(''),
  language: z.string().max(20).default(''),
  body: z.string().max(80).default(''),
  // A box that was cleared sends nothing; the form says that it was sent.
  sent: z.literal('yes').optional(),
  names: z.literal('yes').optional(),
  page: z.coerce.number().int().min(1).max(50).default(1),
});

const filterOf = ({ kind, status, language, body }: z.infer<typeof searchQuery>): SearchFilter => ({
  kind: kind || undefined,
  status: status || undefined,
  language: language || undefined,
  body: body || undefined,
});

export function searchRoutes(): Route[] {
  return [searchRoute(), ...precedentRoutes()];
}

function searchRoute(): Route {
  return route({
    method: 'GET',
    path: '/instruments/search',
    action: 'instruments.read',
    summary: 'Paragraphs of all documents that hold the words asked for, best first',
    query: searchQuery,
    handle: async ({ uow, query }) => {
      const allNames = query.sent === undefined || query.names === 'yes';
      const search = searchOf(query.q, allNames);
      const tsquery = tsqueryOf(search);
      const found = tsquery === null ? null : await findProvisions(uow, tsquery, filterOf(query), query.page);
      return page(SearchPage, {
        query: { ...query, allNames },
        choices: await searchChoices(uow),
        concepts: search.concepts.map(({ id, names }) => ({ id, names })),
        found: found && {
          ...found,
          rows: found.rows.map((row) => ({ ...row, marks: foundIn(search, row.text, row.language) })),
        },
        pageSize: SEARCH_PAGE,
      });
    },
  });
}

function precedentRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/instruments/precedent',
      action: 'instruments.read',
      summary: 'The form for agreed language: paste a paragraph, see where it was used before',
      handle: async () => page(PrecedentPage, { text: '', paragraphs: null, left: 0, longest: LONGEST_PASTE }),
    }),
    // The text may be an unpublished draft: it travels in the body, never in an address. Nothing is kept.
    route({
      method: 'POST',
      path: '/instruments/precedent',
      action: 'instruments.read',
      summary: 'Where pasted paragraphs were used before, and what words differ',
      body: z.object({ text: z.string().max(LONGEST_PASTE).default('') }),
      handle: async ({ uow, body }) => {
        const { paragraphs, left } = pastedParagraphs(body.text, MOST_PARAGRAPHS);
        const found: ParagraphPrecedents[] = [];
        for (const text of paragraphs) found.push(await precedents(uow, text, MOST_PRECEDENTS));
        return page(PrecedentPage, { text: body.text, paragraphs: found, left, longest: LONGEST_PASTE });
      },
    }),
    route({
      method: 'GET',
      path: '/instruments/:id/precedent/:fragment',
      action: 'instruments.read',
      summary: 'Where the words of one paragraph were used in other documents',
      params: z.object({ id: z.uuid(), fragment: z.string().regex(/^[a-z0-9*_-]{1,80}$/i) }),
      handle: async ({ uow, params }) => {
        const paragraph = await provisionAt(uow, params.id, params.fragment);
        if (!paragraph) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
        return page(PrecedentOfParagraphPage, {
          instrument: params.id,
          paragraph,
          found: await precedents(uow, paragraph.text, MOST_PRECEDENTS_OF_ONE, params.id),
        });
      },
    }),
  ];
}

async function precedents(
  uow: UnitOfWork,
  text: string,
  most: number,
  besides: string | null = null,
): Promise<ParagraphPrecedents> {
  const candidates = await likeWordings(uow, text, {}, besides);
  const found = precedentsOf(text, candidates, most);
  const adopted = found.filter(({ candidate }) => candidate.status === 'adopted');
  return {
    text,
    agreed: agreedShare(
      text,
      adopted.map(({ candidate }) => candidate.text),
    ),
    precedents: found.map(({ candidate, similarity, changes }) => ({ ...candidate, similarity, changes })),
  };
}
