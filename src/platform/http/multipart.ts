import { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import type { Files, StagedFile } from '../files/index.js';
import { httpError } from './errors.js';

/** A form's fields as text; a name sent several times (checkboxes) is an array. */
export type FormFields = Record<string, string | string[]>;

const MAX_FIELDS = 2000;
const MAX_FIELD_BYTES = 64 * 1024;

/** Adds one field; prototype names are refused by having no prototype to reach. */
export function addField(fields: FormFields, name: string, value: string): void {
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else fields[name] = [known, value];
}

export const noFields = (): FormFields => Object.create(null) as FormFields;

/**
 * Reads a multipart form, streaming each file to the encrypted stage. On any fault all staged files are removed
 * and the rest of the body is not read.
 */
export async function readMultipart(
  request: Request,
  files: Files,
  maxBytes: number,
): Promise<{ fields: FormFields; staged: StagedFile[] }> {
  const fields = noFields();
  const pending: Promise<StagedFile | undefined>[] = [];
  if (!request.body) throw httpError('HTTP_INVALID_REQUEST', { fields: '' });
  const parser = new Busboy({
    headers: Object.fromEntries(request.headers) as unknown as BusboyHeaders,
    limits: { fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES, files: 20 },
  });
  const body = Readable.fromWeb(request.body as never);
  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('field', (name: string, value: string) => addField(fields, name, value));
    parser.on('file', (_field: string, stream: BusboyFileStream, fileName: string | undefined) => {
      // A browser sends an empty part where nothing was chosen.
      if (!fileName) {
        stream.resume();
        return;
      }
      const staged = files.stage(stream, baseName(fileName), maxBytes);
      staged.catch((error: unknown) => {
        stream.resume();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
      pending.push(staged);
    });
    parser.on('finish', resolve);
    parser.on('error', (error: unknown) => reject(httpError('HTTP_INVALID_REQUEST', { fields: '' }, undefined, error)));
    body.on('error', reject);
  });
  body.pipe(parser);
  try {
    await parsed;
    const staged = (await Promise.all(pending)).filter((file) => file !== undefined);
    return { fields, staged };
  } catch (error) {
    body.destroy();
    for (const settled of await Promise.allSettled(pending))
      if (settled.status === 'fulfilled' && settled.value) await files.remove(settled.value.id);
    throw error;
  }
}

/** The last part of a name, whatever separators the sender's machine uses; control characters do not survive. */
function baseName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return last.replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200) || 'file';
}
