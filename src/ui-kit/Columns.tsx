import type { ComponentChildren } from 'preact';

export type ColumnsProps = {
  children: ComponentChildren;
  aside: ComponentChildren;
  /** Name of the second column, for people who move by landmarks. */
  asideLabel: string;
};

/** The matter, and beside it what helps to read it; one above the other on narrow screens. */
export function Columns({ children, aside, asideLabel }: ColumnsProps) {
  return (
    <div class="columns">
      <div class="columns-main">{children}</div>
      <aside class="columns-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
