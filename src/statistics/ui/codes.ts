/** Codes in the reader's words. */
import countries from 'i18n-iso-countries';
import type { Language, Texts, Translate } from '../../platform/languages/index.js';
import { rangeOf } from '../code-lists/ages.js';
import { agencyTypeList } from '../code-lists/authorities.js';
import { formList } from '../code-lists/forms.js';
import { genderList, sexList } from '../code-lists/persons.js';
import type { Interval } from '../picture.js';
import { useFormat, useLanguage, useT } from '../../ui-kit/index.js';

export type AgencyTexts = Readonly<Record<string, Texts>>;

/** Words for a code of a dimension of the picture. */
export type SayCode = (dimension: string, code: string | null) => string;

const FORMS = new Set(formList.codes.map(({ code }) => code));
const SEXES = new Set(sexList.codes.map(({ code }) => code));
const GENDERS = new Set(genderList.codes.map(({ code }) => code));
const AGENCY_TYPES = new Set(agencyTypeList.codes.map(({ code }) => code));
/** Citizenships that ISO 3166 has no country for. */
const SPECIAL = new Set(['XXA', 'XXB', 'XXC', 'XXX', 'XKX']);

/** @param list joins the names of several countries as the language does */
export function sayCode(
  t: Translate,
  language: Language,
  agencies: AgencyTexts,
  list: (names: readonly string[]) => string,
): SayCode {
  const say: SayCode = (dimension, code) => {
    if (code === null || code === '~none') return t('statistics.code.none');
    if (code.startsWith('~')) return t(`statistics.state.${code.slice(1)}`);
    if (code.startsWith('@')) return t(`statistics.area.${code.slice(1)}`);
    if (code.startsWith('?')) return t('statistics.code.open', { label: code.slice(1) });
    switch (dimension) {
      case 'year':
        return code;
      case 'agency':
        return agencies[code]?.[language] ?? code;
      case 'form':
        return FORMS.has(code) ? t(`statistics.form.${code}`) : code;
      case 'sex':
        return SEXES.has(code) ? t(`statistics.sex.${code}`) : code;
      case 'gender':
        return GENDERS.has(code) ? t(`statistics.gender.${code}`) : code;
      case 'agencyType':
        return AGENCY_TYPES.has(code) ? t(`statistics.agency-type.${code}`) : code;
      case 'age':
        return ageBand(t, code);
      case 'citizenship':
        return list(
          code.split('+').map((country) => agencies[country]?.[language] ?? sayCountry(t, language, country)),
        );
      default:
        return code;
    }
  };
  return say;
}

function ageBand(t: Translate, band: string): string {
  const range = rangeOf(band);
  if (!range) return band;
  return range.to === null
    ? t('statistics.age.over', { from: range.from })
    : t('statistics.age.range', { from: range.from, to: range.to });
}

export function sayCountry(t: Translate, language: Language, code: string): string {
  if (SPECIAL.has(code)) return t(`statistics.citizenship.${code}`);
  return countries.getName(code, language, { select: 'official' }) ?? code;
}

/** A count as it may be said: a number, or the bounds between which the truth lies. */
export function useInterval(): (interval: Interval) => string {
  const t = useT();
  const format = useFormat();
  return ({ low, high }) => {
    if (high === null) return t('statistics.count.at-least', { low: format.number(low) });
    return low === high
      ? format.number(low)
      : t('statistics.count.between', { low: format.number(low), high: format.number(high) });
  };
}

export function useSayCode(agencies: AgencyTexts): SayCode {
  return sayCode(useT(), useLanguage(), agencies, useFormat().list);
}

/** Age bands from the youngest, then what has no band; other dimensions stay by size. */
export function byAge(a: { readonly code: string | null }, b: { readonly code: string | null }): number {
  const from = (code: string | null): number => (code === null ? 1000 : (rangeOf(code)?.from ?? 999));
  const to = (code: string | null): number => (code === null ? 0 : (rangeOf(code)?.to ?? 998));
  return from(a.code) - from(b.code) || to(a.code) - to(b.code);
}

type Says = (t: Translate, code: string) => string;

/** The words of each code list; `forms` and the like are fields that are answered from one. */
const LISTS: Readonly<Record<string, Says>> = {
  'entity-type': (t, code) => t(`statistics.agency-type.${code}`),
  'identification-status': (t, code) => t(`statistics.identification-status.${code}`),
  'case-status': (t, code) => t(`statistics.case-status.${code}`),
  'marital-status': (t, code) => t(`statistics.marital-status.${code}`),
  'recruitment-method': (t, code) => t(`statistics.recruitment-method.${code}`),
  'recruiter-relation': (t, code) => t(`statistics.recruiter-relation.${code}`),
  recruiterRelation: (t, code) => t(`statistics.recruiter-relation.${code}`),
  education: (t, code) => t(`statistics.education.${code}`),
  form: (t, code) => t(`statistics.form.${code}`),
  forms: (t, code) => t(`statistics.form.${code}`),
  sex: (t, code) => t(`statistics.sex.${code}`),
  gender: (t, code) => t(`statistics.gender.${code}`),
  means: (t, code) => t(`statistics.means.${code}`),
  sector: (t, code) => t(`statistics.sector.${code}`),
  sectors: (t, code) => t(`statistics.sector.${code}`),
};

/** Words for a code of any list: `palermo:means`, `palermo:form` … */
export const sayListCode = (t: Translate, list: string, code: string): string =>
  LISTS[list.replace(/^palermo:/, '')]?.(t, code) ?? code;
