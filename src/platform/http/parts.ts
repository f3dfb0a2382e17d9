/** What the application is made of, and what each request carries through it. */
import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import type { Actor, PermissionTable } from '../access/index.js';
import type { Files } from '../files/index.js';
import type { Catalogue, Language, Translate } from '../languages/index.js';
import type { Storage } from '../storage/index.js';
import type { Assets } from './assets.js';
import type { Site } from './host.js';
import type { Problem } from './problem.js';
import type { Route } from './route.js';

/** What the frame around a page needs to know. */
export type FrameContext = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly language: Language;
  readonly t: Translate;
  readonly actor: Actor;
};

/** One answered request, for the node's metrics: the route's pattern, never the address. */
export type Answered = {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
};

export type HttpParts = {
  readonly routes: readonly Route[];
  readonly permissions: PermissionTable;
  readonly storage: Storage;
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly assets: Assets;
  /** The node's own address and contact. */
  readonly site?: Site;
  /** Whoever came by a one-time link makes a way to sign in of her own before anything else (a real State). */
  readonly ownKeyFirst?: boolean;
  /** Draws a page inside its frame as a whole HTML document. */
  readonly frame: (context: FrameContext, view: ComponentChildren) => string;
  readonly problemView: (problem: Problem) => ComponentChildren;
  /**
   * What a probe is told that asks whether the process lives: no person, no database. Starting the node again would not
   * bring back a database that is away.
   */
  readonly alive?: { readonly path: string; readonly answer: object };
  readonly log: (event: string, details: Record<string, unknown>) => void;
  readonly onAnswer?: (answered: Answered) => void;
};

export type Bindings = {
  Variables: { language: Language; t: Translate; actor: Actor; route: string };
};

export type RequestContext = Context<Bindings>;
