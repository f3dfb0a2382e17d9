import type { ComponentChildren } from 'preact';
import { Button } from '../Button.js';
import { useT } from '../page-context.js';

export type FiltersProps = {
  /** Address of the list; the choices become its query. */
  action: string;
  /** What is filtered, for people who meet the form by its name: "Filter commitments". */
  label: string;
  /** Address of the list without any choice; shown only when given, that is, when something is chosen. */
  clear?: string | undefined;
  /** Choices that stay as they are (a sort order), sent along. */
  keep?: Readonly<Record<string, string>>;
  children: ComponentChildren;
};

/** A GET form: every filtered list has an address that can be sent to a colleague. */
export function Filters({ action, label, clear, keep = {}, children }: FiltersProps) {
  const t = useT();
  return (
    <form class="filters" method="get" action={action} role="search" aria-label={label}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="filters-fields">{children}</div>
      <div class="filters-buttons">
        <Button variant="secondary">{t('ui.filters.apply')}</Button>
        {clear !== undefined && (
          <a class="ds-link" href={clear}>
            {t('ui.filters.clear')}
          </a>
        )}
      </div>
    </form>
  );
}
