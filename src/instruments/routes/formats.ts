/** A document kept here in the formats of others. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Route, download, route } from '../../platform/http/index.js';
import { readingOf } from '../store.js';
import { FORMATS, type Format, MEDIA, writeAs } from '../exporting/formats.js';

const SUMMARIES: Readonly<Record<Format, string>> = {
  akn: 'A document as Akoma Ntoso 3.0, with all that was read of it',
  docx: 'A document as a Word file in the style of the United Nations',
  json: 'All that was read of a document, as JSON that can be read back',
  'json-ld': 'A document as linked data (JSON-LD): provisions, citations, commitments',
};

export function formatsRoutes(): Route[] {
  return FORMATS.map((format) =>
    route({
      method: 'GET',
      path: `/instruments/:id/${format}`,
      action: 'instruments.read',
      summary: SUMMARIES[format],
      media: MEDIA[format],
      params: z.object({ id: z.uuid() }),
      handle: async ({ uow, params }) => {
        const kept = await readingOf(uow, params.id);
        const { fileName, mediaType, content } = await writeAs(format, kept, today());
        // Sent as one piece: a stream of single bytes would be a stream of numbers.
        return download(fileName, mediaType, typeof content === 'string' ? content : Readable.from([content]));
      },
    }),
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);
