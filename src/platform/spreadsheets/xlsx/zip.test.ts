import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesSource, type Source } from '../source.js';
import { defaultLimits, type Limits } from '../survey.js';
import { openZip } from './zip.js';

const zipped = (parts: Record<string, string>, level: 0 | 6 = 6) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level }),
  );

/** Where the directory's header of its entry at `index` begins. */
function headerAt(zip: Buffer, index = 0): number {
  let at = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  for (let left = index; left > 0; left -= 1) at = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at + 4);
  return at;
}

async function refusal(zip: Buffer, part?: string, limits: Partial<Limits> = {}): Promise<unknown> {
  try {
    const opened = await openZip(bytesSource('x.xlsx', zip), { ...defaultLimits, ...limits });
    if (part !== undefined) await opened.text(part);
  } catch (error) {
    return error;
  }
  throw new Error('it was read');
}

describe('reading a zip', () => {
  it.each([0, 6] as const)('gives parts by name, stored or packed (level %d)', async (level) => {
    const zip = await openZip(
      bytesSource('x.xlsx', zipped({ a: 'one', 'b/c': 'two', empty: '' }, level)),
      defaultLimits,
    );
    expect([...zip.entries.keys()]).toEqual(['a', 'b/c', 'empty']);
    expect(await zip.text('b/c')).toBe('two');
    expect(await zip.text('a')).toBe('one');
    expect(await zip.text('empty')).toBe('');
    expect(await zip.text('d')).toBeUndefined();
  });

  it('unpacks only as far as it is read', async () => {
    const whole = zipped({ big: Array.from({ length: 300_000 }, (_, index) => String(index * 7919)).join() });
    const memory = bytesSource('x.xlsx', whole);
    let taken = 0;
    const source: Source = {
      ...memory,
      async *stream(start, end) {
        for await (const chunk of memory.stream(start, end)) {
          for (let at = 0; at < chunk.length; at += 4096) {
            taken += 1;
            yield chunk.subarray(at, at + 4096);
          }
        }
      },
    };
    const zip = await openZip(source, defaultLimits);
    for await (const chunk of zip.stream('big')) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(taken * 4096).toBeLessThan(whole.length / 2);
  });
});

describe('refusing a zip', () => {
  it('with a part that is encrypted, weakly or strongly', async () => {
    for (const flags of [0x1, 0x41]) {
      const zip = zipped({ a: 'one', b: 'two' });
      zip.writeUInt16LE(flags, headerAt(zip, 1) + 8);
      expect(await refusal(zip)).toMatchObject({ code: 'SPREADSHEETS_ENCRYPTED', place: { file: 'x.xlsx' } });
    }
  });

  it('cut off anywhere', async () => {
    const zip = zipped({ a: 'one'.repeat(100), b: 'two' });
    for (let length = 4; length < zip.length; length += 1) {
      expect(await refusal(zip.subarray(0, length), 'a')).toMatchObject({ code: 'SPREADSHEETS_XLSX_DAMAGED' });
    }
  });

  it('with two parts of one name', async () => {
    const zip = zipped({ a1: 'one', a2: 'two' });
    zip.write('a1', headerAt(zip, 1) + 46);
    expect(await refusal(zip)).toMatchObject({ code: 'SPREADSHEETS_XLSX_DAMAGED', place: { value: 'a1' } });
  });

  it('whose directory lies about a size, a method or a place', async () => {
    const text = 'one'.repeat(1000);
    for (const [offset, value] of [
      [24, 10],
      [24, 100_000],
      [10, 12],
      [20, 1 << 30],
      [42, 5],
    ] as const) {
      const zip = zipped({ a: text });
      if (offset === 10) zip.writeUInt16LE(value, headerAt(zip) + offset);
      else zip.writeUInt32LE(value, headerAt(zip) + offset);
      expect(await refusal(zip, 'a')).toMatchObject({ code: 'SPREADSHEETS_XLSX_DAMAGED' });
    }
  });

  it('whose packed bytes are spoilt', async () => {
    const zip = zipped({ a: 'one'.repeat(1000) });
    zip.fill(0xff, 31, 40);
    expect(await refusal(zip, 'a')).toMatchObject({ code: 'SPREADSHEETS_XLSX_DAMAGED', place: { value: 'a' } });
  });

  it('that unfolds beyond bounds: parts, bytes in all, ratio, a part read whole', async () => {
    const big = ' '.repeat(17 << 20);
    expect(await refusal(zipped({ a: '', b: '', c: '' }), undefined, { entries: 2 })).toMatchObject({
      code: 'SPREADSHEETS_BOMB',
    });
    expect(await refusal(zipped({ a: big }), 'a', { bytes: 1 << 20 })).toMatchObject({
      code: 'SPREADSHEETS_TOO_LARGE',
    });
    expect(await refusal(zipped({ a: big }), 'a')).toMatchObject({ code: 'SPREADSHEETS_BOMB' });
    const zip = await openZip(bytesSource('x.xlsx', zipped({ a: big })), defaultLimits);
    let bytes = 0;
    const all = (async () => {
      for await (const chunk of zip.stream('a')) bytes += chunk.length;
    })();
    await expect(all).rejects.toMatchObject({ code: 'SPREADSHEETS_BOMB', place: { value: 'a' } });
    expect(bytes).toBeLessThanOrEqual(16 << 20);
  });

  it('but not for a fault of the disk', async () => {
    const memory = bytesSource('x.xlsx', zipped({ a: 'one' }));
    const fault = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
    const source: Source = {
      ...memory,
      async *stream() {
        yield* [];
        throw fault;
      },
    };
    const zip = await openZip(source, defaultLimits);
    await expect(zip.text('a')).rejects.toBe(fault);
    await expect(openZip({ ...memory, read: () => Promise.reject(fault) }, defaultLimits)).rejects.toBe(fault);
  });
});
