import { describe, expect, it } from 'vitest';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, REPORT } from '../../fixtures.js';
import { readInstrument } from '../../index.js';
import { TREATY } from '../invented-treaty.js';
import { toJsonLd } from './json-ld.js';

type Node = Record<string, unknown>;
const of = (text: string): Node => toJsonLd(readInstrument({ name: 'invented.txt', text }));
const parts = (node: Node): Node[] => (node.hasPart ?? []) as Node[];

/** Every object of a document with its keys, the context and JSON literals apart. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { '@context': _context, deadlineValue: _literal, ...node } = value as Node;
  return [node, ...Object.values(node).flatMap(nodesIn)];
}

describe('a document as linked data', () => {
  const adopted = of(ADOPTED_RESOLUTION);

  it('is legislation with its day, its body, its provisions in order and their citations', () => {
    expect(adopted).toMatchObject({
      '@type': ['schema:Legislation', 'eli:LegalResource'],
      name: 'Harbours without trafficking in persons',
      inLanguage: 'en',
      legislationType: 'resolution',
      legislationDate: '2030-12-19',
      legislationPassedBy: 'urn:palermo:actor:ga',
      status: 'adopted',
    });
    expect(parts(adopted).map(({ kind }) => kind)).toEqual(['recital', 'recital', 'operative', 'operative', 'annex']);
    expect(parts(adopted).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    const [recalling] = parts(of(DRAFT_RESOLUTION));
    expect(recalling?.citation).toContainEqual(
      expect.objectContaining({ '@type': 'schema:CreativeWork', kind: 'decision' }),
    );
    expect(recalling?.cites).toContain('urn:palermo:work:un/ctoc-cop/dec/7/3');
  });

  it('says of a commitment who, how strongly, on what condition and by when', () => {
    const report = parts(adopted)[3]?.commitment as Node[];
    expect(report[0]).toMatchObject({
      '@type': 'palermo:Commitment',
      verb: 'request',
      strength: 5,
      addressee: [{ actor: 'urn:palermo:actor:secretary-general', name: 'the Secretary-General' }],
      condition: ['within existing resources'],
      deadline: [{ deadlineKind: 'recurring' }],
    });
  });

  it('nests what stands under a paragraph, and gives a report and a treaty their types', () => {
    const encourages = parts(of(DRAFT_RESOLUTION)).find(({ number }) => number === '2.');
    expect(parts(encourages ?? {}).map(({ number }) => number)).toEqual(['(a)', '(b)', '(c)']);
    expect(of(REPORT)['@type']).toEqual(['schema:Report']);
    expect(of(TREATY)['@type']).toEqual(['schema:Legislation', 'eli:LegalResource']);
  });

  it.each([ADOPTED_RESOLUTION, DRAFT_RESOLUTION, REPORT, TREATY])(
    'uses no word that its own context does not define, and needs no other',
    (text) => {
      const document = of(text);
      const context = document['@context'] as Record<string, unknown>;
      expect(typeof context).toBe('object');
      const prefixes = new Set(Object.keys(context));
      const words = new Set(nodesIn(document).flatMap((node) => Object.keys(node)));
      expect([...words].filter((word) => !word.startsWith('@') && !prefixes.has(word))).toEqual([]);
      const types = nodesIn(document).flatMap((node) => node['@type'] ?? []) as string[];
      expect(types.length).toBeGreaterThan(3);
      expect(types.filter((type) => !prefixes.has(type.split(':')[0] ?? ''))).toEqual([]);
      const ids = nodesIn(document).flatMap((node) => (node['@id'] as string | undefined) ?? []);
      expect(ids.filter((id) => !/^(?:urn:palermo:|https:\/\/undocs\.org\/)\S+$/.test(id))).toEqual([]);
      const own = ids.filter((id) => id.startsWith('urn:palermo:document:'));
      expect(new Set(own).size).toBe(own.length);
    },
  );
});
