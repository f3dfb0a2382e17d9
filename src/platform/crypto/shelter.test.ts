import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { revealShelter, type Serialisable, type Shelter, shelterOf } from './shelter.js';

const address = 'Rruga e Strehës 17';
const place: Shelter<{ address: string }> = shelterOf({ address });

/** As an export, a letter or a log takes what it writes. */
const written = (value: Serialisable): string => JSON.stringify(value);

describe('where a shelter is', () => {
  it('T06: does not compile into anything that writes out', () => {
    // @ts-expect-error a shelter is not serialisable
    expect(() => written(place)).toThrow(expect.objectContaining({ code: 'CRYPTO_SHELTER' }));
    // @ts-expect-error neither inside a record
    expect(() => written({ person: 'A', shelter: place })).toThrow(expect.objectContaining({ code: 'CRYPTO_SHELTER' }));
    // @ts-expect-error nor in a list
    expect(() => written([place])).toThrow(expect.objectContaining({ code: 'CRYPTO_SHELTER' }));
    // @ts-expect-error nor does its content take the place of a text
    const text: string = place;
    expect(['at', text].join(' ')).toBe('at [shelter]');
    expect(written({ person: 'A', rooms: [1, 2] })).toBe('{"person":"A","rooms":[1,2]}');
  });

  it('T06: says nothing where types do not reach: text, logs, copies', () => {
    const copies = [String(place), inspect({ place }, { showHidden: true, depth: 9 }), inspect({ ...place })];
    expect(copies.filter((copy) => copy.includes('Strehës'))).toEqual([]);
    expect(() => structuredClone(place)).toThrow();
    expect(Object.values(place).some((value) => String(value).includes(address))).toBe(false);
  });

  it('is there for who asks by name', () => {
    expect(revealShelter(place)).toEqual({ address });
  });
});
