/** Answers as they go over the wire: pages, data, redirects, downloads, problems. */
import { PassThrough, Readable } from 'node:stream';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { h } from 'preact';
import { PalermoError, describeFault } from '../errors/index.js';
import { arrivesFromElsewhere } from './host.js';
import { isLocalPath, localPath } from './local-path.js';
import type { FrameContext, HttpParts, RequestContext } from './parts.js';
import { type Problem, problemOf } from './problem.js';
import type { Answer } from './route.js';
import { HTML, textAnswer } from './text-answer.js';
import { ArrivingPage } from './ui/ArrivingPage.js';

/** Where one shows again who one is; the address to come back to is `next`. */
const MAKE_KEY = '/account/make-key';
const STEP_UP = '/step-up';

/** Seconds to wait where the node is busy or its database away, and where somebody asked too often. */
const RETRY_UNAVAILABLE = 5;
const RETRY_TOO_MANY = 60;

export const wantsJson = (c: RequestContext): boolean => {
  const accept = c.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
};

export const frameContext = (c: RequestContext): FrameContext => {
  const url = new URL(c.req.url);
  return {
    path: url.pathname,
    query: url.searchParams,
    language: c.get('language'),
    t: c.get('t'),
    actor: c.get('actor'),
  };
};

export function respond(parts: HttpParts, c: RequestContext, answer: Answer): Response {
  c.header('cache-control', 'no-store');
  if (answer.kind === 'redirect') {
    for (const cookie of answer.cookies) c.header('set-cookie', cookie, { append: true });
    return c.redirect(answer.to, 303);
  }
  if (answer.kind === 'download') {
    c.header('content-type', answer.mediaType);
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`);
    if (typeof answer.content === 'string') return c.body(answer.content);
    return c.body(Readable.toWeb(sending(parts, c, answer.content)) as ReadableStream);
  }
  const status = answer.status as ContentfulStatusCode;
  for (const cookie of answer.cookies ?? []) c.header('set-cookie', cookie, { append: true });
  if (wantsJson(c))
    return status < 400
      ? textAnswer(c, JSON.stringify(answer.model), status, 'application/json')
      : textAnswer(c, JSON.stringify(refusedPage(c, status, answer.model)), status, 'application/problem+json');
  return textAnswer(c, parts.frame(frameContext(c), answer.view()), status, HTML);
}

/** A page that says no, as programs are told: a problem of its code, with the page's model beside (RFC 9457 3.2). */
function refusedPage(c: RequestContext, status: number, model: object): Problem & { readonly model: object } {
  const code = 'code' in model && typeof model.code === 'string' ? model.code : 'HTTP_FORM_REFUSED';
  return { ...problemOf(new PalermoError(code, status), c.get('t')), model };
}

/**
 * A download under way. Where its source fails, the headers are gone already: the transfer breaks off, so that nobody
 * takes the half for the whole, and the log knows why. The server above prints what it is handed: only that it broke off.
 */
function sending(parts: HttpParts, c: RequestContext, content: Readable): Readable {
  const bytes = new PassThrough();
  content.once('error', (error) => {
    parts.log('http.broken-off', { path: c.get('route'), ...describeFault(error) });
    bytes.destroy(new Error('the download broke off'));
  });
  // A reader who leaves is no fault; the source is let go.
  bytes.once('close', () => {
    if (!content.readableEnded) content.destroy();
  });
  return content.pipe(bytes);
}

export function problemAnswer(parts: HttpParts, c: RequestContext, error: PalermoError): Response {
  const status = error.status as ContentfulStatusCode;
  c.header('cache-control', 'no-store');
  const retry = retryAfter(error);
  if (retry !== undefined) c.header('retry-after', String(retry));
  const json = wantsJson(c);
  if (!json && c.req.method === 'GET') {
    if (error.code === 'ACCESS_SIGN_IN') return arrivesFromElsewhere(c) ? goOn(parts, c) : c.redirect('/sign-in', 303);
    const remedy = remedyOf(c, error);
    if (remedy !== undefined) return c.redirect(remedy, 303);
  }
  const problem = problemOf(error, c.get('t'), remedyOf(c, error));
  if (json) return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' });
  return textAnswer(c, parts.frame(frameContext(c), parts.problemView(problem)), status, HTML);
}

/** Seconds until it is worth asking again (RFC 9110 10.2.3), where the error does not say so itself. */
function retryAfter(error: PalermoError): number | undefined {
  if (error.status !== 429 && error.status !== 503) return undefined;
  const { seconds } = error.params;
  if (typeof seconds === 'number') return Math.max(1, Math.ceil(seconds));
  return error.status === 503 ? RETRY_UNAVAILABLE : RETRY_TOO_MANY;
}

/**
 * Where a refusal can be put right: the page of making a key, or that of stepping up, which leads back to this page, or
 * after a form to the page that the form stood on.
 */
function remedyOf(c: RequestContext, { code }: PalermoError): string | undefined {
  if (code === 'ACCESS_MAKE_KEY') return MAKE_KEY;
  if (code !== 'ACCESS_STEP_UP') return undefined;
  const here = new URL(c.req.url);
  const from = c.req.method === 'GET' ? here : refererOf(c, here);
  return `${STEP_UP}?next=${encodeURIComponent(localPath(`${from.pathname}${from.search}`))}`;
}

function refererOf(c: RequestContext, here: URL): URL {
  const home = new URL('/', here);
  const referer = c.req.header('referer');
  if (referer === undefined || !URL.canParse(referer)) return home;
  const from = new URL(referer);
  return from.origin === here.origin || from.host === here.host ? from : home;
}

/**
 * Who comes by a link from another site has left her strict cookie behind: this page asks for the same address once
 * more, from the node itself, and then the cookie comes along. A second time it does not happen: that request says
 * that it comes from here.
 */
function goOn(parts: HttpParts, c: RequestContext): Response {
  const { pathname, search } = new URL(c.req.url);
  const path = `${pathname}${search}`;
  if (!isLocalPath(path)) return c.redirect('/sign-in', 303);
  c.header('refresh', `0; url=${path}`);
  return textAnswer(c, parts.frame(frameContext(c), h(ArrivingPage, { path })), 200, HTML);
}
