import type { Role } from '../access/index.js';
import type { Texts } from '../languages/index.js';

export type Agency = { readonly id: string; readonly names: Texts; readonly kind: string };

export type StateProfile = {
  /** ISO 3166-1 alpha-3; a sandbox has one of the user-assigned codes. */
  readonly iso3: string;
  readonly names: Texts;
  readonly sandbox: boolean;
  /** False until the sandbox's documents and lists are in. */
  readonly ready: boolean;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agency: string | null;
};

/** A person who has or had an account. Without a role or not active she can do nothing. */
export type Account = Person & { readonly active: boolean };
