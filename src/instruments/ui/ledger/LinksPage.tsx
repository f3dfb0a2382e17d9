import { Page, Pagination, useFormat, useT } from '../../../ui-kit/index.js';
import type { CommitmentLink } from '../../store.js';
import { Decide, Other } from './Links.js';

export type LinksModel = {
  readonly links: readonly CommitmentLink[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly mayDecide: boolean;
};

/** Suggested links that wait for a person, the surest first. */
export function LinksPage({ links, total, page, pageSize, mayDecide }: LinksModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('instruments.links.queue')}
      lead={t('instruments.links.queue.lead', { count: total })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      <ol class="found" start={(page - 1) * pageSize + 1}>
        {links.map((link) => (
          <li key={link.id}>
            <Other row={link.older} />
            <p>
              <strong>{t(`instruments.links.later.${link.relation}`)}</strong>
              {link.score !== null && ` · ${t('instruments.links.score', { share: format.percent(link.score) })}`}
            </p>
            <Other row={link.newer} />
            {mayDecide && <Decide link={link} back={`/commitments/links?page=${page}`} />}
          </li>
        ))}
      </ol>
      <Pagination page={page} pageSize={pageSize} total={total} href={(to) => `/commitments/links?page=${to}`} />
    </Page>
  );
}
