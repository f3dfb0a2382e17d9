/**
 * Official hyperlinks of UN texts as reference for citations: what a link names, whether a citation names the same, and
 * which links are themselves wrong. A link is judged wrong by its own text and by what series exist, never by the reader.
 */
export type OfficialLink = { readonly surface: string; readonly norm: string };
export type LinkedParagraph = {
  readonly doc: string;
  readonly issuing: string;
  readonly text: string;
  readonly links: readonly OfficialLink[];
};

export type WrongReason =
  | 'stands on words, not on a number or symbol'
  | 'leads to a web page, not to a symbol'
  | 'no symbol of this form exists'
  | 'the text prints another symbol'
  | 'the text prints another number'
  | 'the text names another body right at the number'
  | 'the text says decision, the link a resolution'
  | 'the text says resolution, the link another document'
  | 'the text says presidential statement, the link a resolution'
  | 'the day in the text is outside the session of the link'
  | 'the text cites no resolution or decision at all'
  | 'the number is that of the text itself, in its title'
  | 'the text here has lost the words of the link';

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A symbol in one spelling: upper case, no spaces, no escapes, no address before it. */
export function canonicalSymbol(norm: string): string {
  let symbol = decoded(norm);
  const query = symbol.indexOf('symbol=');
  if (query >= 0) symbol = (symbol.slice(query + 7).split('&')[0] ?? '').trim();
  symbol = symbol.toUpperCase().replace(/\s+/g, '');
  symbol = symbol.replace(/^(?:\/|EN\/|OT\/)+(?=[A-Z])/, '');
  symbol = symbol.replace(/\(SUPP\)$/, '');
  const odd = /^A\/HRC\/RES\/|^A\/RES\/|^E\/RES\/|^S\/RES\//.exec(symbol);
  return odd ? symbol.replace(/\.$/, '') : symbol;
}

type Parts = { readonly base: string; readonly letters: string };

/** "A/RES/55/180B" → base A/RES/55/180, letters B; "A/RES/2341(XXII)B" and "A/RES/2341B(XXII)" likewise. */
function parts(symbol: string): Parts {
  const old = /^(.*\/RES\/\d+)([A-Z](?:-[A-Z])?)?(\([^)]+\))([A-Z](?:-[A-Z])?)?$/.exec(symbol);
  if (old) return { base: `${old[1]}${old[3]}`, letters: old[2] ?? old[4] ?? '' };
  const modern = /^(.*\/(?:RES|DEC)\/(?:[A-Z]+-)?\d+\/\d+)([A-Z](?:-[A-Z])?)$/.exec(symbol);
  return modern ? { base: modern[1] ?? '', letters: modern[2] ?? '' } : { base: symbol, letters: '' };
}

const DOUBLE = /[-–](?=[A-Z]{1,5}\/)/;

/**
 * Whether a citation names what the link leads to. A link to the whole of a resolution, or to the document that holds
 * its parts A and B, serves a text that names a part.
 */
export function sameTarget(cited: string, link: string): boolean {
  const a = canonicalSymbol(cited);
  const b = canonicalSymbol(link);
  if (a === b) return true;
  const x = parts(a);
  const y = parts(b);
  // A document with two symbols ("A/75/93-E/2020/64") is reached by either.
  if (a.includes('-') && DOUBLE.test(a)) return a.split(DOUBLE).some((half) => half === b);
  if (x.base !== y.base) return false;
  if (y.letters === '' || x.letters === y.letters) return true;
  const [from = '', to = from] = y.letters.split('-');
  return x.letters !== '' && x.letters.split('-').every((letter) => letter >= from && letter <= to);
}

