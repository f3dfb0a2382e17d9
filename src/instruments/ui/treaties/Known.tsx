import { Alert, Filters, TextInput, useT } from '../../../ui-kit/index.js';
import { type Known, beyond } from '../../treaties/tables.js';

/** Whence the facts come and up to when they speak; said with every figure made of them. */
export function KnownLine({ known }: { known: Known }) {
  const t = useT();
  return (
    <>
      {known.acts === 0
        ? t('instruments.treaties.known.nothing')
        : t('instruments.treaties.known.source', { sources: known.sources.join('; '), upTo: known.upTo ?? '–' })}
    </>
  );
}

/** A warning where nothing is held, or where the day lies after what the sources speak of. */
export function KnownAlert({ known, on }: { known: Known; on: string }) {
  const t = useT();
  if (known.acts > 0 && !beyond(on, known.upTo)) return null;
  const nothing = known.acts === 0;
  return (
    <Alert
      tone="warning"
      title={t(nothing ? 'instruments.treaties.known.nothing' : 'instruments.treaties.known.later')}
    >
      <p>
        {nothing
          ? t('instruments.treaties.known.nothing.explain')
          : t('instruments.treaties.known.later.explain', { upTo: known.upTo ?? '–' })}
      </p>
    </Alert>
  );
}

export type DayAsked = {
  readonly on: string;
  /** What was typed; empty for today. */
  readonly typed: string;
  /** Whether what was typed is no day; then today is shown. */
  readonly fault: boolean;
};

/** Asks for another day. */
export function DayFilter({
  action,
  day,
  children,
}: {
  action: string;
  day: DayAsked;
  children?: preact.ComponentChildren;
}) {
  const t = useT();
  return (
    <Filters action={action} label={t('instruments.treaties.day.filter')} clear={day.typed === '' ? undefined : action}>
      <TextInput
        name="on"
        label={t('instruments.treaties.day')}
        hint={t('instruments.treaties.day.hint')}
        value={day.typed}
        width="short"
        error={day.fault ? t('instruments.treaties.day.fault') : undefined}
        optional
      />
      {children}
    </Filters>
  );
}
