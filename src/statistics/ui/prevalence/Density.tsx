import type { Family } from '../../../methods/prevalence/index.js';
import { Path, Plane, Upright } from './plot/Plane.js';
import { MOST_ROWS, Plot } from './plot/Plot.js';
import { scaleOf, thinned } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';
import { familyName } from './words.js';

type Points = readonly { readonly at: number; readonly density: number }[];

const MOST_POINTS = 120;
/** Less dense than this share of the highest point, the curve lies on the axis. */
const FLAT = 0.002;

/** How believable each total is under one family; `parts`: what single models give to it. */
export function Density({
  family,
  density,
  modes,
  parts = [],
  together = 1,
}: {
  family: Family;
  density: Points;
  modes: readonly { readonly at: number; readonly share: number }[];
  parts?: readonly Points[];
  /** Neighbouring bins of equal weight taken as one, where single ones rest on few draws. */
  together?: number;
}) {
  const { run, t, people, format } = useReading();
  const bins = merged(density, together);
  const highest = Math.max(...bins.map((one) => one.density));
  if (bins.length < 2 || !(highest > 0)) return null;
  const curve = (some: Points) =>
    thinned(
      [...some].sort((a, b) => a.at - b.at),
      MOST_POINTS,
    ).map(({ at, density: height }) => ({ x: at, y: height / highest }));
  const all = curve(bins);
  const points = all.slice(
    Math.max(0, all.findIndex(({ y }) => y > FLAT) - 1),
    all.findLastIndex(({ y }) => y > FLAT) + 2,
  );
  const rows = thinned(points, MOST_ROWS);
  const title = t('statistics.prevalence.posterior.title', { family: familyName(t, family) });
  const estimate = run.results.find((one) => one.family === family)?.estimate;
  const where = format.list(
    modes
      .slice(0, 4)
      .map(({ at, share }) =>
        t('statistics.prevalence.posterior.mode', { people: people(at), share: format.percent(share) }),
      ),
  );
  const x = scaleOf(
    points.map((one) => one.x),
    { logarithmic: 'auto' },
  );
  return (
    <Plot
      title={title}
      about={[
        t('statistics.prevalence.posterior.about', { modes: modes.length, where }),
        parts.some((part) => part.length > 1) && t('statistics.prevalence.posterior.parts'),
      ]
        .filter(Boolean)
        .join(' ')}
      columns={[
        {
          key: 'at',
          header: t('statistics.prevalence.column.total'),
          cell: (one) => people(one.x),
          numeric: true,
          rowHeader: true,
        },
        {
          key: 'density',
          header: t('statistics.prevalence.column.density'),
          cell: (one) => format.percent(one.y),
          numeric: true,
        },
      ]}
      rows={rows}
      thinnedFrom={points.length}
    >
      <Plane
        title={title}
        summary={t('statistics.prevalence.posterior.summary', {
          estimate: people(estimate),
          modes: modes.length,
          where,
        })}
        x={{ scale: x, words: t('statistics.prevalence.axis.people') }}
        y={{
          scale: scaleOf([0, 1], { zero: true }),
          words: t('statistics.prevalence.axis.density'),
          tick: format.percent,
        }}
      >
        {(places) => (
          <>
            <Path points={points} places={places} filled />
            {parts.map((part, place) => (
              <Path
                key={place}
                points={curve(part).filter((one) => one.x >= x.low && one.x <= x.high)}
                places={places}
                look={`plot-thin plot-chain-${(place % 4) + 1}`}
              />
            ))}
            {isNumber(estimate) && <Upright at={estimate} words={people(estimate)} places={places} />}
          </>
        )}
      </Plane>
    </Plot>
  );
}

/** Bins of equal weight, some taken as one: their widths add up, so that densities join as harmonic means. */
function merged(bins: Points, together: number): Points {
  if (together === 1) return bins;
  const joined: { at: number; density: number }[] = [];
  for (let place = 0; place < bins.length; place += together) {
    const some = bins.slice(place, place + together);
    joined.push({
      at: some.reduce((sum, { at }) => sum + at, 0) / some.length,
      density: some.length / some.reduce((sum, { density }) => sum + 1 / density, 0),
    });
  }
  return joined;
}
