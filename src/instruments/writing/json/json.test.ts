import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PalermoError } from '../../../platform/errors/index.js';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT } from '../../fixtures.js';
import { readInstrument } from '../../index.js';
import { TREATY } from '../invented-treaty.js';
import { fromJson, toJson } from './json.js';

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof PalermoError) return [error.code, error.params];
    throw error;
  }
  return 'none';
};

describe('a reading as JSON', () => {
  it.each([ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT, TREATY])('comes back the same', (text) => {
    const reading = readInstrument({ name: 'invented.txt', text });
    expect(fromJson(toJson(reading))).toEqual(reading);
    expect(toJson(fromJson(toJson(reading)))).toBe(toJson(reading));
  });

  it('comes back the same with whatever characters the text has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (odd) => {
        const reading = readInstrument({
          name: odd,
          text: `The General Assembly,\n\nNoting ${odd} lamps,\n\n1. Requests light.`,
        });
        expect(toJson(fromJson(toJson(reading)))).toBe(toJson(reading));
      }),
    );
  });

  it('says its version, and another version or another file is refused by name', () => {
    const json = toJson(readInstrument({ name: 'invented.txt', text: ADOPTED_RESOLUTION }));
    expect(JSON.parse(json)).toMatchObject({ format: 'palermo-reading', version: 1 });
    expect(codeOf(() => fromJson(json.replace('"version":1', '"version":2')))).toEqual([
      'INSTRUMENTS_JSON_VERSION',
      { version: 2, known: 1 },
    ]);
    const notReading = ['INSTRUMENTS_JSON_NOT_READING', {}];
    expect(codeOf(() => fromJson('{'))).toEqual(notReading);
    expect(codeOf(() => fromJson('[]'))).toEqual(notReading);
    expect(codeOf(() => fromJson(json.replace('"operative":[', '"operative":[1,')))).toEqual(notReading);
    expect(codeOf(() => fromJson('{"format":"palermo-reading","version":1,"reading":{}}'))).toEqual(notReading);
  });
});
