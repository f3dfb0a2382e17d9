/** A body that comes too slowly holds a connection and a place: it is given up. */
import { Readable, Transform } from 'node:stream';
import { httpError } from './errors.js';

export type Pace = {
  /** Milliseconds for the whole body. */
  readonly totalMs: number;
  /** Bytes a second, measured since the beginning, after the grace. */
  readonly minRate: number;
  readonly graceMs: number;
};

export const FORM_PACE: Pace = { totalMs: 60_000, minRate: 256, graceMs: 5_000 };
/** 4 kB/s is a poor mobile line; at that pace 3 MB fit into the quarter of an hour that a request may last. */
export const UPLOAD_PACE: Pace = { totalMs: 14 * 60_000, minRate: 4_096, graceMs: 15_000 };

/** The body as a stream that ends in HTTP_TOO_SLOW where it comes too slowly, and in its own error where it breaks off. */
export function paced(body: ReadableStream<Uint8Array>, pace: Pace): Readable {
  const begun = performance.now();
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const source = Readable.fromWeb(body as never);
  const watch = setInterval(
    () => {
      const passed = performance.now() - begun;
      const slow = passed > pace.graceMs && (bytes * 1000) / passed < pace.minRate;
      // What waits here to be read has come: then it is this side that is slow.
      if (passed > pace.totalMs || (slow && meter.readableLength === 0)) meter.destroy(httpError('HTTP_TOO_SLOW'));
    },
    Math.min(1_000, pace.graceMs / 2),
  );
  watch.unref();
  meter.once('close', () => {
    clearInterval(watch);
    source.destroy();
  });
  source.once('error', (error) => meter.destroy(error));
  source.once('close', () => {
    if (!source.readableEnded) meter.destroy(meter.errored ?? new Error('the body broke off'));
  });
  return source.pipe(meter);
}
