/** Addresses of the picture and of what its figures are made of. */
import type { PictureFilter } from '../store/picture.js';

export type PictureChoice = PictureFilter & { readonly source?: string | undefined };

const ORDER = ['source', 'year', 'agency', 'agencyType', 'form', 'sex', 'gender', 'age', 'citizenship'] as const;

function query(choice: PictureChoice, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams();
  for (const name of ORDER) {
    const value = choice[name];
    if (value !== undefined) parameters.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export const pictureHref = (choice: PictureChoice, more?: Readonly<Record<string, string>>): string =>
  `/statistics${query(choice, more)}`;

export const figureHref = (choice: PictureChoice, more?: Readonly<Record<string, string>>): string =>
  `/statistics/figure${query(choice, more)}`;

export const figureCsvHref = (choice: PictureChoice): string => `/statistics/figure.csv${query(choice)}`;

/** A code as a query carries it: `~none` where the source does not say. */
export const codeInQuery = (code: string | null): string => code ?? '~none';
