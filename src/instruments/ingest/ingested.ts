/** What comes out of a file: its canonical text, and where each stretch of it stands in the file. */
import type { TextRepair } from '../decode.js';

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'akn';

/** Which part of the file a stretch comes from. `furniture`: running heads, page numbers, navigation. */
export type Part = 'body' | 'note' | 'furniture' | 'text-box' | 'header' | 'footer';

export type Place = {
  /** In the canonical text. */
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  /** Counted from 1. */
  readonly page?: number;
  /** Paragraph or element of the part, counted from 1. */
  readonly paragraph?: number;
  /** Mark of the note that the stretch defines. */
  readonly note?: string;
};

/** One document of a file that holds several. */
export type DocumentRange = { readonly start: number; readonly end: number; readonly name: string };

export type Ingested = {
  readonly format: Format;
  /** What `readInstrument` reads: a paragraph a line, a blank line between. */
  readonly text: string;
  readonly encoding: string;
  readonly places: readonly Place[];
  /** What was accepted, set aside or guessed on the way, with an example in the file's own words. */
  readonly repairs: readonly TextRepair[];
  readonly documents?: readonly DocumentRange[];
};

export type IngestOptions = {
  /** Asked between pages and parts; `false` stops the work with INSTRUMENTS_STOPPED. */
  readonly alive?: () => boolean;
};
