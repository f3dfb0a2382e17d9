import type { DecomposableDetails, LatentClassDetails, ThresholdDetails } from '../../../methods/prevalence/index.js';
import { Density } from './Density.js';
import { Ladder } from './plot/Ladder.js';
import { Plot } from './plot/Plot.js';
import { ShareBars } from './plot/ShareBars.js';
import { useReading } from './reading.js';
import { Traces } from './Traces.js';
import { familyName, modelWords } from './words.js';

/** The families that give a distribution of the total, each with what its distribution is made of. */
export function PosteriorPlots() {
  const { threshold, decomposable, latentClass } = useReading().run.details;
  return (
    <>
      {threshold && (
        <>
          <Density family="threshold" density={threshold.density} modes={[]} together={4} />
          {threshold.terms.length > 0 && <Strengths terms={threshold.terms} />}
        </>
      )}
      {decomposable && (
        <>
          <Density
            family="decomposable"
            density={decomposable.density}
            modes={decomposable.modes}
            parts={decomposable.top.map(({ density }) => density)}
          />
          {decomposable.top.length > 0 && <Models top={decomposable.top} />}
          {decomposable.edges.length > 0 && <Edges edges={decomposable.edges} />}
          {decomposable.deltas.length > 1 && <Deltas deltas={decomposable.deltas} />}
        </>
      )}
      {latentClass && <LatentClasses details={latentClass} />}
    </>
  );
}

function LatentClasses({ details }: { details: LatentClassDetails }) {
  return (
    <>
      <Density family="latent-class" density={details.density} modes={details.modes} />
      {details.traces.some((chain) => chain.length > 1) && <Traces details={details} />}
    </>
  );
}

/** Terms that are drawn; the others stand in the table. */
const MOST_DRAWN = 12;
const pairWords = (term: string): string => term.replaceAll(':', ' + ');

/** The strength of each dependence under the Bayesian threshold, with two posterior deviations to each side. */
function Strengths({ terms }: { terms: ThresholdDetails['terms'] }) {
  const { t, format } = useReading();
  const title = t('statistics.prevalence.strengths.title', { family: familyName(t, 'threshold') });
  const rows = [...terms].sort((a, b) => Number(b.kept) - Number(a.kept) || Math.abs(b.mean) - Math.abs(a.mean));
  const rounded = (value: number) => format.number(Math.round(value * 100) / 100);
  const words = ({ term, kept }: ThresholdDetails['terms'][number]) =>
    kept ? t('statistics.prevalence.frequencies.chosen', { pair: pairWords(term) }) : pairWords(term);
  const drawn = rows.slice(0, MOST_DRAWN);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.strengths.about')}
      columns={[
        { key: 'term', header: t('statistics.prevalence.column.lists'), cell: (one) => <bdi>{words(one)}</bdi> },
        ['mean', t('statistics.prevalence.column.strength'), ({ mean }) => <bdi dir="ltr">{rounded(mean)}</bdi>],
        ['deviation', t('statistics.prevalence.column.deviation'), ({ deviation }) => rounded(deviation)],
      ]}
      rows={rows}
    >
      <Ladder
        title={title}
        summary={drawn.map((one) => `${words(one)}: ${rounded(one.mean)}`).join('; ')}
        axis={t('statistics.prevalence.axis.strength')}
        tick={format.number}
        linear
        rule={{ value: 0, words: t('statistics.prevalence.strengths.none') }}
        rungs={drawn.map((one) => ({
          key: one.term,
          label: words(one),
          figure: rounded(one.mean),
          outer: { low: one.mean - 2 * one.deviation, high: one.mean + 2 * one.deviation },
          marks: [{ value: one.mean, shape: one.kept ? ('circle' as const) : ('ring' as const) }],
        }))}
      />
    </Plot>
  );
}

function Models({ top }: { top: DecomposableDetails['top'] }) {
  const { run, t, format } = useReading();
  const title = t('statistics.prevalence.posterior.models', { family: familyName(t, 'decomposable') });
  const words = (model: string) => modelWords(model, run.lists);
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
        [
          'probability',
          t('statistics.prevalence.column.probability'),
          ({ probability }) => format.percent(probability),
        ],
      ]}
      rows={top}
    >
      <ShareBars
        title={title}
        bars={top
          .slice(0, MOST_DRAWN)
          .map(({ model, probability }) => ({ key: model, label: words(model), share: probability }))}
      />
    </Plot>
  );
}

function Edges({ edges }: { edges: DecomposableDetails['edges'] }) {
  const { t, format } = useReading();
  const title = t('statistics.prevalence.posterior.terms', { family: familyName(t, 'decomposable') });
  const rows = [...edges].sort((a, b) => b.probability - a.probability);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.posterior.terms.about')}
      columns={[
        {
          key: 'pair',
          header: t('statistics.prevalence.column.lists'),
          cell: ({ pair }) => <bdi>{pairWords(pair)}</bdi>,
        },
        [
          'probability',
          t('statistics.prevalence.column.probability'),
          ({ probability }) => format.percent(probability),
        ],
      ]}
      rows={rows}
    >
      <ShareBars
        title={title}
        bars={rows
          .slice(0, MOST_DRAWN)
          .map(({ pair, probability }) => ({ key: pair, label: pairWords(pair), share: probability }))}
      />
    </Plot>
  );
}

/** What other prior counts of a cell would give. */
function Deltas({ deltas }: { deltas: DecomposableDetails['deltas'] }) {
  const { t, people, format } = useReading();
  const title = t('statistics.prevalence.deltas.title');
  const words = (delta: number) => t('statistics.prevalence.deltas.prior', { delta: delta.toPrecision(3) });
  const said = ({ median, low, high }: DecomposableDetails['deltas'][number]) =>
    t('statistics.prevalence.figure', { estimate: people(median), low: people(low), high: people(high) });
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.deltas.about')}
      columns={[
        { key: 'delta', header: t('statistics.prevalence.column.prior'), cell: ({ delta }) => words(delta) },
        ['median', t('statistics.prevalence.column.middle'), ({ median }) => people(median)],
        ['low', t('statistics.prevalence.column.low'), ({ low }) => people(low)],
        ['high', t('statistics.prevalence.column.high'), ({ high }) => people(high)],
        ['best', t('statistics.prevalence.column.probability'), ({ probability }) => format.percent(probability)],
      ]}
      rows={deltas}
    >
      <Ladder
        title={title}
        summary={deltas.map((one) => `${words(one.delta)}: ${said(one)}`).join('; ')}
        axis={t('statistics.prevalence.axis.people')}
        rungs={deltas.map((one) => ({
          key: String(one.delta),
          label: words(one.delta),
          figure: said(one),
          outer: { low: one.low, high: one.high },
          marks: [{ value: one.median, shape: 'circle' as const }],
        }))}
      />
    </Plot>
  );
}
