import type { StandingShown } from '../../treaties/tables.js';

/** A standing as a shape of 20 × 20: told apart without colour. A name stands beside it, or is its title. */
export function MarkShape({ standing, x = 0, y = 0 }: { standing: StandingShown; x?: number; y?: number }) {
  const centre = { cx: x + 10, cy: y + 10, r: 8 };
  switch (standing) {
    case 'in-force':
      return <circle class="series-1" {...centre} />;
    case 'deposited':
      return (
        <>
          <circle class="chart-axis" fill="none" stroke-width="2" {...centre} />
          <path class="series-1" d={`M${x + 2} ${y + 10}A8 8 0 0 0 ${x + 18} ${y + 10}Z`} />
        </>
      );
    case 'signatory':
      return <circle class="chart-axis" fill="none" stroke-width="2" {...centre} />;
    case 'withdrawn':
      return <path class="chart-axis" stroke-width="2" d={`M${x + 3} ${y + 3}l14 14m0 -14l-14 14`} />;
    case 'ended':
      return <path class="chart-axis" stroke-width="2" d={`M${x + 4} ${y + 7}h12m-12 6h12`} />;
    case 'none':
      return <path class="chart-axis" stroke-width="2" d={`M${x + 5} ${y + 10}h10`} />;
    case 'unknown':
      return (
        <text class="chart-label chart-middle" x={x + 10} y={y + 15}>
          ?
        </text>
      );
  }
}

/** The shape alone, in a line of text; what it says stands beside it in words. */
export function Mark({ standing }: { standing: StandingShown }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <MarkShape standing={standing} />
    </svg>
  );
}
