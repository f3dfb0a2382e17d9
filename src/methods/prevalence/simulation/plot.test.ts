import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { coveragePlot } from './plot.js';

const covered = (level: number, share: number) => ({
  level,
  covered: share,
  error: 0.02,
  below: 1 - share,
  above: 0,
  meanWidth: 10,
  medianWidth: 10,
});
const performance = { runs: 100, silent: 0, over: 0.5, bias: 0, medianBias: 0, rmse: 1, rmseLog: 0.1 };
const result = {
  population: 'a<b & "c"',
  people: 100,
  lists: 3,
  meanSeen: 50,
  methods: [
    { ...performance, method: 'stepwise.bca' as const, intervals: [covered(0.8, 0.8), covered(0.95, 0.5)] },
    { ...performance, method: 'bic.bca' as const, intervals: [] },
  ],
};
const words = {
  title: 'Coverage',
  description: 'What is drawn',
  method: (method: string) => method,
  population: ({ population }: { readonly population: string }) => population,
  level: (level: number) => `${level}`,
  silent: 'no interval',
};

describe('the picture of coverage', () => {
  const svg = coveragePlot([result], words);
  const texts: string[] = [];
  const tags: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();

  it('is well-formed, with a title and a description for those who do not see it', () => {
    expect(tags[0]).toMatchObject({ name: 'svg', attributes: { role: 'img', 'aria-labelledby': 'title desc' } });
    expect(texts).toEqual(expect.arrayContaining(['Coverage', 'What is drawn', 'a<b & "c"', 'no interval']));
    expect(tags.some(({ name }) => name === 'script' || name === 'style')).toBe(false);
  });

  it('has a dot for each level where its coverage is, filled where it falls short of the level', () => {
    // The first of each is the key.
    const circle = tags.filter(({ name }) => name === 'circle')[1];
    const [, , square] = tags.filter(({ name }) => name === 'rect');
    const nominal = tags.filter(({ name, attributes }) => name === 'line' && attributes['stroke-dasharray']);
    expect(circle?.attributes['cx']).toBe(nominal[0]?.attributes['x1']);
    expect(circle?.attributes['fill']).toBe('#fff');
    expect(Number(square?.attributes['x'])).toBeLessThan(Number(nominal[1]?.attributes['x1']) - 100);
    expect(square?.attributes['fill']).not.toBe('#fff');
  });
});
