import { MarkAt } from './plot/marks.js';
import { Path, Plane, Upright } from './plot/Plane.js';
import { MOST_ROWS, Plot } from './plot/Plot.js';
import { scaleOf, thinned } from './plot/scale.js';
import { ShareBars } from './plot/ShareBars.js';
import { type PosteriorFamily, posteriorOf, type ToldPosterior } from './posterior.js';
import { isNumber, useReading } from './reading.js';
import { familyName, modelWords } from './words.js';

/** The distribution of the total under one family, and what it is made of. */
export function PosteriorPlots({ family }: { family: PosteriorFamily }) {
  const { run } = useReading();
  const told = posteriorOf(run, family);
  if (!told) return null;
  return (
    <>
      {told.density.length > 1 && <Density family={family} told={told} />}
      {told.models.length > 0 && <Models family={family} told={told} />}
      {told.terms.length > 0 && <TermChances family={family} told={told} />}
      {told.traces.some((chain) => chain.length > 1) && <Traces family={family} told={told} />}
    </>
  );
}

type Told = { family: PosteriorFamily; told: ToldPosterior };

const MOST_POINTS = 150;
/** Less dense than this share of the highest point, the curve lies on the axis. */
const FLAT = 0.002;

function Density({ family, told }: Told) {
  const { run, t, people, format } = useReading();
  const highest = Math.max(...told.density.map(({ density }) => density));
  const sorted = [...told.density].sort((a, b) => a.at - b.at);
  const seen = sorted.map(({ density }) => density > FLAT * highest);
  const part = sorted.slice(Math.max(0, seen.indexOf(true) - 1), seen.lastIndexOf(true) + 2);
  const points = thinned(part, MOST_POINTS).map(({ at, density }) => ({ x: at, y: density / highest }));
  const rows = thinned(points, MOST_ROWS);
  const title = t('statistics.prevalence.posterior.title', { family: familyName(t, family) });
  const estimate = run.results.find((one) => one.family === family)?.estimate;
  const modes = told.modes.slice(0, 4).map(({ at, share }) =>
    share === null
      ? people(at)
      : t('statistics.prevalence.posterior.mode', { people: people(at), share: format.percent(share) }),
  );
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.posterior.about', {
        modes: told.modes.length,
        where: format.list(modes),
      })}
      columns={[
        { key: 'at', header: t('statistics.prevalence.column.total'), cell: ({ x }) => people(x), numeric: true },
        {
          key: 'density',
          header: t('statistics.prevalence.column.density'),
          cell: ({ y }) => format.percent(y),
          numeric: true,
        },
      ]}
      rows={rows}
      thinnedFrom={points.length}
    >
      <Plane
        title={title}
        summary={t('statistics.prevalence.posterior.summary', { estimate: people(estimate), where: format.list(modes) })}
        x={{
          scale: scaleOf(
            points.map(({ x }) => x),
            { logarithmic: 'auto' },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
        y={{ scale: scaleOf([0, 1], { zero: true }), words: t('statistics.prevalence.axis.density'), tick: format.percent }}
      >
        {(places) => (
          <>
            <Path points={points} places={places} filled />
            {isNumber(estimate) && <Upright at={estimate} words={people(estimate)} places={places} />}
          </>
        )}
      </Plane>
    </Plot>
  );
}

const MOST_BARS = 10;

function Models({ family, told }: Told) {
  const { run, t, people, format } = useReading();
  const title = t('statistics.prevalence.posterior.models', { family: familyName(t, family) });
  const words = (model: string) => modelWords(model, run.lists);
  const estimated = told.models.some(({ estimate }) => estimate !== null);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.posterior.models.about')}
      columns={[
        {
          key: 'model',
          header: t('statistics.prevalence.column.model'),
          cell: ({ model }) => <bdi dir="ltr">{words(model)}</bdi>,
        },
        {
          key: 'probability',
          header: t('statistics.prevalence.column.probability'),
          cell: ({ probability }) => format.percent(probability),
          numeric: true,
        },
        ...(estimated
          ? [
              {
                key: 'total',
                header: t('statistics.prevalence.column.total'),
                cell: ({ estimate }: ToldPosterior['models'][number]) => people(estimate),
                numeric: true,
              },
            ]
          : []),
      ]}
      rows={told.models}
    >
      <ShareBars
        title={title}
        bars={told.models
          .slice(0, MOST_BARS)
          .map(({ model, probability }) => ({ key: model, label: words(model), share: probability }))}
      />
    </Plot>
  );
}

function TermChances({ family, told }: Told) {
  const { t, format } = useReading();
  const title = t('statistics.prevalence.posterior.terms', { family: familyName(t, family) });
  const rows = [...told.terms].sort((a, b) => b.probability - a.probability);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.posterior.terms.about')}
      columns={[
        { key: 'term', header: t('statistics.prevalence.column.lists'), cell: ({ term }) => <bdi>{term}</bdi> },
        {
          key: 'probability',
          header: t('statistics.prevalence.column.probability'),
          cell: ({ probability }) => format.percent(probability),
          numeric: true,
        },
      ]}
      rows={rows}
    >
      <ShareBars
        title={title}
        bars={rows.slice(0, MOST_BARS).map(({ term, probability }) => ({ key: term, label: term, share: probability }))}
      />
    </Plot>
  );
}

const MOST_CHAINS = 8;
const DRAWS_SHOWN = 25;

function Traces({ family, told }: Told) {
  const { t, people, format } = useReading();
  const title = t('statistics.prevalence.traces.title', { family: familyName(t, family) });
  const chains = told.traces.map((chain, place) => {
    const sorted = [...chain].sort((a, b) => a - b);
    return { place, chain, least: sorted[0], middle: sorted[sorted.length >> 1], most: sorted.at(-1) };
  });
  const drawn = chains.slice(0, MOST_CHAINS).map(({ place, chain, middle }) => ({
    place,
    middle,
    points: thinned(chain, DRAWS_SHOWN).map((y, x, all) => ({ x: x / Math.max(1, all.length - 1), y })),
  }));
  const { convergence } = told;
  return (
    <Plot
      title={title}
      about={[
        t('statistics.prevalence.traces.about', { drawn: drawn.length, chains: chains.length }),
        convergence &&
          t('statistics.prevalence.traces.convergence', {
            rHat: format.number(Math.round(convergence.rHat * 1000) / 1000),
            bulk: people(convergence.bulk),
            tail: people(convergence.tail),
          }),
      ]
        .filter(Boolean)
        .join(' ')}
      columns={[
        {
          key: 'chain',
          header: t('statistics.prevalence.column.chain'),
          cell: ({ place }) => format.number(place + 1),
        },
        { key: 'least', header: t('statistics.prevalence.column.least'), cell: ({ least }) => people(least), numeric: true },
        {
          key: 'middle',
          header: t('statistics.prevalence.column.middle'),
          cell: ({ middle }) => people(middle),
          numeric: true,
        },
        { key: 'most', header: t('statistics.prevalence.column.most'), cell: ({ most }) => people(most), numeric: true },
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
