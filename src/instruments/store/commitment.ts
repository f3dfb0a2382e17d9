import { sql } from 'kysely';
import type { Addressee, Deadline, Hedge, Obligation, Strength, VerbClass } from '../reading/reading.js';

/** A commitment as it stands beside its paragraph. */
export type CommitmentOfPassage = {
  readonly id: string;
  readonly fragment: string;
  readonly verb: string;
  readonly lemma: string;
  readonly class: VerbClass;
  readonly strength: Strength;
  readonly verbInherited: boolean;
  readonly clause: string;
  readonly addressees: readonly Addressee[];
  readonly conditions: readonly string[];
  /** The conditions again, each with what it rests on. */
  readonly hedges: readonly Hedge[];
  /** Of a paragraph of a treaty: how far it obliges. */
  readonly obligation: Obligation | null;
  readonly deadlines: readonly Deadline[];
  /** The last day that meets its earliest deadline; null where the text says none. */
  readonly dueOn: string | null;
  readonly duePrecision: 'day' | 'month' | 'year' | null;
  /** Suggested by the machine. */
  readonly themes: readonly string[];
  readonly draft: boolean;
};

/** Columns of a commitment, under the names of its type. */
export const COMMITMENT = sql`commitment.id, commitment.fragment, verb, lemma, class, strength::int,
  verb_inherited as "verbInherited", clause, conditions, hedges, obligation, deadlines, due_on::text as "dueOn",
  due_precision as "duePrecision", themes, commitment.draft,
  (select coalesce(jsonb_agg(jsonb_build_object('norm', norm, 'surface', surface) order by position), '[]')
    from commitment_addressee where commitment = commitment.id) as addressees`;
