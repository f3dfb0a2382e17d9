import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';

export type ArticleCoverage = {
  /** `treaty/untoc-tip#art_6`. */
  readonly norm: string;
  /** Commitments outside drafts whose paragraph cites the article. */
  readonly commitments: number;
  readonly drafts: number;
  readonly documents: number;
};

/** How many commitments cite each article of each treaty, in paragraphs that ask, urge or decide. */
export async function articleCoverage(uow: UnitOfWork): Promise<ArticleCoverage[]> {
  const { rows } = await sql<ArticleCoverage>`
    select split_part(citation.norm, '__', 1) as norm,
      count(distinct commitment.id) filter (where not commitment.draft)::int as commitments,
      count(distinct commitment.id) filter (where commitment.draft)::int as drafts,
      count(distinct commitment.instrument)::int as documents
    from citation join commitment on commitment.instrument = citation.instrument
      and commitment.fragment = citation.fragment
    where citation.kind = 'treaty-article' and citation.norm like 'treaty/%#art\\_%'
    group by 1 order by 1`.execute(uow.tables());
  return rows;
}
