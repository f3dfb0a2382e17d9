import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';
import { VERBS } from '../registries/verbs.js';
import { RESOLUTIONS } from './resolutions.fixture.js';

const CODES = ['ar', 'es', 'fr', 'ru', 'zh'] as const;
const reading = (code: (typeof CODES)[number]) => readInstrument({ name: `${code}.txt`, text: RESOLUTIONS[code] });
const english = (lemma: string) => VERBS.find((v) => v.lemma === lemma);

describe.each(CODES)('a resolution in %s', (code) => {
  it('has its formula, three recitals and five paragraphs, of which one has a list', () => {
    const read = reading(code);
    expect(read.meta.language).toBe(code);
    expect(read.meta.body).toBe('ga');
    expect(read.formula?.runIn).toBe(false);
    expect(read.preamble).toHaveLength(3);
    expect(read.operative.map((p) => p.n)).toEqual([1, 2, 3, 4, 5]);
    expect(read.operative[3]?.children.map((c) => c.id)).toEqual(['op4-a', 'op4-b']);
  });

  it('opens its recitals with verbs of the same meaning', () => {
    expect(reading(code).preamble.map((p) => p.verbs[0]?.lemma)).toEqual([
      'recall',
      code === 'ar' ? 'recognize' : 'aware',
      'note',
    ]);
  });

  it('gives each clause the class and strength that the English verb has', () => {
    const commitments = reading(code).operative.flatMap((p) => p.commitments);
    expect(commitments.map((c) => c.lemma)).toEqual([
      'reaffirm',
      'request',
      'call-upon',
      'invite',
      'encourage',
      'decide',
    ]);
    for (const c of commitments) {
      expect([c.lemma, c.class]).toEqual([c.lemma, english(c.lemma)?.class]);
      expect([c.lemma, c.strength]).toEqual([c.lemma, english(c.lemma)?.strength]);
    }
  });

  it('names whom the clause speaks to', () => {
    const [, request, call] = reading(code).operative.flatMap((p) => p.commitments);
    expect(request?.addressees.map((a) => a.norm)).toEqual(['secretary-general']);
    expect(call?.addressees.map((a) => a.norm)).toEqual(['member-states']);
  });

  it('hands the verb down to the entries of the list', () => {
    const entries = reading(code).operative[3]?.children ?? [];
    expect(entries.map((e) => e.commitments[0]?.lemma)).toEqual(['encourage', 'encourage']);
  });

  it('drops nothing', () => {
    const text = RESOLUTIONS[code];
    const joined = reading(code)
      .elements.map((e) => text.slice(e.span.start, e.span.end))
      .join('');
    expect(joined).toBe(text);
  });
});

describe('a request to States', () => {
  it.each([
    [
      'fr',
      'Le Conseil des droits de l’homme,\n\nRappelant ses résolutions,\n\n1. Prie les États parties de coopérer ;\n',
    ],
    [
      'es',
      'El Consejo de Derechos Humanos,\n\nRecordando sus resoluciones,\n\n1. Solicita a los Estados partes que cooperen;\n',
    ],
    [
      'ru',
      'Совет по правам человека,\n\nссылаясь на свои резолюции,\n\n1. просит государства-участники сотрудничать;\n',
    ],
    ['ar', 'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراراته،\n\n1 - يطلب إلى الدول الأطراف أن تتعاون؛\n'],
    ['zh', '人权理事会，\n\n回顾其各项决议，\n\n1. 请缔约国开展合作；\n'],
  ])('in %s is as weak as in English', (_, text) => {
    const read = readInstrument({ name: 'x.txt', text });
    expect(read.meta.body).toBe('hrc');
    expect(read.preamble).toHaveLength(1);
    const [commitment] = read.operative.flatMap((p) => p.commitments);
    expect(commitment).toMatchObject({ lemma: 'request', strength: english('request')?.strengthToStates });
  });
});

describe('other bodies', () => {
  it.each([
    [
      'La Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée,\n\nRappelant sa décision,\n\n1. Décide de créer un groupe de travail ;\n',
      'ctoc-cop',
    ],
    [
      'La Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción,\n\nRecordando su decisión,\n\n1. Decide establecer un grupo de trabajo;\n',
      'cac-cosp',
    ],
    ['经济及社会理事会，\n\n回顾其决议，\n\n1. 决定设立工作组；\n', 'ecosoc'],
    ['مجلس الأمن،\n\nإذ يشير إلى قراراته،\n\n1 - يقرر إنشاء فريق عامل؛\n', 'sc'],
    ['Комитет по делам портов,\n\nссылаясь на свое решение,\n\n1. постановляет учредить рабочую группу;\n', null],
  ])('open with their own formula', (text, body) => {
    const read = readInstrument({ name: 'x.txt', text });
    expect(read.meta.body).toBe(body);
    expect(read.preamble).toHaveLength(1);
    expect(read.operative[0]?.commitments[0]).toMatchObject({ lemma: 'decide', class: 'decide', strength: 6 });
  });
});
