/** The ledger's filters as they stand in an address, so that every filtered list can be sent to a colleague. */
import type { LedgerFilter } from '../ledger-query.js';

/** What a person chose, as text; empty choices are left out. */
export type LedgerChoices = Readonly<
  Partial<
    Record<'addressee' | 'strength' | 'due' | 'before' | 'theme' | 'status' | 'class' | 'text' | 'instrument', string>
  >
>;

/** The choices of a filter. The strength reads `4` for exactly 4 and `2+` for 2 and stronger. */
export function choicesOf(filter: LedgerFilter): LedgerChoices {
  const { strength, ...rest } = filter;
  const text = strength && (strength.min === strength.max ? String(strength.min) : `${strength.min}+`);
  const choices: LedgerChoices = { ...rest, strength: text };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

export function ledgerHref(path: string, filter: LedgerFilter, page = 1): string {
  const query = new URLSearchParams(Object.entries(choicesOf(filter)));
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
