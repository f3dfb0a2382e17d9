import { type Column, DataTable, useFormat, useT } from '../../ui-kit/index.js';
import type { CaseAct } from '../store/seen.js';
import type { Names } from './names.js';
import { PersonName } from './parts.js';

/** Acts on a record: who, when, what, of which classes, for what. */
export function Acts({ acts, names }: { acts: readonly CaseAct[]; names: Names }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<CaseAct>[] = [
    { key: 'at', header: t('cases.seen.at'), rowHeader: true, oneLine: true, cell: (act) => format.dateTime(act.at) },
    { key: 'who', header: t('cases.seen.who'), cell: (act) => <PersonName id={act.actor} names={names} /> },
    { key: 'what', header: t('cases.seen.what'), cell: (act) => t(`cases.act.${act.action}`) },
    {
      key: 'classes',
      header: t('cases.seen.classes'),
      cell: (act) => format.list(act.classes.map((name) => t(`cases.class.${name}`))),
    },
    {
      key: 'purpose',
      header: t('cases.seen.purpose'),
      cell: (act) => (act.purpose ? t(`cases.purpose.${act.purpose}`) : ''),
    },
  ];
  return (
    <DataTable
      caption={t('cases.seen.title')}
      columns={columns}
      rows={acts}
      empty={t('cases.seen.empty')}
      narrow="stack"
    />
  );
}
