/**
 * The node's keys: fields, secrets, indexes and acts are sealed here, and a person's key is destroyed here. The door.
 */
export { cryptoErrors } from './errors.js';
export { importKeys } from './import-keys.js';
export type { DataKey, DataKeys, FieldPlace, Keys, RootKey } from './keys.js';
export { normaliseForIndex } from './normalise-for-index.js';
export { type KeysFindings, type KeysOptions, type KeysStatus, type OpenKeys, openKeys } from './open-keys.js';
export type { RootSettings } from './root-key.js';
export type { InUnit, RotationDone, RotationOptions } from './rotation.js';
export { type Serialisable, type Shelter, revealShelter, shelterOf } from './shelter.js';
