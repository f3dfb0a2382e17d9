import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a log line may hold. A field that is not named here, and a value that is not of its field's form, is written as
 * its type only: what is let through is listed, not what is kept back.
 */
type Form = 'number' | 'boolean' | 'code' | 'word' | 'id' | 'hash' | 'version' | 'fault' | 'frames' | 'route';

const FIELDS: Readonly<Record<string, Form>> = {
  request: 'id',
  job: 'id',
  kind: 'word',
  action: 'word',
  event: 'word',
  check: 'word',
  step: 'word',
  outcome: 'word',
  method: 'code',
  path: 'route',
  route: 'route',
  status: 'number',
  code: 'code',
  reason: 'code',
  fault: 'fault',
  at: 'frames',
  table: 'word',
  rule: 'word',
  constraint: 'word',
  attempt: 'number',
  attempts: 'number',
  milliseconds: 'number',
  ms: 'number',
  count: 'number',
  size: 'number',
  bytes: 'number',
  rows: 'number',
  port: 'number',
  pid: 'number',
  removed: 'number',
  kept: 'number',
  moved: 'boolean',
  adopted: 'boolean',
  ok: 'boolean',
  root: 'hash',
  version: 'version',
};

const patterns: Readonly<Record<Exclude<Form, 'number' | 'boolean' | 'frames' | 'fault'>, RegExp>> = {
  /** `STORAGE_UNAVAILABLE`, `ECONNREFUSED`, `22P02`, `GET`. */
  code: /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|[0-9A-Z]{5})$/,
  /** `jobs.database`, `act_subject`: words of the program, lower case. */
  word: /^[a-z]+(?:[._/-][a-z]+)*$/,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  hash: /^[0-9a-f]{64}$/,
  version: /^\d{1,3}(?:\.\d{1,3}){0,2}$/,
  /** A route's pattern; never an address with a value in it. */
  route: /^(?:\/(?:[a-z][a-z0-9.-]{0,30}|:[a-zA-Z]{1,20}|\*))*\/?$/,
};
const LONGEST = 80;

/** Words and routes of the program, where they were told: then nothing else passes as one. */
export type KnownWords = { has(word: string): boolean };

export function loggable(facts: Readonly<Record<string, unknown>>, known?: KnownWords): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const form = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
      // A name that nobody foresaw may itself be a value.
      return form === undefined ? [fieldName(name), typeOf(value)] : [name, fitted(form, value, known)];
    }),
  );
}

const fieldName = (name: string): string => (/^[a-z][a-zA-Z]{0,19}$/.test(name) ? name : 'field');

function fitted(form: Form, value: unknown, known: KnownWords | undefined): unknown {
  if (form === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : typeOf(value);
  if (form === 'boolean') return typeof value === 'boolean' ? value : typeOf(value);
  if (typeof value !== 'string') return typeOf(value);
  if (form === 'fault') return faultName(value);
  if (form === 'frames') return frames(value);
  if (value.length > LONGEST || !patterns[form].test(value)) return typeOf(value);
  return (form === 'word' || form === 'route') && known && !known.has(value) ? typeOf(value) : value;
}

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[list of ${value.length}]`;
  return value === null ? '[nothing]' : `[${typeof value}]`;
};

/** Of a fault its kind, not its sentence: that may quote what somebody wrote. */
function faultName(value: string): string {
  const database = /^database error [0-9A-Z]{5}$/.exec(value);
  return database?.[0] ?? /^(?:[A-Z][a-z]+)*Error(?=:|$)/.exec(value)?.[0] ?? '[fault]';
}

const here = fileURLToPath(new URL('../../..', import.meta.url));
/** Where in the program: files of it that exist, with line and column. A sentence that only looks like one does not pass. */
function frames(value: string): string {
  const places: string[] = [];
  for (const line of value.split('\n').slice(0, 20)) {
    const [, path = '', at = ''] = /(?:\(|at )(?:file:\/\/)?(\/[^():]+|node:[a-z_/]+):(\d+:\d+)\)?$/.exec(line) ?? [];
    if (/^node:[a-z_/]{1,60}$/.test(path)) places.push('node');
    else if (path !== '' && isOurs(path)) places.push(`${relative(here, path)}:${at}`);
  }
  return places.filter((place, index) => place !== places[index - 1]).join(' < ') || '[place]';
}

function isOurs(path: string): boolean {
  const below = relative(here, path);
  return !isAbsolute(below) && /^[a-zA-Z0-9/@._-]+\.[cm]?[jt]sx?$/.test(below) && existsSync(join(here, below));
}

/** The program's own sentences: short, lower case, no figures and no signs of addresses. */
export const loggableText = (text: string): string => (/^[a-z][a-z ,:;.'()-]{0,120}$/.test(text) ? text : '[text]');
