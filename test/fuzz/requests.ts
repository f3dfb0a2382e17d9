/** Requests to fuzz with: made from the schemas that the document shows, and from what no schema allows. */
import fc from 'fast-check';
import type { JsonSchema, Operation } from './document.js';

export type FuzzRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
};

/** Texts that have broken others: for databases, pages, headers, paths, numbers, spreadsheets, regular expressions. */
const HOSTILE = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\uffff', '\u202eevil', 'e\u0301', '\r\nSet-Cookie: a=b', '\n'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../../etc/passwd', '%2e%2e%2f', '//evil.example'],
  ...[
    "' or 1=1 --",
    '";drop table person;--',
    '<script>alert(1)</script>',
    '{{7*7}}',
    '${7*7}',
    '=1+1',
    '%00',
    '%',
    '%zz',
  ],
  ...['-1', '0', '1e999', 'NaN', 'Infinity', '9007199254740993', '99999999999999999999', '0x10', '1.5', '2147483648'],
  ...[
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '0000-00-00',
    '9999-12-31',
    '2024-02-30',
    '275760-09-14',
    '+275761-01-01',
  ],
  ...[
    '\u{1f3f3}\ufe0f\u200d\u{1f308}',
    'a'.repeat(5_000),
    '\u0627'.repeat(400),
    '\u0301'.repeat(200),
    `${'('.repeat(300)}a`,
  ],
  ...['00000000-0000-4000-8000-000000000000', 'javascript:alert(1)', 'file:///etc/passwd', 'http://169.254.169.254/'],
];
const hostile = fc.constantFrom(...HOSTILE);
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 30 }));

/** What fits a schema; `known` are ids that exist on this node, so that requests come past the door. */
export function fitting(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((one) => fitting(one, known)));
  if (schema.allOf) return fitting(Object.assign({}, ...schema.allOf) as JsonSchema, known);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e6), max: Math.min(schema.maximum ?? 50, 1e6) });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(fitting(schema.items ?? {}, known), { maxLength: 4 });
  if (type === 'object') return fittingObject(schema, known);
  return fittingText(schema, known);
}

function fittingText(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<string> {
  const id = known.length > 0 ? fc.constantFrom(...known) : fc.uuid();
  if (schema.format === 'uuid') return fc.oneof({ weight: 4, arbitrary: id }, { weight: 1, arbitrary: fc.uuid() });
  if (schema.pattern !== undefined) {
    // The engine's own words for a pattern may be more than the generator knows; then it is guessed at.
    try {
      return fc.stringMatching(new RegExp(schema.pattern, 'u'));
    } catch {
      return anyText;
    }
  }
  const max = Math.min(schema.maxLength ?? 40, 200);
  return fc.string({ minLength: Math.min(schema.minLength ?? 0, max), maxLength: max, unit: 'grapheme' });
}

function fittingObject(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, fitting(part, known)] as const);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...(schema.required ?? [])] });
}

/** Mostly what fits, now and then what does not. */
const mixed = (schema: JsonSchema, known: readonly string[], wrong: number): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 100 - wrong, arbitrary: fitting(schema, known) }, { weight: wrong, arbitrary: anyText });

const encoded = (value: unknown): string =>
  encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\ufffd')) || '%20';

/** One request to an address; `wrong` in a hundred of its parts fit no schema. */
export function requestTo(operation: Operation, known: readonly string[], wrong: number): fc.Arbitrary<FuzzRequest> {
  const parts = operation.parameters.map((one) => mixed(one.schema, known, wrong));
  const extra = fc.option(fc.dictionary(anyText, anyText, { maxKeys: 3 }), { freq: 10 });
  return fc
    .tuple(
      fc.tuple(...parts),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      extra,
      headersArbitrary(wrong),
      bodyFor(operation, known, wrong),
    )
    .map(([values, given, more, headers, body]) => {
      let path = operation.path;
      const query = new URLSearchParams();
      operation.parameters.forEach((one, index) => {
        if (one.in === 'path') path = path.replace(`{${one.name}}`, encoded(values[index]));
        else if (one.required || given[index]) query.append(one.name, encodedText(values[index]));
      });
      for (const [name, value] of Object.entries(more ?? {})) query.append(encodedText(name), encodedText(value));
      const search = query.toString();
      return {
        method: operation.method,
        path: search === '' ? path : `${path}?${search}`,
        headers: { ...headers, ...body.headers },
        body: body.bytes,
      };
    });
}

const encodedText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const visible = (text: string): string => text.replace(/[^\u0020-\u007e]/gu, '?').trim();

