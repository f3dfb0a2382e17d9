import { describe, expect, it } from 'vitest';
import { flatten, readInstrument } from '../read.js';

const read = (text: string) => readInstrument({ name: 'x.md', text });
const joined = (text: string) =>
  read(text)
    .elements.map((e) => text.slice(e.span.start, e.span.end))
    .join('');

const TREATY = `## Convention on the Lighting of Harbours

Preamble The States Parties to this Convention, Recalling that harbours are dark at night, Convinced that lamps are needed; and Bearing in mind the Charter of the Ports (1901), Have agreed as follows:

### CHAPTER I

#### General provisions

### Article 1

#### Use of terms

For the purposes of this Convention:

a) "Lamp" shall mean a source of light;

b) "Quay" shall mean a place:

(i) Where ships are loaded; or

(ii) Where they are unloaded.

### Article 2

#### Duties

1. Each State Party shall light its harbours.
2. Each State Party shall:

a) Count its lamps;

b) Mend them.

3. (a) Reports shall be yearly.

(b) They shall be short.

### Article 2bis

Nothing in this Convention affects the freedom of the seas.

CHAPTER II

Final clauses

### Article 3

This Convention enters into force on the thirtieth day after the deposit of the fifth instrument.

It has no end.

IN WITNESS WHEREOF the undersigned have signed this Convention.

DONE at Palermo, on 12 May 2021.

Annex

1. A lamp has a number.

2. A quay has a name.

## Verdrag inzake de verlichting van havens

De Staten die partij zijn bij dit Verdrag, Overwegend dat de havens in de nacht donker zijn, Zijn het volgende overeengekomen:

### Artikel 1

Voor de toepassing van dit Verdrag wordt onder een lamp een bron van licht verstaan.

### Artikel 2

Elke staat verlicht de havens die in zijn gebied liggen en telt de lampen.
`;

describe('a treaty', () => {
  const treaty = read(TREATY);
  const ids = flatten(treaty.paragraphs).map((p) => p.id);

  it('is its articles, with paragraphs and points under them', () => {
    expect(treaty.meta).toMatchObject({
      docType: 'treaty',
      language: 'en',
      title: 'Convention on the Lighting of Harbours',
    });
    expect(ids).toEqual([
      'art1',
      'art1-a',
      'art1-b',
      'art1-b-i',
      'art1-b-ii',
      'art2',
      'art2-1',
      'art2-2',
      'art2-2-a',
      'art2-2-b',
      'art2-3',
      'art2-3-a',
      'art2-3-b',
      'art2bis',
      'art3',
      'art3-1',
      'art3-2',
    ]);
  });

  it('names them as Akoma Ntoso does', () => {
    const eIds = new Map(flatten(treaty.paragraphs).map((p) => [p.id, p.eId]));
    expect(eIds.get('art2-2-a')).toBe('art_2__para_2__list_1__point_a');
    expect(eIds.get('art1-b-ii')).toBe('art_1__list_1__point_b__list_1__point_ii');
    expect(eIds.get('art2bis')).toBe('art_2bis');
  });

  it('keeps titles with their articles and divisions as headings', () => {
    expect(treaty.paragraphs.map((p) => p.title)).toEqual(['Use of terms', 'Duties', undefined, undefined]);
    expect(treaty.headings.filter((h) => h.label).map((h) => [h.label, h.text, h.before])).toEqual([
      ['CHAPTER I', 'General provisions', 'art1'],
      ['CHAPTER II', 'Final clauses', 'art3'],
    ]);
  });

  it('takes the preamble apart where it is one paragraph', () => {
    expect(treaty.formula?.text).toBe('The States Parties to this Convention,');
    expect(treaty.preamble.map((p) => p.text)).toEqual([
      'Recalling that harbours are dark at night,',
      'Convinced that lamps are needed;',
      'Bearing in mind the Charter of the Ports (1901),',
    ]);
  });

  it('sets the testimonium, the annex and the translation apart', () => {
    const tail = treaty.elements.filter((e) => e.class === 'tail').map((e) => TREATY.slice(e.span.start, e.span.end));
    expect(tail.join('')).toContain('DONE at Palermo');
    expect(treaty.annexes.map((p) => [p.id, p.kind, p.language])).toEqual([
      ['an1', 'annex', undefined],
      ['nl-pp1', 'recital', 'nl'],
      ['nl-art1', 'article', 'nl'],
      ['nl-art2', 'article', 'nl'],
    ]);
    expect(treaty.annexes[0]?.children).toHaveLength(2);
  });

  it('drops nothing', () => {
    expect(joined(TREATY)).toBe(TREATY);
  });
});

