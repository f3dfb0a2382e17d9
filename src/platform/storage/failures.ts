import { PalermoError } from '../errors/index.js';
import { storageError } from './errors.js';

/** What pg and PostgreSQL put on an error: a SQLSTATE or a system code, and for constraints where. */
type DatabaseFailure = {
  readonly code: string;
  readonly constraint: string;
  readonly table: string;
  readonly text: string;
  readonly onWire: boolean;
};

function failureOf(error: unknown): DatabaseFailure {
  const read = (name: string): string => {
    const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    code: read('code'),
    constraint: read('constraint'),
    table: read('table'),
    text: read('message'),
    // A file that is missing inside a unit of work is not a database that is missing.
    onWire: wireCalls.has(read('syscall')) && read('path') === '',
  };
}

const wireCalls = new Set(['connect', 'read', 'write', 'getaddrinfo']);
const lossCodes = new Set([
  '57P01', // stopped by the operator
  '57P02', // another backend crashed
  '57P03', // starting up or shutting down
]);
const lossTexts = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'timeout expired',
];

/** True when the database went away, not when it said no. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, text, onWire } = failureOf(error);
  return onWire || lossCodes.has(code) || code.startsWith('08') || lossTexts.some((start) => text.startsWith(start));
}

/** True for a serialization failure or a deadlock: the same work may succeed when run again. */
function isConflict(error: unknown): boolean {
  const { code } = failureOf(error);
  return code === '40001' || code === '40P01';
}

/** The typed error of whatever was thrown in or around a unit of work; errors that are no database's pass unchanged. */
export function storageErrorOf(error: unknown): unknown {
  if (error instanceof PalermoError) return error;
  const { code, constraint, table, text } = failureOf(error);
  if (text.startsWith('timeout exceeded when trying to connect'))
    return storageError('STORAGE_BUSY', {}, undefined, error);
  if (isConnectionLoss(error)) return storageError('STORAGE_UNAVAILABLE', {}, undefined, error);
  if (isConflict(error)) return storageError('STORAGE_CONFLICT', {}, undefined, error);
  if (code === '23505') return storageError('STORAGE_DUPLICATE', { constraint, table }, undefined, error);
  if (code === '53100') return storageError('STORAGE_DISK_FULL', {}, undefined, error);
  if (code === '53300') return storageError('STORAGE_BUSY', {}, undefined, error);
  return error;
}
