import type { Field } from '../fields.js';

/**
 * Why a column may or may not enter the statistical record. Only `statistical` columns do; everything else is recognised
 * so that it can be left out on purpose, and said so.
 */
export type Sensitivity = 'statistical' | 'identity' | 'contact' | 'place' | 'story' | 'staff' | 'process';

export type KnownColumn = {
  /** Name in HTCDS 2.0. */
  readonly name: string;
  readonly label: string;
  readonly sensitivity: Sensitivity;
  readonly field?: Field;
  /** Other spellings met in the wild: the XLSForm's, misspellings, short names. */
  readonly also?: readonly string[];
};

export const identity = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'identity',
  also,
});
export const contact = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'contact',
  also,
});
export const place = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'place',
  also,
});
export const story = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'story',
  also,
});
export const staff = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'staff',
  also,
});
export const process = (name: string, label: string, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'process',
  also,
});
export const statistical = (name: string, label: string, field: Field, also: readonly string[] = []): KnownColumn => ({
  name,
  label,
  sensitivity: 'statistical',
  field,
  also,
});