describe('heads of articles', () => {
  const two = (first: string, second: string, third: string) =>
    read(
      `${first}\n\nThe first of these rules is here.\n\n${second}\n\nThe second is here.\n\n${third}\n\nThe third is here.\n`,
    ).paragraphs.map((p) => [p.n, p.title ?? null]);

  it.each([
    ['Article 1', 'Article 2', 'Article 3'],
    ['Art. 1.', 'Art. 2.', 'Art. 3.'],
    ['ARTICLE I', 'ARTICLE II', 'ARTICLE III'],
    ['Article premier', 'Article 2', 'Article 3'],
    ['Artículo 1', 'Artículo 2', 'Artículo 3'],
    ['Статья 1', 'Статья 2', 'Статья 3'],
    ['第一条', '第二条', '第三条'],
    ['المادة 1', 'المادة 2', 'المادة 3'],
    ['المادة الأولى', 'المادة الثانية', 'المادة الثالثة'],
    ['المادة (١)', 'المادة (٢)', 'المادة (٣)'],
    ['§ 1', '§ 2', '§ 3'],
    ['Section 1', 'Section 2', 'Section 3'],
    ['Artikel 1', 'Artikel 2', 'Artikel 3'],
  ])('%s', (a, b, c) => {
    expect(two(a, b, c)).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
  });

  it('may share their line with the title or the text', () => {
    expect(two('Article 1 – Scope', 'Article 2. Terms', 'Article 3 (Duties)')).toEqual([
      [1, 'Scope'],
      [2, 'Terms'],
      [3, '(Duties)'],
    ]);
    const text =
      'Harbours Act\n\nSection 1. The minister shall light every harbour.\n\nSection 2. Lamps shall be counted.\n\nSection 3. (1) Fines are due.\n\n(2) They are small.\n';
    const law = read(text);
    expect(law.meta.docType).toBe('law');
    expect(law.paragraphs.map((p) => p.text)).toEqual([
      'The minister shall light every harbour.',
      'Lamps shall be counted.',
      '',
    ]);
    expect(law.paragraphs[2]?.children.map((c) => c.id)).toEqual(['art3-1', 'art3-2']);
    expect(joined(text)).toBe(text);
  });

  it('are none in a sentence, and none before a resolution has spoken', () => {
    const text =
      'The General Assembly,\n\nRecalling article 5 of the Convention,\n\n1. Adopts the rules in the annex;\n\n2. Requests the Secretary-General to publish them.\n\nAnnex\n\nArticle 1\n\nLamps shall burn.\n\nArticle 2\n\nLamps shall be counted.\n\nArticle 3\n\nLamps shall be mended.\n';
    expect(read(text).meta.docType).toBe('resolution');
    expect(read(text).operative).toHaveLength(2);
  });
});

describe('a declaration in articles', () => {
  it('has its recitals, what the body proclaims, and its articles', () => {
    const text =
      'Declaration of the Lamps\n\nPreamble\n\nWhereas lamps are needed by all,\n\nWhereas harbours are dark,\n\nNow, therefore,\n\nThe General Assembly\n\nProclaims this Declaration as a common standard.\n\nArticle 1\n\nEveryone has a lamp.\n\nArticle 2\n\nEveryone may light it.\n\nNo one shall put it out.\n';
    const declared = read(text);
    expect(declared.preamble).toHaveLength(2);
    expect(declared.operative.map((p) => p.commitments[0]?.lemma)).toEqual(['proclaim']);
    expect(declared.paragraphs.map((p) => p.children.length)).toEqual([0, 2]);
    expect(joined(text)).toBe(text);
  });
});

it('reads articles without end, and a preamble of nothing but openings', () => {
  for (const text of [
    'Article 1 '.repeat(20_000),
    'Article 1\n\nx.\n\n'.repeat(4_000),
    `Preamble The Parties, ${'Recalling the, '.repeat(8_000)}\n\nArticle 1\n\nA lamp.\n\nArticle 2\n\nB.\n`,
  ]) {
    const read = () => readInstrument({ name: 'x', text });
    try {
      expect(read().elements.reduce((n, e) => n + e.span.end - e.span.start, 0)).toBe(text.length);
    } catch (error) {
      expect((error as { code?: string }).code).toBe('INSTRUMENTS_NOT_A_DOCUMENT');
    }
  }
});
