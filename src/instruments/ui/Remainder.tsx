import { type Column, DataTable, Disclosure, useFormat, useT } from '../../ui-kit/index.js';
import type { KeptReading, OtherRecord } from '../records.js';
import type { DocumentPart } from '../store.js';
import { directionOfText, useNames } from './names.js';

/** All text of the file that is neither paragraph, heading nor note: nothing is hidden for not being understood. */
export function OtherTexts({ model: { other, instrument } }: { model: DocumentPart }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  if (other.length === 0) return null;
  const columns: Column<OtherRecord>[] = [
    { key: 'line', header: t('instruments.other.line'), cell: (row) => format.number(row.line), numeric: true },
    {
      key: 'class',
      header: t('instruments.other.kind'),
      cell: (row) => names.coded(`instruments.element.${row.class}`, row.class),
    },
    {
      key: 'text',
      header: t('instruments.other.text'),
      cell: (row) => (
        <span lang={instrument.language} dir={directionOfText(row.text)}>
          {row.text}
        </span>
      ),
    },
  ];
  return (
    <Disclosure summary={t('instruments.other.title', { count: other.length })}>
      <DataTable
        caption={t('instruments.other.caption')}
        captionHidden
        columns={columns}
        rows={other}
        empty=""
        narrow="stack"
      />
    </Disclosure>
  );
}

type Repair = KeptReading['diagnostics'][number];
const REPAIRS_SHOWN = 150;
const EXCERPT = 160;

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** What the reader repaired or doubted, so that a person can judge it. */
export function Repairs({ reading: { diagnostics, textRepairs } }: { reading: KeptReading }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const count = diagnostics.length + textRepairs.length;
  if (count === 0) return <p>{t('instruments.repairs.none')}</p>;
  const columns: Column<Repair>[] = [
    { key: 'line', header: t('instruments.other.line'), cell: (row) => format.number(row.line), numeric: true },
    {
      key: 'rule',
      header: t('instruments.repairs.rule'),
      cell: (row) => names.coded(`instruments.repair.${row.rule}`, row.rule),
      rowHeader: true,
    },
    { key: 'before', header: t('instruments.repairs.before'), cell: (row) => <bdi>{excerpt(row.before)}</bdi> },
    { key: 'after', header: t('instruments.repairs.after'), cell: (row) => <bdi>{excerpt(row.after)}</bdi> },
    {
      key: 'sure',
      header: t('instruments.repairs.confidence'),
      cell: (row) => format.percent(row.confidence),
      numeric: true,
    },
  ];
  return (
    <Disclosure summary={t('instruments.repairs.title', { count })}>
      {textRepairs.slice(0, REPAIRS_SHOWN).map((repair, index) => (
        <p key={`${repair.rule}/${index}`}>
          {names.coded(`instruments.repair.${repair.rule}`, repair.rule)}: {format.number(repair.count)}{' '}
          <bdi>{excerpt(repair.example)}</bdi>
        </p>
      ))}
      {diagnostics.length > REPAIRS_SHOWN && <p>{t('instruments.repairs.first', { count: REPAIRS_SHOWN })}</p>}
      {diagnostics.length > 0 && (
        <DataTable
          caption={t('instruments.repairs.caption')}
          captionHidden
          columns={columns}
          rows={diagnostics.slice(0, REPAIRS_SHOWN)}
          empty=""
          narrow="stack"
        />
      )}
    </Disclosure>
  );
}
