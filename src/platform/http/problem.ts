import type { PalermoError } from '../errors/index.js';
import type { Translate } from '../languages/index.js';

/** RFC 9457 problem details, with the place in a person's file and the next step. */
export type Problem = {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly next: string;
  readonly place?: PalermoError['place'];
  /** The address on this node where it can be put right: the page of showing again who one is. */
  readonly remedy?: string;
};

/** Says an error to a person in her language: what happened, and what to do. */
export function problemOf(error: PalermoError, t: Translate, remedy?: string): Problem {
  const params = { ...error.place, ...error.params };
  const detail = t(`error.${error.code}`, params);
  return {
    type: `/problems/${error.code}`,
    code: error.code,
    title: t('http.problem.title'),
    status: error.status,
    detail,
    next: t(`error.${error.code}.next`, params),
    ...(error.place ? { place: error.place } : {}),
    ...(remedy === undefined ? {} : { remedy }),
  };
}
