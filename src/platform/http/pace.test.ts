import { describe, expect, it } from 'vitest';
import { PalermoError } from '../errors/index.js';
import { type Pace, paced } from './pace.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const drip = (pieces: number, bytes: number, pauseMs: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async start(controller) {
      for (let n = 0; n < pieces; n += 1) {
        try {
          controller.enqueue(new Uint8Array(bytes));
        } catch {
          return;
        }
        await wait(pauseMs);
      }
      controller.close();
    },
  });

async function read(body: ReadableStream<Uint8Array>, pace: Pace): Promise<unknown> {
  let bytes = 0;
  try {
    for await (const chunk of paced(body, pace)) bytes += (chunk as Buffer).length;
    return bytes;
  } catch (error) {
    return error instanceof PalermoError ? error.code : error;
  }
}

describe('the pace of a body', () => {
  const pace: Pace = { totalMs: 10_000, minRate: 1_000, graceMs: 40 };

  it('T15: gives up one that comes drop by drop', async () => {
    expect(await read(drip(1_000, 1, 10), pace)).toBe('HTTP_TOO_SLOW');
  });

  it('T15: gives up one that comes fast enough but never ends', async () => {
    expect(await read(drip(100_000, 1_000, 5), { ...pace, totalMs: 100 })).toBe('HTTP_TOO_SLOW');
  });

  it('reads one that keeps pace, and one that is there at once', async () => {
    expect(await read(drip(20, 10_000, 5), pace)).toBe(200_000);
    expect(await read(drip(1, 5, 0), pace)).toBe(5);
  });

  it('passes on that the sender hung up', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(5));
        setTimeout(() => controller.error(new Error('gone')), 5);
      },
    });
    expect(await read(broken, pace)).toEqual(new Error('gone'));
  });
});
