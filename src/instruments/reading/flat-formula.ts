/** The enacting formula inside running text. */
import { bodyAtStart } from './registries/bodies.js';
import { opensOperative, opensRecital } from './verbs.js';

const LONGEST = 260;
const SMALL = new Set(['of', 'the', 'and', 'on', 'for', 'to', 'in', 'against', 'as', 'with', 'serving', 'meeting']);

/** "The General Assembly, Recalling": where the words after the formula begin; 0 where no formula stands at `at`. */
export function flatFormula(text: string, at: number): number {
  const piece = text.slice(at, at + LONGEST + WINDOW);
  const comma = piece.indexOf(',');
  const name = bodyAtStart(piece);
  const end = name && !/^ ?,/.test(piece.slice(name.length)) ? name.length : comma;
  if (end < 6 || end > LONGEST) return 0;
  if (name?.length !== end && !isName(piece.slice(4, end))) return 0;
  const after = /^ ?[,.;]? (?=[\p{Lu}\d])/u.exec(piece.slice(end))?.[0].length;
  if (after === undefined) return 0;
  const rest = piece.slice(end + after);
  const words = rest.replace(/^\d{1,2}\. /, '');
  return /^\p{Lu}/u.test(words) && (opensRecital(words) || opensOperative(words)) ? at + end + after : 0;
}

const WINDOW = 80;

/** Capital words with the small ones of a name between them. */
function isName(name: string): boolean {
  const words = name.trim().split(' ');
  return words.length <= 40 && words.every((word) => /^[\p{Lu}(]/u.test(word) || SMALL.has(word));
}
