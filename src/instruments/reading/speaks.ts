/** Paragraphs in which the body itself is the subject: presidential statements and agreed conclusions. */
import { bodyAtStart } from './registries/bodies.js';
import { verbAt } from './verbs.js';

/** "“The Security Council further condemns …": a body, then what it does now. */
export function bodySpeaks(text: string): boolean {
  const from = /^[“"]/.test(text) ? 1 : 0;
  if (!text.startsWith('The ', from)) return false;
  const body = bodyAtStart(text.slice(from, from + 200));
  if (!body) return false;
  return verbAt(text, from + body.length + 1)?.form === 'finite';
}
