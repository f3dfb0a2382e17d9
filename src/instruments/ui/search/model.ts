import type { WordChange } from '../../../methods/similarity/index.js';
import type { Concept } from '../../search/concept.js';
import type { FoundProvision } from '../../store.js';

export type MarkedProvision = FoundProvision & { readonly marks: readonly (readonly [number, number])[] };

export type SearchModel = {
  readonly query: {
    readonly q: string;
    readonly kind: string;
    readonly status: string;
    readonly language: string;
    readonly body: string;
    readonly allNames: boolean;
    readonly page: number;
  };
  readonly choices: { readonly bodies: readonly string[]; readonly languages: readonly string[] };
  readonly concepts: readonly Pick<Concept, 'id' | 'names'>[];
  /** Null where nothing was asked. */
  readonly found: { readonly rows: readonly MarkedProvision[]; readonly total: number; readonly more: boolean } | null;
  readonly pageSize: number;
};

export type FoundPrecedent = FoundProvision & {
  readonly similarity: number;
  readonly changes: readonly WordChange[];
};

export type ParagraphPrecedents = {
  readonly text: string;
  /** Share of its wording that stands in the adopted texts found, 0 to 1. */
  readonly agreed: number;
  readonly precedents: readonly FoundPrecedent[];
};
