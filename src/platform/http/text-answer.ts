/** Pages and models as they go over the wire. */
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export const HTML = 'text/html; charset=UTF-8';

/** A packet's worth: below it compressing saves nothing. */
const WORTH_COMPRESSING = 1024;
/** Half the processor time of the usual 6, and a page a tenth larger. */
const LEVEL = 3;

/**
 * A whole text as an answer, compressed where the reader takes it. In one call and not through a stream or another
 * thread: a page takes less than half a millisecond, and handing it over and back costs more than that.
 */
export function textAnswer(c: Context, text: string, status: ContentfulStatusCode, mediaType: string): Response {
  const bytes = Buffer.from(text);
  c.header('vary', 'Accept-Encoding', { append: true });
  const encoding = accepts(c, { header: 'Accept-Encoding', supports: ['gzip', 'identity'], default: 'identity' });
  if (encoding !== 'gzip' || bytes.length < WORTH_COMPRESSING)
    return c.body(bytes, status, { 'content-type': mediaType });
  const body = gzipSync(bytes, { level: LEVEL });
  return c.body(body, status, { 'content-type': mediaType, 'content-encoding': 'gzip' });
}
