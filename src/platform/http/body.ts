/** What a form or a program sent, read within its limits. */
import type { Context } from 'hono';
import type { Files, StagedFile } from '../files/index.js';
import { PalermoError } from '../errors/index.js';
import { httpError } from './errors.js';
import { formFields } from './form-fields.js';
import { readMultipart } from './multipart.js';
import { FORM_PACE, paced } from './pace.js';
import type { Route } from './route.js';
import { readJson } from './strict-json.js';

const MAX_FORM_BYTES = 2_000_000;

/** Errors: HTTP_TOO_LARGE, HTTP_TOO_SLOW, HTTP_TOO_MANY_FIELDS, HTTP_JSON_REFUSED, HTTP_INVALID_REQUEST, FILES_TOO_LARGE. */
export async function readBody(
  files: Files,
  route: Route,
  c: Context,
): Promise<{ body: unknown; staged: StagedFile[] }> {
  const type = c.req.header('content-type') ?? '';
  if (route.upload && type.startsWith('multipart/form-data')) {
    const { fields, staged } = await readMultipart(c.req.raw, files, route.upload.maxBytes);
    return { body: fields, staged };
  }
  const text = await limitedText(c.req.raw);
  return { body: type.startsWith('application/json') ? readJson(text) : formFields(text), staged: [] };
}

async function limitedText(request: Request): Promise<string> {
  if (!request.body) return '';
  const tooLarge = () => httpError('HTTP_TOO_LARGE', { megabytes: MAX_FORM_BYTES / 1e6 });
  if (Number(request.headers.get('content-length') ?? 0) > MAX_FORM_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of paced(request.body, FORM_PACE)) {
      bytes += (chunk as Buffer).length;
      if (bytes > MAX_FORM_BYTES) throw tooLarge();
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof PalermoError) throw error;
    // The sender hung up in the middle: nobody is there to read the answer, and nothing was done.
    throw httpError('HTTP_INVALID_REQUEST', { fields: '' }, undefined, error);
  }
  return Buffer.concat(chunks).toString('utf8');
}
