/** The way to a record: found, decided, or refused in one manner for what is unknown and what is out of reach. */
import {
  type Actor,
  type Purpose,
  type Refusal,
  type Sensitivity,
  type Subject,
  decide,
  relationsTo,
} from '../../platform/access/index.js';
import { type Answer, type Route, page } from '../../platform/http/index.js';
import type { StagedFile } from '../../platform/files/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { type CaseAction, casesAccess } from '../access.js';
import { CASES_WHAT } from '../errors.js';
import { type CaseRecord, subjectOf } from '../record.js';
import { findRecord } from '../store/records.js';
import { markStart, writeRefusal } from '../store/refusals.js';
import { RefusedPage } from '../ui/RefusedPage.js';
import type { CasesGiven } from './given.js';

type Code = keyof typeof CASES_WHAT;

/** A refusal that is written down and answered, and undoes whatever the request did before. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly record: string;
  readonly code: Code;
  readonly because: string;

  constructor(record: string, code: Code, because: string) {
    super(code);
    this.record = record;
    this.code = code;
    this.because = because;
  }
}

type Acting = { readonly uow: UnitOfWork; readonly actor: Actor };

/** A record in reach of the actor, as access sees it. */
export type Reached = { readonly record: CaseRecord; readonly subject: Subject };

const CODES: Partial<Record<Refusal, Code>> = {
  purpose: 'CASES_REFUSED_PURPOSE',
  'contact-refused': 'CASES_REFUSED_CONTACT',
  'step-up': 'CASES_STEP_UP',
};

/**
 * The record, where the actor stands in any relation to it and may do this. Whoever stands in none is answered as if
 * there were no such record.
 */
export async function reach(
  { uow, actor }: Acting,
  id: string,
  action: CaseAction,
  asked: { readonly sensitivity?: Sensitivity; readonly purpose?: Purpose } = {},
): Promise<Reached> {
  const record = await findRecord(uow, id);
  if (!record) throw new Refused(id, 'CASES_NO_SUCH_RECORD', 'out-of-reach');
  const subject = subjectOf(record, uow.at);
  if (relationsTo(actor, subject, uow.at).size === 0) throw new Refused(id, 'CASES_NO_SUCH_RECORD', 'out-of-reach');
  assertMay({ uow, actor }, { record, subject }, action, asked);
  return { record, subject };
}

/** Refuses unless the actor may do this to a record she has reached. */
export function assertMay(
  { uow, actor }: Acting,
  { record, subject }: Reached,
  action: CaseAction,
  asked: { readonly sensitivity?: Sensitivity; readonly purpose?: Purpose } = {},
): void {
  const decision = decide(casesAccess, action, actor, subject, { at: uow.at, ...asked });
  if (!decision.allowed)
    throw new Refused(record.id, CODES[decision.because] ?? 'CASES_REFUSED', `${action}: ${decision.because}`);
}

/** Refuses a part (note, file, referral …) that this record does not have, whatever other record has it. */
export function noSuchPart({ record }: Reached): Error {
  return new Refused(record.id, 'CASES_NO_SUCH_PART', 'no-such-part');
}

/** How the actor stands to the record, for the act. */
export const relationNames = (actor: Actor, subject: Subject, at: Date): string =>
  [...relationsTo(actor, subject, at)].join('+');

/** Answers refusals of these routes with their page, after writing them down in the same unit of work. */
export function guarded(given: CasesGiven, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({
    ...route,
    handle: async (request) => {
      const { uow, files, query } = request as unknown as {
        uow: UnitOfWork;
        files: readonly StagedFile[];
        query: Record<string, unknown>;
      };
      await markStart(uow);
      try {
        return await route.handle(request);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        await writeRefusal(uow, error.record, { action: route.action, because: error.because });
        for (const file of files) await given.staged.remove(file.id);
        return refusal(given, error, route.method === 'GET' ? query : {});
      }
    },
  }));
}

function refusal(given: CasesGiven, { code, record }: Refused, query: Record<string, unknown>): Answer {
  const purpose = typeof query.purpose === 'string' ? `?purpose=${query.purpose}` : '';
  const stepUp = code === 'CASES_STEP_UP' ? given.stepUpHref(`/cases/${record}${purpose}`) : null;
  return page(RefusedPage, { code, stepUp }, CASES_WHAT[code].status);
}
