import countries from 'i18n-iso-countries';
import { importError } from './errors.js';

/** Citizenship codes that are no country's: stateless, refugee, unspecified. */
const SPECIAL = new Set(['XXA', 'XXB', 'XXC', 'XXX', 'XKX']);

/** `COD`, or `COD, GBR` for two citizenships. Errors: STATISTICS_CODE_UNKNOWN. */
export function codesFromText(text: string, label: string): string[] {
  const codes = text
    .toUpperCase()
    .split(/[\s,;+]+/)
    .filter(Boolean);
  const unknown = codes.find((code) => !SPECIAL.has(code) && countries.alpha3ToAlpha2(code) === undefined);
  if (codes.length === 0 || codes.length > 5 || unknown !== undefined)
    throw importError('STATISTICS_CODE_UNKNOWN', { code: unknown ?? text, label });
  return [...new Set(codes)];
}
