/** The node's keys: fields, secrets, indexes and acts are sealed here. */
export type { DataKey, DataKeys, FieldPlace, Keys } from './keys.js';
