import { Alert, Button, type Column, DataTable, Form, Select, TextInput, useT } from '../../ui-kit/index.js';
import { sayListCode } from './codes.js';

export type UnreadValue = {
  readonly value: string;
  readonly rows: number;
  /** The code it may be meant for: shown, never chosen for the reader. */
  readonly perhaps: string | null;
  readonly list: string;
  readonly codes: readonly string[];
  readonly chosen: string | null;
};

export type MappingLine = {
  /** `A`, `B` …: the column as spreadsheets name it; also the form field's name. */
  readonly column: string;
  readonly name: string;
  /** The field it is taken for, `flag:…` for a column that says yes or no to one code, or null: left out. */
  readonly field: string | null;
  readonly flag: { readonly field: string; readonly code: string } | null;
  readonly suggested: boolean;
  /** Some of its values; of columns that could name a person only their shape (`Xxxx 99`). */
  readonly samples: readonly string[];
  readonly masked: boolean;
  /** Why it is left out by itself: it names, reaches or tells of a person. */
  readonly leftOut: string | null;
  readonly askDateOrder: boolean;
  readonly dateFormat: string | null;
  readonly values: readonly UnreadValue[];
};

export type MappingFormModel = {
  readonly batch: string;
  readonly lines: readonly MappingLine[];
  /** What a column may mean, in the order of the standard. */
  readonly fields: readonly string[];
  readonly period: string | null;
  /** The list has neither a date nor a year of registration. */
  readonly needsYear: boolean;
};

/** What does each column mean? The machine suggests; nothing is read before the reader has said yes. */
export function MappingForm({ batch, lines, fields, period, needsYear }: MappingFormModel) {
  const t = useT();
  const asked = lines.filter((line) => line.values.length > 0);
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping">{t('statistics.mapping.title')}</h2>
      <p>{t('statistics.mapping.lead')}</p>
      <Alert title={t('statistics.mapping.identity')}>
        <p>{t('statistics.mapping.identity.explain')}</p>
      </Alert>
      <Form action={`/statistics/lists/${batch}/mapping`}>
        <ColumnTable lines={lines} fields={fields} />
        {asked.map((line) => (
          <ValueTable key={line.column} line={line} />
        ))}
        <TextInput
          name="period"
          label={t('statistics.new.period')}
          hint={t(needsYear ? 'statistics.mapping.period.needed' : 'statistics.mapping.period.hint')}
          value={period ?? ''}
          width="short"
          optional={!needsYear}
        />
        <Button>{t('statistics.mapping.check')}</Button>
      </Form>
    </section>
  );
}

function ColumnTable({ lines, fields }: Pick<MappingFormModel, 'lines' | 'fields'>) {
  const t = useT();
  const options = fields.map((field) => ({ value: field, label: t(`statistics.field.${field}`) }));
  const columns: Column<MappingLine>[] = [
    {
      key: 'name',
      header: t('statistics.columns.name'),
      cell: (line) => (
        <>
          <bdi>{line.name}</bdi> <span class="hint">{line.column}</span>
        </>
      ),
    },
    {
      key: 'samples',
      header: t('statistics.mapping.samples'),
      cell: (line) => (
        <>
          <bdi>{line.samples.join(' · ') || '–'}</bdi>
          {line.masked && <span class="hint"> {t('statistics.mapping.masked')}</span>}
        </>
      ),
    },
    {
      key: 'field',
      header: t('statistics.mapping.means'),
      cell: (line) => (
        <>
          <Select
            name={`column-${line.column}`}
            label={t('statistics.mapping.means.of', { column: line.name })}
            labelHidden
            empty={
              line.leftOut === null
                ? t('statistics.mapping.leave-out')
                : t('statistics.mapping.left-out', { why: t(`statistics.columns.left-out.${line.leftOut}`) })
            }
            value={line.field ?? undefined}
            options={
              line.flag
                ? [
                    {
                      value: line.field ?? '',
                      label: t('statistics.mapping.flag', {
                        code: sayListCode(t, `palermo:${line.flag.field}`, line.flag.code),
                      }),
                    },
                    ...options,
                  ]
                : options
            }
          />
          {line.askDateOrder && (
            <Select
              name={`dates-${line.column}`}
              label={t('statistics.mapping.dates')}
              empty={t('statistics.mapping.dates.unsure')}
              value={line.dateFormat ?? undefined}
              options={[
                { value: 'dmy', label: t('statistics.mapping.dates.dmy') },
                { value: 'mdy', label: t('statistics.mapping.dates.mdy') },
              ]}
            />
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('statistics.mapping.title')}
      captionHidden
      columns={columns}
      rows={lines}
      empty=""
      narrow="stack"
    />
  );
}

/** States that a value may stand for instead of a code. */
const STATES = ['unknown', 'not-asked', 'refused', 'not-applicable', 'no'] as const;

function ValueTable({ line }: { line: MappingLine }) {
  const t = useT();
  const columns: Column<UnreadValue>[] = [
    { key: 'value', header: t('statistics.mapping.value'), cell: ({ value }) => <bdi>{value}</bdi> },
    { key: 'rows', header: t('statistics.mapping.value.rows'), numeric: true, cell: ({ rows }) => String(rows) },
    {
      key: 'means',
      header: t('statistics.mapping.value.means'),
      cell: (unread) => (
        <Select
          name={`value-${line.column}-${line.values.indexOf(unread)}`}
          label={t('statistics.mapping.value.means.of', { value: unread.value })}
          labelHidden
          hint={
            unread.perhaps === null
              ? undefined
              : t('statistics.mapping.perhaps', { code: sayListCode(t, unread.list, unread.perhaps) })
          }
          empty={t('statistics.mapping.value.open')}
          value={unread.chosen ?? undefined}
          options={[
            {
              label: t('statistics.mapping.codes'),
              options: unread.codes.map((code) => ({ value: code, label: sayListCode(t, unread.list, code) })),
            },
            {
              label: t('statistics.mapping.states'),
              options: STATES.map((state) => ({ value: `~${state}`, label: t(`statistics.state.${state}`) })),
            },
          ]}
        />
      ),
    },
  ];
  const title = t('statistics.mapping.values', { column: line.name });
  return <DataTable caption={title} columns={columns} rows={line.values} empty="" narrow="stack" />;
}
