/** Which treaties "States parties" means in a clause. */
import type { Citation } from '../reading/reading.js';

// The treaty whose parties a body is made of.
const TREATY_OF_BODY: Readonly<Record<string, string>> = {
  'ctoc-cop': 'treaty/untoc',
  'cac-cosp': 'treaty/uncac',
  'unfccc-cop': 'treaty/unfccc',
  'unfccc-cmp': 'treaty/kyoto-protocol',
  'unfccc-cma': 'treaty/paris-agreement',
};

export type ClauseWithParties = {
  /** Text of the whole paragraph. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Where the words "States parties" end in it; null where the paragraph above addresses them. */
  readonly addresseeEnd: number | null;
  readonly issuer: string | null;
};

const BACKWARDS = /^ (?:to (?:those|these|the said|both) (?:instruments|treaties|conventions|protocols)|thereto)\b/i;
const ATTACHED = /^ to (?:the|that|this|its)\b/i;

/**
 * "States parties to those instruments": all treaties named before. "States parties to the Protocol": the one named
 * there. Bare "States parties": those of the treaty of the body that speaks, else the treaties the paragraph names.
 * Empty where none of that says it.
 */
export function treatiesMeant({ text, citations, addresseeEnd, issuer }: ClauseWithParties): string[] {
  const named = citations.flatMap(({ kind, norm, offset }) =>
    (kind === 'treaty' || kind === 'treaty-article') && norm !== null
      ? [{ treaty: norm.split('#')[0] ?? norm, offset }]
      : [],
  );
  const distinct = (list: readonly { treaty: string }[]) => [...new Set(list.map(({ treaty }) => treaty))];
  if (addresseeEnd !== null) {
    const after = text.slice(addresseeEnd, addresseeEnd + 60);
    if (BACKWARDS.test(after)) return distinct(named.filter(({ offset }) => offset < addresseeEnd));
    if (ATTACHED.test(after)) {
      const here = named.filter(({ offset }) => offset >= addresseeEnd && offset <= addresseeEnd + 12);
      if (here.length > 0) return distinct(here);
    }
  }
  const own = issuer === null ? undefined : TREATY_OF_BODY[issuer];
  return own ? [own] : distinct(named);
}
