import { type ErrorTable, errorsOf } from '../errors/index.js';

export const auditErrors = {
  AUDIT_NO_SUCH_ACT: { status: 404 },
  AUDIT_NO_PROOF_YET: { status: 409 },
  AUDIT_NO_PROOF: { status: 409 },
  AUDIT_NOT_SETTLED: { status: 409 },
  AUDIT_FILE_EXISTS: { status: 409 },
} as const satisfies ErrorTable;

export const auditError = errorsOf(auditErrors);
