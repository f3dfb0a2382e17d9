import type { Diagnostics } from '../../../methods/prevalence/index.js';
import { MarkAt } from './plot/marks.js';
import { Path, type Places, Plane, type Point, Upright } from './plot/Plane.js';
import { Plot } from './plot/Plot.js';
import { scaleOf } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';

/** Totals that move with something nobody can read off the lists. */
export function Fans() {
  const { run, cells } = useReading();
  const { trajectory, highestOrder, linkage } = run.diagnostics;
  return (
    <>
      {trajectory.sizes.length > 1 && <Trajectory trajectory={trajectory} />}
      {/* The total without the highest interaction is a quotient of all counts: with one hidden, it would tell it. */}
      {highestOrder.length > 1 && !cells.shielded && <HighestOrder points={highestOrder} />}
      {linkage.grid.some(({ estimate }) => isNumber(estimate)) && <Linkage linkage={linkage} />}
    </>
  );
}

function Trajectory({ trajectory }: { trajectory: Diagnostics['trajectory'] }) {
  const { t, people, format } = useReading();
  const title = t('statistics.prevalence.trajectory.title');
  const rows = trajectory.sizes.map((size, place) => {
    const said = trajectory.estimates.map((order) => order[place]).filter(isNumber);
    said.sort((a, b) => a - b);
    return { size, said: said.length, least: said[0], middle: said[said.length >> 1], most: said.at(-1) };
  });
  const lines = trajectory.estimates.map((order) =>
    order.flatMap((y, place) => (isNumber(y) ? [{ x: trajectory.sizes[place] as number, y }] : [])),
  );
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.trajectory.about', { orders: lines.length })}
      columns={[
        ['size', t('statistics.prevalence.column.seen'), ({ size }) => format.number(size)],
        ['least', t('statistics.prevalence.column.least'), ({ least }) => people(least)],
        ['middle', t('statistics.prevalence.column.middle'), ({ middle }) => people(middle)],
        ['most', t('statistics.prevalence.column.most'), ({ most }) => people(most)],
        ['said', t('statistics.prevalence.column.orders'), ({ said }) => format.number(said)],
      ]}
      rows={rows}
    >
      <Plane
        title={title}
        summary={rows.map(({ size, middle }) => `${format.number(size)}: ${people(middle)}`).join('; ')}
        x={{ scale: scaleOf([...trajectory.sizes]), words: t('statistics.prevalence.axis.sampled') }}
        y={{
          scale: scaleOf(
            lines.flat().map(({ y }) => y),
            { logarithmic: 'auto', zero: true },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
      >
        {(places) => (
          <>
            {lines.map((points, order) => (
              <Path key={order} points={points} places={places} look="plot-thin" />
            ))}
            {rows.map(({ size, middle }) =>
              isNumber(middle) ? <MarkAt key={size} shape="circle" x={places.x(size)} y={places.y(middle)} /> : null,
            )}
          </>
        )}
      </Plane>
    </Plot>
  );
}

function HighestOrder({ points }: { points: Diagnostics['highestOrder'] }) {
  const { t, people, format } = useReading();
  const title = t('statistics.prevalence.highest.title');
  const said = points.map(({ factor, estimate }) => ({ x: factor, y: estimate })).sort((a, b) => a.x - b.x);
  const times = (factor: number) => t('statistics.prevalence.highest.times', { factor: format.number(factor) });
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.highest.about')}
      columns={[
        { key: 'factor', header: t('statistics.prevalence.column.factor'), cell: ({ x }) => times(x) },
        ['total', t('statistics.prevalence.column.total'), ({ y }) => people(y)],
      ]}
      rows={said}
    >
      <Plane
        title={title}
        summary={said.map(({ x, y }) => `${times(x)}: ${people(y)}`).join('; ')}
        x={{
          scale: scaleOf(
            said.map(({ x }) => x),
            { logarithmic: true },
          ),
          words: t('statistics.prevalence.axis.factor'),
          tick: format.number,
        }}
        y={{
          scale: scaleOf(
            said.map(({ y }) => y),
            { logarithmic: 'auto', zero: true },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
      >
        {(places) => (
          <>
            <Path points={said} places={places} />
            {said.map(({ x, y }) => (
              <MarkAt key={x} shape={x === 1 ? 'diamond' : 'circle'} x={places.x(x)} y={places.y(y)} />
            ))}
          </>
        )}
      </Plane>
    </Plot>
  );
}

function Linkage({ linkage }: { linkage: Diagnostics['linkage'] }) {
  const { t, people, format } = useReading();
  const title = t('statistics.prevalence.linkage.title');
  const rates = [...new Set(linkage.grid.map(({ falseLinks }) => falseLinks))];
  const lines = rates.map((rate) => ({
    rate,
    points: linkage.grid
      .filter(({ falseLinks }) => falseLinks === rate)
      .flatMap(({ missed, estimate }) => (isNumber(estimate) ? [{ x: missed, y: estimate }] : [])),
  }));
  const highest = Math.max(...lines.map(({ points }) => points.at(-1)?.y ?? 0));
  const tipping = linkage.tippingRate;
  return (
    <Plot
      title={title}
      about={`${t('statistics.prevalence.linkage.about')} ${
        isNumber(tipping)
          ? t('statistics.prevalence.linkage.tipping', { rate: tipping })
          : t('statistics.prevalence.linkage.no-tipping')
      }`}
      columns={[
        ['missed', t('statistics.prevalence.column.missed'), ({ missed }) => format.percent(missed)],
        ['false', t('statistics.prevalence.column.false'), ({ falseLinks }) => format.percent(falseLinks)],
        ['total', t('statistics.prevalence.column.total'), ({ estimate }) => people(estimate)],
      ]}
      rows={linkage.grid}
    >
      <Plane
        title={title}
        summary={linkage.grid
          .map(
            ({ missed, falseLinks, estimate }) =>
              `${format.percent(missed)} / ${format.percent(falseLinks)}: ${people(estimate)}`,
          )
          .join('; ')}
        x={{
          scale: scaleOf(linkage.grid.map(({ missed }) => missed)),
          words: t('statistics.prevalence.axis.missed'),
          tick: format.percent,
        }}
        y={{
          scale: scaleOf(
            lines.flatMap(({ points }) => points.map(({ y }) => y)),
            { logarithmic: 'auto', zero: true },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
      >
        {(places) => (
          <>
            {lines.map(({ rate, points }, place) => (
              <FalseMatchLine
                key={rate}
                words={format.percent(rate)}
                points={points}
                places={places}
                first={place === 0}
                above={points.at(-1)?.y === highest}
              />
            ))}
            {isNumber(tipping) && tipping <= places.axes.x.high && (
              <Upright at={tipping} words={format.percent(tipping)} places={places} />
            )}
          </>
        )}
      </Plane>
    </Plot>
  );
}

/** Totals at one rate of wrong matches, with the rate at the line's end. */
function FalseMatchLine(props: {
  words: string;
  points: readonly Point[];
  places: Places;
  first: boolean;
  above: boolean;
}) {
  const { words, points, places, first, above } = props;
  const last = points.at(-1);
  return (
    <g>
      <Path points={points} places={places} look={first ? 'plot-line' : 'plot-dashed'} />
      {points.map(({ x, y }) => (
        <MarkAt key={x} shape={first ? 'circle' : 'ring'} x={places.x(x)} y={places.y(y)} />
      ))}
      {last && (
        <text class="plot-number chart-figure plot-end" x={places.x(last.x)} y={places.y(last.y) + (above ? -10 : 18)}>
          {words}
        </text>
      )}
    </g>
  );
}
