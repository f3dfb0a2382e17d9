/** What every page of estimates says the same way. */
import type { FamilyResult } from '../../../methods/prevalence/index.js';
import { type Crumb, Tag, type Tone, useFormat, useT } from '../../../ui-kit/index.js';
import type { ChosenStratum } from '../../estimates/captures.js';
import type { RunState } from '../../estimates/run.js';
import { QUESTIONS } from '../../estimates/selection.js';
import { useSayCode } from '../codes.js';

export const useCrumbs = (...more: readonly Crumb[]): readonly Crumb[] => {
  const t = useT();
  return [
    { href: '/', label: t('statistics.crumb.home') },
    { href: '/statistics', label: t('statistics.estimates.crumb') },
    { href: '/statistics/estimates', label: t('statistics.estimates.title') },
    ...more,
  ];
};

const TONES: Readonly<Record<RunState, Tone>> = {
  asked: 'info',
  done: 'success',
  failed: 'danger',
  withdrawn: 'neutral',
};

export function RunTag({ state }: { state: RunState }) {
  const t = useT();
  return <Tag tone={TONES[state]}>{t(`statistics.estimates.state.${state}`)}</Tag>;
}

/** People, rounded as an estimate may be: to whole people. */
export function usePeople(): (people: number | null) => string {
  const t = useT();
  const format = useFormat();
  return (people) => (people === null ? t('statistics.estimates.no-limit') : format.number(Math.round(people)));
}

/** "1,200 (950 to 1,700)", or what stands in its place. */
export function useFigure(): (result: FamilyResult) => string {
  const t = useT();
  const people = usePeople();
  return (result) => {
    if (result.estimate === null) return t('statistics.estimates.says.nothing');
    const interval = result.intervals.find(({ high }) => high !== null) ?? result.intervals[0];
    const said = interval
      ? t('statistics.estimates.figure', {
          estimate: people(result.estimate),
          low: people(interval.low),
          high: people(interval.high),
        })
      : people(result.estimate);
    return result.says === 'lower-bound' ? t('statistics.estimates.at-least', { figure: said }) : said;
  };
}

const isKnown = (question: string): boolean => (QUESTIONS as readonly string[]).includes(question);

/** An answer to a question in words, where it is one of this room's codes; else as the table wrote it. */
export function useSayAnswer(): (question: string, answer: string) => string {
  const t = useT();
  const say = useSayCode({});
  return (question, answer) => {
    if (answer === '~disagree') return t('statistics.estimates.disagree');
    return isKnown(question) ? say(question, answer) : answer;
  };
}

/** A question by its name in the reader's language, where it is one of this room's. */
export function useSayQuestion(): (question: string) => string {
  const t = useT();
  return (question) => (isKnown(question) ? t(`statistics.dimension.${question}`) : question);
}

export function useStratum(): (stratum: ChosenStratum) => string {
  const t = useT();
  const answer = useSayAnswer();
  const question = useSayQuestion();
  return (stratum) =>
    stratum === null
      ? t('statistics.estimates.everybody')
      : t('statistics.estimates.stratum', {
          question: question(stratum.question),
          answer: answer(stratum.question, stratum.level),
        });
}
