import { useFormat, useT } from '../../../ui-kit/index.js';
import type { Awaited, Resolved } from '../../obligations/deadlines.js';
import { useNames } from '../names.js';
import { Quoted } from '../Quoted.js';

/** A sitting or event that a deadline hangs on, in words. */
export function useAwaited(): (event: Awaited) => string {
  const t = useT();
  const names = useNames();
  return (event) => {
    switch (event.kind) {
      case 'session':
      case 'meeting': {
        const body =
          event.body === null
            ? t('instruments.awaited.body-unknown')
            : names.coded(`instruments.addressee.${event.body}`, event.body);
        return typeof event.number === 'number'
          ? t(`instruments.awaited.${event.kind}`, { body, number: event.number })
          : t(`instruments.awaited.${event.kind}.named`, {
              body,
              which: names.coded(`instruments.awaited.which.${event.number}`, event.number),
            });
      }
      case 'timeline':
        return t('instruments.awaited.timeline', { mechanism: event.mechanism ?? '' });
      case 'event':
        return event.text === null
          ? t('instruments.due.unresolved')
          : t('instruments.awaited.event', { event: event.text });
    }
  };
}

/** What a deadline comes to today, and why: the text's own day, a sitting with its day, or what it waits for. */
export function useResolved(): (resolved: Resolved) => string {
  const t = useT();
  const format = useFormat();
  const awaited = useAwaited();
  return (resolved) => {
    switch (resolved.kind) {
      case 'dated': {
        const date = format.date(resolved.on);
        if (!resolved.event || resolved.basis.from === 'text') return t('instruments.due.latest', { date });
        return t('instruments.due.by-event', {
          date,
          event: awaited(resolved.event),
          source: resolved.basis.source,
          asOf: resolved.basis.asOf,
        });
      }
      case 'waits':
        return t('instruments.due.waits', { event: awaited(resolved.waitsFor) });
      case 'recurs':
        return resolved.rhythm.everyYears === null
          ? t('instruments.due.recurs')
          : t('instruments.due.recurs.years', { years: resolved.rhythm.everyYears });
      case 'unresolved':
        return t('instruments.due.unresolved');
    }
  };
}

export function Deadlines({
  deadlines,
  language,
}: {
  deadlines: readonly { readonly surface: string; readonly resolved: Resolved }[];
  language: string;
}) {
  const say = useResolved();
  return (
    <ul>
      {deadlines.map(({ surface, resolved }) => (
        <li key={surface}>
          <Quoted words={[surface]} lang={language} />: {say(resolved)}
        </li>
      ))}
    </ul>
  );
}