/** Series by body, as the first part of a symbol. */
const SERIES: readonly (readonly [body: string, series: RegExp])[] = [
  ['Human Rights Council', /^A\/HRC\//],
  ['Security Council', /^S\//],
  ['Economic and Social Council', /^E\//],
  ['General Assembly', /^A\/(?!HRC\/)/],
  ['Assembly', /^A\/(?!HRC\/)|^UNEP\/EA|^HSP\/HA/],
  ['Environment Assembly', /^UNEP\/EA/],
  ['Commission on Human Rights', /^E\/CN\./],
  ['Commission on the Status of Women', /^E\/CN\./],
  ['Commission on Population and Development', /^E\/CN\./],
  ['Commission on Narcotic Drugs', /^E\/CN\./],
  ['Commission on Crime Prevention and Criminal Justice', /^E\/CN\./],
];
const OWN_RESOLUTION =
  /\b(Economic Commission for (?:Africa|Europe|Latin America and the Caribbean)|Human Rights Council|Security Council|Economic and Social Council|General Assembly)(?:\b[^;.]{0,60} of|,? in|,? by|,? in accordance with|,? through) its resolutions? $/;
const HEAD = /([A-Z][A-Za-z]*(?: (?:[A-Z][A-Za-z]*|of|on|and|the|for))*) (?:resolutions?|decisions?) $/;
/** What stands between a head and a number of its list: other numbers, their parts and days. */
const LIST =
  /^(?:(?:S-|ES-)?\d{1,4}\/\d{1,4}|\d{1,4} (?:[A-Z] )?\((?:\d{4}|[IVXLES-]{1,8})\)|[A-Z]\b|\d{1,2} [A-Z][a-z]+ \d{4}|of|and|to|as well as|[, ])*$/;

/** The body that the text names for the number at `at`: before the head of its list, or right after the number. */
export function bodyNamedAt(text: string, at: number, end: number): string | null {
  const right =
    /^(?: [A-Z])? of the ((?:General Assembly|Human Rights Council|Security Council|Economic and Social Council))\b/.exec(
      text.slice(end, end + 60),
    );
  if (right) return right[1] ?? null;
  const window = text.slice(Math.max(0, at - 600), at);
  let head = -1;
  for (const word of ['resolutions ', 'resolution ', 'decisions ', 'decision '])
    head = Math.max(head, window.lastIndexOf(word) < 0 ? -1 : window.lastIndexOf(word) + word.length);
  if (head < 0 || !LIST.test(window.slice(head))) return null;
  const name = HEAD.exec(window.slice(Math.max(0, head - 140), head))?.[1] ?? '';
  return [...SERIES].reverse().find(([body]) => name.endsWith(body))?.[0] ?? null;
}

const NUMBERED = /(?:S-|ES-|S–|ES–)?\d{1,4}\/\d{1,4}|\d{1,5} ?[A-Z]? ?\((?:\d{4}|(?:S-|ES-)?[IVXL]{1,8})\)/;

/** A reason to hold the link itself for wrong, or null. `at`: where its words stand in the text, -1 where they do not. */
export function wrongLink(text: string, at: number, link: OfficialLink): WrongReason | null {
  const surface = link.surface.replace(/\s+/g, ' ').trim();
  const target = canonicalSymbol(link.norm);
  const numbered = NUMBERED.test(surface) || /^[A-Z]{1,6}\//.test(surface) || /^\d{1,5}$/.test(surface);
  if (!numbered || /^[a-z]+:|www\./.test(surface)) return 'stands on words, not on a number or symbol';
  if (at < 0) return 'the text here has lost the words of the link';
  if (/^[A-Z]+:|WWW\./.test(target)) return 'leads to a web page, not to a symbol';
  if (!/^[A-Z]{1,6}\//.test(target) || impossible(target)) return 'no symbol of this form exists';
  const printed = /^[A-Z]{1,5}\/\S/.test(surface) ? canonicalSymbol(surface.replace(/[,.;]+$/, '')) : null;
  if (printed) return sameTarget(printed, link.norm) ? null : 'the text prints another symbol';
  const number = numberIn(surface);
  const environment = target.includes(`/EA.${(number ?? '').replace('/', '/RES.')}`);
  if (number && !parts(target).base.endsWith(`/${number}`) && !environment) return 'the text prints another number';
  return wrongByText(text, at, at + link.surface.length, target);
}

const PRESIDENTIAL = /\b[Pp]residential [Ss]tatements? $/;

/** What the words around the number say against the target. */
function wrongByText(text: string, at: number, end: number, target: string): WrongReason | null {
  if (at === 0 && /^\d{1,4}\/\d{1,4}\. [A-Z]/.test(text)) return 'the number is that of the text itself, in its title';
  if (!target.startsWith('S/RES/') && !/resolution|decision|statement/i.test(text))
    return 'the text cites no resolution or decision at all';
  const before = text.slice(Math.max(0, at - 30), at);
  if (PRESIDENTIAL.test(before) && !target.includes('/PRST/'))
    return 'the text says presidential statement, the link a resolution';
  const named = bodyNamedAt(text, at, end) ?? OWN_RESOLUTION.exec(text.slice(Math.max(0, at - 240), at))?.[1] ?? null;
  const series = named?.startsWith('Economic Commission') ? /^E\// : SERIES.find(([body]) => body === named)?.[1];
  if (series && !series.test(target) && canNumber(named ?? '', text.slice(at, end)))
    return 'the text names another body right at the number';
  if (/\bdecisions? $/.test(before) && /\/RES[/.]/.test(target)) return 'the text says decision, the link a resolution';
  if (/\bresolutions? $/.test(before) && !/\/RES[/.]/.test(target))
    return 'the text says resolution, the link another document';
  return outsideSession(text.slice(end, end + 60), target)
    ? 'the day in the text is outside the session of the link'
    : null;
}

/** "General Assembly and Security Council resolutions 70/262 and 2282 (2016)": the last name holds only its own form. */
function canNumber(body: string, number: string): boolean {
  if (body === 'Security Council') return number.includes('(');
  return !number.startsWith('ES-');
}

const DAY = /^(?: [A-Z])? of (?:\d{1,2}(?: [A-Z][a-z]+)? and )?\d{1,2} ([A-Z][a-z]+) (\d{4})/;

/** The year of the day right after the number, against the years of the Assembly's or the Council's session. */
function outsideSession(after: string, target: string): boolean {
  const day = DAY.exec(after);
  // The twenty-eighth special session of the Assembly met in 2005.
  const special = /^A\/RES\/S-(\d+)\//.exec(target);
  if (day && special) return Number(special[1]) <= 28 && Number(day[2]) > 2005;
  const number = /^(A|E)\/RES\/(\d+)\//.exec(target);
  if (!day || !number) return false;
  const year = Number(day[2]);
  const session = Number(number[2]);
  return number[1] === 'A' ? year < 1945 + session || year > 1946 + session : year !== session;
}

function numberIn(surface: string): string | null {
  const met = NUMBERED.exec(surface)?.[0];
  if (!met) return null;
  const old = /^(\d+) ?[A-Z]? ?(\([^)]+\))$/.exec(met);
  return old ? `${old[1]}${old[2]}` : met.replace('–', '-').toUpperCase();
}

/**
 * Numbers that no series has: the Assembly writes session/number since its thirty-first session (1976) and is in its
 * eighty-first at most decades from here; the Economic and Social Council writes year/number since 1978, and before
 * number (session in roman); the Security Council writes number (year).
 */
function impossible(target: string): boolean {
  const slash = /^(A|E)\/RES\/(\d+)\/\d+/.exec(target);
  if (slash) {
    const first = Number(slash[2]);
    return slash[1] === 'A' ? first < 31 || first > 120 : first < 1978 || first > 2100;
  }
  if (/^(?:A|E)\/RES\/\d+\(\d{4}\)/.test(target)) return true;
  const council = /^A\/HRC\/RES\/(\d+)\//.exec(target);
  // Sixty-nine regular sessions by 2028, three a year.
  if (council && Number(council[1]) > 69) return true;
  if (/^S\/RES\/(?!\d+\((?:19|20)\d{2}\)$)/.test(target)) return true;
  return /\.\.|^A\/RES\/\d+\/L|^A\/\d+\/A\/|^[A-Z]+\/[A-Z]{1,3}$/.test(target);
}
