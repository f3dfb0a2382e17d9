/** Hatchings laid over colours, so that series are told apart in grey print, in forced colours and by colour-blind eyes. */

const PATHS = ['M0 8L8 0', 'M0 4H8', 'M0 0L8 8', 'M4 0V8', 'M0 8L8 0M0 0L8 8'] as const;

/** How many series one chart can tell apart: plain, and one for each hatching. */
export const SERIES = PATHS.length + 1;

/** `fill` of the layer over series number `index` (from 1; series 0 is plain). */
export const hatchOf = (id: string, index: number): string => `url(#${id}-hatch-${index})`;

/** The definitions a drawing refers to; ids are the drawing's own. */
export function Hatches({ id }: { id: string }) {
  return (
    <defs>
      {PATHS.map((path, index) => (
        <pattern key={path} id={`${id}-hatch-${index + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path class="chart-hatch" d={path} />
        </pattern>
      ))}
    </defs>
  );
}