function headersArbitrary(wrong: number): fc.Arbitrary<Record<string, string>> {
  const header = fc.constantFrom(
    'accept',
    'accept-language',
    'accept-encoding',
    'range',
    'if-none-match',
    'referer',
    'x-forwarded-for',
    'sec-fetch-site',
    'expect-ct',
  );
  const hostileHeaders = fc.dictionary(header, anyText.map(visible), { maxKeys: 3 });
  const accept = fc
    .constantFrom('application/json', 'text/html', '*/*', 'application/json, text/html;q=0.5')
    .map((one) => ({ accept: one }));
  return fc.oneof(
    { weight: 100 - wrong, arbitrary: accept },
    { weight: wrong, arbitrary: fc.tuple(accept, hostileHeaders).map(([one, other]) => ({ ...one, ...other })) },
  );
}

type Body = { readonly headers: Record<string, string>; readonly bytes: Buffer | undefined };

function bodyFor(operation: Operation, known: readonly string[], wrong: number): fc.Arbitrary<Body> {
  if (operation.method === 'GET') return fc.constant({ headers: {}, bytes: undefined });
  const content = operation.requestBody?.content ?? {};
  const schema = Object.values(content)[0]?.schema ?? { type: 'object' };
  const fields = fc.oneof(
    { weight: 100 - wrong, arbitrary: fitting(schema, known) as fc.Arbitrary<Record<string, unknown>> },
    {
      weight: wrong,
      arbitrary: fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText, { maxLength: 3 })), { maxKeys: 6 }),
    },
  );
  const multipart = 'multipart/form-data' in content;
  return fc.oneof(
    { weight: 50, arbitrary: multipart ? fc.tuple(fields, fileBytes).map(multipartBody) : fields.map(formBody) },
    { weight: 25, arbitrary: fields.map(jsonBody) },
    { weight: wrong, arbitrary: fc.tuple(bodyTypes, fc.uint8Array({ maxLength: 300 })).map(rawBody) },
    { weight: wrong, arbitrary: fc.tuple(bodyTypes, brokenJson).map(rawBody) },
  );
}

const fileBytes = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc
    .constantFrom('a,b\n1,2\n', '%PDF-1.7', 'PK\u0003\u0004', '<svg onload=alert(1)>', '\u0000'.repeat(100))
    .map((one) => Buffer.from(one)),
);
const bodyTypes = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/xml',
  '',
);
const brokenJson = fc
  .constantFrom(
    '{',
    '['.repeat(100_000),
    '{"a":1,"a":2}',
    '{"__proto__":{"x":1}}',
    'nul',
    '"\\ud800"',
    '1e999',
    `{"a":${'9'.repeat(400)}}`,
    '{"a":"\\u0000"}',
  )
  .map((one) => Buffer.from(one));

const typed = (type: string, bytes: Uint8Array): Body => ({
  headers: type === '' ? {} : { 'content-type': type },
  bytes: Buffer.from(bytes),
});
const rawBody = ([type, bytes]: [string, Uint8Array]): Body => typed(type, bytes);
const jsonBody = (fields: Record<string, unknown>): Body =>
  typed('application/json', Buffer.from(JSON.stringify(fields)));

function entriesOf(fields: Record<string, unknown>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, encodedText(one)]),
  );
}

const formBody = (fields: Record<string, unknown>): Body =>
  typed('application/x-www-form-urlencoded', Buffer.from(new URLSearchParams(entriesOf(fields)).toString()));

function multipartBody([fields, file]: [Record<string, unknown>, Uint8Array]): Body {
  const parts: Buffer[] = entriesOf(fields).map(([name, value]) =>
    Buffer.from(
      `--fuzz\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '_')}"\r\n\r\n${value}\r\n`,
    ),
  );
  const head =
    '--fuzz\r\nContent-Disposition: form-data; name="file"; filename="../../list.csv"\r\nContent-Type: text/csv\r\n\r\n';
  return typed(
    'multipart/form-data; boundary=fuzz',
    Buffer.concat([...parts, Buffer.from(head), file, Buffer.from('\r\n--fuzz--\r\n')]),
  );
}

/** A request to no address that anybody wrote down, and cookies and one-time tokens of all kinds. */
export const stray: fc.Arbitrary<FuzzRequest> = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'),
    fc.constantFrom('/', '/sign-in/', '/invitation/', '/assets/', '/.well-known/', '/cases/', '/problems/', '/access'),
    anyText,
    anyText,
  )
  .map(([method, start, path, cookie]) => ({
    method,
    path: `${start}${encodeURIComponent(path.replace(/\p{Surrogate}/gu, '\ufffd')).slice(0, 3_000)}`,
    headers: {
      accept: 'application/json',
      cookie: `palermo_session=${visible(cookie)}; palermo_language=${visible(cookie)}`,
    },
    body: undefined,
  }));

/** Bytes on the wire that may be no HTTP at all. */
export const wireBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((one) => Buffer.from(one)),
  fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'G\u0000T', ''),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }),
      anyText,
    )
    .map(([method, path, headers, body]) =>
      Buffer.from(
        `${method} /${path} HTTP/1.1\r\nHost: x\r\n${headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`,
        'latin1',
      ),
    ),
);
