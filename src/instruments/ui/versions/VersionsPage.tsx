import {
  Button,
  type Column,
  DataTable,
  Form,
  LinkButton,
  Page,
  Select,
  Tag,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { VersionLink } from '../../store/versions/links.js';
import type { OralRevisionKept } from '../../store/versions/oral.js';
import { directionOfText, shortTitle, titleOf } from '../names.js';
import { StatusTag } from '../StatusTag.js';
import { compareHref, type VersionsModel } from './model.js';
import { useVersionLine, VersionName } from './VersionName.js';

/** The row of versions that a document stands in: draft, revisions, oral revisions, the text as adopted. */
export function VersionsPage(model: VersionsModel) {
  const t = useT();
  const { document, row, suggestions, mayRelate } = model;
  const title = titleOf(document);
  return (
    <Page
      title={t('instruments.versions.title')}
      lead={
        <bdi lang={document.language} dir={directionOfText(title)}>
          {title}
        </bdi>
      }
      tags={<StatusTag status={document.status} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${document.id}`, label: shortTitle(title) },
      ]}
    >
      <Row model={model} />
      {(row.length > 1 || row.some(({ oral }) => oral > 0)) && <Choose model={model} />}
      <Oral model={model} />
      <h2>{t('instruments.versions.suggested')}</h2>
      <p>{t('instruments.versions.suggested.explain')}</p>
      <DataTable
        caption={t('instruments.versions.suggested')}
        captionHidden
        columns={useSuggestionColumns(model)}
        rows={suggestions}
        empty={t('instruments.versions.suggested.none')}
        narrow="stack"
      />
      {!mayRelate && suggestions.length > 0 && <p>{t('instruments.versions.suggested.who')}</p>}
    </Page>
  );
}

function Row({ model: { row, links, document, mayRelate } }: { model: VersionsModel }) {
  const t = useT();
  const format = useFormat();
  const linksTo = (id: string): readonly VersionLink[] => links.filter(({ newer }) => newer === id);
  if (row.length < 2) return <p>{t('instruments.versions.alone')}</p>;
  return (
    <>
      <ol>
        {row.map((version) => (
          <li key={version.id}>
            <VersionName document={version} />
            {version.id === document.id && ' '}
            {version.id === document.id && <Tag>{t('instruments.versions.this')}</Tag>}
            {version.sponsors.length > 0 && (
              <p>
                {t('instruments.versions.by', { who: format.list(version.sponsors.map(({ surface }) => surface)) })}
              </p>
            )}
            {linksTo(version.id).map((link) => (
              <div key={link.id}>
                <p>
                  {t(`instruments.versions.link.${link.kind}`)}{' '}
                  <a href={compareHref(link.older, link.newer)}>{t('instruments.versions.link.compare')}</a>.{' '}
                  {t('instruments.versions.link.who', {
                    name: link.assertedName,
                    moment: format.dateTime(new Date(link.assertedAt)),
                  })}
                </p>
                {mayRelate && (
                  <Form action={`/instruments/${document.id}/versions/undo`}>
                    <input type="hidden" name="link" value={link.id} />
                    <Button variant="tertiary" danger about={titleOf(version)}>
                      {t('instruments.versions.undo')}
                    </Button>
                  </Form>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p>
        <a href={`/instruments/${document.id}/versions/changes`}>{t('instruments.versions.changes.title')}</a>
      </p>
    </>
  );
}

/** Any two of the row, as issued or as orally revised. */
function Choose({ model: { row } }: { model: VersionsModel }) {
  const t = useT();
  const line = useVersionLine();
  const options = row.flatMap((version) => [
    { value: version.id, label: line(version) },
    ...(version.oral > 0 ? [{ value: `${version.id}~oral`, label: line(version, true) }] : []),
  ]);
  return (
    <form class="form" method="get" action="/instruments/compare">
      <h2>{t('instruments.versions.choose')}</h2>
      <Select
        name="older"
        label={t('instruments.versions.older')}
        options={options}
        value={options.at(-2)?.value}
        width="full"
      />
      <Select
        name="newer"
        label={t('instruments.versions.newer')}
        options={options}
        value={options.at(-1)?.value}
        width="full"
      />
      <Button variant="secondary">{t('instruments.versions.compare')}</Button>
    </form>
  );
}

function Oral({ model: { document, oral, mayRelate } }: { model: VersionsModel }) {
  const t = useT();
  return (
    <>
      <h2>{t('instruments.versions.oral')}</h2>
      {oral.length === 0 ? (
        <p>{t('instruments.versions.oral.none')}</p>
      ) : (
        <>
          <ol>
            {oral.map((revision) => (
              <li key={revision.id}>
                <OralRevision revision={revision} lang={document.language} />
                {mayRelate && (
                  <Form action={`/instruments/${document.id}/versions/oral/withdraw`}>
                    <input type="hidden" name="revision" value={revision.id} />
                    <Button variant="tertiary" danger about={revision.reader}>
                      {t('instruments.versions.oral.withdraw')}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ol>
          <p>
            <a href={compareHref(document.id, `${document.id}~oral`)}>{t('instruments.versions.oral.compare')}</a>
          </p>
        </>
      )}
      {mayRelate && (
        <p>
          <LinkButton href={`/instruments/${document.id}/versions/oral`} variant="secondary">
            {t('instruments.versions.oral.new')}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function OralRevision({ revision, lang }: { revision: OralRevisionKept; lang: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <p>
        {t(`instruments.versions.oral.did.${revision.action}`, { fragment: revision.fragment ?? 'end' })}{' '}
        {t('instruments.versions.oral.read', {
          reader: revision.reader,
          day: format.date(revision.readOn),
          time: revision.readAt ?? 'none',
        })}
      </p>
      {revision.text && (
        <blockquote lang={lang} dir={directionOfText(revision.text)}>
          {revision.text}
        </blockquote>
      )}
    </>
  );
}

type Suggested = VersionsModel['suggestions'][number];

function useSuggestionColumns({ document, mayRelate }: VersionsModel): Column<Suggested>[] {
  const t = useT();
  const format = useFormat();
  const columns: Column<Suggested>[] = [
    {
      key: 'other',
      header: t('instruments.library.document'),
      rowHeader: true,
      cell: ({ other }) => <VersionName document={other} />,
    },
    {
      key: 'kind',
      header: t('instruments.versions.relation'),
      cell: ({ kind, newer }) =>
        t(newer === document.id ? `instruments.versions.before.${kind}` : `instruments.versions.after.${kind}`),
    },
    {
      key: 'why',
      header: t('instruments.versions.why'),
      cell: ({ reasons }) => format.list(reasons.map((reason) => t(`instruments.versions.reason.${reason}`))),
    },
    {
      key: 'compare',
      header: t('instruments.versions.compare'),
      headerHidden: true,
      cell: ({ older, newer, other }) => (
        <a
          href={compareHref(older, newer)}
          aria-label={t('instruments.versions.compare.with', { title: titleOf(other) })}
        >
          {t('instruments.versions.compare')}
        </a>
      ),
    },
  ];
  if (!mayRelate) return columns;
  const confirm: Column<Suggested> = {
    key: 'confirm',
    header: t('instruments.versions.confirm'),
    headerHidden: true,
    cell: ({ older, newer, kind, other }) => (
      <Form action={`/instruments/${document.id}/versions`}>
        <input type="hidden" name="older" value={older} />
        <input type="hidden" name="newer" value={newer} />
        <input type="hidden" name="kind" value={kind} />
        <Button variant="tertiary" about={titleOf(other)}>
          {t('instruments.versions.confirm')}
        </Button>
      </Form>
    ),
  };
  return [...columns, confirm];
}
