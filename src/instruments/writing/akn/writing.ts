/** What the parts of one Akoma Ntoso file share while it is written: ids given, notes placed, actors met. */
import type { Citation, Note, Provision, Reading } from '../../reading/reading.js';
import { ACTORS } from '../../reading/registries/actors.js';
import { slug, workIri } from '../iri.js';
import { connectivesOf } from '../source-lines.js';
import { actorsIn, walkRuns, type Wrap, wrapsOf } from '../runs.js';
import { element, inlineText, open } from './xml.js';

export type Writing = {
  readonly reading: Reading;
  readonly source: string | null;
  /** The language of the text as an `xml:lang`. */
  readonly language: string;
  /** Ids given, and the number behind the next that would be the same. */
  readonly eIds: Map<string, number>;
  readonly provisionIds: Map<Provision, string>;
  readonly noteIds: Map<Note, string>;
  /** Notes that a mark calls; the first `placed` of them stand in the text already. */
  readonly notesByMark: ReadonlyMap<string, { readonly notes: Note[]; placed: number }>;
  /** What joins a provision to the next in one sentence ("and"), by the provision's fragment id. */
  readonly connectives: ReadonlyMap<string, string>;
  /** Norm of an actor → id of its reference. */
  readonly actors: Map<string, string>;
};

export function beginWriting(reading: Reading, source: string | null): Writing {
  const notesByMark = new Map<string, { readonly notes: Note[]; placed: number }>();
  for (const note of reading.notes) {
    const known = notesByMark.get(note.mark);
    if (known) known.notes.push(note);
    else notesByMark.set(note.mark, { notes: [note], placed: 0 });
  }
  return {
    reading,
    source,
    language: /^[A-Za-z]{2,3}$/.test(reading.meta.language) ? reading.meta.language : 'und',
    eIds: new Map(),
    provisionIds: new Map(),
    noteIds: new Map(),
    notesByMark,
    connectives: connectivesOf(reading, source),
    actors: new Map(),
  };
}

/** The id wanted, or with a number behind it where another element has it already. */
export function newId({ eIds }: Writing, wanted: string): string {
  const clean = wanted.replace(/[^\p{L}\p{N}_.*-]+/gu, '-') || 'e';
  let id = clean;
  for (let again = eIds.get(clean) ?? 2; eIds.has(id); again += 1) {
    id = `${clean}__again_${again}`;
    eIds.set(clean, again + 1);
  }
  eIds.set(id, 2);
  return id;
}

/** Reference to an actor of the registry, made when first met. */
export function actorReference(writing: Writing, norm: string): string {
  const known = writing.actors.get(norm);
  if (known !== undefined) return known;
  const id = newId(writing, `actor-${slug(norm) || 'unnamed'}`);
  writing.actors.set(norm, id);
  return id;
}

const SHOWN: ReadonlyMap<string, string> = new Map(ACTORS.map(({ norm, names }) => [norm, names[0] ?? norm]));
export const shownAs = (norm: string): string => SHOWN.get(norm) ?? norm;

/** A citation whose target is not known is marked as one, and refers to nothing. */
const citationTag = ({ norm, kind }: Citation): readonly [string, string] =>
  norm === null
    ? [open('inline', { name: 'citation', class: kind }), '</inline>']
    : [open('ref', { href: workIri(norm), class: kind }), '</ref>'];

function wrapTag(writing: Writing, wrap: Wrap): readonly [string, string] {
  if ('citation' in wrap) return citationTag(wrap.citation);
  return [open('organization', { refersTo: `#${actorReference(writing, wrap.actor)}` }), '</organization>'];
}

type Inline = Pick<Provision, 'text' | 'emphasis' | 'verbs' | 'anchors'>;

function inlineWith(writing: Writing, inline: Inline, wraps: readonly Wrap[]): string {
  let out = '';
  walkRuns(inline, wraps, {
    text: (text, style) => {
      const content = inlineText(text);
      if (style === 'plain') out += content;
      else out += element('i', style === 'verb' ? { class: 'verb' } : {}, content);
    },
    mark: ({ mark }) => {
      out += noteAt(writing, mark);
    },
    open: (wrap) => {
      out += wrapTag(writing, wrap)[0];
    },
    close: (wrap) => {
      out += wrapTag(writing, wrap)[1];
    },
  });
  return out;
}

/** The text of a provision with its citations, actors, emphasis and notes. */
export function inlineOf(writing: Writing, provision: Provision): string {
  const joins = writing.connectives.get(provision.id);
  const text = inlineWith(writing, provision, wrapsOf(provision.text, provision.citations, actorsIn(provision)));
  return joins === undefined ? text : text + element('inline', { name: 'connective' }, inlineText(` ${joins}`));
}

const noteText = (writing: Writing, { text, citations }: Note): string =>
  inlineWith(writing, { text, emphasis: [], verbs: [], anchors: [] }, wrapsOf(text, citations));

function noteId(writing: Writing, note: Note): string {
  const id = newId(writing, note.id);
  writing.noteIds.set(note, id);
  return id;
}

/** A note stands where its mark is met first; from elsewhere it is referred to. A mark without a note stays a mark. */
export function noteAt(writing: Writing, mark: string): string {
  const called = writing.notesByMark.get(mark);
  const next = called?.notes[called.placed];
  if (called && next) {
    called.placed += 1;
    const eId = noteId(writing, next);
    const content = `<p>${noteText(writing, next)}</p>`;
    return element('authorialNote', { eId, marker: mark, placement: 'bottom' }, content);
  }
  const first = called?.notes[0] && writing.noteIds.get(called.notes[0]);
  if (first === undefined)
    return element('inline', { name: 'mark', class: 'without-note' }, element('sup', {}, inlineText(mark)));
  return element('noteRef', { href: `#${first}`, marker: mark, placement: 'bottom' });
}

/** Notes that nothing in the text calls. */
export function remainingNotes(writing: Writing): string {
  const left = writing.reading.notes.filter((note) => !writing.noteIds.has(note));
  return left
    .map((note) => element('note', { eId: noteId(writing, note) }, `<p>${noteText(writing, note)}</p>`))
    .join('');
}
