/** The ledger's filter out of an address or a command: the one place that says what each choice may hold. */
import { z } from 'zod';
import { isDay } from './days.js';
import type { Strength, VerbClass } from './reading/reading.js';
import { VERB_CLASSES } from './reading/verb-classes.js';

/** Which commitments a ledger shows; a filter that is absent lets everything through. */
export type LedgerFilter = {
  /** Norm of an addressee; `unknown` for actors the registry does not know. */
  readonly addressee?: string | undefined;
  /** Strengths from and to, both included. */
  readonly strength?: { readonly min: Strength; readonly max: Strength } | undefined;
  /** `dated`: a day can be told; `past`, `year`: that day lies before today, or within a year from today;
   *  `event`: only a session, a meeting or the like; `none`: no deadline at all. */
  readonly due?: 'dated' | 'past' | 'year' | 'event' | 'none' | undefined;
  /** Due before this day, `yyyy-mm-dd`. */
  readonly before?: string | undefined;
  readonly theme?: string | undefined;
  readonly status?: 'adopted' | 'draft' | 'unknown' | undefined;
  readonly class?: VerbClass | undefined;
  /** Words in the clause, the verb or the document's title. */
  readonly text?: string | undefined;
  readonly instrument?: string | undefined;
};

export const DUES = ['dated', 'past', 'year', 'event', 'none'] as const;
export const STATUSES = ['adopted', 'draft', 'unknown'] as const;

/** A form sends what was left empty as an empty text. */
const orEmpty = <S extends z.ZodType>(schema: S) => z.union([z.literal(''), schema]).optional();
const norm = z.string().regex(/^[\p{L}0-9][\p{L}0-9/_.#()-]{0,120}$/u);

export const ledgerQuery = z.object({
  addressee: orEmpty(norm),
  /** `4`: exactly 4; `2+`: 2 and stronger. */
  strength: orEmpty(z.string().regex(/^[0-6]\+?$/)),
  due: orEmpty(z.enum(DUES)),
  /** A day, `yyyy-mm-dd`; a year or a month stands for its first day. */
  before: orEmpty(z.string().trim().max(10)),
  theme: orEmpty(norm),
  status: orEmpty(z.enum(STATUSES)),
  class: orEmpty(z.enum(VERB_CLASSES)),
  text: orEmpty(z.string().trim().max(200)),
  instrument: orEmpty(z.uuid()),
});

export type LedgerQuery = z.infer<typeof ledgerQuery>;

const given = <T extends string>(value: T | undefined): Exclude<T, ''> | undefined =>
  value === '' ? undefined : (value as Exclude<T, ''> | undefined);

/** The strength's range: `4` is 4 to 4, `2+` is 2 to 6. */
export function strengthRange(choice: string): { min: Strength; max: Strength } {
  const min = Number(choice[0]) as Strength;
  return { min, max: choice.endsWith('+') ? 6 : min };
}

/** `2027` and `2027-06` stand for their first day; null where it is no day of the calendar. */
function firstDay(typed: string): string | null {
  const day = /^\d{4}$/.test(typed) ? `${typed}-01-01` : /^\d{4}-\d{2}$/.test(typed) ? `${typed}-01` : typed;
  return isDay(day) ? day : null;
}

/** The filter, and whether the day it holds is one: an impossible day filters nothing and is said. */
export function ledgerFilter(query: LedgerQuery): { readonly filter: LedgerFilter; readonly beforeFault: boolean } {
  const typed = given(query.before);
  const before = typed === undefined ? undefined : (firstDay(typed) ?? undefined);
  const strength = given(query.strength);
  const filter: LedgerFilter = {
    addressee: given(query.addressee),
    strength: strength === undefined ? undefined : strengthRange(strength),
    due: given(query.due),
    before,
    theme: given(query.theme),
    status: given(query.status),
    class: given(query.class),
    text: given(query.text),
    instrument: given(query.instrument),
  };
  return { filter, beforeFault: typed !== undefined && before === undefined };
}
