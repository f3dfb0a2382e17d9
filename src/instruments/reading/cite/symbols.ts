/** Document symbols. */
import type { Found } from './found.js';

/** First parts of symbols of the United Nations and of the meetings of parties it serves. */
const SERIES = new Set(
  'A S E T ST CTOC CAC FCCC UNEP HSP CEDAW CRC CCPR ECE TD CD DP HRI HRC UNW TRANS GC SPLOS ISBA DC PBC IDB ITC IBRD CAT CMW CERD CRPD CED EB ICCD LC LOS CCW CBD NPT BWC APLC CCM ACABQ JIU UNFF UNCTAD UNAPCAEM UNODC UNITAR ICEF WFP MP ENERGY'.split(
    ' ',
  ),
);
const REST =
  /\/(?:[A-Za-z0-9.\-_–]{1,40}(?:\([A-Z0-9.\-]{1,10}\))?\/ ?){0,9}[A-Za-z0-9.\-_–]{1,40}(?: ?\((?:\d{4}|[IVXL]{1,7}|(?:Vol|Prog|Part|Sect|Supp)\.? ?[IVXL0-9]{1,4}|SUPP)\))?/y;
// A symbol of a series that is not listed shows itself by a part that only symbols have.
const TELLING = /\/(?:\d{4}\/|CONF\.|WG\.|CRP\.|INF[./]|L\.\d|Add\.|Rev\.|MOP|COP)/;

export type SymbolScan = {
  readonly found: Found[];
  /** End of the stretch of symbols that holds this place, or the place itself. Asked in rising order. */
  readonly taken: (at: number) => number;
};

const isCapital = (code: number) => code >= 65 && code <= 90;
const isWord = (code: number) =>
  isCapital(code) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 47 || code === 46;

/** Symbols in a text, and the stretches they take. A symbol whose number was left blank ("CTOC/COP/2012/__") has no norm. */
export function scanSymbols(text: string): SymbolScan {
  const found: Found[] = [];
  for (let slash = text.indexOf('/'); slash >= 0; ) {
    const one = symbolAt(text, slash);
    if (one) found.push(one);
    slash = text.indexOf('/', Math.max(slash + 1, one?.end ?? 0));
  }
  let next = 0;
  const taken = (at: number): number => {
    while (next < found.length && (found[next]?.end ?? 0) <= at) next += 1;
    const one = found[next];
    return one && one.at <= at ? one.end : at;
  };
  return { found, taken };
}

function symbolAt(text: string, slash: number): Found | null {
  let at = slash;
  while (at > 0 && slash - at < 9 && isCapital(text.charCodeAt(at - 1))) at -= 1;
  if (at === slash || slash - at > 8 || (at > 0 && isWord(text.charCodeAt(at - 1)))) return null;
  REST.lastIndex = slash;
  const rest = REST.exec(text)?.[0].replace(/[.\-–]+$/, '') ?? '';
  if (!/[\d_]/.test(rest)) return null;
  if (!SERIES.has(text.slice(at, slash)) && !TELLING.test(rest)) return null;
  const surface = text.slice(at, slash) + rest;
  const placeholder = /_|\/$/.test(surface);
  return {
    surface,
    norm: placeholder ? null : normOf(surface),
    kind: kindOf(surface),
    at,
    end: at + surface.length,
  };
}

function normOf(surface: string): string {
  return surface
    .replace(/ ?\(([^()]+)\)$/, (_, inner: string) => `(${inner.replace(/ /g, '')})`)
    .replace(/\/ /g, '/')
    .replace(/–/g, '-');
}

function kindOf(surface: string): 'resolution' | 'decision' | 'document' {
  if (/\/RES[./]|\/Res\.\d/.test(surface)) return 'resolution';
  return /\/(?:DEC|Dec\.)[./]?\d/.test(surface) ? 'decision' : 'document';
}
