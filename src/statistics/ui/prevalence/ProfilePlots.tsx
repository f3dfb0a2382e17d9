import type { Family, Run } from '../../../methods/prevalence/index.js';
import { Path, Plane, Upright } from './plot/Plane.js';
import { MOST_ROWS, Plot } from './plot/Plot.js';
import { scaleOf, thinned } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';
import { familyName } from './words.js';

type Curve = NonNullable<Run['details']['mainEffects']>['curve'];

/** For each family that ends at one model: how the likelihood falls when the total is taken to be another. */
export function ProfilePlots() {
  const { mainEffects, stepwise, bic } = useReading().run.details;
  const curves: readonly (readonly [Family, Curve])[] = [
    ['main-effects', mainEffects?.curve ?? []],
    ['stepwise', stepwise?.curve ?? []],
    ['bic', bic?.curve ?? []],
  ];
  return (
    <>
      {curves.map(([family, curve]) => curve.length > 2 && <ProfilePlot key={family} family={family} curve={curve} />)}
    </>
  );
}

function ProfilePlot({ family, curve }: { family: Family; curve: Curve }) {
  const { run, t, people, format } = useReading();
  const points = curve.map(({ total, drop }) => ({ x: total, y: drop }));
  const estimate = run.results.find((one) => one.family === family)?.estimate;
  const title = t('statistics.prevalence.profile.title', { family: familyName(t, family) });
  const decimal = (value: number) => format.number(Math.round(value * 100) / 100);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.profile.about')}
      columns={[
        ['total', t('statistics.prevalence.column.total'), ({ x }) => people(x)],
        ['drop', t('statistics.prevalence.column.drop'), ({ y }) => decimal(y)],
      ]}
      rows={thinned(points, MOST_ROWS)}
      thinnedFrom={points.length}
    >
      <Plane
        title={title}
        summary={t('statistics.prevalence.profile.summary', { estimate: people(estimate) })}
        x={{
          scale: scaleOf(
            points.map(({ x }) => x),
            { logarithmic: 'auto' },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
        y={{
          scale: scaleOf(
            points.map(({ y }) => y),
            { zero: true },
          ),
          words: t('statistics.prevalence.axis.drop'),
          tick: decimal,
        }}
      >
        {(places) => (
          <>
            <Path points={points} places={places} />
            {isNumber(estimate) && <Upright at={estimate} words={people(estimate)} places={places} />}
          </>
        )}
      </Plane>
    </Plot>
  );
}
