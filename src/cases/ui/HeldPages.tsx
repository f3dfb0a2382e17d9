import { Alert, LinkButton, Page, SummaryList, useFormat, useT } from '../../ui-kit/index.js';
import type { Held } from '../store/held.js';
import { Acts } from './Acts.js';
import { useFieldName, useValue } from './FieldInput.js';
import type { Names } from './names.js';
import { AgencyName, NoteText, useCrumbs } from './parts.js';

export type HeldModel = { readonly id: string; readonly held: Held; readonly at: Date; readonly names: Names };

/** What is held on a person, to be printed and given to her. */
export function HeldPage({ id, held, at, names }: HeldModel) {
  const t = useT();
  return (
    <Page
      title={t('cases.export.of', { code: held.code })}
      breadcrumbs={useCrumbs({ id, code: held.code, state: 'open' })}
      caveat={t('cases.export.caveat')}
    >
      <Alert tone="warning" title={t('cases.export.caveat')} />
      <HeldRecord held={held} at={at} names={names} />
      <p>
        <LinkButton href={`/cases/${id}/export.json`} variant="secondary" download>
          {t('cases.export.json')}
        </LinkButton>
      </p>
    </Page>
  );
}

export type MyRecordModel = { readonly records: readonly Held[]; readonly at: Date; readonly names: Names };

/** For the person concerned: what is held on her, and who has seen it. */
export function MyRecordPage({ records, at, names }: MyRecordModel) {
  const t = useT();
  return (
    <Page
      title={t('cases.own.title')}
      lead={t('cases.own.lead')}
      breadcrumbs={[{ href: '/', label: t('cases.crumb.home') }]}
      caveat={t('cases.export.caveat')}
    >
      {records.length === 0 && <p>{t('cases.own.none')}</p>}
      {records.map((held) => (
        <HeldRecord key={held.code} held={held} at={at} names={names} />
      ))}
      {records.length > 0 && (
        <p>
          <LinkButton href="/my-record.json" variant="secondary" download>
            {t('cases.export.json')}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}

function HeldRecord({ held, at, names }: { held: Held; at: Date; names: Names }) {
  const t = useT();
  const format = useFormat();
  const value = useValue();
  const name = useFieldName();
  const refused = held.refusedContact.map((kind) => t(`cases.agency-kind.${kind}`));
  return (
    <>
      <SummaryList
        rows={[
          { term: t('cases.code'), value: <bdi dir="ltr">{held.code}</bdi> },
          { term: t('cases.agency'), value: <AgencyName id={held.agency} names={names} /> },
          { term: t('cases.opened'), value: format.date(held.openedAt) },
          { term: t('cases.export.as-of'), value: format.dateTime(at) },
          ...(refused.length > 0 ? [{ term: t('cases.refused-contact'), value: format.list(refused) }] : []),
          ...held.fields.map((field) => ({
            term: name(field.key),
            value: value(field.key, field.value),
          })),
        ]}
      />
      <h2>{t('cases.notes.title')}</h2>
      {held.notes.length === 0 && <p>{t('cases.notes.empty')}</p>}
      {held.notes.map((note) => (
        <article key={note.id}>
          <h3>{format.dateTime(note.at)}</h3>
          <NoteText text={note.versions.at(-1)?.text ?? null} />
        </article>
      ))}
      <h2>{t('cases.files.title')}</h2>
      {held.files.length === 0 && <p>{t('cases.files.empty')}</p>}
      <ul>
        {held.files.map((file) => (
          <li key={file.id}>
            <bdi>{file.name}</bdi>, {format.bytes(file.bytes)}
          </li>
        ))}
      </ul>
      <Acts acts={held.seen} names={names} />
    </>
  );
}
