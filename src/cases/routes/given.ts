import type { Role } from '../../platform/access/index.js';
import type { Keys } from '../../platform/crypto/index.js';
import type { Files } from '../../platform/files/index.js';
import type { Texts } from '../../platform/languages/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import type { CaseFiles } from '../store/files.js';

/** Somebody who works on this node, as far as lists and choices show her. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agency: string | null;
};

/** A notice: whom it goes to and what kind of thing happened. It never says to whom it happened. */
export type CaseNotice = {
  readonly to: readonly string[];
  readonly event: 'break-glass' | 'break-glass-approval' | 'referral' | 'erasure';
  /** The page on which it can be read after signing in: an address without personal data. */
  readonly path: string;
};

/** What this module is given by the node. */
export type CasesGiven = {
  readonly storage: Storage;
  readonly keys: Keys;
  /** The vault. */
  readonly files: CaseFiles;
  /** The stage on which uploads wait. */
  readonly staged: Pick<Files, 'remove'>;
  /** ISO 3166-1 alpha-3 of the node's State: the beginning of every code. */
  readonly stateCode: string;
  readonly people: (uow: UnitOfWork) => Promise<readonly Colleague[]>;
  readonly agencies: (uow: UnitOfWork) => Promise<readonly { readonly id: string; readonly names: Texts }[]>;
  readonly notify: (uow: UnitOfWork, notice: CaseNotice) => Promise<void>;
  readonly wakeJobs: () => void;
  /** The page on which somebody shows again who she is; it leads back to `path`. */
  readonly stepUpHref: (path: string) => string;
  readonly maxUploadBytes: number;
};
