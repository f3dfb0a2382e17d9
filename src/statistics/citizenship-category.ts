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

/** What a list's labels are read by, beyond the names of countries. */
export type LabelContext = {
  /** What people decided for this series: label → codes. */
  readonly decisions: ReadonlyMap<string, readonly string[]>;
  /** The State's own code: a sandbox's is one that ISO leaves to its users. */
  readonly ownCode: string | null;
};

/** Makes the reader of one list: label → category. */
export function citizenshipReader({ decisions, ownCode }: LabelContext): (label: string) => CitizenshipCategory {
  const known = new Map<string, CitizenshipCategory>();
  return (text) => {
    const label = text.trim();
    const met = known.get(label);
    if (met) return met;
    const category = codesAlone(label, ownCode) ?? categoryOf(label, resolveNationality(label), decisions.get(label));
    if (known.size < MOST_KEPT) known.set(label, category);
    return category;
  };
}

/** A label that is nothing but alpha-3 codes, the State's own among them: `QVA`, `QVA;BRA`. */
function codesAlone(label: string, ownCode: string | null): CitizenshipCategory | undefined {
  const pieces = label.split(/[\s;|,/]+/u).filter(Boolean);
  if (pieces.length === 0 || pieces.length > 6) return undefined;
  const codes: string[] = [];
  for (const piece of pieces) {
    const found = piece === ownCode ? undefined : resolveNationality(piece, { codes: true });
    if (piece !== ownCode && !(/^[A-Z]{3}$/u.test(piece) && found?.kind === 'exact' && found.by === 'code'))
      return undefined;
    codes.push(piece);
  }
  return {
    category: jointCode(codes),
    codes,
    label: null,
    kind: codes.length > 1 ? 'multiple' : 'exact',
    candidates: [],
  };
}

export function categoryOf(
  label: string,
  resolution: Resolution,
  decision: readonly string[] | undefined,
): CitizenshipCategory {
  if (resolution.kind === 'exact')
    return {
      category: jointCode(resolution.codes),
      codes: resolution.codes,
      label: null,
      kind: 'exact',
      candidates: [],
    };
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
