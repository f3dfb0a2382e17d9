import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';

const read = (text: string) => readInstrument({ name: 'x', text }).commitments;

const REPORT = `Report of the Working Group on Lamps

I. Introduction

1. The Working Group met from 1 to 3 May 2031 in order to speak of lamps and of quays.

2. It was noted that States parties should light their harbours at night and in winter.

II. Recommendations

3. States parties should consider lighting their harbours, where appropriate, within three months.

4. States parties are urged to count lamps. The Secretariat is requested to collect the counts.

A. Crews

5. States parties should:

(a) Train crews;

(b) Keep records.

6. Training should be given in winter. Some speakers said that States should pay for it.

III. Other matters

7. The Chair said that States parties should pay their contributions in due time and in full.
`;

describe('recommendations of a working group', () => {
  it('become commitments with strength by the table, under their heading only', () => {
    expect(
      read(REPORT).map((c) => [c.id, c.verb, c.class, c.strength, c.addressees.map((a) => a.norm), c.verbInherited]),
    ).toEqual([
      ['p3.1', 'should', 'recommend', 3, ['states-parties'], false],
      ['p4.1', 'are urged', 'recommend', 4, ['states-parties'], false],
      ['p4.2', 'is requested', 'recommend', 5, ['secretariat'], false],
      ['p5.1', 'should', 'recommend', 3, ['states-parties'], false],
      ['p5-a.1', 'should', 'recommend', 3, ['states-parties'], true],
      ['p5-b.1', 'should', 'recommend', 3, ['states-parties'], true],
      ['p6.1', 'should', 'recommend', 3, [], false],
    ]);
    const [first] = read(REPORT);
    expect(first).toMatchObject({ source: 'recommendation', conditions: ['where appropriate'] });
    expect(first?.deadlines[0]?.kind).toBe('within');
  });

  it('are found after the words that introduce them, and end with the list', () => {
    const text = `Report of the body\n\n1. The session was opened in the morning by the Chair of it.\n\n2. The Working Group adopted the following recommendations:\n\n(a) States parties should light lamps;\n\n(b) The Conference may wish to consider lamps.\n\nII. Closure\n\n3. The Chair thought that States should all go home in the evening.\n`;
    expect(read(text).map((c) => [c.provision, c.verb, c.strength])).toEqual([
      ['p2-a', 'should', 3],
      ['p2-b', 'may wish to', 2],
    ]);
  });

  it('are found where the document is nothing but a list of them', () => {
    const text =
      'Recommendations on harbours\n\n1. States parties should light lamps in their harbours.\n\n2. States parties are invited to count lamps in their harbours.\n\n3. The Secretariat should continue to help States parties.\n';
    expect(read(text).map((c) => [c.provision, c.strength, c.addressees[0]?.norm])).toEqual([
      ['p1', 3, 'states-parties'],
      ['p2', 2, 'states-parties'],
      ['p3', 3, 'secretariat'],
    ]);
  });

  it('are not made of what speakers said', () => {
    const text =
      'Report of the body\n\n1. Several speakers said that States should light their harbours at night.\n\n2. One speaker held that the Secretariat should report on lamps more often.\n\n3. It was recommended that lamps should be lit in all the harbours.\n';
    expect(read(text)).toEqual([]);
  });
});

describe('lists of recommendations in other forms', () => {
  const whom = (text: string) => read(text).map((c) => [c.verb, c.strength, c.addressees[0]?.norm ?? null]);

  it('without numbers, under headings', () => {
    expect(
      whom(
        'Working Group on Lamps\n\nRecommendations adopted by the Working Group\n\nA. Prevention\n\nStates parties should light their harbours.\n\nStates parties are encouraged to count their lamps.\n\nB. Reports\n\nThe Secretariat should publish the counts.\n',
      ),
    ).toEqual([
      ['should', 3, 'states-parties'],
      ['are encouraged', 2, 'states-parties'],
      ['should', 3, 'secretariat'],
    ]);
  });

  it('as letters after the words that open the list', () => {
    expect(
      whom(
        'The Working Group made the following recommendations:\n\n(a) States parties should ratify the Protocol;\n\n(b) States parties should:\n\n(i) Train crews;\n\n(ii) Keep records.\n',
      ),
    ).toHaveLength(4);
  });

  it('as bullets', () => {
    const text =
      'Recommendations on lamps\n\n• States parties should ratify the Protocol.\n\n• States should, where appropriate, train crews.\n\n• UNODC should provide assistance, upon request.\n';
    expect(readInstrument({ name: 'x', text }).paragraphs).toHaveLength(3);
    expect(whom(text).map(([, , norm]) => norm)).toEqual(['states-parties', 'states', 'unodc']);
  });

  it.each([
    [
      'Recommandations\n\n1. Les États parties devraient ratifier le Protocole.\n\n2. Les États parties devraient former leurs agents.\n\n3. Le Secrétariat devrait recueillir les pratiques.\n',
      'devraient',
    ],
    [
      'Recomendaciones\n\n1. Los Estados partes deberían ratificar el Protocolo.\n\n2. Los Estados partes deberían capacitar a su personal.\n\n3. La Secretaría debería reunir las prácticas.\n',
      'deberían',
    ],
    [
      'Рекомендации\n\n1. Государствам-участникам следует ратифицировать Протокол.\n\n2. Государствам-участникам следует обучать персонал.\n\n3. Секретариату следует собирать практику.\n',
      'следует',
    ],
    [
      'التوصيات\n\n1 - ينبغي للدول الأطراف أن تصدق على البروتوكول.\n\n2 - ينبغي أن تدرب الدول الأطراف موظفيها.\n\n3 - ينبغي للأمانة أن تجمع الممارسات.\n',
      'ينبغي',
    ],
    ['建议\n\n1. 缔约国应批准《议定书》。\n\n2. 缔约国应培训其工作人员。\n\n3. 秘书处应收集良好做法。\n', '应'],
  ])('in other languages', (text, verb) => {
    const found = read(text);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatchObject({ verb, class: 'recommend', strength: 3, source: 'recommendation' });
  });
});
