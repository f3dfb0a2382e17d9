/**
 * Where a shelter is must not leave by the way, in an export, a log or a letter. What is held as `Shelter` cannot be
 * given to anything that takes `Serialisable`, and refuses when something tries all the same.
 */
import { cryptoError } from './errors.js';

/** What exports, envelopes, logs and messages take. */
export type Serialisable =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Serialisable[]
  | { readonly [key: string]: Serialisable };

const content: unique symbol = Symbol('shelter');

export type Shelter<T> = {
  readonly [content]: () => T;
  /** Always fails: CRYPTO_SHELTER. */
  toJSON(): never;
  /** `[shelter]` */
  toString(): string;
};

export function shelterOf<T>(value: T): Shelter<T> {
  const held = {
    toJSON(): never {
      throw cryptoError('CRYPTO_SHELTER');
    },
    toString: () => '[shelter]',
    [Symbol.for('nodejs.util.inspect.custom')]: () => '[shelter]',
  };
  // Not enumerable: a copy by spreading holds nothing.
  return Object.defineProperty(held, content, { value: () => value }) as unknown as Shelter<T>;
}

/** The one way to what is inside; reviewers look for its callers. */
export function revealShelter<T>(shelter: Shelter<T>): T {
  return shelter[content]();
}
