/** The preamble of a treaty or law: the parties, the recitals, "Have agreed as follows:", often in one paragraph. */
import { type CleanText, sliceClean } from '../clean.js';
import { foreignVerbAt } from '../languages/verb-at.js';
import { opensRecital } from '../verbs.js';

export type PreamblePiece = { readonly role: 'formula' | 'recital'; readonly clean: CleanText };

const WORD =
  /^[[{(*#]{0,3}(?:preamble|préambule|preámbulo|preambule|präambel|преамбула|الديباجة|ديباجة|序言|前言)[ :.–—]{0,3}/iu;

/** Length of "Preamble" and what divides it from the text; 0 where the block does not begin with it. */
export function preambleWord(text: string): number {
  return WORD.exec(text)?.[0].length ?? 0;
}

const CLOSING =
  /(?:^|[\s,;.:—–(，；،؛])((?:and )?(?:do )?(?:hereby )?(?:Have|HAVE|Has|have|has) (?:therefore |hereby )?(?:agreed|AGREED|decided|resolved|accepted)(?: (?:up)?on the following| to the following| (?:upon |to )?as follows| AS FOLLOWS|,? that)|(?:Hereby |HEREBY )?(?:agree|AGREE|Agree)s? (?:as follows|AS FOLLOWS|on the following)|[Aa]dopts (?:this|the) |(?:[Ss]ont|SONT|[Oo]nt|ONT|Est|A) (?:convenus?|CONVENUS|convenues|arrêté|décidé|adopté)(?! en)|[Hh]an (?:convenido|acordado|decidido)|(?:Convienen|Acuerdan|Han) (?:en |lo )|[Дд]оговорились|[Сс]огласились|兹(?:协议|议定|商定)|(?:议定|协议|商定)如下|اتفق(?:ت|وا) على|قد اتفقت|[Zz]ijn (?:het volgende )?overeengekomen|[Hh]ebben overeenstemming|BE IT ENACTED|[Bb]e it enacted)/u;

/** Where "Have agreed as follows" begins in a text, or -1. */
export function closingAt(text: string): number {
  const met = CLOSING.exec(text);
  return met ? met.index + met[0].length - (met[1] ?? '').length : -1;
}

/** What opens a recital of a treaty beside the participles of resolutions. */
const OTHER_OPENERS =
  /^(?:Whereas|WHEREAS|In view of|With a view to|In order to|On the basis of|In the (?:desire|spirit|belief|light)|Considering|In accordance with|Pursuant to|Having regard|Mindful|Desirous|Considérant|Attendu|Vu |Eu égard|Soucieu|Convaincu|Désireu|Animé|Conscient|Résolu|Préoccupé|Persuadé|Estimant|Visto|Teniendo|Considerando|Deseos|Conscientes|Convencid|Animad|Resuelt|Preocupad|Decidid|Overwegend|Gelet|Verlangende|Wensende|Geleid|Erkennend|Herinnerend|Bezorgd|Ervan overtuigd|Indachtig|Zich bewust|Vastbesloten|[A-Z][a-zëï]{4,}(?:end|ende) (?:dat|de|het|op|aan|naar|hun|zich)\b|Принимая|Учитывая|Считая|Желая|Сознавая|Будучи|鉴于|考虑到|(?:و)?لم(?:ا|ّا|اّ) كان|(?:و)?حيث إن|إذ |وإذ )/u;

/** Does a recital of a treaty begin here? */
export function opensTreatyRecital(text: string): boolean {
  const head = text.slice(0, 120);
  if (/^\p{Ll}/u.test(head)) return /^\p{Script=Cyrillic}/u.test(head) && isRecitalVerb(foreignVerbAt(head, 0)?.form);
  if (OTHER_OPENERS.test(head)) return true;
  if (!/^[\p{Lu}\p{Script=Han}\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(head)) return false;
  if (isRecitalVerb(foreignVerbAt(head, 0)?.form)) return true;
  return opensRecital(head) && !NOT_A_RECITAL.test(head);
}

const isRecitalVerb = (form: string | undefined): boolean =>
  form === 'participle' || form === 'adjective' || form === 'unknown';

/** Inside a sentence: where letters have no capitals, only the words that always open a recital, or a semicolon, divide. */
function opensInside(text: string, at: number, divider: string): boolean {
  const head = text.slice(at, at + 120);
  if (/^[\p{Script=Han}\p{Script=Arabic}]/u.test(head)) {
    if (OTHER_OPENERS.test(head)) return true;
    return /[；;؛]/.test(divider) && opensTreatyRecital(head) && !/^[并又还也]/.test(head);
  }
  return /^\p{Lu}/u.test(head) && opensTreatyRecital(head);
}

// "Being Parties to", "Contracting Parties", "Meeting of …": participles that belong to the names of the parties.
const NOT_A_RECITAL =
  /^(?:Contracting|Meeting|Housing|Training|Banking|Shipping|Engineering|Beijing|Nursing|Working|Following|Acting|During|Including|Relating|King)\b/;

/**
 * The pieces of one paragraph of a preamble. Each piece ends before the space that divides it from the next.
 * `from`: where the words after "Preamble" begin.
 */
export function preamblePieces(clean: CleanText, from: number): PreamblePiece[] {
  const text = clean.text;
  const cuts: { readonly at: number; readonly role: PreamblePiece['role'] }[] = [];
  const closing = closingAt(text.slice(from));
  const end = closing < 0 ? text.length : from + closing;
  let depth = 0;
  let quoted = false;
  for (let i = from; i < end; i += 1) {
    const char = text[i] ?? '';
    if (char === '(' || char === '（') depth += 1;
    else if (char === ')' || char === '）') depth = Math.max(0, depth - 1);
    else if (char === '“' || char === '«') quoted = true;
    else if (char === '”' || char === '»') quoted = false;
    else if (depth === 0 && !quoted && /[,;.:，；،؛]/.test(char)) {
      const next = i + 1 + (/^ ?(?:and |et |y |и |en )?/.exec(text.slice(i + 1, i + 6))?.[0].length ?? 0);
      if (next < end && opensInside(text, next, char) && (char !== '.' || next > i + 1))
        cuts.push({ at: next, role: 'recital' });
    }
  }
  const first: PreamblePiece['role'] = opensTreatyRecital(text.slice(from, from + 120)) ? 'recital' : 'formula';
  const bounds = [{ at: from, role: first }, ...cuts];
  if (closing >= 0 && closing > 0) bounds.push({ at: end, role: 'formula' });
  else if (closing === 0) bounds[0] = { at: from, role: 'formula' };
  return bounds
    .map(({ at, role }, k) => ({ role, clean: sliceClean(clean, at, cutEnd(text, bounds[k + 1]?.at ?? text.length)) }))
    .filter((piece) => piece.clean.text !== '');
}

/** The conjunction before the next recital belongs to neither. */
function cutEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  const before = /(?: ?(?:and|et|y|и|en))? ?$/.exec(text.slice(Math.max(0, at - 5), at));
  return at - (before?.[0].length ?? 0);
}
