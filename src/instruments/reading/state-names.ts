/** Names of States in running text: their codes, and lists of them taken apart. */
import { STATES } from './registries/states.js';

/** ISO code of a State as named in a document; "EU" for the Union; null where the name is not in the list. */
export function stateOf(name: string): string | null {
  const bare = name.trim().replace(/^the /i, '');
  const known = STATES[bare] ?? STATES[bare.replace(/’/g, "'")];
  if (known) return known;
  const comma = /^(.+) \((.+)\)$/.exec(bare);
  return comma ? (STATES[`${comma[1]} (${comma[2]})`] ?? STATES[comma[1] ?? ''] ?? null) : null;
}

/** "A, B and C" → names; names that hold "and" themselves stay whole; brackets are not split. */
export function splitStates(list: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i += 1) {
    const char = list[i];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ',' && depth === 0) {
      out.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  out.push(list.slice(from).trim());
  return out.flatMap((name) => splitAnd(name.replace(/^and /, ''))).filter((s) => s !== '');
}

function splitAnd(name: string): string[] {
  if (!name.includes(' and ') || stateOf(name) !== null) return [name];
  for (let at = name.indexOf(' and '); at > 0; at = name.indexOf(' and ', at + 1)) {
    const left = name.slice(0, at);
    const right = name.slice(at + 5);
    if (bracketsBalanced(left) && (stateOf(left) !== null || stateOf(right) !== null))
      return [left.trim(), ...splitAnd(right.trim())];
  }
  const at = name.lastIndexOf(' and ');
  return bracketsBalanced(name.slice(0, at)) ? [name.slice(0, at).trim(), name.slice(at + 5).trim()] : [name];
}

function bracketsBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}
