import type { Purpose, Sensitivity } from '../../platform/access/index.js';
import { Alert, Button, Form, Page, Select, useFormat, useT, LongText } from '../../ui-kit/index.js';
import { NOTE_LONGEST } from '../note.js';
import type { AlteredNote, Note } from '../store/notes.js';
import type { Names, RecordHead } from './names.js';
import { NoteText, PersonName, PurposeChoice, useCrumbs } from './parts.js';

export type NotesModel = {
  readonly record: RecordHead;
  readonly purposes: readonly Purpose[];
  readonly purpose: Purpose | null;
  readonly notes: readonly Note[];
  readonly mayWrite: readonly Sensitivity[];
  readonly names: Names;
};

/** The notes of a record, newest first; each shows its last version. */
export function NotesPage({ record, purposes, purpose, notes, mayWrite, names }: NotesModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('cases.notes.of', { code: record.code })}
      width="text"
      breadcrumbs={useCrumbs(record)}
      caveat={t('cases.caveat')}
    >
      <PurposeChoice action={`/cases/${record.id}/notes`} purposes={purposes} purpose={purpose} />
      {purpose && notes.length === 0 && <p>{t('cases.notes.empty')}</p>}
      {notes.map((note) => (
        <article key={note.id} aria-labelledby={`note-${note.id}`}>
          <h2 id={`note-${note.id}`}>
            <a class="ds-link" href={`/cases/${record.id}/notes/${note.id}?purpose=${purpose ?? ''}`}>
              {format.dateTime(note.at)}
            </a>
          </h2>
          <p class="hint">
            <PersonName id={note.author} names={names} /> · {t(`cases.class.${note.sensitivity}`)} ·{' '}
            {t('cases.note.versions', { count: note.versions.length })}
          </p>
          <NoteText text={note.versions.at(-1)?.text ?? null} />
        </article>
      ))}
      {mayWrite.length > 0 && record.state === 'open' && <WriteForm record={record} classes={mayWrite} />}
    </Page>
  );
}

function WriteForm({ record, classes }: { record: RecordHead; classes: readonly Sensitivity[] }) {
  const t = useT();
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t('cases.note.write')}</h2>
      <Form action={`/cases/${record.id}/notes`}>
        <Select
          name="sensitivity"
          label={t('cases.note.class')}
          hint={t('cases.note.class.hint')}
          options={classes.map((one) => ({ value: one, label: t(`cases.class.${one}`) }))}
          value="operational"
        />
        <LongText name="text" label={t('cases.note.text')} maxlength={NOTE_LONGEST} />
        <Button>{t('cases.note.do')}</Button>
      </Form>
    </section>
  );
}

export type NoteModel = {
  readonly record: RecordHead;
  readonly purpose: Purpose;
  readonly note: Note;
  readonly altered: readonly AlteredNote[];
  readonly mayCorrect: boolean;
  readonly names: Names;
};

/** One note: every version stays, and whether each stands as it was written. */
export function NotePage({ record, purpose, note, altered, mayCorrect, names }: NoteModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('cases.note.of', { code: record.code })}
      width="text"
      breadcrumbs={[
        ...useCrumbs(record),
        { href: `/cases/${record.id}/notes?purpose=${purpose}`, label: t('cases.notes.title') },
      ]}
      caveat={t('cases.caveat')}
    >
      {altered.map((one) => (
        <Alert key={one.version} tone="danger" title={t('error.CASES_NOTE_ALTERED')}>
          <p>{t(`cases.note.altered.${one.what}`, { version: one.version })}</p>
        </Alert>
      ))}
      {[...note.versions].reverse().map((version) => (
        <article key={version.version}>
          <h2>{t('cases.note.version', { version: version.version })}</h2>
          <p class="hint">
            <PersonName id={version.author} names={names} /> · {format.dateTime(version.at)}
          </p>
          <NoteText text={version.text} />
        </article>
      ))}
      {mayCorrect && record.state === 'open' && (
        <section aria-labelledby="correct">
          <h2 id="correct">{t('cases.note.correct')}</h2>
          <Form action={`/cases/${record.id}/notes/${note.id}`}>
            <LongText
              name="text"
              label={t('cases.note.text')}
              hint={t('cases.note.correct.hint')}
              value={note.versions.at(-1)?.text ?? ''}
              maxlength={NOTE_LONGEST}
            />
            <Button>{t('cases.note.correct.do')}</Button>
          </Form>
        </section>
      )}
    </Page>
  );
}
