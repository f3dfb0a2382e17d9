import { useFormat, useT } from '../../../ui-kit/index.js';
import type { EntryIntoForce, EntryStep } from '../../treaties/entry.js';
import { useTreatyNames } from './names.js';

/** Why a treaty entered into force on its day: its own rule, step by step. */
export function EntrySteps({ entry }: { entry: EntryIntoForce }) {
  const say = useStepWords();
  return (
    <ol>
      {entry.steps.map((step, index) => (
        <li key={`${step.step}-${index}`}>{say(step)}</li>
      ))}
    </ol>
  );
}

function useStepWords(): (step: EntryStep) => string {
  const t = useT();
  const format = useFormat();
  const names = useTreatyNames();
  const day = (on: string | null): string => (on === null ? '–' : format.date(on));
  return (step) => {
    switch (step.step) {
      case 'threshold':
        return t('instruments.treaties.entry.threshold', {
          article: step.article,
          count: step.count,
          on: day(step.on),
          by: names.participant(step.by),
        });
      case 'waiting':
        return t('instruments.treaties.entry.waiting', { article: step.article, count: step.count, have: step.have });
      case 'not-counted':
        return t('instruments.treaties.entry.not-counted', {
          participants: format.list(step.participants.map(names.participant)),
        });
      case 'among':
        return t('instruments.treaties.entry.among', { atLeast: step.atLeast, have: step.have, on: day(step.on) });
      case 'delay':
        return t(`instruments.treaties.entry.delay.${step.unit}`, {
          count: step.count,
          from: day(step.from),
          on: day(step.on),
        });
      case 'not-before':
        return t('instruments.treaties.entry.not-before', {
          treaty: names.short(step.treaty),
          day: day(step.day),
          on: day(step.on),
        });
      case 'recorded':
        return t(
          `instruments.treaties.entry.recorded.${step.agrees === null ? 'alone' : step.agrees ? 'same' : 'other'}`,
          {
            on: day(step.on),
          },
        );
    }
  };
}
