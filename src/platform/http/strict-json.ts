/** JSON that every reader understands alike (RFC 8259 leaves it open; I-JSON, RFC 7493, does not). */
import { httpError } from './errors.js';

const MAX_DEPTH = 16;

type Open = { readonly names: Set<string> | undefined; expectsName: boolean };

/**
 * Reads JSON, refusing what two readers could understand differently: a name that stands twice in one object, a whole
 * number beyond 2⁵³, nesting deeper than 16, and the name `__proto__`. Errors: HTTP_JSON_REFUSED with `reason`.
 */
export function readJson(text: string): unknown {
  assertShape(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw httpError('HTTP_JSON_REFUSED', { reason: 'syntax' }, undefined, error);
  }
}

const refused = (reason: 'depth' | 'name-twice' | 'name' | 'number' | 'syntax') =>
  httpError('HTTP_JSON_REFUSED', { reason });

/** One pass over strings, brackets and numbers; whether it is JSON at all is the parser's to say. */
function assertShape(text: string): void {
  const open: Open[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu;
  for (const [part] of text.matchAll(token)) {
    const here = open.at(-1);
    if (part === '{' || part === '[') {
      open.push({ names: part === '{' ? new Set() : undefined, expectsName: part === '{' });
      if (open.length > MAX_DEPTH) throw refused('depth');
    } else if (part === '}' || part === ']') open.pop();
    else if (part === ',' && here) here.expectsName = here.names !== undefined;
    else if (part.startsWith('"') && here?.names && here.expectsName) {
      here.expectsName = false;
      addName(here.names, part);
    } else if (/^-?\d+$/u.test(part) && !Number.isSafeInteger(Number(part))) throw refused('number');
    else if (/^-?\d/u.test(part) && !Number.isFinite(Number(part))) throw refused('number');
  }
}

function addName(names: Set<string>, quoted: string): void {
  let name: string;
  try {
    name = JSON.parse(quoted) as string;
  } catch (error) {
    throw httpError('HTTP_JSON_REFUSED', { reason: 'syntax' }, undefined, error);
  }
  if (name === '__proto__') throw refused('name');
  if (names.has(name)) throw refused('name-twice');
  names.add(name);
}
