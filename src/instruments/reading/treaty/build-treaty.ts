/** Articles in the making into provisions: `art5`, `art5-1`, `art5-1-a`; Akoma Ntoso `art_5__para_1__list_1__point_a`. */
import { joinClean } from '../clean.js';
import { type Built, type BuiltParts, type Ids, make, nest, unique } from '../provisions.js';
import type { Draft } from '../structure.js';
import type { ArticleParts } from './article.js';
import type { TreatySegment } from './treaty-walk.js';

export type BuiltTreaty = {
  readonly parts: BuiltParts;
  /** A sole paragraph without number is its article: the draft it was, and the article's. */
  readonly merged: ReadonlyMap<Draft, Draft>;
};

type Names = { readonly id: string; readonly eId: string };

/** The first segment is the document; what follows, protocols and translations, stands with its annexes. */
export function buildTreaty(segments: readonly TreatySegment[]): BuiltTreaty {
  const ids: Ids = new Map();
  const merged = new Map<Draft, Draft>();
  const [main] = segments;
  const annexes: Built[] = [];
  let annex = 0;
  const annexesOf = (own: TreatySegment, prefix: Names, language: string | null): Built[] =>
    own.annexes.map((a) => {
      annex += 1;
      return annexOf(a, { id: `${prefix.id}an${annex}`, eId: `${prefix.eId}annex_${annex}` }, language, ids, merged);
    });
  if (main) annexes.push(...annexesOf(main, NONE, null));
  for (const own of segments.slice(1)) {
    const language = own.segment.language;
    const translated = language !== null && main !== undefined && language !== main.segment.language;
    if (!translated) annex += 1;
    const prefix = translated
      ? { id: `${language}-`, eId: `${language}__` }
      : { id: `an${annex}-`, eId: `annex_${annex}__` };
    const spoken = translated ? language : null;
    annexes.push(
      ...[...own.recitals, ...own.operatives].map((d, i) => recital(d, i, prefix, spoken, ids)),
      ...own.articles.map((a) => articleOf(a, prefix, spoken, ids, merged)),
      ...annexesOf(own, prefix, spoken),
    );
  }
  return {
    parts: {
      preamble: (main?.recitals ?? []).map((d, i) => recital(d, i, NONE, null, ids)),
      operative: (main?.operatives ?? []).map((d, i) => operative(d, i, ids)),
      paragraphs: (main?.articles ?? []).map((a) => articleOf(a, NONE, null, ids, merged)),
      annexes,
    },
    merged,
  };
}

const NONE: Names = { id: '', eId: '' };

function recital(draft: Draft, index: number, prefix: Names, language: string | null, ids: Ids): Built {
  const id = unique(ids, `${prefix.id}pp${index + 1}`, 0);
  return spoken(make(draft, 'recital', id, `${prefix.eId}rec_${index + 1}`, index + 1, [], 'recital'), language);
}

function operative(draft: Draft, index: number, ids: Ids): Built {
  const id = unique(ids, `op${index + 1}`, 0);
  return make(draft, 'operative', id, `para_${index + 1}`, index + 1, [], 'present');
}

function articleOf(
  article: ArticleParts,
  prefix: Names,
  language: string | null,
  ids: Ids,
  merged: Map<Draft, Draft>,
): Built {
  const number = article.head?.number ?? '1';
  const id = unique(ids, `${prefix.id}art${number}`, 0);
  const names = { id, eId: `${prefix.eId}art_${number}` };
  const children = contents(article, names, ids, merged);
  const n = /^\d+$/.test(number) ? Number(number) : number;
  return titled(make(article.draft, 'article', id, names.eId, n, children, null), article, language);
}

function annexOf(
  annex: ArticleParts,
  names: Names,
  language: string | null,
  ids: Ids,
  merged: Map<Draft, Draft>,
): Built {
  const id = unique(ids, names.id, 0);
  const children = contents(annex, { id, eId: names.eId }, ids, merged);
  const n = names.eId.slice(names.eId.lastIndexOf('_') + 1);
  return titled(make(annex.draft, 'annex', id, names.eId, Number(n), children, null), annex, language);
}

function titled(built: Built, article: ArticleParts, language: string | null): Built {
  const own: Built = {
    ...built,
    provision: {
      ...built.provision,
      label: article.head?.label ?? null,
      ...(article.title ? { title: article.title } : {}),
    },
  };
  return spoken(own, language);
}

function spoken(built: Built, language: string | null): Built {
  return language ? { ...built, provision: { ...built.provision, language } } : built;
}

/** What stands in an article. Its chapeau, or its sole text, is the article's own. */
function contents(article: ArticleParts, names: Names, ids: Ids, merged: Map<Draft, Draft>): Built[] {
  const { paragraphs, draft } = article;
  const numbered = paragraphs.some((p) => p.label !== null);
  const [first] = paragraphs;
  const own = first && first.label === null && (numbered || paragraphs.length === 1) ? first : null;
  const out: Built[] = [];
  if (own) {
    draft.parts.push(...own.parts);
    draft.lines.push(...own.lines);
    merged.set(own, draft);
    out.push(...nest(own.entries, opens(own), names, ids));
  }
  let without = 0;
  for (const paragraph of own ? paragraphs.slice(1) : paragraphs) {
    if (paragraph.label === null) without += 1;
    const n = paragraph.label?.inner ?? (numbered || own ? `u${without}` : String(without));
    const id = unique(ids, `${names.id}-${n}`, 0);
    const eId = `${names.eId}__para_${n}`;
    const children = nest(paragraph.entries, opens(paragraph), { id, eId }, ids);
    out.push(make(paragraph, 'paragraph', id, eId, /^\d+$/.test(n) ? Number(n) : n, children, null));
  }
  return out;
}

const opens = (draft: Draft): boolean => {
  const text = joinClean(draft.parts).text;
  return text === '' || /[:：]$/.test(text);
};
