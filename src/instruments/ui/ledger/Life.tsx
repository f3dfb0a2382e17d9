import {
  Button,
  type Column,
  DataTable,
  Disclosure,
  Form,
  Tag,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { Assertion } from '../../ledger/status.js';
import { useStateName } from './names.js';

/** What people have said was done, in the order they said it; what was taken back stays readable. */
export function Life({
  assertions,
  actor,
  mayAssert,
}: {
  assertions: readonly Assertion[];
  actor: string;
  mayAssert: boolean;
}) {
  const t = useT();
  const columns = useColumns();
  const own = assertions.filter((one) => mayAssert && one.assertedBy === actor && one.withdrawn === null);
  return (
    <>
      <DataTable
        caption={t('instruments.life.statements')}
        captionHidden
        columns={columns}
        rows={assertions}
        empty={t('instruments.life.none')}
        narrow="stack"
      />
      {own.length > 0 && (
        <Disclosure summary={t('instruments.life.withdraw')}>
          {own.map((one) => (
            <Form key={one.id} action={`/commitments/statements/${one.id}/withdraw`}>
              <TextInput
                name="why"
                id={`why-${one.id}`}
                label={t('instruments.life.withdraw.why', {
                  status: t(`instruments.life.status.${one.status}`),
                  date: one.asOf,
                })}
                maxlength={1000}
                width="full"
              />
              <Button variant="secondary" danger about={`${t(`instruments.life.status.${one.status}`)}, ${one.asOf}`}>
                {t('instruments.life.withdraw.do')}
              </Button>
            </Form>
          ))}
        </Disclosure>
      )}
    </>
  );
}

function useColumns(): Column<Assertion>[] {
  const t = useT();
  const format = useFormat();
  const stateName = useStateName();
  return [
    {
      key: 'status',
      header: t('instruments.life.status'),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.withdrawn ? (
            <del>{t(`instruments.life.status.${row.status}`)}</del>
          ) : (
            <Tag>{t(`instruments.life.status.${row.status}`)}</Tag>
          )}
        </>
      ),
    },
    {
      key: 'whose',
      header: t('instruments.life.whose'),
      cell: (row) => (row.state ? stateName(row.state) : t('instruments.life.whole')),
    },
    { key: 'as-of', header: t('instruments.life.as-of'), cell: (row) => format.date(row.asOf) },
    {
      key: 'evidence',
      header: t('instruments.life.evidence'),
      cell: (row) => (
        <>
          {row.note && <bdi>{row.note}</bdi>}
          {row.evidence.map(({ label, href }) => (
            <p key={label}>
              {href ? (
                <a href={href} rel="noreferrer">
                  <bdi>{label}</bdi>
                </a>
              ) : (
                <bdi>{label}</bdi>
              )}
            </p>
          ))}
          {row.withdrawn && (
            <p>
              {t('instruments.life.withdrawn', {
                name: row.withdrawn.name,
                date: format.date(row.withdrawn.at.slice(0, 10)),
              })}{' '}
              <bdi>{row.withdrawn.why}</bdi>
            </p>
          )}
        </>
      ),
    },
    {
      key: 'by',
      header: t('instruments.life.by'),
      cell: (row) => (
        <>
          <bdi>{row.assertedName}</bdi>, {format.date(row.assertedAt.slice(0, 10))}
        </>
      ),
    },
  ];
}
