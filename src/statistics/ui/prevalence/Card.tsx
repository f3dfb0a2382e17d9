import type { Bootstrapped, Family, Run } from '../../../methods/prevalence/index.js';
import type { Language, Translate } from '../../../platform/languages/index.js';
import { Histogram, StepwisePlots } from './BootstrapPlots.js';
import { type Guard, unguarded } from './cells.js';
import { CoveragePlots, type CoverageScenario } from './CoveragePlot.js';
import { Families } from './Families.js';
import { Fans } from './Fans.js';
import { FittedPlot } from './FittedPlot.js';
import { HangsOn } from './HangsOn.js';
import { ModelPlots } from './ModelPlots.js';
import { Overlaps } from './Overlaps.js';
import { PosteriorPlots } from './PosteriorPlots.js';
import { ProfilePlots } from './ProfilePlots.js';
import { ReadingProvider, readingOf, useReading } from './reading.js';
import { Together } from './Together.js';

export type PrevalenceCardProps = {
  run: Run;
  t: Translate;
  locale: Language;
  /** How a count of people with one history is written: the number, or "<5". Every count passes through it. */
  guard?: Guard;
  /** Level of its headings: 2 on a page of its own, 3 beneath another heading. */
  level?: 2 | 3;
  /** Simulations in tables like this one, where some were made. */
  coverage?: readonly CoverageScenario[];
};

/**
 * A run as people read it: what was counted, what all families say together, each of them beside the others, and the
 * drawings by which one judges them, each with its table. Needs no page around it, so that a file can hold it too.
 */
export function PrevalenceCard(props: PrevalenceCardProps) {
  const { run, t, locale, guard = unguarded, level = 2, coverage = [] } = props;
  const reading = readingOf({ run, t, locale, guard, level });
  return (
    <ReadingProvider value={reading}>
      <div class="prevalence">
        <Together />
        <Families />
        {!reading.cells.tableKept && <Overlaps />}
        <Choice />
        <CoveragePlots scenarios={coverage} />
        <Doubts />
        <Record />
      </div>
    </ReadingProvider>
  );
}

/** Bootstraps that a run holds, by family. */
function bootstrapsOf({ details }: Run): readonly { family: Family; bootstrap: Bootstrapped }[] {
  return [
    { family: 'stepwise' as const, bootstrap: details.stepwise?.bootstrap ?? null },
    { family: 'bic' as const, bootstrap: details.bic?.bootstrap ?? null },
  ].flatMap(({ family, bootstrap }) => (bootstrap ? [{ family, bootstrap }] : []));
}

/** How models were chosen, and how certain what they say is. */
function Choice() {
  const { run, t, level } = useReading();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { bic, stepwise, threshold, decomposable, latentClass, fitted } = run.details;
  if (!bic && !stepwise && !threshold && !decomposable && !latentClass && fitted.length === 0) return null;
  return (
    <section>
      <Heading>{t('statistics.prevalence.choice.title')}</Heading>
      <p class="figure-note">{t('statistics.prevalence.choice.about')}</p>
      {bic && <ModelPlots bic={bic} />}
      {stepwise && <StepwisePlots stepwise={stepwise} />}
      {bootstrapsOf(run).map((one) => (
        <Histogram key={one.family} {...one} />
      ))}
      <ProfilePlots />
      <PosteriorPlots />
      {fitted.map((one) => (
        <FittedPlot key={one.family} fitted={one} />
      ))}
    </section>
  );
}

/** What the totals hang on that the lists cannot tell. */
function Doubts() {
  const { t, level } = useReading();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section>
      <Heading>{t('statistics.prevalence.doubts.title')}</Heading>
      <p class="figure-note">{t('statistics.prevalence.doubts.about')}</p>
      <HangsOn />
      <Fans />
    </section>
  );
}

/** By what the numbers can be worked out again. */
function Record() {
  const { run, t, format } = useReading();
  const { request, hash, generator, methods } = run.record;
  return (
    <p class="figure-source">
      {t('statistics.prevalence.record.said', {
        seed: String(request.seed),
        replicates: Math.max(request.replicates, ...bootstrapsOf(run).map(({ bootstrap }) => bootstrap.replicates)),
        level: format.percent(request.level),
        generator,
        methods,
      })}{' '}
      {t('statistics.prevalence.record.hash')} <code class="digest">{hash}</code>
    </p>
  );
}
