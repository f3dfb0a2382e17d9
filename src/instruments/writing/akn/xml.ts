/**
 * Text into XML 1.0. Characters that XML cannot hold (controls, lone surrogates, U+FFFE, U+FFFF) are written as
 * `<inline name="character" class="u0000">\ufffd</inline>`, which is valid Akoma Ntoso, shows that something stands
 * there, and is read back as the character it was. In attributes, which only repeat, they become U+FFFD.
 */

// Written from code points: a source file should not hold what it speaks of.
const ILLEGAL = '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]';
const LONE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const UNWRITABLE = `${ILLEGAL}|${LONE}`;
const TO_ESCAPE = new RegExp(`[&<>\\r]|${UNWRITABLE}`, 'g');
const TO_ESCAPE_IN_ATTRIBUTE = new RegExp(`[&<>"\\r\\n\\t]|${UNWRITABLE}`, 'g');
/** Most texts hold none of these and are written as they are; asked first, as it is asked without looking around. */
const MAY_NEED_ESCAPING = /[&<>\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const TO_ESCAPE_IN_JSON = /[&<>\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

/** Content of an element that may hold inline elements of Akoma Ntoso. */
export function inlineText(text: string): string {
  if (!MAY_NEED_ESCAPING.test(text)) return text;
  return text.replace(
    TO_ESCAPE,
    (found) => ENTITIES[found] ?? `<inline name="character" class="u${hex(found)}">\ufffd</inline>`,
  );
}

/** Content of an element of the own namespace, which holds plain text only; for reading, not for taking back. */
export function plainText(text: string): string {
  return text.replace(TO_ESCAPE, (found) => ENTITIES[found] ?? '\ufffd');
}

/** Value of an attribute. */
export function attributeText(text: string): string {
  return text.replace(TO_ESCAPE_IN_ATTRIBUTE, (found) => ENTITIES[found] ?? '\ufffd');
}

/** JSON as content of an element: JSON itself escapes controls and lone surrogates, so that nothing is lost. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(TO_ESCAPE_IN_JSON, (found) => ENTITIES[found] ?? `\\u${hex(found)}`);
}

/** The character of an `inline name="character"`; null where the class names none. */
export function characterOf(className: string | undefined): string | null {
  const code = /^u([0-9a-f]{4})$/.exec(className ?? '')?.[1];
  return code === undefined ? null : String.fromCharCode(Number.parseInt(code, 16));
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Opening tag with attributes that are neither null nor undefined. */
export function open(name: string, attributes: Attributes = {}): string {
  let out = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) out += ` ${key}="${attributeText(String(value))}"`;
  return `${out}>`;
}

/** An element with content that is XML already; empty content closes at once. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const start = open(name, attributes);
  return content === '' ? `${start.slice(0, -1)}/>` : `${start}${content}</${name}>`;
}
