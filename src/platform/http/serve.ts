/** The life of one route's request: who → permission → body → parsing → one unit of work. */
import { getCookie } from 'hono/cookie';
import { ANONYMOUS, type Actor, type Asked, type Refusal, type Subject, decide } from '../access/index.js';
import { PalermoError, describeFault } from '../errors/index.js';
import type { StagedFile } from '../files/index.js';
import { holderOf } from '../identity/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { readBody } from './body.js';
import { clientOf } from './client.js';
import { endedSessionCookie, sessionCookieName } from './cookies.js';
import { httpError } from './errors.js';
import { type ManyLines, ONE_LINE_EACH, fieldName, fieldsOfManyLines, plainText } from './field-text.js';
import { queryFields } from './form-fields.js';
import { isSecure } from './host.js';
import type { HttpParts, RequestContext } from './parts.js';
import type { Answer, AskedOf, Route, RouteRequest } from './route.js';

/** A refusal of a record that exists, as it will be written down. */
type Refused = {
  readonly error: PalermoError;
  readonly actor: Actor;
  readonly address: string;
  readonly details: Readonly<Record<string, string>>;
};
type Noted = { refused?: Refused };

/** A route as the application serves it; what can be known before the first request is worked out once. */
export type Served = { readonly route: Route; readonly manyLines: ManyLines };

export const servedRoute = (route: Route): Served => ({ route, manyLines: fieldsOfManyLines(route.body) });

export async function serve(parts: HttpParts, served: Served, c: RequestContext): Promise<Answer> {
  const noted: Noted = {};
  try {
    return await (served.route.method === 'GET' ? read(parts, served, c, noted) : change(parts, served, c, noted));
  } catch (error) {
    const { refused } = noted;
    if (refused && refused.error === error) await writeDown(parts, refused);
    throw concealed(served.route, error, noted);
  }
}

/** A page is looked at in one unit of work, in which its reader is found first. */
function read(parts: HttpParts, served: Served, c: RequestContext, noted: Noted): Promise<Answer> {
  return parts.storage.inUnitOfWork(ANONYMOUS, async (uow) => {
    const actor = await whoAsks(parts, uow, c);
    admit(parts, served.route, actor, uow.at);
    return handled(parts, served.route, c, await uow.as(actor), parse(served, c, undefined), [], noted);
  });
}

/** A change reads its body, files too, before its unit of work opens; and nobody's before it is known whose it is. */
async function change(parts: HttpParts, served: Served, c: RequestContext, noted: Noted): Promise<Answer> {
  const { route } = served;
  const actor = await parts.storage.inUnitOfWork(ANONYMOUS, async (uow) => {
    const found = await whoAsks(parts, uow, c);
    admit(parts, route, found, uow.at);
    return found;
  });
  const { body, staged } = await readBody(parts.files, route, c);
  try {
    const input = parse(served, c, body);
    return await parts.storage.inUnitOfWork(actor, (uow) => handled(parts, route, c, uow, input, staged, noted));
  } catch (error) {
    // Nothing refers to what was staged: the change that would have has been rolled back.
    for (const file of staged) await parts.files.remove(file.id);
    throw error;
  }
}

/** The holder of the request's session. A cookie whose session is over is taken back. */
async function whoAsks(parts: HttpParts, uow: UnitOfWork, c: RequestContext): Promise<Actor> {
  const secure = isSecure(parts.site);
  const session = getCookie(c, sessionCookieName(secure));
  const holder = session ? await holderOf(uow, session) : undefined;
  if (session && !holder) c.header('set-cookie', endedSessionCookie(secure), { append: true });
  c.set('actor', holder ?? ANONYMOUS);
  return holder ?? ANONYMOUS;
}

/** Before anything of the request is parsed: does the role fit, and has she shown again who she is where that is asked. */
function admit(parts: HttpParts, route: Route, actor: Actor, at: Date): void {
  const everyRecord: Subject | undefined =
    parts.permissions[route.action]?.relation === 'any' ? { agency: null } : undefined;
  const decision = decide(parts.permissions, route.action, actor, everyRecord, { at });
  if (parts.ownKeyFirst && hasNoOwnKey(actor) && !opensBeforeKey(parts, route)) throw httpError('ACCESS_MAKE_KEY');
  if (decision.allowed) return;
  if (decision.because === 'step-up') throw httpError('ACCESS_STEP_UP');
  throw httpError(actor === ANONYMOUS ? 'ACCESS_SIGN_IN' : 'ACCESS_DENIED');
}

