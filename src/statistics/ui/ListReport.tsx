import { publishedAndSummed } from './margin-columns.js';
import {
  Alert,
  type Column,
  DataTable,
  Disclosure,
  KeyFigures,
  LinkButton,
  Pagination,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { Batch, MarginDisagreement, RowFault } from '../batch.js';
import type { LeftLabel } from '../store/labels.js';
import type { ListModel } from './list-model.js';

/** What the check or the import of a list found: rows, columns left out, totals, labels, faults. */
export function ListReport({ model }: { model: ListModel }) {
  const t = useT();
  const { batch } = model;
  if (batch.rows.read === 0) return null;
  const { margins } = batch.report;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t('statistics.report.title')}</h2>
      <KeyFigures
        figures={[
          { label: t('statistics.report.read'), value: batch.rows.read },
          { label: t('statistics.report.kept'), value: batch.rows.kept, tone: 'success' },
          ...(batch.kind === 'counts' ? [{ label: t('statistics.report.zero'), value: batch.rows.zero }] : []),
          {
            label: t('statistics.report.faulty'),
            value: batch.rows.faulty,
            ...(batch.rows.faulty > 0 ? { tone: 'danger' as const, href: '#faults' } : {}),
          },
        ]}
      />
      {margins && (
        <p>
          {t('statistics.report.margins', {
            checked: margins.checked,
            agreeing: margins.agreeing,
            disagreeing: batch.disagreements.length,
          })}
        </p>
      )}
      <LeftOut batch={batch} />
      <Notes batch={batch} />
      <UnknownMembers batch={batch} />
      <Disagreements disagreements={batch.disagreements} />
      <Labels model={model} />
      <Faults model={model} />
    </section>
  );
}

function LeftOut({ batch }: { batch: Batch }) {
  const t = useT();
  const columns: Column<Batch['columns'][number]>[] = [
    { key: 'name', header: t('statistics.columns.name'), cell: (column) => <bdi>{column.name || column.column}</bdi> },
    {
      key: 'taken',
      header: t('statistics.columns.taken'),
      cell: (column) => (column.takenFor === null ? '–' : t(`statistics.field.${column.takenFor}`)),
    },
    {
      key: 'left',
      header: t('statistics.columns.left-out'),
      cell: (column) => (column.leftOut === null ? '–' : t(`statistics.columns.left-out.${column.leftOut}`)),
    },
  ];
  return (
    <>
      {batch.leftOut.length > 0 && (
        <Alert title={t('statistics.report.left-out', { count: batch.leftOut.length })}>
          <p>
            <bdi>{batch.leftOut.join(', ')}</bdi>
          </p>
          <p>{t('statistics.report.left-out.explain')}</p>
        </Alert>
      )}
      {batch.columns.length > 0 && (
        <Disclosure summary={t('statistics.columns.title')}>
          <DataTable
            caption={t('statistics.columns.title')}
            captionHidden
            columns={columns}
            rows={batch.columns}
            empty=""
            narrow="stack"
          />
        </Disclosure>
      )}
    </>
  );
}

