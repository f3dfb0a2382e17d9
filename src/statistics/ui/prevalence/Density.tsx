import type { Family } from '../../../methods/prevalence/index.js';
import { Path, Plane, type Point, Upright } from './plot/Plane.js';
import { MOST_ROWS, Plot } from './plot/Plot.js';
import { scaleOf, thinned } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';
import { familyName } from './words.js';

type Points = readonly { readonly at: number; readonly density: number }[];

const MOST_POINTS = 120;
/** Less dense than this share of the highest point, the curve lies on the axis. */
const FLAT = 0.002;

export type DensityProps = {
  family: Family;
  density: Points;
  modes: readonly { readonly at: number; readonly share: number }[];
  /** What single models give to it. */
  parts?: readonly Points[];
  /** Neighbouring bins of equal weight taken as one, where single ones rest on few draws. */
  together?: number;
};

/** How believable each total is under one family. */
export function Density({ family, density, modes, parts = [], together = 1 }: DensityProps) {
  const { t, people, format } = useReading();
  const bins = merged(density, together);
  const highest = Math.max(...bins.map((one) => one.density));
  if (bins.length < 2 || !(highest > 0)) return null;
  const points = raised(curveOf(bins, highest));
  const title = t('statistics.prevalence.posterior.title', { family: familyName(t, family) });
  const peaks = modes
    .slice(0, 4)
    .map(({ at, share }) =>
      t('statistics.prevalence.posterior.mode', { people: people(at), share: format.percent(share) }),
    );
  const peaked = { modes: modes.length, where: format.list(peaks) };
  const several = parts.some((part) => part.length > 1);
  return (
    <Plot
      title={title}
      about={[
        t('statistics.prevalence.posterior.about', peaked),
        ...(several ? [t('statistics.prevalence.posterior.parts')] : []),
      ].join(' ')}
      columns={[
        ['at', t('statistics.prevalence.column.total'), ({ x }) => people(x)],
        ['density', t('statistics.prevalence.column.density'), ({ y }) => format.percent(y)],
      ]}
      rows={thinned(points, MOST_ROWS)}
      thinnedFrom={points.length}
    >
      <Curves
        family={family}
        title={title}
        peaked={peaked}
        points={points}
        parts={parts.map((part) => curveOf(part, highest))}
      />
    </Plot>
  );
}

type Curve = readonly Point[];

/** Points from left to right, as shares of the highest. */
const curveOf = (points: Points, highest: number): Curve =>
  thinned(
    [...points].sort((a, b) => a.at - b.at),
    MOST_POINTS,
  ).map(({ at, density }) => ({ x: at, y: density / highest }));

/** The curve without its ends that lie flat. */
const raised = (curve: Curve): Curve =>
  curve.slice(Math.max(0, curve.findIndex(({ y }) => y > FLAT) - 1), curve.findLastIndex(({ y }) => y > FLAT) + 2);

function Curves(props: {
  family: Family;
  title: string;
  peaked: { modes: number; where: string };
  points: Curve;
  parts: readonly Curve[];
}) {
  const { run, t, people, format } = useReading();
  const { family, title, peaked, points, parts } = props;
  const estimate = run.results.find((one) => one.family === family)?.estimate;
  const scale = scaleOf(
    points.map(({ x }) => x),
    { logarithmic: 'auto' },
  );
  return (
    <Plane
      title={title}
      summary={t('statistics.prevalence.posterior.summary', { estimate: people(estimate), ...peaked })}
      x={{ scale, words: t('statistics.prevalence.axis.people') }}
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
              points={part.filter(({ x }) => x >= scale.low && x <= scale.high)}
              places={places}
              look={`plot-thin plot-chain-${(place % 4) + 1}`}
            />
          ))}
          {isNumber(estimate) && <Upright at={estimate} words={people(estimate)} places={places} />}
        </>
      )}
    </Plane>
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
