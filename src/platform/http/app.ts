/** The application: what every request passes, in order; then its route, or a problem. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie, setCookie } from 'hono/cookie';
import { ANONYMOUS } from '../access/index.js';
import { PalermoError, describeFault } from '../errors/index.js';
import { type Language, type Translate, isLanguage, negotiateLanguage, translator } from '../languages/index.js';
import { problemAnswer, respond } from './answer.js';
import { httpError } from './errors.js';
import { strictHeaders } from './headers.js';
import { isSecure, ownHostOnly, sameOriginOnly } from './host.js';
import type { Bindings, HttpParts, RequestContext } from './parts.js';
import { serve, servedRoute } from './serve.js';
import { ROBOTS, securityText } from './well-known.js';

const LANGUAGE_COOKIE = 'palermo_language';
/** The route of what has none, in logs and metrics. */
const NO_ROUTE = 'none';

export function createApp(parts: HttpParts): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const translators = new Map<Language, Translate>();
  const translateIn = (language: Language): Translate => {
    const known = translators.get(language) ?? translator(parts.catalogue, language);
    translators.set(language, known);
    return known;
  };

  app.use(async (c, next) => {
    const begun = performance.now();
    c.set('route', NO_ROUTE);
    await next();
    const { status } = c.res;
    parts.onAnswer?.({ route: c.get('route'), method: c.req.method, status, ms: performance.now() - begun });
  });
  app.use(strictHeaders(isSecure(parts.site)));
  app.use(compress());
  app.use(async (c, next) => {
    chooseLanguage(c, translateIn, isSecure(parts.site));
    await next();
  });
  app.use(ownHostOnly(parts.site));
  app.use(sameOriginOnly(parts.site));
  publicFiles(app, parts);

  for (const route of parts.routes) {
    if (!Object.hasOwn(parts.permissions, route.action))
      throw new Error(`${route.path} names no known action: ${route.action}`);
    const served = servedRoute(route);
    app.on(route.method, route.path, async (c) => {
      c.set('route', route.path);
      return respond(parts, c, await serve(parts, served, c));
    });
  }

  app.notFound((c) => problemAnswer(parts, c, httpError('HTTP_NOT_FOUND')));
  app.onError((error, c) => {
    if (error instanceof PalermoError) return problemAnswer(parts, c, error);
    parts.log('http.unexpected', { path: c.get('route'), ...describeFault(error) });
    return problemAnswer(parts, c, httpError('HTTP_UNEXPECTED'));
  });
  return app;
}

/** What anybody may fetch and nothing is known of who does: styles and scripts, and two texts by convention. */
function publicFiles(app: Hono<Bindings>, parts: HttpParts): void {
  app.get('/assets/:name', (c) => {
    const asset = parts.assets.find(c.req.param('name'));
    if (!asset) throw httpError('HTTP_NOT_FOUND');
    c.set('route', '/assets/:name');
    return c.body(new Uint8Array(asset.content), 200, {
      'content-type': asset.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  const { alive } = parts;
  if (alive)
    app.get(alive.path, async (c, next) => {
      // A person gets the page of that address.
      if (c.req.header('accept')?.includes('text/html')) return next();
      c.header('cache-control', 'no-store');
      return c.body(JSON.stringify(alive.answer), 200, { 'content-type': 'application/json' });
    });
  app.get('/robots.txt', (c) => c.text(ROBOTS));
  app.get('/.well-known/security.txt', (c) => {
    const text = securityText(parts.site, new Date());
    if (text === undefined) throw httpError('HTTP_NOT_FOUND');
    return c.text(text);
  });
}

function chooseLanguage(c: RequestContext, translateIn: (language: Language) => Translate, secure: boolean): void {
  const asked = c.req.query('lang');
  const kept = getCookie(c, LANGUAGE_COOKIE);
  const language = isLanguage(asked)
    ? asked
    : isLanguage(kept)
      ? kept
      : negotiateLanguage(c.req.header('accept-language'));
  if (isLanguage(asked))
    setCookie(c, LANGUAGE_COOKIE, asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000, httpOnly: true, secure });
  c.set('language', language);
  c.set('t', translateIn(language));
  c.set('actor', ANONYMOUS);
  c.header('vary', 'Accept, Accept-Language, Cookie');
}
