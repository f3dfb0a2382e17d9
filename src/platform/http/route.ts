import type { Readable } from 'node:stream';
import { type ComponentChildren, type FunctionComponent, h } from 'preact';
import type { z } from 'zod';
import type { Actor, Purpose, Sensitivity, Subject } from '../access/index.js';
import type { StagedFile } from '../files/index.js';
import type { Language, Translate } from '../languages/index.js';
import type { UnitOfWork } from '../storage/index.js';
import type { Client } from './client.js';
import { isLocalPath } from './local-path.js';

/** What of a person's record is asked for, and for what. */
export type AskedOf = { readonly sensitivity?: Sensitivity | undefined; readonly purpose?: Purpose | undefined };

/** What a handler is given: parsed, authorised for the route's action, inside one unit of work. */
export type RouteRequest<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly files: readonly StagedFile[];
  readonly uow: UnitOfWork;
  readonly actor: Actor;
  readonly language: Language;
  readonly t: Translate;
  /** The session's secret, for signing out. */
  readonly session: string | undefined;
  readonly client: Client;
  /**
   * Refuses unless the actor may do the route's action to this record, now. Errors: ACCESS_DENIED, ACCESS_STEP_UP.
   *
   * @param address the record without personal data (`case/<id>`): a refusal is then written into the record of acts
   */
  authorise(subject: Subject, asked?: AskedOf, address?: string): void;
  /** Whether the actor may do another action: for showing or hiding a button. */
  may(action: string, subject?: Subject, asked?: AskedOf): boolean;
};

export type Answer =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly model: object;
      readonly view: () => ComponentChildren;
      readonly cookies?: readonly string[];
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly string[] }
  | {
      readonly kind: 'download';
      readonly fileName: string;
      readonly mediaType: string;
      readonly content: Readable | string;
    };

/**
 * A page for people, drawn from its model; the same model as JSON for programs that ask for `application/json`.
 *
 * @example return page(LibraryPage, { instruments: await listInstruments(uow) });
 */
export const page = <Model extends object>(
  component: FunctionComponent<Model>,
  model: Model,
  status = 200,
): Answer => ({ kind: 'page', status, model, view: () => h(component, model) });

/**
 * After a form: see the result at another address of this node (303), so that reloading does not send the form again.
 * An address elsewhere is a fault of the program: `redirectAway` says that it is meant.
 */
export function redirect(to: string, cookies: readonly string[] = []): Answer {
  if (!isLocalPath(to)) throw new Error('redirect leads inside the node: redirectAway says that elsewhere is meant');
  return { kind: 'redirect', to, cookies };
}

/** To another site, such as a ministry's sign-in. The address is made by the program, never taken from a request. */
export const redirectAway = (to: URL, cookies: readonly string[] = []): Answer => ({
  kind: 'redirect',
  to: to.href,
  cookies,
});

export const download = (fileName: string, mediaType: string, content: Readable | string): Answer => ({
  kind: 'download',
  fileName,
  mediaType,
  content,
});

/**
 * One address of the node. It cannot be written without the action that names its permission, and its schemas are
 * the one source of parsing, of types and of the OpenAPI description.
 */
export type Route = {
  readonly method: 'GET' | 'POST';
  /** Hono's path syntax: `/instruments/:work`. */
  readonly path: string;
  readonly action: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** The model of the page, for OpenAPI. */
  readonly answer?: z.ZodType;
  /** The media type of a download, for OpenAPI; a path that ends in `.csv` says it already. */
  readonly media?: string;
  /**
   * Whoever stands in no relation to the record gets the same answer as for one that does not exist (HTTP_NOT_FOUND):
   * nobody learns which records there are. The refusal is written down all the same.
   */
  readonly conceal?: true;
  /** Files are accepted, streamed to the encrypted stage before the unit of work opens. */
  readonly upload?: { readonly maxBytes: number };
  readonly handle: (request: RouteRequest<never, never, never>) => Promise<Answer>;
};

type Parsed<S> = S extends z.ZodType ? z.infer<S> : Record<string, never>;

/**
 * Writes a route with its types inferred from its schemas.
 *
 * @example
 * route({
 *   method: 'GET', path: '/instruments/:id', action: 'instruments.read', summary: 'One instrument',
 *   params: z.object({ id: z.uuid() }),
 *   handle: async ({ params, uow }) => …
 * })
 */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodObject | undefined = undefined,
>(
  spec: Omit<Route, 'handle' | 'params' | 'query' | 'body'> & {
    params?: P;
    query?: Q;
    body?: B;
    handle: (request: RouteRequest<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Answer>;
  },
): Route {
  return spec;
}
