import type { LatentClassDetails } from '../../../methods/prevalence/index.js';
import { MarkAt } from './plot/marks.js';
import { Path, Plane } from './plot/Plane.js';
import { Plot } from './plot/Plot.js';
import { scaleOf, thinned } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';
import { familyName } from './words.js';

const MOST_CHAINS = 8;
/** Of each chain; 200 points in all. */
const DRAWS_SHOWN = 25;

/** Whether chains of draws wander over the same totals. */
export function Traces({ details }: { details: LatentClassDetails }) {
  const { t, people, format } = useReading();
  const title = t('statistics.prevalence.traces.title', { family: familyName(t, 'latent-class') });
  const chains = details.traces.map((chain, place) => {
    const sorted = [...chain].sort((a, b) => a - b);
    return { place, chain, least: sorted[0], middle: sorted[sorted.length >> 1], most: sorted.at(-1) };
  });
  const drawn = chains.slice(0, MOST_CHAINS).map(({ place, chain, middle }) => ({
    place,
    middle,
    points: thinned(chain, DRAWS_SHOWN).map((y, x, all) => ({ x: x / Math.max(1, all.length - 1), y })),
  }));
  return (
    <Plot
      title={title}
      about={`${t('statistics.prevalence.traces.about', { drawn: drawn.length, chains: details.chains })} ${t(
        'statistics.prevalence.traces.convergence',
        {
          rHat: format.number(Math.round(details.rHat * 1000) / 1000),
          bulk: people(details.bulk),
          tail: people(details.tail),
        },
      )}`}
      columns={[
        {
          key: 'chain',
          header: t('statistics.prevalence.column.chain'),
          cell: ({ place }) => format.number(place + 1),
        },
        ['least', t('statistics.prevalence.column.least'), ({ least }) => people(least)],
        ['middle', t('statistics.prevalence.column.middle'), ({ middle }) => people(middle)],
        ['most', t('statistics.prevalence.column.most'), ({ most }) => people(most)],
      ]}
      rows={chains}
    >
      <Plane
        title={title}
        summary={drawn.map(({ place, middle }) => `${place + 1}: ${people(middle)}`).join('; ')}
        x={{ scale: scaleOf([0, 1]), words: t('statistics.prevalence.axis.draws'), tick: format.percent }}
        y={{
          scale: scaleOf(
            drawn.flatMap(({ points }) => points.map(({ y }) => y)),
            { logarithmic: 'auto' },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
      >
        {(places) => (
          <>
            {drawn.map(({ place, points }) => (
              <Path key={place} points={points} places={places} look={`plot-thin plot-chain-${(place % 4) + 1}`} />
            ))}
            {drawn.map(({ place, middle }) =>
              isNumber(middle) ? <MarkAt key={place} shape="circle" x={places.x(1)} y={places.y(middle)} /> : null,
            )}
          </>
        )}
      </Plane>
    </Plot>
  );
}
