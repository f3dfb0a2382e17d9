import {
  Alert,
  Button,
  Checkboxes,
  type Column,
  DataTable,
  Form,
  Page,
  TextInput,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import { AGENCY_KINDS } from '../fields.js';
import type { SearchTyped } from '../store/search.js';
import type { Names } from './names.js';
import { AgencyName, useCrumbs } from './parts.js';

/** A record that was found: `open` is its address where the reader stands in a relation to it. */
export type ShownHit = {
  readonly code: string;
  readonly agency: string;
  readonly by: readonly string[];
  readonly open: string | null;
};
export type SearchModel = {
  readonly typed: SearchTyped;
  readonly found: null | {
    readonly search: string;
    readonly hits: readonly ShownHit[];
    readonly names: Names;
    readonly mayOpen: boolean;
    readonly mayBreakGlass: boolean;
  };
};

/** Search first: the only way to a new record. What was typed travels in the form, never in an address. */
export function SearchPage({ typed, found }: SearchModel) {
  const t = useT();
  return (
    <Page title={t('cases.search.title')} lead={t('cases.search.lead')} breadcrumbs={useCrumbs()}>
      <Form action="/cases/search">
        <Typed typed={typed} />
        <TextInput
          name="code"
          label={t('cases.code')}
          hint={t('cases.search.code.hint')}
          value={typed.code}
          optional
          autocomplete="off"
          spellcheck={false}
        />
        <Button variant={found ? 'secondary' : 'primary'}>{t('cases.search.do')}</Button>
      </Form>
      {found && <Found found={found} />}
      {found?.mayOpen && <OpenForm typed={typed} search={found.search} />}
    </Page>
  );
}

function Typed({ typed, as = 'name' }: { typed: SearchTyped; as?: 'name' | 'names' }) {
  const t = useT();
  const off = { optional: true, autocomplete: 'off', spellcheck: false } as const;
  const id = (name: string) => `${as}-${name}`;
  return (
    <>
      <TextInput
        name={as}
        id={id('name')}
        label={t('cases.search.name')}
        hint={t('cases.search.name.hint')}
        value={typed.name}
        {...off}
      />
      <TextInput
        name="document-number"
        id={id('document-number')}
        label={t('cases.field.document-number')}
        value={typed['document-number']}
        {...off}
      />
      <TextInput name="phone" id={id('phone')} label={t('cases.field.phone')} value={typed.phone} {...off} />
    </>
  );
}

function Found({ found }: { found: NonNullable<SearchModel['found']> }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<ShownHit>[] = [
    { key: 'code', header: t('cases.code'), rowHeader: true, cell: (hit) => <bdi dir="ltr">{hit.code}</bdi> },
    { key: 'agency', header: t('cases.agency'), cell: (hit) => <AgencyName id={hit.agency} names={found.names} /> },
    {
      key: 'by',
      header: t('cases.search.by'),
      cell: (hit) => format.list(hit.by.map((by) => t(`cases.search.by.${by}`))),
    },
    {
      key: 'do',
      header: t('cases.search.next'),
      cell: (hit) =>
        hit.open ? (
          <a class="ds-link" href={`/cases/${hit.open}`}>
            {t('cases.search.open')}
          </a>
        ) : (
          <>
            {t('cases.search.ask')}{' '}
            {found.mayBreakGlass && (
              <a class="ds-link" href={`/cases/break-glass?code=${encodeURIComponent(hit.code)}`}>
                {t('cases.break-glass.title')}
              </a>
            )}
          </>
        ),
    },
  ];
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('cases.search.found', { count: found.hits.length })}</h2>
      <DataTable
        caption={t('cases.search.found', { count: found.hits.length })}
        captionHidden
        columns={columns}
        rows={found.hits}
        empty={t('cases.search.none')}
        narrow="stack"
      />
    </section>
  );
}

function OpenForm({ typed, search }: { typed: SearchTyped; search: string }) {
  const t = useT();
  return (
    <section aria-labelledby="new">
      <h2 id="new">{t('cases.new.title')}</h2>
      <Alert title={t('cases.new.warning')}>
        <p>{t('cases.new.explain')}</p>
      </Alert>
      <Form action="/cases/new">
        <input type="hidden" name="search" value={search} />
        <Typed typed={typed} as="names" />
        <Checkboxes
          name="refused-contact"
          legend={t('cases.refused-contact')}
          hint={t('cases.refused-contact.hint')}
          options={AGENCY_KINDS.map((kind) => ({ value: kind, label: t(`cases.agency-kind.${kind}`) }))}
          optional
        />
        <Button>{t('cases.new.do')}</Button>
      </Form>
    </section>
  );
}
