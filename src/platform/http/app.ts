/** The life of a request: headers → language → who → permission → parse → one unit of work → answer. */
import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChildren } from 'preact';
import { ANONYMOUS, type Actor, type PermissionTable, decide } from '../access/index.js';
import { PalermoError, describeFault } from '../errors/index.js';
import type { Files, StagedFile } from '../files/index.js';
import { holderOf } from '../identity/index.js';
import {
  type Catalogue,
  type Language,
  type Translate,
  isLanguage,
  negotiateLanguage,
  translator,
} from '../languages/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import type { Assets } from './assets.js';
import { httpError } from './errors.js';
import { strictHeaders } from './headers.js';
import { type FormFields, addField, noFields, readMultipart } from './multipart.js';
import { type Problem, problemOf } from './problem.js';
import type { Answer, Route, RouteRequest } from './route.js';
import { HTML, textAnswer } from './text-answer.js';

export const SESSION_COOKIE = 'palermo_session';
const LANGUAGE_COOKIE = 'palermo_language';
const MAX_FORM_BYTES = 2_000_000;

/** What the frame around a page needs to know. */
export type FrameContext = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly language: Language;
  readonly t: Translate;
  readonly actor: Actor;
};

export type HttpParts = {
  readonly routes: readonly Route[];
  readonly permissions: PermissionTable;
  readonly storage: Storage;
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly assets: Assets;
  /** Draws a page inside its frame as a whole HTML document. */
  readonly frame: (context: FrameContext, view: ComponentChildren) => string;
  readonly problemView: (problem: Problem) => ComponentChildren;
  readonly log: (event: string, details: Record<string, unknown>) => void;
};

type Bindings = { Variables: { language: Language; t: Translate; actor: Actor } };

