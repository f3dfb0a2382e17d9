/** A colleague's address for mail and the letter that nominated her: sealed, opened only to send and to show masked. */
import { z } from 'zod';
import { type Language, LANGUAGES, isLanguage } from '../languages/index.js';
import type { UnitOfWork } from '../storage/index.js';
import type { SecretKeys } from './parts.js';
import { particularsOf } from './store.js';

const MAIL = 'people.mail';
const LETTER = 'people.letter';

/** One line, no control or format character: nothing that could become a line of a mail's head. */
export const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);

/** An address as mail is sent to: local part and domain in ASCII, at most 254 characters (RFC 5321 4.5.3.1). */
export const mailAddress = z
  .email()
  .max(254)
  .regex(/^[\x21-\x7e]+$/);

/** Content sealed together with whose it is, so that a row moved to another person does not open. */
const seal = (keys: SecretKeys, purpose: string, person: string, text: string): Buffer =>
  keys.sealSecret(purpose, Buffer.from(JSON.stringify([person, text])));

function opened(keys: SecretKeys, purpose: string, person: string, sealed: Buffer): string {
  const [owner, text] = JSON.parse(keys.openSecret(purpose, sealed).toString('utf8')) as [string, string];
  if (owner !== person) throw new Error('sealed for another person');
  return text;
}

export const sealMail = (keys: SecretKeys, person: string, mail: string): Buffer => seal(keys, MAIL, person, mail);
export const sealLetter = (keys: SecretKeys, person: string, letter: string): Buffer =>
  seal(keys, LETTER, person, letter);
export const openLetter = (keys: SecretKeys, person: string, sealed: Buffer): string =>
  opened(keys, LETTER, person, sealed);

/** Where mail for a person goes and in which language it speaks; undefined where no address is known. */
export async function mailOf(
  uow: UnitOfWork,
  keys: SecretKeys,
  person: string,
): Promise<{ readonly mail: string; readonly language: Language } | undefined> {
  const known = await particularsOf(uow, person);
  if (!known?.mail) return undefined;
  const [first] = known.languages;
  return { mail: opened(keys, MAIL, person, known.mail), language: isLanguage(first) ? first : LANGUAGES[1] };
}

/** Enough to recognise one's own address, too little to write to it: `m•••@m•••.example`. */
export function maskedMail(mail: string): string {
  const at = mail.lastIndexOf('@');
  const labels = mail.slice(at + 1).split('.');
  const top = labels.pop() ?? '';
  const mask = (text: string): string => `${text.slice(0, 1)}•••`;
  return `${mask(mail.slice(0, at))}@${labels.length > 0 ? `${mask(labels.join('.'))}.` : ''}${top}`;
}
