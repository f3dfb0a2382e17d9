import type { Bootstrapped, StepwiseDetails } from '../../../methods/prevalence/index.js';
import { historyWords } from './cells.js';
import { ChangeBars } from './plot/ChangeBars.js';
import { MarkAt } from './plot/marks.js';
import { Bars, Path, Plane, Upright } from './plot/Plane.js';
import { Plot } from './plot/Plot.js';
import { ShareBars } from './plot/ShareBars.js';
import { scaleOf } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';
import { familyName, modelWords } from './words.js';

/** The bars of a histogram by twos, so that the table has every number that is drawn. */
export function barsOf(histogram: Bootstrapped['histogram']): Bootstrapped['histogram'] {
  const bars: { from: number; to: number; many: number }[] = [];
  const by = Math.ceil(histogram.length / 25);
  for (let place = 0; place < histogram.length; place += by) {
    const some = histogram.slice(place, place + by);
    const [first, last] = [some[0], some.at(-1)];
    if (first && last)
      bars.push({ from: first.from, to: last.to, many: some.reduce((sum, { many }) => sum + many, 0) });
  }
  return bars;
}

/** Totals of the replicates, with the limits that were made of them. */
export function Histogram({ family, bootstrap }: { family: string; bootstrap: Bootstrapped }) {
  const { run, t, people, format } = useReading();
  const bars = barsOf(bootstrap.histogram);
  const title = t('statistics.prevalence.bootstrap.title', { family: familyName(t, family) });
  const estimate = run.results.find((one) => one.family === family)?.estimate;
  const limits = [bootstrap.limits[0], bootstrap.limits.at(-1)].flatMap((limit) =>
    limit && isNumber(limit.limit) ? [limit.limit] : [],
  );
  const marked = [...limits, ...(isNumber(estimate) ? [estimate] : [])];
  const x = scaleOf([...bars.flatMap(({ from, to }) => [from, to]), ...marked]);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.bootstrap.about', {
        replicates: bootstrap.replicates,
        failed: bootstrap.failed,
        low: people(limits[0]),
        high: people(limits[1]),
        estimate: people(estimate),
      })}
      columns={[
        {
          key: 'between',
          header: t('statistics.prevalence.column.between'),
          cell: ({ from, to }) => t('statistics.prevalence.between', { from: people(from), to: people(to) }),
        },
        ['many', t('statistics.prevalence.column.samples'), ({ many }) => format.number(many)],
      ]}
      rows={bars}
    >
      <Plane
        title={title}
        summary={t('statistics.prevalence.bootstrap.summary', {
          replicates: bootstrap.replicates,
          low: people(limits[0]),
          high: people(limits[1]),
        })}
        x={{ scale: x, words: t('statistics.prevalence.axis.people') }}
        y={{
          scale: scaleOf(
            bars.map(({ many }) => many),
            { zero: true, whole: true },
          ),
          words: t('statistics.prevalence.axis.samples'),
        }}
      >
        {(places) => (
          <>
            <Bars bars={bars.map(({ from, to, many }) => ({ from, to, value: many }))} places={places} />
            {limits.map((limit) => (
              <Upright key={limit} at={limit} words={people(limit)} places={places} look="plot-limit" />
            ))}
            {isNumber(estimate) && <Upright at={estimate} words={people(estimate)} places={places} row={1} />}
          </>
        )}
      </Plane>
    </Plot>
  );
}

/** What the stepwise choice hangs on: chance, threshold, single people. */
export function StepwisePlots({ stepwise }: { stepwise: StepwiseDetails }) {
  return (
    <>
      {stepwise.pairs.length > 0 && <Frequencies stepwise={stepwise} />}
      {stepwise.path.length > 0 && <ThresholdPath path={stepwise.path} />}
      {stepwise.influence.length > 0 && <Influence influence={stepwise.influence} />}
    </>
  );
}

/** Pairs that are drawn; the others stand in the table. */
const MOST_PAIRS = 12;

