import type { FamilyResult } from '../../../methods/prevalence/index.js';
import { Alert } from '../../../ui-kit/index.js';
import { isNumber, type Reading, useReading } from './reading.js';
import { familyName } from './words.js';

/** What was counted, and what the families say together. One number stands here only where they agree on it. */
export function Together() {
  const reading = useReading();
  const { run, t, cells, format, level } = reading;
  const Heading = level === 2 ? 'h2' : 'h3';
  const once = cells.times(1);
  return (
    <section>
      <Heading>{t('statistics.prevalence.together.title')}</Heading>
      <p>
        {t('statistics.prevalence.together.counted', {
          n: run.n,
          lists: run.lists.length,
          names: format.list(run.lists),
        })}{' '}
        {once.kind === 'plain' && t('statistics.prevalence.together.once', { share: once.people / run.n })}
      </p>
      <Alert tone={apart(run.remarks) ? 'warning' : 'info'} title={headline(reading)}>
        <p>{boundSentence(reading)}</p>
        {run.remarks
          .filter(({ code }) => code !== 'disagreement.agree' && code !== 'disagreement.apart')
          .map((remark) => (
            <p key={remark.code}>{reading.remark(remark)}</p>
          ))}
      </Alert>
      {cells.shielded && (
        <p class="figure-note">{t('statistics.prevalence.together.shielded', { threshold: cells.threshold })}</p>
      )}
    </section>
  );
}

const apart = (remarks: Reading['run']['remarks']): boolean =>
  remarks.some(({ code }) => code === 'disagreement.apart' || code === 'disagreement.below-bound');

/** The first sentence: how far apart the families are, or what the only one says. */
export function headline({ run, t, people, remark }: HeadlineReading): string {
  const whether = run.remarks.find(({ code }) => code === 'disagreement.agree' || code === 'disagreement.apart');
  if (whether) return remark(whether);
  const saying = run.results.filter(({ says, estimate }) => says === 'estimate' && isNumber(estimate));
  const [only] = saying;
  if (!only) return t('statistics.prevalence.together.none');
  return t('statistics.prevalence.together.one', {
    family: familyName(t, only.family),
    estimate: people(only.estimate),
    interval: intervalOrNothing(only, t, people),
  });
}

type HeadlineReading = Pick<Reading, 'run' | 't' | 'people' | 'remark'>;

/** The lower bound as a sentence: it stands beside every estimate of a model. */
export function boundSentence({ run, t, people }: Pick<Reading, 'run' | 't' | 'people'>): string {
  const bound = boundOf(run);
  if (!bound) return t('statistics.prevalence.together.no-bound');
  return t('statistics.prevalence.together.bound', {
    bound: people(bound.estimate),
    family: familyName(t, bound.family),
    interval: intervalOrNothing(bound, t, people),
  });
}

/** The family that says a lower bound, where there is one. */
export const boundOf = (run: Reading['run']): FamilyResult | undefined =>
  run.results.find(({ says, estimate }) => says === 'lower-bound' && isNumber(estimate));

function intervalOrNothing(result: FamilyResult, t: Reading['t'], people: Reading['people']): string {
  const [first] = result.intervals;
  return first && isNumber(first.low)
    ? t('statistics.prevalence.together.interval', {
        level: first.level,
        low: people(first.low),
        high: isNumber(first.high) ? people(first.high) : t('statistics.prevalence.interval.no-limit'),
      })
    : '';
}
