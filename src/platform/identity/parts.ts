/** What identity is given by the node, and what it needs to know of a request. */
import type { UnitOfWork } from '../storage/index.js';
import type { PasswordHasher } from './hashing.js';
import type { IdentityNotice } from './notices.js';

/** The part of the node's keys that identity uses. */
export type IdentityKeys = {
  mac(purpose: string, data: Uint8Array): Buffer;
  sealSecret(purpose: string, plain: Uint8Array): Buffer;
  openSecret(purpose: string, sealed: Uint8Array): Buffer;
};

export type Notify = (uow: UnitOfWork, person: string, kind: IdentityNotice) => Promise<void>;

/** Who asks, as far as the connection tells. None of it is logged or kept as it is. */
export type Client = {
  /** Scheme, host and port under which the node was asked. */
  readonly origin: string;
  /** The address of the machine that asks, as told by the connection or by a trusted proxy. */
  readonly address: string | undefined;
  readonly userAgent: string;
  cookie(name: string): string | undefined;
};

export type IdentityParts = {
  readonly keys: IdentityKeys;
  readonly notify: Notify;
  readonly passwords: PasswordHasher;
  /** PALERMO_ADDRESS, where the node has one. */
  readonly address: string | undefined;
  /** The ministry whose own sign-in (OpenID Connect) is offered at `/sign-in/ministry`. */
  readonly ministry?: { readonly name: string } | undefined;
};