function Frequencies({ stepwise }: { stepwise: StepwiseDetails }) {
  const { run, t, format } = useReading();
  const title = t('statistics.prevalence.frequencies.title');
  const chosen = new Set(stepwise.added.map(({ pair }) => pair));
  const words = (pair: string) => {
    const said = pair.replace(':', ' + ');
    return chosen.has(pair) ? t('statistics.prevalence.frequencies.chosen', { pair: said }) : said;
  };
  const rows = [...stepwise.pairs].sort((a, b) => b.share - a.share);
  const [often] = stepwise.models;
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.frequencies.about', {
        model: often ? modelWords(often.model, run.lists) : '–',
        share: often?.share ?? 0,
      })}
      columns={[
        { key: 'pair', header: t('statistics.prevalence.column.lists'), cell: ({ pair }) => <bdi>{words(pair)}</bdi> },
        ['share', t('statistics.prevalence.column.share'), ({ share }) => format.percent(share)],
      ]}
      rows={rows}
    >
      <ShareBars
        title={title}
        bars={rows.slice(0, MOST_PAIRS).map(({ pair, share }) => ({ key: pair, label: words(pair), share }))}
      />
    </Plot>
  );
}

function ThresholdPath({ path }: { path: StepwiseDetails['path'] }) {
  const { run, t, people, format } = useReading();
  const title = t('statistics.prevalence.path.title');
  const said = path.flatMap(({ threshold, estimate }) => (isNumber(estimate) ? [{ x: threshold, y: estimate }] : []));
  const { threshold: asked } = run.record.request;
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.path.about', { asked })}
      columns={[
        ['threshold', t('statistics.prevalence.column.threshold'), ({ threshold }) => String(threshold)],
        ['pairs', t('statistics.prevalence.column.pairs'), ({ pairs }) => format.number(pairs)],
        ['total', t('statistics.prevalence.column.total'), ({ estimate }) => people(estimate)],
      ]}
      rows={path}
    >
      {said.length > 0 && (
        <Plane
          title={title}
          summary={said.map(({ x, y }) => `${x}: ${people(y)}`).join('; ')}
          x={{
            scale: scaleOf(
              path.map(({ threshold }) => threshold),
              { logarithmic: true },
            ),
            words: t('statistics.prevalence.axis.threshold'),
            tick: String,
          }}
          y={{
            scale: scaleOf(
              said.map(({ y }) => y),
              { zero: true },
            ),
            words: t('statistics.prevalence.axis.people'),
          }}
        >
          {(places) => (
            <>
              <Path points={[...said].sort((a, b) => a.x - b.x)} places={places} />
              {said.map(({ x, y }) => (
                <MarkAt key={x} shape="circle" x={places.x(x)} y={places.y(y)} />
              ))}
              {asked > 0 && <Upright at={asked} words={String(asked)} places={places} />}
            </>
          )}
        </Plane>
      )}
    </Plot>
  );
}

/** Histories whose counts are told, those that move the total most first. */
function Influence({ influence }: { influence: StepwiseDetails['influence'] }) {
  const { run, t, told, cells, format } = useReading();
  const title = t('statistics.prevalence.influence.title');
  const open = influence
    .map((one) => ({ ...one, words: historyWords(run.lists, one.history), shown: cells.history(one.history) }))
    .filter(({ shown, change }) => shown.kind === 'plain' && isNumber(change))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const hidden = influence.filter(({ history }) => cells.history(history).kind !== 'plain').length;
  const drawn = open.slice(0, 12);
  const most = Math.max(1, ...drawn.map(({ change }) => Math.abs(change)));
  if (open.length === 0) return null;
  const signed = (change: number) =>
    `${change < 0 ? '−' : '+'}${format.number(Math.abs(Math.round(change * 10) / 10))}`;
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.influence.about', { hidden })}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        ['people', t('statistics.prevalence.column.people'), ({ shown }) => told(shown)],
        ['change', t('statistics.prevalence.column.change'), ({ change }) => <bdi dir="ltr">{signed(change)}</bdi>],
      ]}
      rows={open}
    >
      <ChangeBars
        title={title}
        bars={drawn.map(({ words, change }) => ({ label: words, figure: signed(change), share: change / most }))}
      />
    </Plot>
  );
}
