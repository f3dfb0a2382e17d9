import type { FamilyResult } from '../../../methods/prevalence/index.js';
import { Alert } from '../../../ui-kit/index.js';
import { leadingIntervals } from './intervals.js';
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
      {cells.shielded && !cells.tableKept && (
        <p class="figure-note">{t('statistics.prevalence.together.shielded', { threshold: cells.threshold })}</p>
      )}
    </section>
  );
}

const apart = (remarks: Reading['run']['remarks']): boolean =>
  remarks.some(({ code }) => code === 'disagreement.apart' || code === 'disagreement.below-bound');

type Saying = Pick<Reading, 'run' | 't' | 'people'>;

/** The first sentence: how far apart the families are, or what the only one says. */
function headline(reading: Reading): string {
  const { run, t, people, remark } = reading;
  const whether = run.remarks.find(({ code }) => code === 'disagreement.agree' || code === 'disagreement.apart');
  if (whether) return remark(whether);
  const only = run.results.find(({ says, estimate }) => says === 'estimate' && isNumber(estimate));
  if (!only) return t('statistics.prevalence.together.none');
  return t('statistics.prevalence.together.one', {
    family: familyName(t, only.family),
    estimate: people(only.estimate),
    interval: intervalOrNothing(only, reading),
  });
}

/** The lower bound as a sentence: it stands beside every estimate of a model. */
function boundSentence(reading: Saying): string {
  const { run, t, people } = reading;
  const bound = boundOf(run);
  if (!bound) return t('statistics.prevalence.together.no-bound');
  return t('statistics.prevalence.together.bound', {
    bound: people(bound.estimate),
    family: familyName(t, bound.family),
    interval: intervalOrNothing(bound, reading),
  });
}

/** The family that says a lower bound, where there is one. */
export const boundOf = (run: Reading['run']): FamilyResult | undefined =>
  run.results.find(({ says, estimate }) => says === 'lower-bound' && isNumber(estimate));

function intervalOrNothing(result: FamilyResult, { run, t, people }: Saying): string {
  const { outer } = leadingIntervals(result, run.record.request.level);
  if (!outer) return '';
  return t('statistics.prevalence.together.interval', {
    level: outer.level,
    low: people(outer.low),
    high: isNumber(outer.high) ? people(outer.high) : t('statistics.prevalence.interval.no-limit'),
  });
}
