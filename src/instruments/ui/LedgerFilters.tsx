import { Filters, type Option, Select, TextInput, useFormat, useT } from '../../ui-kit/index.js';
import type { Strength } from '../reading/reading.js';
import { choicesOf } from './ledger-address.js';
import type { LedgerModel } from './ledger-model.js';
import { useNames } from './names.js';

const STRENGTHS: readonly Strength[] = [6, 5, 4, 3, 2, 1, 0];
const AT_LEAST: readonly Strength[] = [2, 4, 5];
const DUES = ['dated', 'past', 'year', 'event', 'none'] as const;

/** The ledger's filter: a form that needs no script. Each choice says how many commitments it would leave. */
export function LedgerFilters({ model }: { model: LedgerModel }) {
  const t = useT();
  const names = useNames();
  const format = useFormat();
  const { filter, counts, before, beforeFault } = model;
  const chosen = choicesOf(filter);
  const counted = (label: string, count: number): string =>
    t('instruments.ledger.counted', { label, count: format.number(count) });
  const options = (of: readonly { value: string; count: number }[], name: (value: string) => string): Option[] =>
    of.map(({ value, count }) => ({ value, label: counted(name(value), count) }));
  const countOf = (of: readonly { value: string; count: number }[], value: string): number =>
    of.find((one) => one.value === value)?.count ?? 0;
  const any = t('instruments.ledger.any');
  return (
    <Filters
      action="/commitments"
      label={t('instruments.ledger.filter')}
      clear={Object.keys(chosen).length > 0 || beforeFault ? '/commitments' : undefined}
      keep={filter.instrument ? { instrument: filter.instrument } : {}}
    >
      <Select
        name="addressee"
        label={t('instruments.ledger.addressee')}
        empty={any}
        value={filter.addressee}
        options={options(counts.addressee, (value) =>
          value === 'unknown'
            ? t('instruments.ledger.addressee.unknown')
            : names.addressee({ norm: value, surface: null }),
        )}
      />
      <Select
        name="strength"
        label={t('instruments.ledger.strength')}
        empty={any}
        value={chosen.strength}
        options={[
          {
            label: t('instruments.ledger.strength.exact'),
            options: STRENGTHS.map((strength) => ({
              value: String(strength),
              label: counted(names.strength(strength), countOf(counts.strength, String(strength))),
            })),
          },
          {
            label: t('instruments.ledger.strength.least'),
            options: AT_LEAST.map((strength) => ({
              value: `${strength}+`,
              label: t('instruments.ledger.strength.or-more', { words: names.strength(strength) }),
            })),
          },
        ]}
      />
      <Select
        name="due"
        label={t('instruments.ledger.due')}
        empty={any}
        value={filter.due}
        options={DUES.map((due) => ({
          value: due,
          label: counted(t(`instruments.ledger.due.${due}`), countOf(counts.due, due)),
        }))}
      />
      <Select
        name="theme"
        label={t('instruments.ledger.theme')}
        empty={any}
        value={filter.theme}
        options={options(counts.theme, names.theme)}
      />
      <Select
        name="status"
        label={t('instruments.ledger.status')}
        empty={any}
        value={filter.status}
        options={(['adopted', 'draft', 'unknown'] as const).map((status) => ({
          value: status,
          label: counted(t(`instruments.ledger.status.${status}`), countOf(counts.status, status)),
        }))}
      />
      <Select
        name="class"
        label={t('instruments.ledger.class')}
        empty={any}
        value={filter.class}
        options={options(counts.class, (value) => t(`instruments.class.${value}`))}
      />
      <TextInput
        name="text"
        label={t('instruments.ledger.text')}
        value={filter.text}
        inputmode="search"
        maxlength={200}
      />
      <TextInput
        name="before"
        label={t('instruments.ledger.before')}
        hint={t('instruments.ledger.before.hint')}
        value={before}
        inputmode="numeric"
        maxlength={10}
        error={beforeFault ? t('instruments.ledger.before.fault') : undefined}
      />
    </Filters>
  );
}