/** A link that was handed over, or a recovery code, is one factor: it opens the door to a key of one's own and no other. */
const hasNoOwnKey = (actor: Actor): boolean => actor.assurance?.by === 'one-time-link';

/** What anybody may see, and one's own account. */
const opensBeforeKey = ({ permissions }: HttpParts, { action }: Route): boolean =>
  /^(?:identity|openid)\./.test(action) || decide(permissions, action, ANONYMOUS).allowed;

type Input = ReturnType<typeof parse>;

function handled(
  parts: HttpParts,
  route: Route,
  c: RequestContext,
  uow: UnitOfWork,
  input: Input,
  files: readonly StagedFile[],
  noted: Noted,
): Promise<Answer> {
  const { actor } = uow;
  const now = (asked: AskedOf | undefined): Asked => ({
    at: uow.at,
    ...(asked?.sensitivity === undefined ? {} : { sensitivity: asked.sensitivity }),
    ...(asked?.purpose === undefined ? {} : { purpose: asked.purpose }),
  });
  const request: RouteRequest<unknown, unknown, unknown> = {
    ...input,
    files,
    uow,
    actor,
    language: c.get('language'),
    t: c.get('t'),
    session: getCookie(c, sessionCookieName(isSecure(parts.site))),
    client: clientOf(c, parts.site),
    authorise(subject, asked, address) {
      const decision = decide(parts.permissions, route.action, actor, subject, now(asked));
      if (decision.allowed) return;
      const error = refusalOf(route, decision.because);
      if (address !== undefined)
        noted.refused = {
          error,
          actor,
          address,
          details: { action: route.action, because: decision.because, ...asked },
        };
      throw error;
    },
    may: (action, subject, asked) => decide(parts.permissions, action, actor, subject, now(asked)).allowed,
  };
  return route.handle(request as unknown as RouteRequest<never, never, never>);
}

/** Refusals that would say that the record exists, to one who has nothing to do with it. */
const STRANGERS: readonly Refusal[] = ['relation', 'agency', 'contact-refused'];

function refusalOf(route: Route, because: Refusal): PalermoError {
  if (because === 'step-up') return httpError('ACCESS_STEP_UP');
  return httpError(route.conceal && STRANGERS.includes(because) ? 'HTTP_NOT_FOUND' : 'ACCESS_DENIED');
}

/** On a route that conceals, a record that is not there answers as one that is not shown: in the same words. */
function concealed(route: Route, error: unknown, noted: Noted): unknown {
  const absent = route.conceal && error instanceof PalermoError && error.status === 404;
  return absent && noted.refused?.error !== error ? httpError('HTTP_NOT_FOUND', {}, undefined, error) : error;
}

/** In a unit of its own, for the request's was undone. Where it cannot be written the refusal stands all the same. */
async function writeDown(parts: HttpParts, { actor, address, details }: Refused): Promise<void> {
  try {
    await parts.storage.inUnitOfWork(actor, (uow) => uow.act('access.refused', address, { ...details }));
  } catch (error) {
    parts.log('http.refusal-not-written', { action: details.action, ...describeFault(error) });
  }
}

function parse({ route, manyLines }: Served, c: RequestContext, body: unknown) {
  const query = queryFields(new URL(c.req.url).search);
  delete query.lang;
  const part = (schema: Route['params'], input: unknown, many: ManyLines) => {
    if (!schema) return {};
    const result = schema.safeParse(plainText(input, many));
    if (result.success) return result.data;
    throw httpError('HTTP_INVALID_REQUEST', {
      fields: [...new Set(result.error.issues.map((issue) => fieldName(issue.path.join('.'))))].join(', '),
    });
  };
  return {
    params: part(route.params, c.req.param(), ONE_LINE_EACH),
    query: part(route.query, query, ONE_LINE_EACH),
    body: part(route.body, body, manyLines),
  };
}
