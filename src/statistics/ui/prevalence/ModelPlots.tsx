import type { BicDetails } from '../../../methods/prevalence/index.js';
import { Ladder } from './plot/Ladder.js';
import { MarkAt } from './plot/marks.js';
import { Plane } from './plot/Plane.js';
import { Plot } from './plot/Plot.js';
import { ShareBars } from './plot/ShareBars.js';
import { scaleOf } from './plot/scale.js';
import { isNumber, useReading } from './reading.js';
import { modelWords } from './words.js';

/** Models that are drawn; they are ranked, and those further down have next to no weight. */
const MOST_MODELS = 200;

/** How far the total depends on the model: every model near the best, and every dependence. */
export function ModelPlots({ bic }: { bic: BicDetails }) {
  return (
    <>
      {bic.top.length > 0 && <TotalByBic bic={bic} />}
      {bic.terms.length > 0 && <Terms terms={bic.terms} />}
      {bic.within.length > 0 && <Within within={bic.within} />}
    </>
  );
}

function TotalByBic({ bic }: { bic: BicDetails }) {
  const { run, t, people, format } = useReading();
  const best = bic.top[0] as BicDetails['top'][number];
  const models = bic.top
    .slice(0, MOST_MODELS)
    .filter(({ estimate }) => isNumber(estimate))
    .map((one) => ({ ...one, behind: tenth(one.bic - best.bic) }));
  const title = t('statistics.prevalence.bic.title');
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.bic.about', { drawn: models.length, models: bic.models })}
      columns={[
        {
          key: 'model',
          header: t('statistics.prevalence.column.model'),
          cell: ({ model }) => <bdi dir="ltr">{modelWords(model, run.lists)}</bdi>,
        },
        ['total', t('statistics.prevalence.column.total'), ({ estimate }) => people(estimate)],
        ['behind', t('statistics.prevalence.column.behind'), ({ behind }) => format.number(behind)],
        ['weight', t('statistics.prevalence.column.weight'), ({ weight }) => format.percent(weight)],
      ]}
      rows={models}
    >
      <Plane
        title={title}
        summary={t('statistics.prevalence.bic.summary', {
          drawn: models.length,
          best: modelWords(best.model, run.lists),
          estimate: people(best.estimate),
          low: people(Math.min(...models.map(({ estimate }) => estimate))),
          high: people(Math.max(...models.map(({ estimate }) => estimate))),
        })}
        x={{
          scale: scaleOf(
            models.map(({ estimate }) => estimate),
            { logarithmic: 'auto' },
          ),
          words: t('statistics.prevalence.axis.people'),
        }}
        y={{
          scale: scaleOf(
            models.map(({ behind }) => -behind),
            {},
          ),
          words: t('statistics.prevalence.axis.behind'),
          tick: (value) => format.number(Math.abs(value)),
        }}
      >
        {(places) => (
          <>
            {models.map(({ model, estimate, behind }) => (
              <circle key={model} class="plot-dot" cx={places.x(estimate)} cy={places.y(-behind)} r="3" />
            ))}
            <MarkAt shape="diamond" x={places.x(best.estimate)} y={places.y(0)} />
          </>
        )}
      </Plane>
    </Plot>
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Dependences that are drawn, those least settled first. */
const MOST_TERMS = 12;

function Terms({ terms }: { terms: BicDetails['terms'] }) {
  const { t, people, format } = useReading();
  const words = (term: string) => term.replaceAll(':', ' + ');
  const rows = [...terms].sort((a, b) => Math.abs(a.weight - 0.5) - Math.abs(b.weight - 0.5));
  const drawn = rows.filter(({ with: held, without }) => isNumber(held) || isNumber(without)).slice(0, MOST_TERMS);
  const title = t('statistics.prevalence.terms.title');
  const told = ({ weight, with: held, without }: BicDetails['terms'][number]) =>
    t('statistics.prevalence.terms.figure', { weight, with: people(held), without: people(without) });
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.terms.about', { drawn: drawn.length })}
      columns={[
        { key: 'term', header: t('statistics.prevalence.column.lists'), cell: ({ term }) => <bdi>{words(term)}</bdi> },
        ['weight', t('statistics.prevalence.column.weight'), ({ weight }) => format.percent(weight)],
        ['with', t('statistics.prevalence.column.with'), ({ with: held }) => people(held)],
        ['without', t('statistics.prevalence.column.without'), ({ without }) => people(without)],
      ]}
      rows={rows}
    >
      <Ladder
        title={title}
        summary={drawn.map((one) => `${words(one.term)}: ${told(one)}`).join('; ')}
        axis={t('statistics.prevalence.axis.people')}
        rungs={drawn.map((one) => ({
          key: one.term,
          label: words(one.term),
          figure: told(one),
          ...(isNumber(one.with) && isNumber(one.without)
            ? { outer: { low: Math.min(one.with, one.without), high: Math.max(one.with, one.without) } }
            : {}),
          marks: [
            { value: one.with, shape: 'circle' as const },
            { value: one.without, shape: 'ring' as const },
          ],
        }))}
      />
    </Plot>
  );
}

/** How far down the ranking the replicates' best models lie. */
function Within({ within }: { within: BicDetails['within'] }) {
  const { t, format } = useReading();
  const title = t('statistics.prevalence.within.title');
  const label = (first: number) => t('statistics.prevalence.within.first', { first });
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.within.about')}
      columns={[
        { key: 'first', header: t('statistics.prevalence.column.first'), cell: ({ first }) => label(first) },
        ['share', t('statistics.prevalence.column.share'), ({ share }) => format.percent(share)],
      ]}
      rows={within}
    >
      <ShareBars
        title={title}
        bars={within.map(({ first, share }) => ({ key: String(first), label: label(first), share }))}
      />
    </Plot>
  );
}
