import { type ErrorParams, PalermoError } from '../../platform/errors/index.js';
import type { Translate } from '../../platform/languages/index.js';

/** The states of a list in an error's sentence, as the pages name them. */
const STATES = ['state', 'wanted', 'allowed'] as const;

/** What an error's sentence needs, with codes of this module said in words. */
export function paramsInWords(code: string, params: ErrorParams, t: Translate): ErrorParams {
  if (code !== 'STATISTICS_BATCH_STATE') return params;
  const said: Record<string, string | number> = { ...params };
  for (const name of STATES)
    said[name] =
      String(params[name] ?? '')
        .split(', ')
        .filter((state) => state !== '' && state !== '–')
        .map((state) => t(`statistics.batch.state.${state}`))
        .join(' · ') || '–';
  return said;
}

/** An error about to be told to a person: its codes become words here, at the edge, where the language is known. */
export function saidInWords(error: unknown, t: Translate): unknown {
  if (!(error instanceof PalermoError)) return error;
  const params = paramsInWords(error.code, error.params, t);
  return params === error.params ? error : new PalermoError(error.code, error.status, params, error.place, error);
}
