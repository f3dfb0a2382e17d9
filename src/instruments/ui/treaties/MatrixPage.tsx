import {
  type Column,
  DataTable,
  LinkButton,
  Page,
  Select,
  useFormat,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import { GROUPS_SHOWN, type GroupShown } from '../../treaties/regional-groups.js';
import type { Known, MatrixRow } from '../../treaties/tables.js';
import { type DayAsked, DayFilter } from './Known.js';
import { Mark } from './Mark.js';
import { MarkLegend } from './Tiles.js';
import { byName, stateHref, treatyHref, useTreatyNames } from './names.js';

export type MatrixModel = {
  readonly treaties: readonly { readonly id: string; readonly known: Known }[];
  readonly rows: readonly MatrixRow[];
  readonly day: DayAsked;
  readonly set: 'eight' | 'all';
  readonly group: GroupShown | '';
};

/** States by instruments: which of the eight that the General Assembly names, or of all, each has joined. */
export function MatrixPage({ treaties, rows, day, set, group }: MatrixModel) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const names = useTreatyNames();
  const on = day.typed === '' || day.fault ? null : day.on;
  const query = new URLSearchParams({ ...(on ? { on } : {}), set, ...(group ? { group } : {}) });
  const columns: Column<MatrixRow>[] = [
    {
      key: 'state',
      header: t('instruments.treaties.column.state'),
      rowHeader: true,
      cell: ({ code }) => names.participant(code),
    },
    ...treaties.map(({ id }, index) => ({
      key: id,
      header: names.short(id),
      cell: ({ code, cells }: MatrixRow) => {
        const cell = cells[index];
        if (!cell) return null;
        return (
          <a
            href={stateHref(id, code, on)}
            class="chart-link"
            aria-label={`${names.short(id)}: ${names.standing(cell.standing)}`}
          >
            <Mark standing={cell.standing} /> {cell.consent?.on.slice(0, 4) ?? cell.signedOn?.slice(0, 4)}
          </a>
        );
      },
    })),
    {
      key: 'parties',
      header: t('instruments.treaties.matrix.parties'),
      numeric: true,
      cell: ({ parties }) => format.number(parties),
    },
  ];
  const unknown = treaties.filter(({ known }) => known.acts === 0);
  return (
    <Page
      title={t('instruments.treaties.matrix.title')}
      lead={t(`instruments.treaties.matrix.lead.${set}`, { on: format.date(day.on) })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/treaties', label: t('instruments.treaties.title') },
      ]}
    >
      <DayFilter action="/treaties/matrix" day={day}>
        <Select
          name="set"
          label={t('instruments.treaties.matrix.set')}
          value={set}
          options={(['eight', 'all'] as const).map((value) => ({
            value,
            label: t(`instruments.treaties.matrix.set.${value}`),
          }))}
        />
        <Select
          name="group"
          label={t('instruments.treaties.column.group')}
          empty={t('instruments.treaties.matrix.group.all')}
          value={group}
          options={GROUPS_SHOWN.map((value) => ({ value, label: names.group(value) }))}
        />
      </DayFilter>
      {unknown.length > 0 && (
        <p>
          {t('instruments.treaties.matrix.unknown')}{' '}
          {unknown.map(({ id }, index) => (
            <>
              {index > 0 && ' · '}
              <a href={treatyHref(id)}>{names.short(id)}</a>
            </>
          ))}
        </p>
      )}
      <MarkLegend cells={rows.flatMap(({ cells }) => cells)} />
      <DataTable
        caption={t('instruments.treaties.matrix.caption', { on: format.date(day.on) })}
        columns={columns}
        rows={[...rows].sort(byName(names, language))}
        rowId={({ code }) => code}
        empty=""
      />
      <p>
        {t('instruments.treaties.known.line', {
          sources: [...new Set(treaties.flatMap(({ known }) => known.sources))].join('; ') || '–',
          upTo:
            treaties
              .map(({ known }) => known.upTo ?? '')
              .sort()
              .at(-1) || '–',
        })}
      </p>
      <LinkButton href={`/treaties/matrix.csv?${query.toString()}`} variant="secondary" download>
        {t('instruments.treaties.csv.status')}
      </LinkButton>
    </Page>
  );
}
