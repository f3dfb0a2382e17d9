/** Citations of notes: the note is the surface, as it stands for the text at its mark. */
import type { Citation, Meta, Note, Provision } from '../reading.js';
import { BODIES } from '../registries/bodies.js';
import { type Found, withoutOverlap } from './found.js';
import { actNumbers } from './act-number.js';
import { bodyMentions } from './mentions.js';
import { numbersIn } from './numbers.js';
import { scanSymbols, seriesIn } from './symbols.js';
import { nameWords } from './words.js';

export type NoteContext = { readonly meta: Meta; readonly provisions: readonly Provision[] };

/** Notes with what they refer to. Numbers without a body take the body that the calling clause speaks of. */
export function noteCitations(notes: readonly Note[], context: NoteContext): Note[] {
  const byId = new Map(context.provisions.map((p) => [p.id, p] as const));
  return notes.map((note) => {
    if (
      /^(?:Also )?on behalf of the States [Mm]embers (?:of the United Nations that are members )?of the European Union\.?$/i.test(
        note.text,
      )
    ) {
      return {
        ...note,
        citations: [
          cite(note, {
            surface: note.text,
            norm: 'group/eu-members',
            kind: 'sponsor-note',
            at: 0,
            end: note.text.length,
          }),
        ],
      };
    }
    const assumed = assumedBody(note, byId);
    const symbols = scanSymbols(note.text);
    const mentions = bodyMentions(note.text, nameWords(note.text), context.meta.body, new Map());
    const found = withoutOverlap([
      ...symbols.found,
      ...seriesIn(note.text),
      ...numbersIn(note.text, actNumbers(note.text, symbols.taken), mentions, { issuer: context.meta.body, assumed }),
    ]);
    return { ...note, citations: found.map((f) => cite(note, f)) };
  });
}

function cite(note: Note, found: Found): Citation {
  const { at, end: _end, surface: _surface, ...rest } = found;
  return { ...rest, surface: note.text, in: note.id, offset: at };
}

function assumedBody(note: Note, provisions: ReadonlyMap<string, Provision>): string | null {
  for (const id of note.calledFrom) {
    const provision = provisions.get(id);
    const anchor = provision?.anchors.find((a) => a.mark === note.mark);
    if (!provision || !anchor) continue;
    const clause = provision.text.slice(Math.max(0, anchor.offset - 160), anchor.offset);
    let best: { id: string; at: number } | null = null;
    for (const body of BODIES) {
      for (const name of body.names) {
        const at = clause.lastIndexOf(name);
        if (at >= 0 && (!best || at > best.at)) best = { id: body.id, at };
      }
    }
    if (best) return best.id;
  }
  return null;
}
