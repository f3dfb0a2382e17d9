import type { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { PalermoError } from '../errors/index.js';
import type { Files, StagedFile } from '../files/index.js';
import { httpError } from './errors.js';
import { type FormFields, MAX_FIELDS, addField, noFields } from './form-fields.js';
import { type Pace, UPLOAD_PACE, paced } from './pace.js';

const MAX_FIELD_BYTES = 64 * 1024;
const MAX_FILES = 20;
const MAX_NAME_BYTES = 200;

type Arrived = { readonly fields: FormFields; readonly staged: StagedFile[] };

/**
 * Reads a multipart form, streaming each file to the encrypted stage. On any fault (the form's, the line's, the disk's)
 * all staged files are removed and the rest of the body is not read.
 */
export async function readMultipart(
  request: Request,
  files: Files,
  maxBytes: number,
  pace: Pace = UPLOAD_PACE,
): Promise<Arrived> {
  if (!request.body) throw httpError('HTTP_INVALID_REQUEST', { fields: '' });
  const body = paced(request.body, pace);
  const pending: Promise<StagedFile | undefined>[] = [];
  const arriving: BusboyFileStream[] = [];
  try {
    const parser = parserOf(request);
    const fields = await parsed(body, parser, (stream, name) => {
      arriving.push(stream);
      const staged = files.stage(stream, name, maxBytes);
      pending.push(staged);
      return staged;
    });
    const staged = (await Promise.all(pending)).filter((file) => file !== undefined);
    return { fields, staged };
  } catch (error) {
    body.destroy();
    // A file in mid-air ends here too: else it would wait for bytes that never come.
    for (const stream of arriving) if (!stream.readableEnded) stream.destroy(error as Error);
    for (const settled of await Promise.allSettled(pending))
      if (settled.status === 'fulfilled' && settled.value) await files.remove(settled.value.id);
    throw error;
  }
}

const malformed = (cause?: unknown) => httpError('HTTP_INVALID_REQUEST', { fields: 'multipart' }, undefined, cause);

type Parser = InstanceType<typeof Busboy>;

function parserOf(request: Request): Parser {
  try {
    return new Busboy({
      headers: Object.fromEntries(request.headers) as unknown as BusboyHeaders,
      limits: {
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        fieldNameSize: MAX_NAME_BYTES,
        files: MAX_FILES,
        parts: MAX_FIELDS + MAX_FILES,
        headerPairs: 20,
        headerSize: 8_192,
      },
    });
  } catch (error) {
    throw malformed(error);
  }
}

/** What does not fit is refused, never cut off: half a form is not what the person sent. */
function parsed(
  body: Readable,
  parser: Parser,
  stage: (stream: BusboyFileStream, name: string) => Promise<unknown>,
): Promise<FormFields> {
  const fields = noFields();
  return new Promise((resolve, reject) => {
    const tooMany = (): void => reject(httpError('HTTP_TOO_MANY_FIELDS', { most: MAX_FIELDS }));
    parser.on('field', (name: string, value: string, nameCut: boolean, valueCut: boolean) => {
      if (nameCut || valueCut) reject(httpError('HTTP_TOO_LARGE', { megabytes: MAX_FIELD_BYTES / 1e6 }));
      else addField(fields, name, value);
    });
    parser.on('file', (_field: string, stream: BusboyFileStream, fileName: string | undefined) => {
      stream.on('error', reject);
      // A browser sends an empty part where nothing was chosen.
      if (!fileName) {
        stream.resume();
        return;
      }
      stage(stream, baseName(fileName)).catch((error: unknown) => {
        stream.resume();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parser.on(limit, tooMany);
    parser.on('finish', () => resolve(fields));
    parser.on('error', (error: unknown) => reject(malformed(error)));
    body.on('error', (error) => reject(error instanceof PalermoError ? error : malformed(error)));
    body.pipe(parser);
  });
}

/** The last part of a name, whatever separators the sender's machine uses; what is not seen does not survive. */
function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const seen = last.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu, '');
  return (
    seen
      .normalize('NFC')
      .slice(0, 200)
      .replace(/\p{Surrogate}$/u, '') || 'file'
  );
}
