/** Notes of a record: reached through the record only. */
import { z } from 'zod';
import { SENSITIVITIES, decide } from '../../platform/access/index.js';
import { type Route, page, redirect, route } from '../../platform/http/index.js';
import { casesAccess } from '../access.js';
import { NOTE_LONGEST } from '../note.js';
import { classesFor, purposesFor } from '../purpose.js';
import { alteredNotes, correctNote, noteClass, readNotes, writeNote } from '../store/notes.js';
import { caseSubject } from '../store/rows.js';
import { NotePage, NotesPage } from '../ui/NotesPages.js';
import { purposeOf, purposeQuery, recordParams } from './case.js';
import type { CasesGiven } from './given.js';
import { assertMay, noSuchPart, reach, relationNames } from './guard.js';
import { namesFor } from './names.js';

const noteParams = recordParams.extend({ note: z.uuid() });
const text = z.string().max(NOTE_LONGEST + 10);

export function noteRoutes(given: CasesGiven): Route[] {
  return [listRoute(given), oneRoute(given), ...writingRoutes(given)];
}

function listRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record/notes',
    action: 'cases.note.read',
    summary: 'The notes of a record, of the classes open for a purpose',
    params: recordParams,
    query: purposeQuery,
    handle: async ({ uow, actor, params, query, language }) => {
      const reached = await reach({ uow, actor }, params.record, 'cases.note.read');
      const { record, subject } = reached;
      const purposes = purposesFor(actor, subject, uow.at);
      const purpose = purposeOf(query.purpose, purposes);
      const classes = purpose ? classesFor('cases.note.read', actor, subject, uow.at, purpose) : [];
      if (purpose && classes.length === 0) assertMay({ uow, actor }, reached, 'cases.note.read', { purpose });
      const notes = await readNotes(uow, given.keys, record.id, classes);
      if (purpose && classes.length > 0)
        await uow.act('cases.note.read', caseSubject(record.id), {
          classes,
          purpose,
          relation: relationNames(actor, subject, uow.at),
          notes: notes.length,
        });
      return page(NotesPage, {
        record: { id: record.id, code: record.code, state: record.state },
        purposes,
        purpose,
        notes,
        mayWrite: classesFor('cases.note.write', actor, subject, uow.at, 'protection'),
        names: await namesFor(given, uow, language),
      });
    },
  });
}

function oneRoute(given: CasesGiven): Route {
  return route({
    method: 'GET',
    path: '/cases/:record/notes/:note',
    action: 'cases.note.read',
    summary: 'One note with all its versions, and whether they stand as they were written',
    params: noteParams,
    query: purposeQuery,
    handle: async ({ uow, actor, params, query, language }) => {
      const reached = await reach({ uow, actor }, params.record, 'cases.note.read');
      const { record, subject } = reached;
      const sensitivity = await noteClass(uow, record.id, params.note);
      if (!sensitivity) throw noSuchPart(reached);
      const purpose = purposeOf(query.purpose, purposesFor(actor, subject, uow.at)) ?? 'protection';
      assertMay({ uow, actor }, reached, 'cases.note.read', { sensitivity, purpose });
      const [note] = await readNotes(uow, given.keys, record.id, [sensitivity], params.note);
      if (!note) throw noSuchPart(reached);
      await uow.act('cases.note.read', `${caseSubject(record.id)}/note/${note.id}`, {
        classes: [sensitivity],
        purpose,
        relation: relationNames(actor, subject, uow.at),
      });
      return page(NotePage, {
        record: { id: record.id, code: record.code, state: record.state },
        purpose,
        note,
        altered: (await alteredNotes(uow, record.id)).filter((one) => one.note === note.id),
        mayCorrect: decide(casesAccess, 'cases.note.write', actor, subject, {
          at: uow.at,
          sensitivity,
          purpose: 'protection',
        }).allowed,
        names: await namesFor(given, uow, language),
      });
    },
  });
}

function writingRoutes(given: CasesGiven): Route[] {
  const purpose = 'protection';
  return [
    route({
      method: 'POST',
      path: '/cases/:record/notes',
      action: 'cases.note.write',
      summary: 'Writes a note',
      params: recordParams,
      body: z.object({ sensitivity: z.enum(SENSITIVITIES), text }),
      handle: async ({ uow, actor, params, body }) => {
        const { sensitivity } = body;
        const { record } = await reach({ uow, actor }, params.record, 'cases.note.write', { sensitivity, purpose });
        const note = await writeNote(uow, given.keys, record, sensitivity, body.text);
        return redirect(`/cases/${record.id}/notes/${note}?purpose=${purpose}`);
      },
    }),
    route({
      method: 'POST',
      path: '/cases/:record/notes/:note',
      action: 'cases.note.write',
      summary: 'Adds a version to a note; the earlier ones stay',
      params: noteParams,
      body: z.object({ text }),
      handle: async ({ uow, actor, params, body }) => {
        const reached = await reach({ uow, actor }, params.record, 'cases.note.write');
        const sensitivity = await noteClass(uow, params.record, params.note);
        if (!sensitivity) throw noSuchPart(reached);
        assertMay({ uow, actor }, reached, 'cases.note.write', { sensitivity, purpose });
        await correctNote(uow, given.keys, reached.record, params.note, body.text);
        return redirect(`/cases/${params.record}/notes/${params.note}?purpose=${purpose}`);
      },
    }),
  ];
}
