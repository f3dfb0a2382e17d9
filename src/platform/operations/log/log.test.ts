import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../errors/index.js';
import { type LogOptions, openLog, underRequestNumber } from './log.js';

function written(use: (log: ReturnType<typeof openLog>) => void, options: Partial<LogOptions> = {}): string {
  let text = '';
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  use(openLog({ level: 'debug', ...options, to }));
  return text;
}

const fields = [
  'request',
  'job',
  'kind',
  'action',
  'path',
  'code',
  'reason',
  'fault',
  'at',
  'table',
  'version',
  'root',
  'status',
];

describe('the log', () => {
  it('T02: lets no planted text out, in whatever field, at whatever depth, or as the sentence', () => {
    const canary = fc
      .tuple(
        fc.constantFrom(
          'Mária López',
          'Lopez, Maria',
          '+48 600 100 200',
          'maria@example.org',
          'مريم',
          'A1234567 X',
          '1984-03-07',
        ),
        fc.string({ maxLength: 20 }),
      )
      .map(([known, rest]) => `${known} ${rest}`);
    const name = fc.oneof(fc.constantFrom(...fields), fc.constantFrom('name', 'email', 'body', 'err'), canary);
    fc.assert(
      fc.property(canary, name, fc.integer({ min: 0, max: 6 }), (secret, field, shape) => {
        const inside = [
          secret,
          [secret],
          { [field]: { deeper: secret } },
          new Error(secret),
          `TypeError: ${secret}`,
          `    at ${secret} (/${secret}.js:1:1)`,
          new Map([[secret, secret]]),
        ][shape];
        const text = written((log) => {
          log.error({ [field]: inside, [secret]: 1 }, shape === 0 ? secret : 'jobs.database');
        });
        const shown = JSON.parse(text) as Record<string, unknown>;
        // Pieces of it as well: a line must not hold the first word either.
        for (const part of [secret, secret.trim(), secret.split(/[ ,]/)[0] ?? secret])
          expect(JSON.stringify({ ...shown, time: 0, level: 0 })).not.toContain(JSON.stringify(part).slice(1, -1));
      }),
      { numRuns: 2000 },
    );
  });

  it('says of a fault its kind and where in the program it arose, not its sentence', () => {
    const fault = new TypeError('cannot read Maria of undefined\n    at Maria (/etc/maria.js:1:1)');
    const line = JSON.parse(written((log) => log.error(describeFault(fault), 'http.unexpected'))) as { at: string };
    expect(line).toMatchObject({ fault: 'TypeError', msg: 'http.unexpected', level: 50 });
    expect(line.at).toContain('platform/operations/log/log.test.ts:');
    expect(JSON.stringify(line)).not.toMatch(/maria/i);
  });

  it('keeps what an operator needs', () => {
    const facts = {
      code: 'STORAGE_UNAVAILABLE',
      kind: 'operations.backup',
      path: '/instruments/:id',
      status: 503,
      milliseconds: 12.5,
      job: '0f8fad5b-d9cb-469f-a165-70867728950e',
    };
    const line = JSON.parse(written((log) => log.warn(facts, 'the database went away: coming back to it'))) as object;
    expect(line).toMatchObject({ ...facts, msg: 'the database went away: coming back to it' });
  });

  it('knows an address from a route, and a name from a word, where words were told', () => {
    const known = new Set(['/instruments/:id', 'operations.backup']);
    const line = written((log) => log.warn({ path: '/cases/maria', kind: 'maria' }, 'http.unexpected'), {
      known: () => known,
    });
    expect(JSON.parse(line)).toMatchObject({ path: '[string]', kind: '[string]' });
  });

  it('gives every request a number of its own, on each of its lines', async () => {
    const lines: string[] = [];
    const to = new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const log = openLog({ level: 'info', to });
    const numbers = await Promise.all(
      [1, 2].map((count) =>
        underRequestNumber(async (request) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          log.info({ count }, 'served');
          return request;
        }),
      ),
    );
    const seen = lines.map((line) => JSON.parse(line) as { request: string; count: number });
    expect(seen.sort((a, b) => a.count - b.count).map(({ request }) => request)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(2);
  });
});
