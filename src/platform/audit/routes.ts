/** The pages of the record of acts. Each is thin: parse, look, show. */
import { z } from 'zod';
import { type Route, download, page, redirect, route } from '../http/index.js';
import { enqueue } from '../jobs/index.js';
import type { Audit } from './audit.js';
import { auditError } from './errors.js';
import { VERIFY_JOB } from './jobs.js';
import { proofOf } from './proof.js';
import { findAct, keepVerification, listActs, logState } from './store/acts.js';
import { ActPage } from './ui/ActPage.js';
import { ActsPage } from './ui/ActsPage.js';
import { RecordPage, RecordsPage } from './ui/RecordPages.js';

const ACTS_PER_PAGE = 100;
/** A log up to this size is verified while the page waits: some tenths of a second. */
const QUICK = 20_000;

export type AuditRoutesGiven = { readonly audit: Audit; wakeJobs(): void };

const text = z.string().trim().max(200).optional();
/** A day of the calendar; a field left empty asks for none. */
const day = z.union([z.literal(''), z.iso.date().refine((date) => date >= '1900')]).optional();
const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** The last part of an address; nothing that could be a name. */
const record = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,64}$/);

/** The record that an act was done to, by its subject: `case/<id>/note/<id>`. */
const recordIn = (subject: string): string | null => /^case\/([A-Za-z0-9-]{1,64})(\/|$)/.exec(subject)?.[1] ?? null;

export function auditRoutes({ audit, wakeJobs }: AuditRoutesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/acts',
      action: 'audit.acts.read',
      summary: 'The record of acts: who did what, newest first, and the state of the log that proves it',
      query: z.object({ actor: text, subject: text, action: text, from: day, until: day, before: id.optional() }),
      handle: async ({ uow, query, may }) =>
        page(ActsPage, {
          acts: await listActs(uow, query, ACTS_PER_PAGE),
          perPage: ACTS_PER_PAGE,
          filter: query,
          log: await logState(uow),
          mayVerify: may('audit.verify'),
          mayReadRecords: may('audit.records.read'),
        }),
    }),
    route({
      method: 'POST',
      path: '/acts/verify',
      action: 'audit.verify',
      summary: 'Verifies the whole record of acts now',
      handle: async ({ uow }) => {
        await audit.settle();
        if ((await logState(uow)).size > QUICK) {
          const job = await enqueue(uow, { kind: VERIFY_JOB, subject: 'audit/log', agency: null, input: {} });
          wakeJobs();
          return redirect(`/jobs/${job}`);
        }
        await keepVerification(uow, await audit.verify());
        return redirect('/acts');
      },
    }),
    route({
      method: 'GET',
      path: '/acts/records',
      action: 'audit.records.read',
      summary: 'Asks for the record whose readers are looked for',
      query: z.object({ record: z.union([z.literal(''), record]).optional() }),
      handle: async ({ query }) => (query.record ? redirect(`/acts/records/${query.record}`) : page(RecordsPage, {})),
    }),
    route({
      method: 'GET',
      path: '/acts/records/:id',
      action: 'audit.records.read',
      summary: 'Who saw and changed what of one person’s record: addresses and codes, never contents',
      params: z.object({ id: record }),
      query: z.object({ before: id.optional() }),
      handle: async ({ uow, params, query }) => {
        const subject = `case/${params.id}`;
        const acts = await listActs(uow, { subject, before: query.before }, ACTS_PER_PAGE);
        await uow.act('audit.records.read', subject);
        return page(RecordPage, { record: params.id, acts, perPage: ACTS_PER_PAGE });
      },
    }),
    route({
      method: 'GET',
      path: '/acts/:id',
      action: 'audit.acts.read',
      summary: 'One act, and the proof that it stands in the log',
      params: z.object({ id }),
      handle: async ({ uow, params, may }) => {
        const act = await findAct(uow, params.id);
        if (!act) throw auditError('AUDIT_NO_SUCH_ACT', { act: params.id });
        const { leaf, salt: _, exactAt: __, ...shown } = act;
        const { checkpoint } = await logState(uow);
        const covered = act.position !== null && checkpoint !== null && act.position < checkpoint.size;
        const proof = covered ? await proofOf(uow, params.id) : null;
        const record = !act.erased && may('audit.records.read') ? recordIn(act.subject) : null;
        return page(ActPage, { act: shown, leaf: leaf?.toString('hex') ?? null, proof, record });
      },
    }),
    route({
      method: 'GET',
      path: '/acts/:id/proof',
      action: 'audit.acts.read',
      summary: 'The proof as a file, to be checked by anyone',
      params: z.object({ id }),
      handle: async ({ uow, params }) =>
        download(
          `act-${params.id}-proof.json`,
          'application/json',
          `${JSON.stringify(await proofOf(uow, params.id), null, 2)}\n`,
        ),
    }),
  ];
}
