import { type Column, DataTable, Disclosure, DraftTag, Tag, useFormat, useT } from '../../ui-kit/index.js';
import type { DocumentPart, KeptCitation } from '../store.js';
import { paragraphHref, titleOf, useNames } from './names.js';

const CITED_SHOWN = 150;

/** The texts the document cites: led to where it is kept here, marked as a stub where it is not. */
export function CitedTexts({ model }: { model: DocumentPart }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { cited, instrument } = model;
  if (cited.length === 0) return null;
  const columns: Column<KeptCitation>[] = [
    {
      key: 'cited',
      header: t('instruments.cited.text'),
      cell: (row) => <bdi lang={instrument.language}>{row.surface}</bdi>,
    },
    {
      key: 'norm',
      header: t('instruments.cited.norm'),
      cell: (row) => <bdi>{row.norm ?? row.work.split('/').slice(-2).join('/')}</bdi>,
    },
    {
      key: 'kind',
      header: t('instruments.cited.kind'),
      cell: (row) => names.coded(`instruments.citation.${row.kind}`, row.kind),
    },
    {
      key: 'places',
      header: t('instruments.cited.where'),
      cell: (row) => (
        <>
          {row.places.map(({ fragment, part, rootKind, number }, index) => (
            <>
              {index > 0 && ', '}
              <a href={paragraphHref(instrument.id, fragment, part)}>
                {rootKind
                  ? names.provision(rootKind, number)
                  : t('instruments.note.named', { mark: fragment.replace(/^fn/, '') })}
              </a>
            </>
          ))}
          {row.times > row.places.length && ` ${t('instruments.cited.times', { times: format.number(row.times) })}`}
        </>
      ),
    },
    {
      key: 'here',
      header: t('instruments.cited.here'),
      cell: ({ target }) =>
        target ? (
          <>
            <a
              href={
                target.fragment ? paragraphHref(target.id, target.fragment, target.part) : `/instruments/${target.id}`
              }
            >
              <bdi>{titleOf(target)}</bdi>
            </a>{' '}
            {target.draft && <DraftTag />}
          </>
        ) : (
          <Tag>{t('instruments.cited.stub')}</Tag>
        ),
    },
  ];
  const here = cited.filter(({ target }) => target !== null).length;
  return (
    <Disclosure summary={t('instruments.cited.title', { count: cited.length, here })}>
      {cited.length > CITED_SHOWN && <p>{t('instruments.repairs.first', { count: CITED_SHOWN })}</p>}
      <DataTable
        caption={t('instruments.cited.caption')}
        captionHidden
        columns={columns}
        rows={cited.slice(0, CITED_SHOWN)}
        empty=""
        narrow="stack"
      />
    </Disclosure>
  );
}

/** Documents kept here that cite this one. */
export function CitingTexts({ model }: { model: DocumentPart }) {
  const t = useT();
  if (model.citedBy.length === 0) return null;
  return (
    <section aria-labelledby="cited-by">
      <h2 id="cited-by">{t('instruments.citing.title')}</h2>
      <ul>
        {model.citedBy.map((citing) => (
          <li key={citing.id}>
            <a href={paragraphHref(citing.id, citing.fragment, citing.part)}>
              <bdi>{titleOf(citing)}</bdi>
            </a>{' '}
            {citing.draft && <DraftTag />}
          </li>
        ))}
      </ul>
    </section>
  );
}
