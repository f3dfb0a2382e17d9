import { z } from 'zod';
import { PalermoError } from '../../../platform/errors/index.js';
import type { Files, StagedFile } from '../../../platform/files/index.js';
import { type Answer, type Route, page, redirect, route } from '../../../platform/http/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { LARGEST_STATUS_FILE, bringStatus, runStatusImport } from '../../importing/treaties.js';
import { findImport, listImports, matchLabels } from '../../store/treaties.js';
import { treatyError } from '../../treaties/errors.js';
import { participant } from '../../treaties/participants.js';
import { treatyNamed } from '../../treaties/registry.js';
import { ImportPage, ImportsPage, NewImportPage } from '../../ui/treaties/ImportPages.js';

export type TreatiesGiven = { readonly files: Files; readonly maxUploadBytes: number };

const action = 'instruments.record-status';
const text = (most: number) => z.string().trim().max(most).default('');
const form = z.object({ treaty: text(60), source: text(300), asOf: text(10) });
const one = z.object({ id: z.uuid() });

export function importRoutes({ files, maxUploadBytes }: TreatiesGiven): Route[] {
  return [
    route({
      method: 'GET',
      path: '/treaties/imports',
      action,
      summary: 'The files of treaty status that were brought',
      handle: async ({ uow }) => page(ImportsPage, { imports: await listImports(uow) }),
    }),
    route({
      method: 'GET',
      path: '/treaties/imports/new',
      action,
      summary: 'The form that brings a file of treaty status',
      handle: async () => page(NewImportPage, { typed: {}, fault: null }),
    }),
    route({
      method: 'POST',
      path: '/treaties/imports/new',
      action,
      summary: 'Keeps a file of treaty status for its dry run; nothing counts yet',
      body: form,
      upload: { maxBytes: Math.min(maxUploadBytes, LARGEST_STATUS_FILE) },
      handle: async ({ uow, body, files: staged, t }) => {
        try {
          return redirect(`/treaties/imports/${await bringStaged(uow, files, staged, body)}`);
        } catch (error) {
          return refused(error, body, t);
        }
      },
    }),
    ...oneImportRoutes(),
  ];
}

function oneImportRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/treaties/imports/:id',
      action,
      summary: 'What a file would add, what keeps rows out, and names that wait for a person',
      params: one,
      query: z.object({ added: z.coerce.number().int().min(0).max(1_000_000).optional() }),
      handle: async ({ uow, params: { id }, query }) => {
        const { content: _content, ...kept } = await findImport(uow, id);
        const plan = await runStatusImport(uow, id, false);
        const count = (severity: string) => plan.faults.filter((fault) => fault.severity === severity).length;
        return page(ImportPage, {
          kept,
          counts: { add: plan.add.length, known: plan.known, faults: count('fault'), doubts: count('doubt') },
          faults: plan.faults,
          unmatched: plan.unmatched,
          added: query.added ?? null,
        });
      },
    }),
    route({
      method: 'POST',
      path: '/treaties/imports/:id/names',
      action,
      summary: 'Says which participants the names of a file are',
      params: one,
      body: z.looseObject({}),
      handle: async ({ uow, params: { id }, body }) => {
        await findImport(uow, id);
        await matchLabels(uow, id, matchesIn(body));
        return redirect(`/treaties/imports/${id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/treaties/imports/:id/run',
      action,
      summary: 'Takes what the dry run showed; rows at fault stay out and stay told',
      params: one,
      handle: async ({ uow, params: { id } }) => {
        const { add } = await runStatusImport(uow, id, true);
        return redirect(`/treaties/imports/${id}?added=${add.length}`);
      },
    }),
  ];
}

/** Reads and keeps the one file of a form; what was staged is gone afterwards, whatever came of it. */
async function bringStaged(
  uow: UnitOfWork,
  files: Files,
  staged: readonly StagedFile[],
  { treaty, source, asOf }: z.infer<typeof form>,
): Promise<string> {
  try {
    const file = staged[0];
    if (!file) throw treatyError('TREATIES_FILE_MISSING');
    if (asOf !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(asOf)) throw treatyError('TREATIES_DATE', { on: asOf });
    const chunks: Buffer[] = [];
    for await (const chunk of await files.open(file.id)) chunks.push(chunk as Buffer);
    return await bringStatus(uow, {
      name: file.name,
      bytes: Buffer.concat(chunks),
      treaty: treatyNamed(treaty)?.id ?? null,
      source,
      asOf: asOf || null,
    });
  } finally {
    for (const { id } of staged) await files.remove(id);
  }
}

/** `label-0`, `code-0`, `label-1` …; a name without a choice waits. */
function matchesIn(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const matches: Record<string, string> = {};
  for (const [name, label] of Object.entries(body)) {
    if (!name.startsWith('label-') || typeof label !== 'string') continue;
    const chosen = body[name.replace('label-', 'code-')];
    if (typeof chosen === 'string' && (chosen === 'skip' || participant(chosen))) matches[label] = chosen;
  }
  return matches;
}

const FIELDS: Readonly<Record<string, string>> = { TREATIES_SOURCE_MISSING: 'source', TREATIES_DATE: 'asOf' };

function refused(error: unknown, typed: z.infer<typeof form>, t: Translate): Answer {
  if (!(error instanceof PalermoError) || !error.code.startsWith('TREATIES_')) throw error;
  const params = { ...error.place, ...error.params };
  const message = `${t(`error.${error.code}`, params)} ${t(`error.${error.code}.next`, params)}`;
  return page(NewImportPage, { typed, fault: { field: FIELDS[error.code] ?? 'file', message } }, error.status);
}
