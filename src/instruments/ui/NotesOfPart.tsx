import { useFormat, useT } from '../../ui-kit/index.js';
import type { Note } from '../reading/reading.js';
import type { CitedHere, DocumentPart } from '../store.js';
import { directionOfText, useNames } from './names.js';
import { Words, keptByCitation } from './Words.js';

/** Notes called on this part of the document; the first part also shows those of the header, the last those nobody calls. */
export function notesOfPart({ reading, passages, part, instrument }: DocumentPart): Note[] {
  const here = new Set(passages.map((passage) => passage.fragment));
  const known = new Set(reading.headings.map((heading) => heading.before));
  const inText = (from: string) => here.has(from) || /^(?:pp|op|p|art|an)[0-9-]/.test(from) || known.has(from);
  return reading.notes.filter((note) => {
    if (instrument.parts === 1) return true;
    if (note.calledFrom.length === 0) return part === instrument.parts;
    return note.calledFrom.some((from) => here.has(from) || (part === 1 && !inText(from)));
  });
}

/** The notes in the order of their marks, each leading back to where it is called. */
export function NotesOfPart({ model }: { model: DocumentPart }) {
  const t = useT();
  const notes = notesOfPart(model);
  if (notes.length === 0) return null;
  const kept = keptByCitation(model.cited);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('instruments.notes.title')}</h2>
      {notes.map((note, index) => (
        <OneNote key={`${note.id} ${index}`} note={note} kept={kept} model={model} />
      ))}
    </section>
  );
}

type OneNoteProps = { note: Note; kept: ReadonlyMap<string, CitedHere>; model: DocumentPart };

function OneNote({ note, kept, model }: OneNoteProps) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { instrument, passages, reading } = model;
  const antecedent = note.ibidOf ? reading.notes.find(({ mark }) => mark === note.ibidOf) : undefined;
  const callers = note.calledFrom.map((from) => {
    const passage = passages.find(({ fragment }) => fragment === from);
    return passage ? { href: `#${from}`, name: names.provision(passage.rootKind, passage.number) } : undefined;
  });
  return (
    <div id={note.id} class="passage">
      <div class="passage-text" lang={instrument.language} dir={directionOfText(note.text)}>
        <span class="passage-mark">{note.mark}</span>
        <div class="passage-words">
          <Words
            text={note.text}
            anchors={[]}
            emphasis={[]}
            citations={note.citations}
            kept={kept}
            bodyName={instrument.bodyName}
            noteOf={() => undefined}
          />
        </div>
      </div>
      <div class="passage-beside">
        <p>
          {antecedent && (
            <>
              {t('instruments.notes.ibid')}{' '}
              <a href={`#${antecedent.id}`}>{t('instruments.note.named', { mark: antecedent.mark })}</a>
              {'. '}
            </>
          )}
          {note.ibidOf === null && `${t('instruments.notes.ibid.outside')} `}
          {t('instruments.notes.called', { count: note.calledFrom.length })}{' '}
          {callers
            .filter((caller) => caller !== undefined)
            .map((caller, index) => (
              <>
                {index > 0 && ', '}
                <a href={caller.href}>{caller.name}</a>
              </>
            ))}
          {callers.some((caller) => caller === undefined) && ` ${elsewhere(note, passages, t, format.list)}`}
        </p>
      </div>
    </div>
  );
}

/** Names of the places outside this page's paragraphs: the title, the sponsors, the agenda item, another part. */
function elsewhere(
  note: Note,
  passages: DocumentPart['passages'],
  t: ReturnType<typeof useT>,
  list: (names: readonly string[]) => string,
): string {
  const names = note.calledFrom
    .filter((from) => !passages.some(({ fragment }) => fragment === from))
    .map((from) => {
      const key = `instruments.notes.from.${from}`;
      const name = t(key);
      return name === key ? t('instruments.notes.from.other-part') : name;
    });
  return list([...new Set(names)]);
}
