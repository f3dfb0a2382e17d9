import { useT } from './page-context.js';

export type Crumb = { readonly href: string; readonly label: string };

/** The pages above this one, then this one. */
export function Breadcrumbs({ trail, current }: { trail: readonly Crumb[]; current: string }) {
  const t = useT();
  return (
    <nav class="ds-breadcrumbs crumbs" aria-label={t('ui.breadcrumbs.label')}>
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.href}>
            <a class="ds-link" href={crumb.href}>
              <bdi>{crumb.label}</bdi>
            </a>
          </li>
        ))}
        <li aria-current="page">
          <bdi>{current}</bdi>
        </li>
      </ol>
    </nav>
  );
}
