import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainEffects, modelInNames, modelName, modelOf, readModel } from './model.js';
import { allModels, neighboursOf } from './space.js';

const names = ['EXH', 'ABA', 'OSCE', 'HRW'];

describe('names of models', () => {
  it('reads numbers and names of lists and writes generators, larger first', () => {
    const model = readModel('[34,14,123]', names);
    expect(model.terms).toEqual([1, 2, 4, 8, 3, 5, 9, 6, 12, 7]);
    expect(modelName(model)).toBe('[123,14,34]');
    expect(modelInNames(model, names)).toBe('EXH:ABA:OSCE, EXH:HRW, OSCE:HRW');
    expect(readModel('HRW:OSCE, EXH:HRW, ABA:EXH:OSCE', names)).toEqual(model);
  });

  it('refuses a model that leaves a list out, where MultipleSystemsEstimation drops list 4 and estimates 5,052', () => {
    expect(() => readModel('[12,3]', names)).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_MODEL_WITHOUT_LIST', params: { list: 4 } }),
    );
  });

  it.each(['', '[]', '[12', '[12,,3,4]', '[1x,2,3,4]'])('refuses “%s”', (text) => {
    expect(() => readModel(text, names)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^PREVALENCE_MODEL_/) }),
    );
  });

  it('refuses lists that the table has not', () => {
    for (const text of ['[15,2,3,4]', '[11,2,3,4]', 'EXH:XX,ABA,OSCE,HRW'])
      expect(() => readModel(text, names)).toThrow(expect.objectContaining({ code: 'PREVALENCE_MODEL_UNKNOWN_LIST' }));
  });

  it('separates numbers where there are ten lists or more', () => {
    const many = Array.from({ length: 12 }, (_, list) => `L${list + 1}`);
    const model = modelOf(12, [(1 << 0) | (1 << 11), ...mainEffects(12).terms]);
    expect(modelName(model)).toBe('[1.12,2,3,4,5,6,7,8,9,10,11]');
    expect(readModel(modelName(model), many)).toEqual(model);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 6 })
          .chain((t) => fc.tuple(fc.constant(t), fc.array(fc.integer({ min: 1, max: 2 ** t - 1 }), { maxLength: 5 }))),
        ([t, sets]) => {
          const model = modelOf(t, [...sets, ...mainEffects(t).terms]);
          const lists = Array.from({ length: t }, (_, list) => `list${list}`);
          expect(readModel(modelName(model), lists)).toEqual(model);
          expect(readModel(modelInNames(model, lists), lists)).toEqual(model);
        },
      ),
    );
  });
});

describe('spaces of models (Silverman, Chan & Vincent 2024)', () => {
  it.each([
    [3, 2, 8],
    [4, 2, 64],
    [4, 3, 113],
    [5, 2, 1_024],
    [5, 4, 6_893],
    [6, 2, 32_768],
  ])('%i lists to order %i: %i models, each once', (lists, order, many) => {
    const models = allModels(lists, order);
    expect(models.length).toBe(many);
    expect(new Set(models.map((model) => model.terms.join())).size).toBe(many);
  });

  it('refuses to write out 3.7 million models', () => {
    expect(() => allModels(6, 3)).toThrow(expect.objectContaining({ code: 'PREVALENCE_MODEL_TOO_LARGE' }));
  });

  it('is connected by neighbours, and being a neighbour is mutual', () => {
    const models = allModels(4, 3);
    const places = new Map(models.map((model, place) => [model.terms.join(), place]));
    for (const model of models)
      for (const near of neighboursOf(model, 3)) {
        expect(places.has(near.terms.join())).toBe(true);
        expect(neighboursOf(near, 3).some((back) => back.terms.join() === model.terms.join())).toBe(true);
      }
  });
});
