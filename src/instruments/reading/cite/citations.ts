/** Citations of one provision: every scanner, overlaps settled, a name counted once in a paragraph. */
import { everyMatch } from '../matches.js';
import type { Citation, Provision } from '../reading.js';
import { quotations } from '../clauses.js';
import { type Found, withoutOverlap } from './found.js';
import { actNumbers } from './act-number.js';
import { articlesIn } from './articles.js';
import { bodyMentions } from './mentions.js';
import type { Told } from './body-of-number.js';
import { numbersIn } from './numbers.js';
import { seriesIn } from './series.js';
import { scanSymbols } from './symbols.js';
import { nameWords } from './words.js';
import { type Terms, termsIn, worksIn } from './works.js';
import type { Body } from '../registries/bodies.js';
import { signsIn, signsOf } from '../words.js';

/** What reading a document in order has taught so far; one per reading. */
export type CiteContext = {
  readonly issuer: string | null;
  readonly session: number | null;
  /** Marks of the notes that name a document. */
  readonly notedMarks: ReadonlySet<string>;
  terms?: Terms;
  /** The last body named in full for each short word ("Council"). */
  heard?: Map<string, Body>;
  told?: Told;
};

const ISSUER_TERMS: Readonly<Record<string, Omit<Terms, 'known'>>> = {
  'ctoc-cop': { convention: 'treaty/untoc', protocol: null },
  'cac-cosp': { convention: 'treaty/uncac', protocol: null },
  'unfccc-cop': { convention: 'treaty/unfccc', protocol: 'treaty/kyoto-protocol' },
  'unfccc-cmp': { convention: 'treaty/unfccc', protocol: 'treaty/kyoto-protocol' },
  'unfccc-cma': { convention: 'treaty/unfccc', protocol: null },
};

// What each scanner cannot do without: told for all of them in one pass over the words.
const SIGNS = signsOf([
  'agenda item',
  'by the secretariat.',
  'entitled.',
  'article|rule.|rules.|art.|arts.',
  'vol.|vols.|sales no',
  'the convention.|the protocol.',
]);
const [AGENDA_SIGN, REPORT_SIGN, TITLE_SIGN, ARTICLE_SIGN, SERIES_SIGN, TERM_SIGN] = [1, 2, 4, 8, 16, 32] as const;

const AGENDA = /\bagenda item (\d{1,3}(?: ?\([a-z]{1,2}\))?)/g;
const UNNUMBERED =
  /\breports?(?: of)? and (?:the )?notes? by the Secretariat(?: (?:on|concerning|regarding) [^,;:.]{3,160}?(?=[,;:.]| and (?:taking|having|noting)|$))?/g;

function agendaItems(text: string, context: CiteContext): Found[] {
  if (!context.issuer || context.session === null) return [];
  return everyMatch(AGENDA, text).map((met) => ({
    surface: met[0],
    norm: `agenda/${context.issuer}/${context.session}/${(met[1] ?? '').replace(/[^0-9a-z]/g, '')}`,
    kind: 'agenda-item' as const,
    at: met.index,
    end: met.index + met[0].length,
  }));
}

function unnumberedReports(provision: Provision): Found[] {
  return everyMatch(UNNUMBERED, provision.text).map((met) => {
    const end = met.index + met[0].length;
    const noted = provision.anchors.some((a) => a.offset >= end && a.offset <= end + 1);
    return {
      surface: met[0],
      norm: null,
      kind: noted ? ('report-via-footnote' as const) : ('report-unidentified' as const),
      at: met.index,
      end,
    };
  });
}

const REPORT =
  /\b(?:the|its|his|her|their|this|that|previous|earlier|latest|recent|annual|relevant)(?: [a-z-]+){0,2}? ((?:reports?|notes? by)\b)/g;
const PHRASE_REACH = 400;

/** "the report of the Secretary-General on …,⁹": a report that a recital considers and only its note identifies. */
function reportsByNote(provision: Provision, others: readonly Found[], context: CiteContext): Found[] {
  if (provision.kind !== 'recital') return [];
  const out: Found[] = [];
  let before = 0;
  let other = 0;
  for (const { mark, offset } of provision.anchors) {
    const from = before;
    before = offset;
    if (!context.notedMarks.has(mark)) continue;
    const verb = provision.verbs.filter((v) => v.offset < offset).at(-1)?.offset ?? 0;
    const start = Math.max(from, verb, offset - PHRASE_REACH);
    const window = provision.text.slice(start, offset);
    const clause = Math.max(window.lastIndexOf('; '), window.lastIndexOf(': '), window.lastIndexOf('. '), 0);
    REPORT.lastIndex = clause;
    const met = REPORT.exec(window);
    if (!met) continue;
    const at = start + met.index + met[0].length - (met[1] ?? '').length;
    while (other < others.length && (others[other]?.at ?? 0) < at) other += 1;
    if (numberedWithin(others, other, offset)) continue;
    const surface = provision.text.slice(at, offset).replace(/[\s,;:.]+$/, '');
    out.push({ surface, norm: null, kind: 'report-via-footnote', at, end: at + surface.length });
  }
  return out;
}

