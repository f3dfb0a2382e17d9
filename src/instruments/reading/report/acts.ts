/** What a body is reported to have done: "The Conference decided …", "At its 3rd meeting, the Committee took note …". */
import { verbAt } from '../verbs.js';

const SUBJECT =
  /^(?:At (?:its|the|their) [^,;]{3,120}, )?(?:having [^,;]{3,200}, )?[Tt]he ((?:[\p{Lu}][\p{L}-]*)(?: (?:[\p{Lu}][\p{L}-]*|of|the|and|on|for|to|in|against)){0,20}?) (?=(?:also |further |then |again |furthermore )?(?!and )\p{Ll}+(?:ed|k|ose|d)\b)/u;
// Persons act too, but what they do is no act of the body.
const PERSON =
  /^(?:Chair|President|Vice|Secretary|Executive|Director|Deputy|Representative|Observer|Special Rapporteur|Rapporteur|Minister|High Commissioner|Head|Speaker|Facilitator|Moderator)/;
const ACTS: ReadonlySet<string> = new Set([
  'decide',
  'mandate',
  'exhort',
  'recommend',
  'welcome',
  'note',
  'recognize',
  'affirm',
  'emphasize',
  'express',
  'recall',
]);

/** Does the paragraph say what a body did? */
export function isAct(text: string): boolean {
  const met = SUBJECT.exec(text.slice(0, 420));
  if (!met || PERSON.test(met[1] ?? '')) return false;
  const verb = verbAt(text, met[0].length);
  return (
    verb?.form === 'past' &&
    verb.entry !== null &&
    ACTS.has(verb.entry.class) &&
    !/^(?:consider|hear|examine)$/.test(verb.lemma)
  );
}
