import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Route, download, page, redirect, route } from '../../platform/http/index.js';
import { dueBySession } from '../ledger/due.js';
import { dayTyped } from '../typed-date.js';
import { ledgerError } from '../ledger/errors.js';
import {
  articleCoverage,
  calendarHere,
  implementationOf,
  recordEvent,
  recordSitting,
  recordedEvents,
  recordedSittings,
  rowsWithDeadlines,
} from '../store.js';
import { ArticlesPage } from '../ui/ledger/ArticlesPage.js';
import { CalendarPage } from '../ui/ledger/CalendarPage.js';
import { DuePage } from '../ui/ledger/DuePage.js';
import { ImplementationPage } from '../ui/ledger/ImplementationPage.js';
import { implementationCsv } from './implementation-csv.js';
import { implementationDocx } from '../exporting/docx/implementation.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const one = z.object({ id: z.uuid() });
const datePart = z.string().trim().max(10).default('');

/** Lists that people work from: what is due, what is done, what the articles of treaties got. */
export function workListRoutes(): Route[] {
  return [...dueRoutes(), ...implementationRoutes(), ...calendarRoutes()];
}

function dueRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/commitments/due',
      action: 'instruments.read',
      summary: 'The due list by session: what is to be done by when, and what still waits for a day',
      query: z.object({ drafts: z.literal('yes').optional() }),
      handle: async ({ uow, query }) => {
        const drafts = query.drafts === 'yes';
        const rows = await rowsWithDeadlines(uow, drafts);
        return page(DuePage, {
          groups: dueBySession(rows, await calendarHere(uow)),
          drafts,
          today: uow.at.toISOString().slice(0, 10),
        });
      },
    }),
    route({
      method: 'GET',
      path: '/commitments/articles',
      action: 'instruments.read',
      summary: 'Articles of treaties, how many commitments cite each, and which none does',
      handle: async ({ uow }) => page(ArticlesPage, { articles: await articleCoverage(uow) }),
    }),
  ];
}

function implementationRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/instruments/:id/implementation',
      action: 'instruments.read',
      summary: 'The implementation of a document, paragraph by paragraph, as people have said it',
      params: one,
      query: z.object({ found: z.coerce.number().int().min(0).optional() }),
      handle: async ({ uow, params, query, may }) =>
        page(ImplementationPage, {
          ...(await implementationOf(uow, params.id)),
          found: query.found ?? null,
          mayRelate: may('instruments.relate'),
        }),
    }),
    route({
      method: 'GET',
      path: '/instruments/:id/implementation.csv',
      action: 'instruments.read',
      summary: 'The implementation of a document as a table for spreadsheet programs',
      params: one,
      handle: async ({ uow, params, t }) => {
        const found = await implementationOf(uow, params.id);
        return download('implementation.csv', 'text/csv; charset=utf-8', await implementationCsv(found, t));
      },
    }),
    route({
      method: 'GET',
      path: '/instruments/:id/implementation.docx',
      action: 'instruments.read',
      summary: 'The implementation of a document as a Word document',
      media: DOCX,
      params: one,
      handle: async ({ uow, params, t, language }) => {
        const found = await implementationOf(uow, params.id);
        return download(
          'implementation.docx',
          DOCX,
          Readable.from([await implementationDocx(found, t, language, uow.at)]),
        );
      },
    }),
  ];
}

const sittingForm = z.object({
  kind: z.enum(['session', 'meeting']),
  body: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9/-]{1,60}$/),
  number: z.coerce.number().int().min(1).max(999),
  'start-day': datePart,
  'start-month': datePart,
  'start-year': datePart,
  'end-day': datePart,
  'end-month': datePart,
  'end-year': datePart,
  source: z.string().trim().min(1).max(300),
});

const eventForm = z.object({
  key: z.string().trim().min(3).max(200),
  'on-day': datePart,
  'on-month': datePart,
  'on-year': datePart,
  source: z.string().trim().min(1).max(300),
});

function calendarRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/commitments/calendar',
      action: 'instruments.read',
      summary: 'Sessions, meetings and events whose days deadlines hang on',
      query: z.object({ moved: z.coerce.number().int().min(0).optional() }),
      handle: async ({ uow, query, may }) =>
        page(CalendarPage, {
          calendar: await calendarHere(uow),
          recorded: await recordedSittings(uow),
          events: await recordedEvents(uow),
          moved: query.moved ?? null,
          mayRecord: may('instruments.record-calendar'),
        }),
    }),
    route({
      method: 'POST',
      path: '/commitments/calendar',
      action: 'instruments.record-calendar',
      summary: 'Records when a session or meeting is held; days of deadlines move with it',
      body: sittingForm,
      handle: async ({ uow, body }) => {
        const start = dayTyped({ day: body['start-day'], month: body['start-month'], year: body['start-year'] });
        const end = dayTyped({ day: body['end-day'], month: body['end-month'], year: body['end-year'] });
        if (!start || !end) throw ledgerError('INSTRUMENTS_SESSION_DATES');
        const { kind, body: of, number, source } = body;
        return redirect(
          `/commitments/calendar?moved=${await recordSitting(uow, { kind, body: of, number, start, end, source })}`,
        );
      },
    }),
    route({
      method: 'POST',
      path: '/commitments/calendar/events',
      action: 'instruments.record-calendar',
      summary: 'Records the day of an event that deadlines hang on',
      body: eventForm,
      handle: async ({ uow, body }) => {
        const on = dayTyped({ day: body['on-day'], month: body['on-month'], year: body['on-year'] });
        if (!on) throw ledgerError('INSTRUMENTS_SESSION_DATES');
        return redirect(
          `/commitments/calendar?moved=${await recordEvent(uow, { key: body.key, on, source: body.source })}`,
        );
      },
    }),
  ];
}