/** Whether a number or symbol stands between a report and the mark of its note; `others` are in reading order. */
function numberedWithin(others: readonly Found[], from: number, end: number): boolean {
  for (let i = from; i < others.length && (others[i]?.at ?? end) < end; i += 1) {
    const other = others[i];
    if (other && other.end <= end && NUMBERED.has(other.kind)) return true;
  }
  return false;
}

const TITLED =
  /\b(?:reports?|stud(?:y|ies)|publications?|toolkits?|manuals?|handbooks?|guides?|issue papers?|policy briefs?|discussion papers?|background papers?) entitled (?:“[^”]{3,300}”|"[^"]{3,300}")(?! ?\()/g;

/** A work told by its title alone; one with a symbol after the title is cited by the symbol. */
function titledWorks(text: string): Found[] {
  return everyMatch(TITLED, text).map((met) => ({
    surface: met[0],
    norm: null,
    kind: 'publication' as const,
    at: met.index,
    end: met.index + met[0].length,
  }));
}

const UNIDENTIFIED = new Set(['report-unidentified', 'report-via-footnote', 'publication']);
const NUMBERED = new Set(['resolution', 'decision', 'document']);
const ONCE = new Set(['treaty', 'plan', 'publication', 'mechanism']);

/** References of a provision, in reading order. In operative paragraphs a defined term alone ("the Convention") counts. */
export function citationsOf(provision: Provision, context: CiteContext, operative = false): Citation[] {
  context.terms ??= {
    ...(ISSUER_TERMS[context.issuer ?? ''] ?? { convention: null, protocol: null }),
    known: new Set(),
    defined: new Map(),
    given: new Map(),
  };
  context.heard ??= new Map();
  context.told ??= { bodies: new Map(), years: new Map() };
  const text = provision.text;
  const quoted = quotations(text);
  // Where a text has given names of its own, or may give one here, every word may begin one.
  const giving = (context.terms.given?.size ?? 0) > 0 || (text.includes('(') && /[“"‘']/.test(text));
  const words = nameWords(text, giving);
  const signs = signsIn(text, SIGNS)[0] ?? 0;
  const has = (sign: number): boolean => (signs & sign) !== 0;
  const works = worksIn(text, words, quoted, context.terms);
  const symbols = scanSymbols(text);
  const mentions = bodyMentions(text, words, context.issuer, context.heard);
  const numbers = actNumbers(text, symbols.taken);
  const named = withoutOverlap([
    ...symbols.found,
    ...(has(SERIES_SIGN) ? seriesIn(text) : []),
    ...numbersIn(text, numbers, mentions, { issuer: context.issuer, told: context.told }),
    ...(has(ARTICLE_SIGN)
      ? articlesIn(text, works, context.terms, context.issuer ? `un/${context.issuer}/rules` : null)
      : []),
    ...works,
    ...(has(AGENDA_SIGN) ? agendaItems(text, context) : []),
    ...(has(REPORT_SIGN) ? unnumberedReports(provision) : []),
    ...(provision.kind !== 'paragraph' && has(TITLE_SIGN) ? titledWorks(text) : []),
  ]);
  const reports = reportsByNote(provision, named, context).filter(
    (r) => !named.some((n) => UNIDENTIFIED.has(n.kind) && n.norm === null && n.at < r.end && n.end > r.at),
  );
  const terms = operative && has(TERM_SIGN) ? termsIn(text, named, context.terms) : [];
  const found = [...named, ...reports, ...terms].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  const out: Citation[] = [];
  for (const one of found) {
    if (ONCE.has(one.kind) && one.norm !== null) {
      if (seen.has(one.norm)) continue;
      seen.add(one.norm);
    }
    out.push(citationOf(one, provision.id));
  }
  return out;
}

/** What was found, with its place; written out, as a copy of "all but" is several times dearer. */
function citationOf(found: Found, id: string): Citation {
  const { surface, norm, kind, date, treaty, variantOf, bodyFrom } = found;
  const [place, offset] = [id, found.at];
  // Most have nothing more, or a body and a day.
  if (treaty === undefined && variantOf === undefined) {
    if (bodyFrom === undefined && date === undefined) return { surface, norm, kind, in: place, offset };
    if (bodyFrom !== undefined && date !== undefined) return { surface, norm, kind, date, bodyFrom, in: place, offset };
    if (bodyFrom !== undefined) return { surface, norm, kind, bodyFrom, in: place, offset };
  }
  return {
    surface,
    norm,
    kind,
    ...(date === undefined ? null : { date }),
    ...(bodyFrom === undefined ? null : { bodyFrom }),
    ...(treaty === undefined ? null : { treaty }),
    ...(variantOf === undefined ? null : { variantOf }),
    in: place,
    offset,
  };
}
