import { useFormat, useT } from './page-context.js';

export type PaginationProps = {
  /** Counts from 1. */
  page: number;
  pageSize: number;
  /** All rows of the list, over all its pages. */
  total: number;
  href: (page: number) => string;
  /** What is paged, where a page has several lists. */
  label?: string;
};

/** The pages worth a link: the first, the last, and the neighbours of this one; 0 stands for a gap. */
export function pagesShown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1] ?? n - 1;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? [0, n] : [n];
  });
}

/** Which part of a long list this is, and the way to the others. */
export function Pagination({ page, pageSize, total, href, label }: PaginationProps) {
  const t = useT();
  const format = useFormat();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  const range = t('ui.pagination.range', {
    from: format.number(from),
    to: format.number(to),
    total: format.number(total),
  });
  const links = pagesShown(page, pages);
  return (
    <nav class="pagination" aria-label={label ?? t('ui.pagination.label')}>
      <p class="pagination-range">{range}</p>
      {pages > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a href={href(page - 1)} rel="prev">
                {t('ui.pagination.previous')}
              </a>
            </li>
          )}
          {links.map((n, index) =>
            n === 0 ? (
              <li key={`gap-${index}`} class="pagination-gap" aria-hidden="true">
                …
              </li>
            ) : (
              <li key={n} class={n === page ? undefined : 'pagination-number'}>
                <a
                  href={href(n)}
                  aria-label={t('ui.pagination.page', { page: format.number(n) })}
                  aria-current={n === page ? 'page' : undefined}
                >
                  {format.number(n)}
                </a>
              </li>
            ),
          )}
          {page < pages && (
            <li>
              <a href={href(page + 1)} rel="next">
                {t('ui.pagination.next')}
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
