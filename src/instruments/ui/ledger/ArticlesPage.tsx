import { BarChart, type Column, DataTable, Disclosure, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { ArticleCoverage } from '../../store.js';
import { WORKS } from '../../reading/registries/works.js';

export type ArticlesModel = { readonly articles: readonly ArticleCoverage[] };

// How many articles the instruments have that most commitments cite: an article that nobody cites is a gap worth seeing.
const ARTICLES: Readonly<Record<string, number>> = {
  'treaty/untoc': 41,
  'treaty/untoc-tip': 20,
  'treaty/untoc-som': 25,
};

/** Articles of treaties and how many commitments cite each; articles that none cites are shown too. */
export function ArticlesPage({ articles }: ArticlesModel) {
  const t = useT();
  const treaties = [...new Set(articles.map(({ norm }) => norm.split('#')[0] ?? norm))].sort();
  return (
    <Page
      title={t('instruments.articles.title')}
      lead={t('instruments.articles.lead')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      {treaties.length === 0 && <p>{t('instruments.articles.empty')}</p>}
      {treaties.map((treaty) => (
        <Treaty key={treaty} treaty={treaty} articles={articles.filter(({ norm }) => norm.startsWith(`${treaty}#`))} />
      ))}
    </Page>
  );
}

type Row = {
  readonly number: string;
  readonly commitments: number;
  readonly drafts: number;
  readonly documents: number;
};

function Treaty({ treaty, articles }: { treaty: string; articles: readonly ArticleCoverage[] }) {
  const t = useT();
  const columns = useColumns();
  const rows = rowsOf(treaty, articles);
  const name = WORKS.find(({ id: work }) => work === treaty)?.names[0] ?? treaty;
  const id = treaty.replace(/\W/g, '-');
  const gaps = rows.filter(({ commitments, drafts }) => commitments + drafts === 0);
  // Articles that only drafts cite have no bar; the gaps are told in words.
  const cited = rows.filter(({ commitments }) => commitments > 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <bdi lang="en">{name}</bdi>
      </h2>
      <BarChart
        title={t('instruments.articles.chart')}
        summary={t('instruments.articles.summary', {
          cited: rows.length - gaps.length,
          total: rows.length,
        })}
        data={cited.map(({ number, commitments }) => ({
          key: number,
          label: t('instruments.articles.article', { number }),
          value: commitments,
        }))}
      />
      {gaps.length > 0 && (
        <p>{t('instruments.articles.gaps', { articles: gaps.map(({ number }) => number).join(', ') })}</p>
      )}
      <Disclosure summary={t('instruments.articles.table')}>
        <DataTable
          caption={t('instruments.articles.caption', { treaty: name })}
          columns={columns}
          rows={rows}
          empty={t('instruments.articles.empty')}
        />
      </Disclosure>
    </section>
  );
}

function rowsOf(treaty: string, articles: readonly ArticleCoverage[]): Row[] {
  const found = new Map(articles.map((one) => [one.norm.split('#art_')[1] ?? '', one] as const));
  const all = new Set([...Array.from({ length: ARTICLES[treaty] ?? 0 }, (_, i) => String(i + 1)), ...found.keys()]);
  return [...all]
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
    .map((number) => {
      const { commitments = 0, drafts = 0, documents = 0 } = found.get(number) ?? {};
      return { number, commitments, drafts, documents };
    });
}

function useColumns(): Column<Row>[] {
  const t = useT();
  const format = useFormat();
  return [
    { key: 'article', header: t('instruments.articles.number'), rowHeader: true, cell: ({ number }) => number },
    {
      key: 'texts',
      header: t('instruments.ledger.texts'),
      numeric: true,
      cell: (row) => format.number(row.commitments),
    },
    { key: 'drafts', header: t('instruments.ledger.drafts'), numeric: true, cell: (row) => format.number(row.drafts) },
    {
      key: 'documents',
      header: t('instruments.library.title'),
      numeric: true,
      cell: (row) => format.number(row.documents),
    },
  ];
}
