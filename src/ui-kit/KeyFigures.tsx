import { useFormat } from './page-context.js';

export type KeyFigure = {
  readonly label: string;
  readonly value: number;
  /** Where the figure leads: to what it is made of. */
  readonly href?: string;
  readonly tone?: 'danger' | 'success';
};

/** A few counts that sum up a page: rows read, rows good, rows at fault. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  const format = useFormat();
  return (
    <dl class="key-figures">
      {figures.map((figure) => (
        <div key={figure.label} data-color={figure.tone}>
          <dt>{figure.label}</dt>
          <dd>{figure.href ? <a href={figure.href}>{format.number(figure.value)}</a> : format.number(figure.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