function Notes({ batch }: { batch: Batch }) {
  const t = useT();
  const notes = batch.report.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <Disclosure summary={t('statistics.report.notes', { count: notes.length })}>
      <ul>
        {notes.map((note) => (
          <li key={`${note.code} ${note.place.row ?? ''} ${note.place.column ?? ''}`}>
            {t(`error.${note.code}`, { ...note.place, ...note.params })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Words of a table's own that no code list knows. */
function UnknownMembers({ batch }: { batch: Batch }) {
  const t = useT();
  const members = batch.report.unknownMembers ?? [];
  if (members.length === 0) return null;
  return (
    <Alert tone="warning" title={t('statistics.report.unknown-members')}>
      <p>{t('statistics.report.unknown-members.explain')}</p>
      <ul>
        {members.slice(0, 50).map(({ column, member, rows }) => (
          <li key={`${column} ${member}`}>
            <bdi>
              {column}: {member}
            </bdi>{' '}
            ({rows})
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Disagreements({ disagreements }: { disagreements: readonly MarginDisagreement[] }) {
  const t = useT();
  const format = useFormat();
  if (disagreements.length === 0) return null;
  const columns: Column<MarginDisagreement>[] = [
    { key: 'place', header: t('statistics.margin.place'), cell: (margin) => <bdi>{margin.place}</bdi> },
    ...publishedAndSummed(t, format),
    {
      key: 'difference',
      header: t('statistics.margin.difference'),
      numeric: true,
      cell: (margin) => format.number(margin.difference),
    },
    { key: 'rows', header: t('statistics.margin.rows'), cell: (margin) => margin.rows.slice(0, 20).join(', ') },
  ];
  return (
    <>
      <h3>{t('statistics.margin.title', { count: disagreements.length })}</h3>
      <p>{t('statistics.margin.explain')}</p>
      <DataTable
        caption={t('statistics.margin.title', { count: disagreements.length })}
        captionHidden
        columns={columns}
        rows={disagreements.slice(0, 200)}
        empty=""
      />
    </>
  );
}

function Labels({ model: { labels } }: { model: ListModel }) {
  const t = useT();
  const format = useFormat();
  if (labels.length === 0) return null;
  const columns: Column<LeftLabel>[] = [
    { key: 'label', header: t('statistics.labels.label'), cell: (label) => <bdi>{label.label}</bdi> },
    { key: 'kind', header: t('statistics.labels.why'), cell: (label) => t(`statistics.labels.kind.${label.kind}`) },
    {
      key: 'counted',
      header: t('statistics.labels.counted'),
      numeric: true,
      cell: (label) => format.number(label.counted),
    },
  ];
  return (
    <>
      <h3>{t('statistics.report.labels', { count: labels.length })}</h3>
      <p>
        {t('statistics.report.labels.explain')} <a href="/statistics/labels">{t('statistics.labels.title')}</a>
      </p>
      <DataTable
        caption={t('statistics.report.labels', { count: labels.length })}
        captionHidden
        columns={columns}
        rows={labels.slice(0, 100)}
        empty=""
        narrow="stack"
      />
    </>
  );
}

function Faults({ model }: { model: ListModel }) {
  const t = useT();
  const format = useFormat();
  if (model.faultsTotal === 0) return null;
  const said = (fault: RowFault) => ({ row: fault.row, column: fault.column, ...fault.params });
  const columns: Column<RowFault>[] = [
    {
      key: 'row',
      header: t('statistics.fault.row'),
      numeric: true,
      rowHeader: true,
      cell: (fault) => format.number(fault.row),
    },
    { key: 'column', header: t('statistics.fault.column'), cell: (fault) => <bdi>{fault.column || '–'}</bdi> },
    { key: 'what', header: t('statistics.fault.what'), cell: (fault) => t(`error.${fault.code}`, said(fault)) },
    { key: 'next', header: t('statistics.fault.next'), cell: (fault) => t(`error.${fault.code}.next`, said(fault)) },
  ];
  return (
    <>
      <h3 id="faults">{t('statistics.fault.title', { count: model.faultsTotal })}</h3>
      <p>
        <LinkButton href={`/statistics/lists/${model.batch.id}/faults.csv`} variant="secondary" download>
          {t('statistics.fault.csv')}
        </LinkButton>
      </p>
      <DataTable
        caption={t('statistics.fault.title', { count: model.faultsTotal })}
        captionHidden
        columns={columns}
        rows={model.faults}
        empty=""
        narrow="stack"
      />
      <Pagination
        page={model.page}
        pageSize={model.pageSize}
        total={model.faultsTotal}
        href={(page) => `/statistics/lists/${model.batch.id}?page=${page}#faults`}
      />
    </>
  );
}
