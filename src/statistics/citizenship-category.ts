/**
 * Where a person of a citizenship label is counted. Only what is exact is decided by the machine; for the rest the
 * label itself is the category until a person says what it means, and that decision then holds for the series.
 */
import { type Resolution, resolveNationality } from './nationality/index.js';
import { jointCode, openLabel } from './stored-row.js';

export type CitizenshipCategory = {
  /** `ALB`, `AFG+IND` for two citizenships, `@own-country` for a class of area, `?Congolese` while people must decide. */
  readonly category: string;
  readonly codes: readonly string[];
  /** The label that was left for people, also where an earlier decision has settled it; else null. */
  readonly label: string | null;
  readonly kind: 'exact' | 'multiple' | 'area' | 'ambiguous' | 'suggestion' | 'unresolved';
  readonly candidates: readonly string[];
};

/** Most labels repeat thousands of times; a list holds a few hundred of them. */
const MOST_KEPT = 20_000;

/**
 * Makes the reader of one list: label → category.
 * @param decisions what people decided for this series: label → codes
 * @param codes whether the column holds ISO codes ("NA" is then Namibia)
 */
export function citizenshipReader(
  decisions: ReadonlyMap<string, readonly string[]>,
  { codes = false }: { readonly codes?: boolean } = {},
): (label: string) => CitizenshipCategory {
  const known = new Map<string, CitizenshipCategory>();
  return (text) => {
    const label = text.trim();
    const met = known.get(label);
    if (met) return met;
    const category = categoryOf(label, resolveNationality(label, { codes }), decisions.get(label));
    if (known.size < MOST_KEPT) known.set(label, category);
    return category;
  };
}

export function categoryOf(
  label: string,
  resolution: Resolution,
  decision: readonly string[] | undefined,
): CitizenshipCategory {
  if (resolution.kind === 'exact')
    return { category: jointCode(resolution.codes), codes: resolution.codes, label: null, kind: 'exact', candidates: [] };
  if (resolution.kind === 'area')
    return { category: `@${resolution.area}`, codes: [], label: null, kind: 'area', candidates: [] };
  if (resolution.kind === 'multiple') {
    const parts = resolution.parts.map((part) => part.resolution);
    const sure = parts.flatMap((part) => (part.kind === 'exact' ? part.codes : []));
    if (parts.every((part) => part.kind === 'exact'))
      return { category: jointCode(sure), codes: sure, label: null, kind: 'multiple', candidates: [] };
    const candidates = parts.flatMap((part) => (part.kind === 'exact' ? part.codes : part.candidates));
    return left(label, 'ambiguous', candidates, decision);
  }
  return left(label, resolution.kind, resolution.kind === 'unresolved' ? [] : resolution.candidates, decision);
}

function left(
  label: string,
  kind: 'ambiguous' | 'suggestion' | 'unresolved',
  candidates: readonly string[],
  decision: readonly string[] | undefined,
): CitizenshipCategory {
  return decision
    ? { category: jointCode(decision), codes: decision, label, kind, candidates }
    : { category: openLabel(label), codes: [], label, kind, candidates };
}
