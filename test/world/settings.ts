import { type Settings, readSettings } from '../../src/platform/operations/index.js';

/** The settings of a node that says nothing of itself, but for these. */
export const testSettings = (changes: Partial<Settings>): Settings => ({
  ...readSettings({ NODE_ENV: 'test', PALERMO_LOG: 'error' }),
  ...changes,
});
