import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type DrawingProps = {
  /** What is drawn: "Persons identified by year". */
  title: string;
  /** The drawing in a sentence, for those who do not see it. */
  summary: string;
  /** Pixels. */
  height: number;
  /** True when parts of it are links; it is then a group and not a single image. */
  linked: boolean;
  /** True when level lines need room for their values. */
  levelled?: boolean;
  children: (id: string) => ComponentChildren;
};

/** The frame of every chart: an image with a name and a summary, as wide as its place. */
export function Drawing({ title, summary, height, linked, levelled = false, children }: DrawingProps) {
  const id = `chart-${useId()}`;
  return (
    <svg
      class={levelled ? 'chart chart-levelled' : 'chart'}
      role={linked ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      width="100%"
      height={height}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      {children(id)}
    </svg>
  );
}

/** A bar or column that may lead to what its figure is made of. */
export function Mark({
  href,
  name,
  children,
}: {
  href: string | undefined;
  name: string;
  children: ComponentChildren;
}) {
  return href === undefined ? (
    <g>{children}</g>
  ) : (
    <a href={href} aria-label={name} class="chart-link">
      {children}
    </a>
  );
}
