import { describe, expect, it } from 'vitest';
import type { Citation, Meta } from './index.js';
import { citedWork, ownNumber } from './own-number.js';

const cites = (surface: string, offset: number, norm: string | null = null): Citation => ({
  surface,
  norm,
  kind: 'resolution',
  in: 'pp1',
  offset,
});

describe('numbers of bodies that no registry knows', () => {
  const meta = {
    number: { surface: 'Resolution 2/9', norm: null },
    bodyName: 'The Practice Council',
    docType: 'resolution',
  } as Meta;

  it('join a document and those who cite it as their body’s own', () => {
    const text = 'Recalling its resolution 2/9 of 16 May 2025,';
    expect(citedWork(cites('resolution 2/9 of 16 May 2025', 14), text, 'Practice Council')).toBe(ownNumber(meta));
  });

  it('say nothing where the text does not say whose number it is', () => {
    expect(citedWork(cites('resolution 2/9', 10), 'Recalling resolution 2/9', 'Practice Council')).toBeNull();
    expect(citedWork(cites('resolution 2/9', 14), 'Recalling its resolution 2/9', null)).toBeNull();
    expect(ownNumber({ ...meta, bodyName: null })).toBeNull();
  });

  it('give way to the registry', () => {
    expect(ownNumber({ ...meta, number: { surface: '64/293', norm: 'A/RES/64/293' } })).toBeNull();
    expect(citedWork(cites('article 3', 0, 'treaty/untoc-tip#art_3'), '', null)).toBe('treaty/untoc-tip');
  });
});
