import {
  Button,
  type Column,
  DataTable,
  Disclosure,
  Form,
  Page,
  Select,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { Agency } from '../../identity/index.js';
import { LANGUAGES, LANGUAGE_NAMES, type Texts } from '../../languages/index.js';
import type { Organisation } from '../view.js';

export type OrganisationsModel = {
  readonly organisations: readonly Organisation[];
  /** Kinds that can be chosen. */
  readonly kinds: readonly string[];
  readonly mayChange: boolean;
  readonly renamed: Agency | null;
};

/** Agencies that work with this node. */
export function OrganisationsPage({ organisations, kinds, mayChange, renamed }: OrganisationsModel) {
  const t = useT();
  return (
    <Page
      title={t('people.organisations.title')}
      lead={t('people.organisations.lead')}
      breadcrumbs={[
        { href: '/', label: t('people.home') },
        { href: '/people', label: t('people.title') },
      ]}
    >
      {mayChange && renamed && (
        <section aria-labelledby="rename">
          <h2 id="rename">{t('people.organisations.rename')}</h2>
          <Form action={`/organisations/${renamed.id}/rename`}>
            <NameFields names={renamed.names} />
            <Button>{t('people.organisations.rename')}</Button>
          </Form>
        </section>
      )}
      <Organisations organisations={organisations} mayChange={mayChange} />
      {mayChange && !renamed && (
        <Disclosure summary={t('people.organisations.add')}>
          <Form action="/organisations">
            <NameFields names={undefined} />
            <Select
              name="kind"
              label={t('people.organisations.kind')}
              options={kinds.map((kind) => ({ value: kind, label: t(`people.kind.${kind}`) }))}
              value="CentralGovernmentOrganisation"
            />
            <Button>{t('people.organisations.add')}</Button>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}

function Organisations({ organisations, mayChange }: { organisations: readonly Organisation[]; mayChange: boolean }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Organisation>[] = [
    { key: 'name', header: t('people.organisations.name'), cell: (one) => <bdi>{one.name}</bdi> },
    { key: 'kind', header: t('people.organisations.kind'), cell: (one) => t(`people.kind.${one.kind}`) },
    {
      key: 'state',
      header: t('people.state'),
      cell: (one) =>
        one.closed
          ? t('people.organisations.closed', { date: format.dateTime(one.closed) })
          : t('people.organisations.open'),
    },
  ];
  const change: Column<Organisation> = {
    key: 'change',
    header: t('people.steps'),
    headerHidden: true,
    cell: (one) =>
      one.closed ? null : (
        <>
          <a class="ds-link" href={`/organisations?rename=${one.id}`}>
            {t('people.organisations.rename')}
            <bdi class="sr-only"> {one.name}</bdi>
          </a>
          <Form action={`/organisations/${one.id}/close`}>
            <Button variant="tertiary" danger about={one.name}>
              {t('people.organisations.close')}
            </Button>
          </Form>
        </>
      ),
  };
  return (
    <DataTable
      caption={t('people.organisations.title')}
      captionHidden
      columns={mayChange ? [...columns, change] : columns}
      rows={organisations}
      empty={t('people.empty')}
      narrow="stack"
    />
  );
}

const NAME_ORDER = ['en', ...LANGUAGES.filter((code) => code !== 'en')] as const;

/** A name in each language; English is the one the others fall back to. */
function NameFields({ names }: { names: Texts | undefined }) {
  const t = useT();
  return (
    <>
      {NAME_ORDER.map((code) => (
        <TextInput
          key={code}
          name={code}
          label={t('people.organisations.name-in', { language: LANGUAGE_NAMES[code] })}
          value={names?.[code]}
          optional={code !== 'en'}
          maxlength={120}
          autocomplete="off"
        />
      ))}
    </>
  );
}
