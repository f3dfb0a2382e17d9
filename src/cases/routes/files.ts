/** Files of a record: reached through the record only. */
import { z } from 'zod';
import { SENSITIVITIES } from '../../platform/access/index.js';
import { type Route, download, page, redirect, route } from '../../platform/http/index.js';
import { caseError } from '../errors.js';
import { classesFor, purposesFor } from '../purpose.js';
import { fileClass, keepCaseFile, readFiles, removeCaseFile } from '../store/files.js';
import { caseSubject } from '../store/rows.js';
import { FilesPage } from '../ui/FilesPage.js';
import { purposeOf, purposeQuery, recordParams } from './case.js';
import type { CasesGiven } from './given.js';
import { assertMay, noSuchPart, reach, relationNames } from './guard.js';
import { namesFor } from './names.js';

const fileParams = recordParams.extend({ file: z.uuid() });
const purpose = 'protection';

export function fileRoutes(given: CasesGiven): Route[] {
  return [listRoute(given), openRoute(given), ...keepingRoutes(given)];
}

function listRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record/files',
    action: 'cases.file.read',
    summary: 'The files of a record, of the classes open for a purpose',
    params: recordParams,
    query: purposeQuery,
    handle: async ({ uow, actor, params, query, language }) => {
      const reached = await reach({ uow, actor }, params.record, 'cases.file.read');
      const { record, subject } = reached;
      const purposes = purposesFor(actor, subject, uow.at);
      const chosen = purposeOf(query.purpose, purposes);
      const classes = chosen ? classesFor('cases.file.read', actor, subject, uow.at, chosen) : [];
      if (chosen && classes.length === 0) assertMay({ uow, actor }, reached, 'cases.file.read', { purpose: chosen });
      const files = await readFiles(uow, given.keys, record.id, classes);
      if (chosen && classes.length > 0)
        await uow.act('cases.file.list', caseSubject(record.id), {
          classes,
          purpose: chosen,
          relation: relationNames(actor, subject, uow.at),
          files: files.length,
        });
      return page(FilesPage, {
        record: { id: record.id, code: record.code, state: record.state },
        purposes,
        purpose: chosen,
        files,
        mayKeep: classesFor('cases.file.keep', actor, subject, uow.at, purpose),
        megabytes: Math.floor(given.maxUploadBytes / 1e6),
        names: await namesFor(given, uow, language),
      });
    },
  });
}

function openRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record/files/:file',
    action: 'cases.file.read',
    summary: 'A file of a record as a download',
    params: fileParams,
    query: purposeQuery,
    handle: async ({ uow, actor, params, query }) => {
      const reached = await reach({ uow, actor }, params.record, 'cases.file.read');
      const { record, subject } = reached;
      const sensitivity = await fileClass(uow, record.id, params.file);
      if (!sensitivity) throw noSuchPart(reached);
      const chosen = purposeOf(query.purpose, purposesFor(actor, subject, uow.at)) ?? purpose;
      assertMay({ uow, actor }, reached, 'cases.file.read', { sensitivity, purpose: chosen });
      const [file] = await readFiles(uow, given.keys, record.id, [sensitivity], params.file);
      if (!file) throw noSuchPart(reached);
      await uow.act('cases.file.read', `${caseSubject(record.id)}/file/${file.id}`, {
        classes: [sensitivity],
        purpose: chosen,
        relation: relationNames(actor, subject, uow.at),
      });
      const opened = await given.files.openKept(uow, record.id, file.id);
      return download(opened.name, opened.mediaType, opened.stream);
    },
  });
}

function keepingRoutes(given: CasesGiven): Route[] {
  return [
    route({
      method: 'POST',
      path: '/cases/:record/files',
      action: 'cases.file.keep',
      summary: 'Keeps a file in a record',
      params: recordParams,
      body: z.object({ sensitivity: z.enum(SENSITIVITIES), evidence: z.literal('yes').optional() }),
      upload: { maxBytes: given.maxUploadBytes },
      handle: async ({ uow, actor, params, body, files }) => {
        const { sensitivity } = body;
        const { record } = await reach({ uow, actor }, params.record, 'cases.file.keep', { sensitivity, purpose });
        const [file, ...others] = files;
        if (!file || others.length > 0) throw caseError('CASES_FILE_MISSING');
        await keepCaseFile(uow, given.keys, given.files, record, {
          sensitivity,
          staged: file,
          evidence: body.evidence === 'yes',
        });
        return redirect(`/cases/${record.id}/files?purpose=${purpose}`);
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/files/:file/remove',
      action: 'cases.file.keep',
      summary: 'Removes a file of a record',
      params: fileParams,
      handle: async ({ uow, actor, params }) => {
        const reached = await reach({ uow, actor }, params.record, 'cases.file.keep');
        const sensitivity = await fileClass(uow, params.record, params.file);
        if (!sensitivity) throw noSuchPart(reached);
        assertMay({ uow, actor }, reached, 'cases.file.keep', { sensitivity, purpose });
        await removeCaseFile(uow, given.files, reached.record, params.file);
        return redirect(`/cases/${params.record}/files?purpose=${purpose}`);
      },
    }),
  ];
}
