import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PalermoError } from '../errors/index.js';
import { storageErrors } from './errors.js';
import { storageErrorOf } from './failures.js';

const english = JSON.parse(readFileSync(join(import.meta.dirname, 'messages', 'en.json'), 'utf8')) as Record<
  string,
  string
>;

const codeOf = (facts: { readonly message?: string; readonly [fact: string]: string | undefined }): string => {
  const answer = storageErrorOf(Object.assign(new Error(facts.message ?? ''), facts));
  return answer instanceof PalermoError ? answer.code : 'unchanged';
};

describe('what PostgreSQL and the wire say', () => {
  it.each([
    ['a server that is not there', { code: 'ENOENT', syscall: 'connect' }, 'STORAGE_UNAVAILABLE'],
    ['a connection that was cut', { code: 'ECONNRESET', syscall: 'read' }, 'STORAGE_UNAVAILABLE'],
    ['a server that stops', { code: '57P01' }, 'STORAGE_UNAVAILABLE'],
    ['a connection that ended', { message: 'Connection terminated unexpectedly' }, 'STORAGE_UNAVAILABLE'],
    ['no free connection', { message: 'timeout exceeded when trying to connect' }, 'STORAGE_BUSY'],
    ['too many clients', { code: '53300' }, 'STORAGE_BUSY'],
    ['a serialization failure', { code: '40001' }, 'STORAGE_CONFLICT'],
    ['a deadlock', { code: '40P01' }, 'STORAGE_CONFLICT'],
    ['a full disk', { code: '53100' }, 'STORAGE_DISK_FULL'],
    ['a key that is there', { code: '23505', constraint: 'k' }, 'STORAGE_DUPLICATE'],
    ['a file that is missing', { code: 'ENOENT', syscall: 'open', path: '/x' }, 'unchanged'],
    ['a rule of a table', { code: '23514' }, 'unchanged'],
  ])('%s', (_, facts, code) => {
    expect(codeOf(facts)).toBe(code);
  });
});

describe('every error of storage', () => {
  it.each(Object.keys(storageErrors))('%s has its sentence and its next step', (code) => {
    expect(english[`error.${code}`]).toBeTruthy();
    expect(english[`error.${code}.next`]).toBeTruthy();
  });
});
