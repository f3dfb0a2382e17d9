import { stateOf } from '../coded-answer.js';
import { readCount } from '../coded-answer.js';
import { readBand } from '../code-lists/ages.js';
import { agencyTypeOf, outcomeOf } from '../code-lists/authorities.js';
import { splitForms } from '../code-lists/forms.js';
import { sexOf } from '../code-lists/persons.js';
import { resolveNationality } from '../nationality/index.js';
import { quarterOf, yearOf } from './period.js';

/** What a column of a published table can break its counts down by. `other` keeps its header as its name. */
export const dimensionRoles = [
  'year',
  'quarter',
  'date',
  'agency-type',
  'agency',
  'form',
  'age',
  'sex',
  'citizenship',
  'region',
  'location',
  'referred',
  'outcome',
  'outcome-group',
  'other',
] as const;
export type DimensionRole = (typeof dimensionRoles)[number];

export type UnitOfCount = 'persons' | 'referrals' | 'decisions' | 'cases' | 'events' | 'unstated';

const has = (text: string, ...words: readonly RegExp[]) => words.some((word) => word.test(text));

/** Plain header text: lower case, no accents, separators as spaces. */
function plain(header: string): string {
  return header
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The role a header names, by words of the six languages; undefined when it names none. */
export function roleOfHeader(header: string): DimensionRole | undefined {
  const text = plain(header);
  if (has(text, /\b(?:location|place|lieu|lugar)\b/u, /место/u, /地点/u, /مكان/u)) return 'location';
  if (
    has(
      text,
      /^(?:age|edad|alter)\b/u,
      /\bage (?:group|band|range|at)\b/u,
      /\b(?:edad|grupo de edad|groupe d age|tranche d age|majority)\b/u,
      /возраст/u,
      /年龄/u,
      /العمر/u,
      /الفئة العمرية/u,
    )
  )
    return 'age';
  if (has(text, /^(?:sex|gender|sexe|genre|sexo|genero)\b/u, /^пол$/u, /性别/u, /الجنس$/u)) return 'sex';
  if (
    has(
      text,
      /\b(?:nationality|nationalities|citizenship|nationalite|citoyennete|nacionalidad|ciudadania)\b/u,
      /гражданство/u,
      /国籍/u,
      /الجنسية/u,
    )
  )
    return 'citizenship';
  // The country that reports, or where someone was exploited, is not whose citizen anyone is.
  if (
    has(text, /\b(?:country|countries|pays|pais|paises|ref area|iso ?3|iso3 code|area)\b/u, /стран/u, /国家/u, /بلد/u)
  )
    return 'location';
  if (has(text, /\boutcome group\b|\bdecision group\b/u)) return 'outcome-group';
  if (has(text, /\b(?:outcome|decision|grounds|resultat|resultado|result)\b/u)) return 'outcome';
  if (
    has(
      text,
      /\b(?:exploitation|explotacion|purpose|trafficking)\b.*\b(?:type|form|types|forms)\b/u,
      /\b(?:type|types|form|forms|forme|formes|forma|formas|tipo|purpose)\b.*\b(?:exploitation|explotacion|trafficking)\b/u,
      /^(?:exploitation|explotacion)$/u,
      /эксплуатаци/u,
      /剥削/u,
      /استغلال/u,
    )
  )
    return 'form';
  if (
    has(
      text,
      /\b(?:responder|agency|authority|organisation|organization|entity|body|institution|organismo|autoridad|autorite)\b.*\b(?:type|category|kind|group|tipo)\b/u,
      /\b(?:type|category|kind|tipo) (?:of |de |d )?(?:first )?(?:responder|agency|authority|organisation|organization|entity|institution|organismo|autoridad|autorite)/u,
    )
  )
    return 'agency-type';
  if (
    has(
      text,
      /\b(?:responder|agency|authority|organisation|organization|institution|referrer|referring|police force|organismo|autoridad|autorite|organisme)\b/u,
      /орган/u,
      /机构/u,
      /الجهة/u,
    )
  )
    return 'agency';
  if (has(text, /^(?:year|annee|ano|ejercicio|anio)\b/u, /^год/u, /^年/u, /^السنة/u, /\byear of\b/u, /^year/u))
    return 'year';
  if (has(text, /^(?:quarter|trimestre)\b/u, /квартал/u, /季度/u, /الربع/u)) return 'quarter';
  if (has(text, /^(?:date|period|fecha|periodo|periode)\b/u, /^дата/u, /日期/u)) return 'date';
  if (has(text, /^(?:nrm )?referral(?: raised| status)?$/u, /^referred$/u)) return 'referred';
  if (has(text, /^(?:region|subregion|sub region|continent|world region)$/u)) return 'region';
  return undefined;
}

/** The unit a count column's header names. */
export function unitOfHeader(header: string): UnitOfCount | undefined {
  const text = plain(header);
  if (has(text, /\breferrals?\b|\bnotifications?\b|\bremisiones\b/u)) return 'referrals';
  if (has(text, /\bdecisions?\b|\bgrounds\b/u)) return 'decisions';
  if (
    has(
      text,
      /\b(?:people|persons?|individuals?|victims?|survivors?|personnes?|victimes?|personas?|victimas?|women|men)\b/u,
      /человек|лиц|жертв|потерпевш/u,
      /人数|受害人/u,
      /ضحايا|أشخاص/u,
    )
  )
    return 'persons';
  if (has(text, /\bcases?\b|\bcasos?\b|\bcas\b|дела|案件/u)) return 'cases';
  if (has(text, /\b(?:offences|offenses|events|incidents|infractions|delitos)\b/u)) return 'events';
  if (
    has(
      text,
      /^(?:count|counts|number|n|total|value|obs value|txt ?value|nombre|effectif|cantidad|numero|valor|количество|число|всего|数量|总数|合计|العدد|المجموع|freq|frequency)$/u,
      /\b(?:number|count) of\b/u,
    )
  )
    return 'unstated';
  return undefined;
}

/** The role that a column's values show, when at least 70 % of its different values are read by one list. */
export function roleOfValues(values: readonly string[]): DimensionRole | undefined {
  const answers = [...new Set(values.map((value) => value.trim()))].filter(
    (value) => value !== '' && !isTotal(value) && stateOf(value) === undefined,
  );
  if (answers.length === 0) return undefined;
  const share = (test: (value: string) => boolean) => answers.filter(test).length / answers.length >= 0.7;
  if (share((value) => yearOf(value) !== null)) return 'year';
  if (share((value) => /^q/iu.test(value) && quarterOf(value) !== null)) return 'quarter';
  if (share((value) => /^\d{4}-\d\d-\d\d/u.test(value))) return 'date';
  if (share((value) => sexOf(value) !== undefined && value.length > 1)) return 'sex';
  if (share((value) => readCount(value) === undefined && readBand(value) !== undefined)) return 'age';
  if (share((value) => splitForms(value) !== undefined)) return 'form';
  if (share((value) => outcomeOf(value) !== undefined)) return 'outcome';
  if (share((value) => agencyTypeOf(value) !== undefined)) return 'agency-type';
  const places = (value: string) => {
    const found = resolveNationality(value);
    return found.kind === 'exact' || found.kind === 'multiple' || found.kind === 'ambiguous';
  };
  return share(places) ? 'citizenship' : undefined;
}

const totalWords = new Set([
  'total',
  'totals',
  'all',
  'grand total',
  'overall',
  'overall total',
  'any',
  'both',
  'both sexes',
  'all ages',
  'all persons',
  'all nationalities',
  'ensemble',
  'tous',
  'toutes',
  'totaux',
  'todos',
  'todas',
  'ambos',
  'ambos sexos',
  'всего',
  'итого',
  'все',
  'المجموع',
  'الإجمالي',
  'إجمالي',
  '合计',
  '总计',
  '总数',
  '共计',
  'insgesamt',
]);

/** A member that stands for all the others of its column. */
export function isTotal(value: string): boolean {
  const text = value
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s:]+/gu, ' ')
    .trim();
  return text === '_t' || totalWords.has(text);
}

const subtotal = /^(?:(?:sub[\s-]?)?total(?:\s+(?:of|for|de|des|du))?[\s:–-]+(.+)|(.+?)[\s:–-]+(?:sub[\s-]?)?total)$/iu;

/** The X of "X total" or "Total of X"; undefined when the member is no subtotal. */
export function subtotalOf(value: string): string | undefined {
  if (value.length > 200) return undefined;
  const match = subtotal.exec(value.trim());
  return match ? (match[1] ?? match[2])?.trim() : undefined;
}
