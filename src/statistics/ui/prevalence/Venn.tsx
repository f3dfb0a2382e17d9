import { useId } from 'preact/hooks';
import { historyWords } from './cells.js';
import { Plot } from './plot/Plot.js';
import { useReading } from './reading.js';

/** How many lists can be drawn so that every combination has its field. */
export const VENN_LISTS: ReadonlySet<number> = new Set([3, 4]);

type Layout = {
  readonly shapes: readonly { x: number; y: number; a: number; b: number; turn: number }[];
  /** Where a list's name stands. */
  readonly names: readonly (readonly [number, number])[];
  /** By history (bit j for list j): where its count stands. */
  readonly fields: Readonly<Record<number, readonly [number, number]>>;
};

const THREE: Layout = {
  shapes: [
    { x: 145, y: 130, a: 95, b: 95, turn: 0 },
    { x: 235, y: 130, a: 95, b: 95, turn: 0 },
    { x: 190, y: 208, a: 95, b: 95, turn: 0 },
  ],
  names: [
    [110, 26],
    [270, 26],
    [190, 318],
  ],
  fields: { 1: [105, 112], 2: [275, 112], 3: [190, 88], 4: [190, 262], 5: [134, 192], 6: [246, 192], 7: [190, 158] },
};

// The ellipses were laid so that the smallest of the fifteen fields is as roomy as can be; counts stand farthest from lines.
const FOUR: Layout = {
  shapes: [
    { x: 120, y: 170, a: 130, b: 66, turn: 40 },
    { x: 165, y: 130, a: 130, b: 66, turn: 40 },
    { x: 215, y: 130, a: 130, b: 66, turn: -40 },
    { x: 260, y: 170, a: 130, b: 66, turn: -40 },
  ],
  names: [
    [34, 66],
    [92, 26],
    [288, 26],
    [346, 66],
  ],
  fields: {
    1: [68, 168],
    2: [142, 72],
    3: [104, 114],
    4: [238, 72],
    5: [138, 206],
    6: [190, 104],
    7: [152, 150],
    8: [312, 168],
    9: [190, 240],
    10: [242, 206],
    11: [216, 218],
    12: [276, 114],
    13: [164, 218],
    14: [228, 150],
    15: [190, 192],
  },
};

/** Three or four lists as fields that overlap; the fields say nothing by their size. */
export function Venn() {
  const { run, t, told, cells } = useReading();
  const id = `venn-${useId()}`;
  const { shapes, names, fields } = run.lists.length === 3 ? THREE : FOUR;
  const rows = Object.keys(fields).map((field) => {
    const history = Number(field);
    return { history, words: historyWords(run.lists, history), said: told(cells.history(history)) };
  });
  const title = t('statistics.prevalence.venn.title');
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.venn.about')}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        ['people', t('statistics.prevalence.column.people'), ({ said }) => said],
      ]}
      rows={rows}
    >
      <svg
        class="chart plot-venn"
        viewBox="0 0 380 330"
        width="100%"
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{rows.map(({ words, said }) => `${words}: ${said}`).join('; ')}</desc>
        {shapes.map(({ x, y, a, b, turn }, list) => (
          <ellipse
            key={list}
            class={`plot-field plot-field-${list + 1}`}
            cx={x}
            cy={y}
            rx={a}
            ry={b}
            transform={`rotate(${turn} ${x} ${y})`}
          />
        ))}
        {names.map(([x, y], list) => (
          <text key={list} class="chart-figure chart-middle" x={x} y={y}>
            {run.lists[list]}
          </text>
        ))}
        {rows.map(({ history, said }) => {
          const [x, y] = fields[history] as readonly [number, number];
          return (
            <text key={history} class="plot-number plot-count chart-middle" x={x} y={y + 4}>
              {said}
            </text>
          );
        })}
      </svg>
    </Plot>
  );
}
