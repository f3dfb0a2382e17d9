import { type ErrorTable, errorsOf } from '../platform/errors/index.js';

export const nodeErrors = {
  NODE_CONFIGURATION: { status: 400 },
  NODE_STATE_FILE: { status: 400 },
  NODE_PORT_IN_USE: { status: 503 },
} as const satisfies ErrorTable;

export const nodeError = errorsOf(nodeErrors);