export function createApp(parts: HttpParts): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const translators = new Map<Language, Translate>();
  const translateIn = (language: Language): Translate => {
    const known = translators.get(language) ?? translator(parts.catalogue, language);
    translators.set(language, known);
    return known;
  };

  app.use(strictHeaders);
  app.use(compress());
  app.use(async (c, next) => {
    chooseLanguage(c, translateIn);
    await next();
  });
  app.use(csrf());

  app.get('/assets/:name', (c) => {
    const asset = parts.assets.find(c.req.param('name'));
    if (!asset) throw httpError('HTTP_NOT_FOUND');
    return c.body(new Uint8Array(asset.content), 200, {
      'content-type': asset.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  for (const route of parts.routes) {
    if (!Object.hasOwn(parts.permissions, route.action))
      throw new Error(`${route.path} names no known action: ${route.action}`);
    app.on(route.method, route.path, (c) => serve(parts, route, c));
  }

  app.notFound((c) => problemAnswer(parts, c, httpError('HTTP_NOT_FOUND')));
  app.onError((error, c) => {
    if (error instanceof PalermoError) return problemAnswer(parts, c, error);
    // hono's own refusals (a foreign origin, a malformed body) carry a response.
    const status = 'status' in error ? Number(error.status) : 500;
    if (status === 403) return problemAnswer(parts, c, httpError('HTTP_FOREIGN_ORIGIN'));
    parts.log('http.unexpected', { path: routePathOf(c), ...describeFault(error) });
    return problemAnswer(parts, c, httpError('HTTP_UNEXPECTED'));
  });
  return app;
}

/** The pattern, never the address itself: an address may hold what does not belong in a log. */
const routePathOf = (c: Context): string => routePath(c);

function chooseLanguage(c: Context<Bindings>, translateIn: (language: Language) => Translate): void {
  const asked = c.req.query('lang');
  const kept = getCookie(c, LANGUAGE_COOKIE);
  const language = isLanguage(asked)
    ? asked
    : isLanguage(kept)
      ? kept
      : negotiateLanguage(c.req.header('accept-language'));
  if (isLanguage(asked))
    setCookie(c, LANGUAGE_COOKIE, asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, httpOnly: true });
  c.set('language', language);
  c.set('t', translateIn(language));
  c.set('actor', ANONYMOUS);
  c.header('vary', 'Accept, Accept-Language, Cookie');
}

const wantsJson = (c: Context): boolean => {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
};

async function serve(parts: HttpParts, route: Route, c: Context<Bindings>): Promise<Response> {
  return respond(parts, c, route.method === 'GET' ? await read(parts, route, c) : await change(parts, route, c));
}

/** A page is looked at in one unit of work, in which its reader is found first. */
function read(parts: HttpParts, route: Route, c: Context<Bindings>): Promise<Answer> {
  return parts.storage.inUnitOfWork(ANONYMOUS, async (uow) => {
    const actor = await whoAsks(uow, c);
    admit(parts, route, actor);
    return handled(parts, route, c, uow.as(actor), parse(route, c, undefined), []);
  });
}

/** A change reads its body, files too, before its unit of work opens; and nobody's before it is known whose it is. */
async function change(parts: HttpParts, route: Route, c: Context<Bindings>): Promise<Answer> {
  const actor = await parts.storage.inUnitOfWork(ANONYMOUS, (uow) => whoAsks(uow, c));
  admit(parts, route, actor);
  const { body, staged } = await readBody(parts, route, c);
  try {
    const input = parse(route, c, body);
    return await parts.storage.inUnitOfWork(actor, (uow) => handled(parts, route, c, uow, input, staged));
  } catch (error) {
    // Nothing refers to what was staged: the change that would have has been rolled back.
    for (const file of staged) await parts.files.remove(file.id);
    throw error;
  }
}

/** The holder of the request's session. A cookie whose session is over is taken back. */
async function whoAsks(uow: UnitOfWork, c: Context<Bindings>): Promise<Actor> {
  const session = getCookie(c, SESSION_COOKIE);
  const holder = session ? await holderOf(uow, session) : undefined;
  if (session && !holder) deleteCookie(c, SESSION_COOKIE, { path: '/' });
  c.set('actor', holder ?? ANONYMOUS);
  return holder ?? ANONYMOUS;
}

type Input = ReturnType<typeof parse>;

function handled(
  parts: HttpParts,
  route: Route,
  c: Context<Bindings>,
  uow: UnitOfWork,
  input: Input,
  files: readonly StagedFile[],
): Promise<Answer> {
  const { actor } = uow;
  const request: RouteRequest<unknown, unknown, unknown> = {
    ...input,
    files,
    uow,
    actor,
    language: c.get('language'),
    t: c.get('t'),
    session: getCookie(c, SESSION_COOKIE),
    authorise(subject) {
      if (!decide(parts.permissions, route.action, actor, subject).allowed) throw httpError('ACCESS_DENIED');
    },
    may: (action, subject) => decide(parts.permissions, action, actor, subject).allowed,
  };
  return route.handle(request as unknown as RouteRequest<never, never, never>);
}

function admit(parts: HttpParts, route: Route, actor: Actor): void {
  if (decide(parts.permissions, route.action, actor).allowed) return;
  throw httpError(actor === ANONYMOUS ? 'ACCESS_SIGN_IN' : 'ACCESS_DENIED');
}

async function readBody(parts: HttpParts, route: Route, c: Context): Promise<{ body: unknown; staged: StagedFile[] }> {
  const type = c.req.header('content-type') ?? '';
  if (route.upload && type.startsWith('multipart/form-data')) {
    const { fields, staged } = await readMultipart(c.req.raw, parts.files, route.upload.maxBytes);
    return { body: fields, staged };
  }
  const text = await limitedText(c.req.raw);
  if (!type.startsWith('application/json')) return { body: formFields(text), staged: [] };
  try {
    return { body: JSON.parse(text), staged: [] };
  } catch (error) {
    throw httpError('HTTP_INVALID_REQUEST', { fields: 'JSON' }, undefined, error);
  }
}

async function limitedText(request: Request): Promise<string> {
  if (!request.body) return '';
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of Readable.fromWeb(request.body as never)) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_FORM_BYTES) throw httpError('HTTP_TOO_LARGE', { megabytes: MAX_FORM_BYTES / 1e6 });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function formFields(text: string): FormFields {
  const fields = noFields();
  for (const [name, value] of new URLSearchParams(text)) addField(fields, name, value);
  return fields;
}

function parse(route: Route, c: Context, body: unknown) {
  const query = formFields(new URL(c.req.url).search);
  delete query.lang;
  const part = (schema: Route['params'], input: unknown) => {
    if (!schema) return {};
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    throw httpError('HTTP_INVALID_REQUEST', {
      fields: result.error.issues.map((issue) => issue.path.join('.')).join(', '),
    });
  };
  return { params: part(route.params, c.req.param()), query: part(route.query, query), body: part(route.body, body) };
}

function respond(parts: HttpParts, c: Context<Bindings>, answer: Answer): Response {
  c.header('cache-control', 'no-store');
  if (answer.kind === 'redirect') {
    for (const cookie of answer.cookies) c.header('set-cookie', cookie, { append: true });
    return c.redirect(answer.to, 303);
  }
  if (answer.kind === 'download') {
    c.header('content-type', answer.mediaType);
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`);
    return typeof answer.content === 'string'
      ? c.body(answer.content)
      : c.body(Readable.toWeb(answer.content) as ReadableStream);
  }
  const status = answer.status as ContentfulStatusCode;
  if (wantsJson(c)) return textAnswer(c, JSON.stringify(answer.model), status, 'application/json');
  return textAnswer(c, parts.frame(frameContext(c), answer.view()), status, HTML);
}

const frameContext = (c: Context<Bindings>): FrameContext => {
  const url = new URL(c.req.url);
  return {
    path: url.pathname,
    query: url.searchParams,
    language: c.get('language'),
    t: c.get('t'),
    actor: c.get('actor'),
  };
};

function problemAnswer(parts: HttpParts, c: Context<Bindings>, error: PalermoError): Response {
  const t = c.get('t');
  const problem = problemOf(error, t);
  const status = error.status as ContentfulStatusCode;
  c.header('cache-control', 'no-store');
  if (wantsJson(c)) return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
  if (error.code === 'ACCESS_SIGN_IN' && c.req.method === 'GET') return c.redirect('/sign-in', 303);
  return textAnswer(c, parts.frame(frameContext(c), parts.problemView(problem)), status, HTML);
}
