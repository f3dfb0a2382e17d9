/** Shapes that are told apart without colour. */
export type MarkShape = 'circle' | 'square' | 'diamond' | 'ring' | 'arrow';

/** A shape of a few pixels around a point whose place along the width is a share of it. */
export function MarkAt({ shape, x, y }: { shape: MarkShape; x: string; y: number }) {
  if (shape === 'circle') return <circle class="series-1 plot-mark" cx={x} cy={y} r="5" />;
  if (shape === 'ring') return <circle class="plot-ring" cx={x} cy={y} r="5" />;
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible">
      {shape === 'square' && <rect class="series-2 plot-mark" x="-4.5" y="-4.5" width="9" height="9" />}
      {shape === 'diamond' && <path class="series-3 plot-mark" d="M0 -6.5L6.5 0L0 6.5L-6.5 0Z" />}
      {shape === 'arrow' && <path class="plot-arrow" d="M-3 -5L4 0L-3 5Z" />}
    </svg>
  );
}

/** What the shapes of a drawing stand for. */
export function MarkLegend({ marks }: { marks: readonly { readonly shape: MarkShape; readonly label: string }[] }) {
  return (
    <ul class="chart-legend" aria-hidden="true">
      {marks.map(({ shape, label }) => (
        <li key={shape}>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <MarkAt shape={shape} x="9" y={9} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
