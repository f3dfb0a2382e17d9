import type { DataKeys } from '../../crypto/index.js';
import type { Files } from '../stage.js';
import type { VaultLimits } from './limits.js';
import type { Scanner } from './scanner.js';

/** What the vault stands on. */
export type VaultParts = {
  /** `<data>/vault`. */
  readonly folder: string;
  readonly stageFolder: string;
  readonly files: Pick<Files, 'open' | 'remove'>;
  readonly keys: DataKeys;
  readonly limits: VaultLimits;
  readonly scanner: Scanner | undefined;
};
