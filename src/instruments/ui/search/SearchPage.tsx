import { Checkboxes, Filters, Page, Pagination, Select, TextInput, useFormat, useT } from '../../../ui-kit/index.js';
import { directionOfText, useNames } from '../names.js';
import { FoundIn } from './FoundIn.js';
import type { MarkedProvision, SearchModel } from './model.js';

const KINDS = ['recital', 'operative', 'paragraph', 'annex'] as const;
const STATUSES = ['adopted', 'draft'] as const;

const addressOf = (query: SearchModel['query'], page: number): string => {
  const asked = new URLSearchParams({ q: query.q, sent: 'yes' });
  for (const key of ['kind', 'status', 'language', 'body'] as const) if (query[key]) asked.set(key, query[key]);
  if (query.allNames) asked.set('names', 'yes');
  if (page > 1) asked.set('page', String(page));
  return `/instruments/search?${asked}`;
};

/** Search in the paragraphs of all documents. */
export function SearchPage(model: SearchModel) {
  const t = useT();
  const { query, found, pageSize } = model;
  return (
    <Page
      title={t('instruments.search.title')}
      lead={t('instruments.search.lead')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
      ]}
    >
      <SearchForm model={model} />
      <p>
        <a href="/instruments/precedent">{t('instruments.search.to-precedent')}</a>
      </p>
      <AlsoSearched concepts={model.concepts} />
      {found && (
        <section aria-labelledby="results">
          <h2 id="results">
            {found.more
              ? t('instruments.search.more', { count: found.total })
              : t('instruments.search.found', { count: found.total })}
          </h2>
          {found.total === 0 && <p>{t('instruments.search.nothing')}</p>}
          <ol class="found" start={(query.page - 1) * pageSize + 1}>
            {found.rows.map((row) => (
              <li key={row.hash}>
                <FoundIn row={row} />
                <MarkedText row={row} />
                <p>
                  <a href={`/instruments/${row.instrument}/precedent/${row.fragment}`}>
                    {t('instruments.search.elsewhere')}
                  </a>
                </p>
              </li>
            ))}
          </ol>
          <Pagination page={query.page} pageSize={pageSize} total={found.total} href={(to) => addressOf(query, to)} />
        </section>
      )}
    </Page>
  );
}

function SearchForm({ model: { query, choices } }: { model: SearchModel }) {
  const t = useT();
  const names = useNames();
  const any = t('instruments.ledger.any');
  const chosen = query.q !== '' || query.kind || query.status || query.language || query.body;
  return (
    <Filters
      action="/instruments/search"
      label={t('instruments.search.form')}
      clear={chosen ? '/instruments/search' : undefined}
      keep={{ sent: 'yes' }}
    >
      <TextInput
        name="q"
        label={t('instruments.search.words')}
        hint={t('instruments.search.words.hint')}
        value={query.q}
        inputmode="search"
        maxlength={400}
        width="full"
      />
      <Select
        name="kind"
        label={t('instruments.search.kind')}
        empty={any}
        value={query.kind}
        options={KINDS.map((value) => ({ value, label: t(`instruments.search.kind.${value}`) }))}
      />
      <Select
        name="status"
        label={t('instruments.search.status')}
        empty={any}
        value={query.status}
        options={STATUSES.map((value) => ({ value, label: t(`instruments.ledger.status.${value}`) }))}
      />
      <Select
        name="language"
        label={t('instruments.search.language')}
        empty={any}
        value={query.language}
        options={choices.languages.map((value) => ({
          value,
          label: names.coded(`instruments.language.${value}`, value),
        }))}
      />
      <Select
        name="body"
        label={t('instruments.search.body')}
        empty={any}
        value={query.body}
        options={choices.bodies.map((value) => ({ value, label: names.addressee({ norm: value, surface: value }) }))}
      />
      <Checkboxes
        name="names"
        legend={t('instruments.search.glossary')}
        values={query.allNames ? ['yes'] : []}
        options={[{ value: 'yes', label: t('instruments.search.names') }]}
      />
    </Filters>
  );
}

/** Which concepts were recognised, and by what other names they were searched. */
function AlsoSearched({ concepts }: Pick<SearchModel, 'concepts'>) {
  const t = useT();
  const format = useFormat();
  if (concepts.length === 0) return null;
  return (
    <ul>
      {concepts.map(({ id, names }) => (
        <li key={id}>
          {t('instruments.search.also')}{' '}
          {Object.entries(names).map(([language, list], index) => (
            <span key={language}>
              {index > 0 && ' · '}
              <span lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
                {format.list(list)}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function MarkedText({ row }: { row: MarkedProvision }) {
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const [start, end] of row.marks) {
    pieces.push({ text: row.text.slice(at, start), found: false }, { text: row.text.slice(start, end), found: true });
    at = end;
  }
  pieces.push({ text: row.text.slice(at), found: false });
  return (
    <blockquote lang={row.language} dir={directionOfText(row.text)}>
      {pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}
    </blockquote>
  );
}
