/** Text of people as it is kept: one form for each letter, and nothing in it that is not seen. */
import { type z, z as zod } from 'zod';
import { httpError } from './errors.js';

/** Fields that may hold more than this are of many lines. */
const ONE_LINE = 300;

/** Control characters but tab and the ends of lines, and halves of characters: never text, and PostgreSQL refuses some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const never = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * In one line besides: ends of lines, and what turns the direction of the letters around it, so that a name reads as
 * another (CVE-2021-42574). The plain marks of direction that Arabic and Hebrew need, and joiners, stay allowed.
 */
const notInOneLine = /[\t\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A text field of many lines: `body: z.object({ note: manyLines(5000) })`. */
export const manyLines = (max: number): z.ZodString => zod.string().max(max).meta({ lines: 'many' });

/** Of a form: which of its fields may hold several lines; `others` are those that its schema does not name. */
export type ManyLines = {
  readonly named: ReadonlySet<string>;
  readonly others: boolean;
  readonly oneLine: ReadonlySet<string>;
};

export const ONE_LINE_EACH: ManyLines = { named: new Set(), others: false, oneLine: new Set() };

type TextSchema = { readonly lines?: string; readonly pattern?: string; readonly maxLength?: number };
type FormSchema = { readonly properties?: Record<string, TextSchema>; readonly additionalProperties?: unknown };

/**
 * The fields of a schema that may hold several lines: marked by `manyLines`, or longer than one line ever is. What a
 * loose schema lets pass unnamed is the module's to judge, so that several lines pass there too.
 */
export function fieldsOfManyLines(schema: z.ZodType | undefined): ManyLines {
  if (!schema) return ONE_LINE_EACH;
  const form = zod.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FormSchema;
  const fields = Object.entries(form.properties ?? {});
  const many = (field: TextSchema): boolean =>
    field.lines === 'many' || (field.pattern === undefined && longest(field) > ONE_LINE);
  return {
    named: new Set(fields.filter(([, field]) => many(field)).map(([name]) => name)),
    others: typeof form.additionalProperties === 'object',
    oneLine: new Set(fields.filter(([, field]) => !many(field)).map(([name]) => name)),
  };
}

/** The length that a text, or the longest text of a union or a list, may have. */
function longest(field: object): number {
  const parts = field as { maxLength?: number; anyOf?: TextSchema[]; allOf?: TextSchema[]; items?: TextSchema };
  const inside = [...(parts.anyOf ?? []), ...(parts.allOf ?? []), parts.items ?? {}];
  return Math.max(parts.maxLength ?? 0, ...inside.map((one) => one.maxLength ?? 0));
}

/**
 * All texts of a form, a query or JSON in normal form (NFC), or HTTP_TEXT_REFUSED with the fields' names.
 */
export function plainText(input: unknown, many: ManyLines): unknown {
  const bad = new Set<string>();
  const cleaned = clean(input, '', many, bad);
  if (bad.size > 0) throw httpError('HTTP_TEXT_REFUSED', { fields: [...bad].map(fieldName).join(', ') });
  return cleaned;
}

const mayHaveLines = (field: string, many: ManyLines): boolean =>
  many.named.has(field) || (many.others && !many.oneLine.has(field));

function clean(value: unknown, field: string, many: ManyLines, bad: Set<string>): unknown {
  if (typeof value === 'string') {
    if (never.test(value) || (!mayHaveLines(field, many) && notInOneLine.test(value))) bad.add(field);
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map((one) => clean(one, field, many, bad));
  if (typeof value !== 'object' || value === null) return value;
  const cleaned = Object.create(null) as Record<string, unknown>;
  for (const [name, part] of Object.entries(value)) {
    if (never.test(name) || notInOneLine.test(name) || name === '__proto__') bad.add('');
    else cleaned[name.normalize('NFC')] = clean(part, field === '' ? name : field, many, bad);
  }
  return cleaned;
}

/** A name that an error may repeat: a plain one, so that nothing a person typed comes back. */
export const fieldName = (name: string): string => (/^[\w.-]{1,60}$/u.test(name) ? name : '?');
