/** A treaty, model law or national law: structure, provisions, and what it calls itself. */
import type { Flow } from '../aside.js';
import type { LanguageCode } from '../languages/detect.js';
import { languageOf } from '../languages/detect.js';
import type { BuiltParts } from '../provisions.js';
import type { DocType } from '../reading.js';
import type { Structure } from '../structure.js';
import type { PlacedHead } from './article-series.js';
import { buildTreaty } from './build-treaty.js';
import type { TreatyWalk } from './treaty-walk.js';
import { walkTreaty } from './walk-treaty.js';

export type TreatyReading = {
  readonly structure: Structure;
  readonly parts: BuiltParts;
  readonly title: string | null;
  readonly language: LanguageCode | null;
  readonly docType: Extract<DocType, 'treaty' | 'law' | 'document'>;
};

/** Reads a document whose text is in articles. */
export function readTreaty(flow: Flow, heads: readonly PlacedHead[]): TreatyReading {
  const walk = walkTreaty(flow, heads);
  const { parts, merged } = buildTreaty(walk.segments);
  const language = walk.segments[0]?.segment.language ?? null;
  const title = titleOf(walk, language);
  return {
    structure: {
      mode: 'treaty',
      header: walk.header,
      formula: walk.formula,
      recitals: [],
      operatives: [],
      paragraphs: [],
      annexes: [],
      headings: walk.headings.map((h) => ({ ...h, before: h.before ? (merged.get(h.before) ?? h.before) : null })),
      notes: [...flow.notes],
      jobNumbers: [...flow.out].filter(([, o]) => o.ref === 'job-number').map(([b]) => b),
      tail: walk.tail,
      lettered: false,
      placed: walk.placed.map((p) => ({ ...p, draft: p.draft ? (merged.get(p.draft) ?? p.draft) : null })),
      diagnostics: walk.diagnostics,
    },
    parts,
    title,
    language,
    docType: kindOf(walk, title, heads),
  };
}

/** The line of the header that is in the language of the text; the longest where several are. */
function titleOf(walk: TreatyWalk, language: LanguageCode | null): string | null {
  const lines = walk.header.filter((b) => b.clean.text.length > 6 && b.clean.text.length < 500);
  const named = /^title: (.{3,300})$/.exec(
    walk.header.find((b) => b.clean.text.startsWith('title: '))?.clean.text ?? '',
  );
  if (named && !lines.some((b) => b.heading > 0)) return named[1] ?? null;
  const headed = lines.some((b) => b.heading > 0) ? lines.filter((b) => b.heading > 0) : lines;
  const own = headed.filter((b) => {
    const spoken = languageOf(b.clean.text)?.language;
    return spoken === language;
  });
  const untold = headed.filter(
    (b) => languageOf(b.clean.text) === null && isLatin(b.clean.text) === isLatinCode(language),
  );
  const candidates = own.length > 0 ? own : untold.length > 0 ? untold : headed;
  return candidates.reduce<string | null>(
    (best, b) => (best && best.length >= b.clean.text.length ? best : b.clean.text),
    null,
  );
}

const isLatin = (text: string): boolean => /^[^\p{L}]*\p{Script=Latin}/u.test(text);
const isLatinCode = (language: LanguageCode | null): boolean => !/^(?:ar|ru|zh)$/.test(language ?? '');

const LAW =
  /\b(?:act|law|code|bill|ordinance|decree|regulations?|constitution|loi|code|décret|ordonnance|ley|código|decreto|wet|wetboek|besluit|regeling|gesetz|verordnung)\b|закон|кодекс|указ|法$|法律|条例|قانون|نظام/iu;
const TREATY =
  /\b(?:convention|protocol|treaty|agreement|covenant|charter|statute|pact|arrangement|accord|traité|protocole|pacte|convenio|convención|protocolo|tratado|acuerdo|verdrag|overeenkomst|handvest)\b|конвенци|протокол|договор|соглашени|пакт|公约|议定书|条约|协定|اتفاقية|بروتوكول|معاهدة|ميثاق/iu;
const PARTIES =
  /\b(?:States? Parties|Contracting (?:Part|State)|the Parties|High Contracting|parties contractantes|États parties|Partes contratantes|Estados partes|Verdragsluitende|Verdragspartijen)\b|государств[ао]?[- —]+участник|缔约国|الدول الأطراف/iu;

function kindOf(walk: TreatyWalk, title: string | null, heads: readonly PlacedHead[]): TreatyReading['docType'] {
  const head = `${title ?? ''} ${walk.formula?.clean.text ?? ''}`;
  if (title && TREATY.test(title)) return 'treaty';
  if (PARTIES.test(head)) return 'treaty';
  const body = walk.segments[0]?.articles.flatMap((a) => a.paragraphs.slice(0, 2).flatMap((p) => p.parts)).slice(0, 40);
  if (title && LAW.test(title)) return 'law';
  if (PARTIES.test((body ?? []).map((p) => p.text).join(' '))) return 'treaty';
  return heads[0]?.head.family === 'article' ? 'document' : 'law';
}
