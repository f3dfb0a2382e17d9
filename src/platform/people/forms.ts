/** What the forms about colleagues send. Strict: a field that the form does not have is refused, not ignored. */
import { z } from 'zod';
import { LANGUAGES } from '../languages/index.js';
import { SUSPENSION_REASONS } from './life.js';
import { ORGANISATION_KINDS } from './organisations.js';
import { mailAddress, oneLine } from './particulars.js';
import { COLLEAGUE_ROLES } from './roles.js';

export const personId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
export const personParams = z.strictObject({ id: personId });
export const tokenParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });
export const nothing = z.strictObject({});

/** One box ticked arrives as a text, several as a list, none not at all. */
const ticked = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value): unknown => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).max(20),
  );
/** A field left empty is none. */
const orNone = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), one.nullable());

const post = {
  roles: ticked(z.enum(COLLEAGUE_ROLES)).refine((roles) => roles.length > 0 && new Set(roles).size === roles.length),
  agency: orNone(personId),
  supervisor: orNone(personId),
};

export const changeForm = z.strictObject(post);
export const nominationForm = z.strictObject({
  ...post,
  name: oneLine(120),
  duty: oneLine(200),
  mail: orNone(mailAddress),
  letter: orNone(oneLine(200)),
});
export const profileForm = z.strictObject({
  name: oneLine(120),
  duty: oneLine(200),
  languages: ticked(z.enum(LANGUAGES)).refine((chosen) => chosen.length > 0),
  way: z.enum(['credential', 'ministry']).default('credential'),
});
export const suspensionForm = z.strictObject({ reason: z.enum(SUSPENSION_REASONS) });

const names = {
  en: oneLine(120),
  ...Object.fromEntries(
    ['ar', 'es', 'fr', 'ru', 'zh'].map((code) => [
      code,
      z
        .string()
        .trim()
        .max(120)
        .regex(/^[^\p{Cc}\p{Cf}]*$/u)
        .optional(),
    ]),
  ),
} as {
  en: z.ZodString;
} & Record<'ar' | 'es' | 'fr' | 'ru' | 'zh', z.ZodOptional<z.ZodString>>;
export const organisationForm = z.strictObject({ ...names, kind: z.enum(ORGANISATION_KINDS) });
export const renameForm = z.strictObject(names);

/** The same fields as they were typed, to show a form again with its faults. */
const typed = z.union([z.string().max(2000), z.array(z.string().max(100)).max(20)]).optional();
export const typedAs = (keys: readonly string[]) => z.strictObject(Object.fromEntries(keys.map((key) => [key, typed])));
export type Typed = Readonly<Record<string, string | string[] | undefined>>;
export const textOf = (given: Typed, field: string): string => {
  const value = given[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};
export const listOf = (given: Typed, field: string): readonly string[] => {
  const value = given[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};
/** Names of the fields at fault, each once. */
export const faultyFields = (error: z.ZodError): string[] => [
  ...new Set(error.issues.map((issue) => String(issue.path[0] ?? ''))),
];
