/** Parts, titles, chapters and sections above the articles, and annexes after them. */
import type { Block } from '../block.js';

const DIVISION =
  /^[[{(*]{0,2}(?:(?:part|chapter|title|book|division|subdivision|section|subsection|partie|chapitre|titre|livre|sous-section|parte|capítulo|capitulo|título|titulo|libro|sección|часть|глава|раздел|hoofdstuk|deel|afdeling|titel|paragraaf|kapitel|teil|abschnitt)[. ]{1,2}(?:\d{1,3}|[ivxlc]{1,7}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|première|premier|primera|primero|первая|вторая)(?!\p{L})|(?:الباب|الفصل|الجزء|القسم) |第 ?[一二三四五六七八九十\d]{1,4} ?[章节編编部分])/iu;
const ROMAN_ALONE = /^(?:[IVXLC]{1,7})\.?(?: |$)/;

/** "CHAPTER IV", "Part One – General", "第二章", or, as a heading, a roman numeral alone. */
export function isDivision(block: Block): boolean {
  const text = block.clean.text;
  if (text.length > 300) return false;
  if (DIVISION.test(text)) return block.heading > 0 || text.length < 120 || !/[.;,]$/.test(text);
  return ROMAN_ALONE.test(text) && (block.heading > 0 || text.length < 10) && !/[.;,]$/.test(text.slice(6));
}

const LABELLED =
  /^[[{(*]{0,2}((?:\p{L}+\.? (?:[IVXLCivxlc\d]{1,7}|[A-Z]|\p{Lu}\p{Ll}{2,6})|[IVXLC]{1,7}|第 ?[一二三四五六七八九十\d]{1,4} ?[章节编編部分])\.?)(?: ?[-–—:.：] ?|\s+|$)(.*)$/u;
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:part|book|partie|livre|parte|libro|часть|deel|teil|الباب|الجزء|第.{1,5}[编編部分])/iu, 1],
  [/^(?:section|sección|раздел|afdeling|abschnitt|sous-section|subsection|paragraaf|القسم|第.{1,5}节)/iu, 3],
];

/** The label, title and depth of a division, or null. */
export function divisionOf(block: Block): { label: string; title: string; level: number } | null {
  if (!isDivision(block)) return null;
  const met = LABELLED.exec(block.clean.text);
  const level = LEVELS.find(([pattern]) => pattern.test(block.clean.text))?.[1] ?? 2;
  return { label: met?.[1] ?? block.clean.text, title: met?.[2] ?? '', level };
}

const ANNEX =
  /^[[{(*]{0,2}(?:(?:annex|annexe|anexo|appendix|appendice|apéndice|schedule|enclosure|bijlage|anlage|anhang|приложение|дополнение)(?:e?s)?(?!\p{L})|(?:المرفق|ملحق|الملحق|مرفق)(?!\p{L})|附件|附录|附则)/iu;
const FURTHER =
  /^(?:final act|additional protocol|optional protocol|protocol of signature|protocol|procès-verbal|protocole|exchange of (?:notes|letters)|declaration|nr\.?  ?[ivx\d]+)(?!\p{L})/iu;

/** Does an annex begin here? */
export function isAnnex(block: Block): boolean {
  const text = block.clean.text;
  if (text.length > 220 || /[;,]$/.test(text)) return false;
  if (ANNEX.test(text)) return block.heading > 0 || !/[.:]$/.test(text) || text.length < 25;
  return block.heading > 0 && FURTHER.test(text);
}

const TESTIMONIUM =
  /^[[{*]{0,2}(?:in (?:witness|testimony|faith) (?:whereof|thereof|of which)|done (?:at|in|on)\b|en foi de quoi|fait (?:à|a|en)\b|en fe de lo cual|en testimonio de lo cual|hecho en\b|в удостоверение чего|совершено (?:в|во)\b|以此为证|为此,?.{0,20}(?:签署|签字)|下列.{0,30}(?:签署|签字)|本公约.{0,12}订于|订于|(?:و)?إثبات|(?:و)?حرر(?:ت)? في|(?:و)?حُررت? في|ten blijke waarvan|gedaan te\b|zu urkund dessen|geschehen zu\b)/iu;

/** The words before the signatures: "IN WITNESS WHEREOF", "DONE at Warsaw". */
export function isTestimonium(text: string): boolean {
  return TESTIMONIUM.test(text);
}
