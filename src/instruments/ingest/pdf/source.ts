/** A PDF as pieces of text with their places, by pdf.js: no network, no fonts fetched, no scripts run, no drawing. */
import { instrumentError } from '../../errors.js';
import type { IngestOptions } from '../ingested.js';

/** Letters that were set together: where their baseline begins, how large, in what face. Units are points. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly rightToLeft: boolean;
};

export type PdfPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
};

/** More pages than any one document of the machine has; a volume of official records is split. */
export const MOST_PAGES = 3000;
/** Pieces on one page: a dense page has some 3,000. */
const MOST_PIECES = 100_000;

type TextItem = {
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly transform?: readonly number[];
  readonly fontName?: string;
};
type PageProxy = {
  readonly view: readonly number[];
  readonly rotate: number;
  getTextContent(options: object): Promise<{ readonly items: readonly TextItem[] }>;
  getOperatorList(options?: object): Promise<unknown>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): { readonly name?: string } | null };
  cleanup(): unknown;
};
type DocumentProxy = {
  readonly numPages: number;
  getPage(number: number): Promise<PageProxy>;
};
type Pdfjs = {
  getDocument(options: object): { readonly promise: Promise<DocumentProxy>; destroy(): Promise<void> };
};
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

// pdf.js makes one matrix for drawing as it loads; nothing here draws.
function Matrix(): void {}

async function pdfjs(): Promise<Pdfjs> {
  const world = globalThis as unknown as Record<string, unknown>;
  const lent = ['DOMMatrix', 'Path2D', 'ImageData'].filter((name) => world[name] === undefined);
  for (const name of lent) world[name] = Matrix;
  try {
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs;
  } finally {
    for (const name of lent) Reflect.deleteProperty(world, name);
  }
}

/**
 * The pages of a PDF, one after the other.
 * @throws INSTRUMENTS_ENCRYPTED, INSTRUMENTS_DAMAGED, INSTRUMENTS_TOO_MANY_PAGES, INSTRUMENTS_STOPPED
 */
export async function* pdfPages(
  bytes: Uint8Array,
  file: string,
  { alive }: IngestOptions,
): AsyncGenerator<PdfPage, void, void> {
  const { getDocument } = await pdfjs();
  const task = getDocument({
    // A copy: pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    enableXfa: false,
    // Pictures are never decoded.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch((cause: unknown) => {
      throw openingError(cause, file);
    });
    if (document.numPages > MOST_PAGES)
      throw instrumentError(
        'INSTRUMENTS_TOO_MANY_PAGES',
        { file, pages: document.numPages, limit: MOST_PAGES },
        { file },
      );
    const faces = new Map<string, string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      if (alive && !alive()) throw instrumentError('INSTRUMENTS_STOPPED', { file }, { file });
      const page = await document.getPage(number).catch((cause: unknown) => {
        throw instrumentError('INSTRUMENTS_DAMAGED', { file, format: 'PDF' }, { file }, cause);
      });
      yield await readPage(page, number, faces, file);
      page.cleanup();
      await new Promise<void>((go) => setTimeout(go, 0));
    }
  } finally {
    await task.destroy();
  }
}

function openingError(cause: unknown, file: string) {
  const name = (cause as { readonly name?: string } | null)?.name;
  return name === 'PasswordException'
    ? instrumentError('INSTRUMENTS_ENCRYPTED', { file }, { file }, cause)
    : instrumentError('INSTRUMENTS_DAMAGED', { file, format: 'PDF' }, { file }, cause);
}

/** A piece with its length along its own baseline, however it stands on the sheet. */
type Upright = Piece & { readonly length: number };

async function readPage(page: PageProxy, number: number, faces: Map<string, string>, file: string): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 612, top = 792] = page.view;
  const content = await page.getTextContent({ includeMarkedContent: false }).catch((cause: unknown) => {
    throw instrumentError('INSTRUMENTS_DAMAGED', { file, format: 'PDF' }, { file }, cause);
  });
  const items = content.items.slice(0, MOST_PIECES);
  await learnFaces(page, items, faces);
  const pieces = items.flatMap((item): Upright[] => {
    const piece = pieceOf(item, faces, left, bottom);
    return piece ? [piece] : [];
  });
  const turned = page.rotate % 180 !== 0;
  const [width, height] = turned ? [top - bottom, right - left] : [right - left, top - bottom];
  return {
    number,
    width,
    height,
    pieces: turned ? turnedPieces(pieces, page.rotate, right - left, top - bottom) : pieces,
  };
}

/** Names of the faces are known once the page's drawing was listed: only where a face is new. */
async function learnFaces(page: PageProxy, items: readonly TextItem[], faces: Map<string, string>): Promise<void> {
  const unknown = [...new Set(items.map(({ fontName }) => fontName ?? ''))].filter((id) => id && !faces.has(id));
  if (unknown.length === 0) return;
  // A page whose drawing is damaged still has its text.
  await page.getOperatorList().catch(() => undefined);
  for (const id of unknown) faces.set(id, page.commonObjs.has(id) ? (page.commonObjs.get(id)?.name ?? '') : '');
}

/** A page that is shown lying: its letters run up or down the sheet. */
function turnedPieces(pieces: readonly Upright[], rotate: number, width: number, height: number): Piece[] {
  const left = ((rotate % 360) + 360) % 360 === 270;
  return pieces.map((piece) => ({
    ...piece,
    x: left ? height - piece.y : piece.y,
    y: left ? piece.x : width - piece.x,
    width: piece.length,
  }));
}

function pieceOf(item: TextItem, faces: ReadonlyMap<string, string>, left: number, bottom: number): Upright | null {
  const { str = '', transform, fontName = '', dir, width = 0 } = item;
  if (!transform || str.trim() === '') return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  if (!(size > 0) || ![e, f, width].every(Number.isFinite)) return null;
  const face = faces.get(fontName) ?? '';
  // Text set upright in the margin of a page reads after it, from its foot.
  const upright = Math.abs(b) > Math.abs(a);
  return {
    text: str,
    x: upright ? e - left : Math.min(e, e + (a < 0 ? -width : 0)) - left,
    y: f - bottom,
    width: upright ? 0 : width,
    length: width,
    size,
    italic: /italic|oblique|[-,]it\b|kursiv/i.test(face) || (Math.abs(c) > 0.15 * Math.abs(d) && !upright && b === 0),
    bold: /bold|black|heavy|[-,]bd\b|demi/i.test(face),
    rightToLeft: dir === 'rtl',
  };
}
