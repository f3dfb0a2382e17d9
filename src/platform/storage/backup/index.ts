/** Copying the embedded database while it works, and putting a copy back. The side door that operations uses. */
export { type ClusterEntry, copyRunningCluster } from './hot-copy.js';
export { type ClusterStage, stageCluster } from './place.js';
export {
  type SchemaFacts,
  type TableCount,
  checkIndexes,
  countRows,
  dropScratchSchema,
  schemaFacts,
  setSchemaAside,
} from './examine.js';
