import { describe, expect, it } from 'vitest';
import { errorsOf } from '../errors/index.js';
import type { MessageParams } from '../languages/index.js';
import { EXIT, progressBar, tellError, terminalLanguage } from './index.js';

const make = errorsOf({ LIST_BAD: { status: 422 }, STORAGE_GONE: { status: 503 } });
const t = (key: string, params?: MessageParams) => `${key}${params ? JSON.stringify(params) : ''}`;

describe('command line', () => {
  it.each([
    [{ LC_ALL: 'fr_CA.UTF-8', LANG: 'ru_RU' }, 'fr'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'C' }, 'en'],
    [{ LC_ALL: '', LANG: 'ar' }, 'ar'],
    [{}, 'en'],
  ])('speaks the terminal’s language: %j is %s', (env, language) => {
    expect(terminalLanguage(env)).toBe(language);
  });

  it('tells where, what and what to do, and refuses with exit code 3', () => {
    const told = tellError(make('LIST_BAD', {}, { file: 'a.csv', row: 7, column: 'Date' }), t, false);
    expect(told.exit).toBe(EXIT.refused);
    expect(told.text).toMatch(/^a\.csv, command-line\.row.*7.*, command-line\.column.*Date.*: error\.LIST_BAD/);
    expect(told.text).toContain('(LIST_BAD)\nerror.LIST_BAD.next');
  });

  it('tells programs the same as one JSON object', () => {
    expect(JSON.parse(tellError(make('LIST_BAD', {}, { row: 7 }), t, true).text)).toMatchObject({
      code: 'LIST_BAD',
      status: 422,
      place: { row: 7 },
    });
  });

  it('tells what is out of reach from what is a fault of the program', () => {
    expect(tellError(make('STORAGE_GONE'), t, false).exit).toBe(EXIT.unavailable);
    expect(tellError(new Error('inside'), t, false).exit).toBe(EXIT.fault);
  });

  it('draws a bar on a terminal only', () => {
    const drawn: string[] = [];
    const stream = (isTTY: boolean) =>
      ({ isTTY, write: (text: string) => drawn.push(text) }) as unknown as NodeJS.WriteStream;
    progressBar('Importing', stream(false), 'en').at(5, 10);
    expect(drawn).toEqual([]);
    const bar = progressBar('Importing', stream(true), 'en');
    bar.at(5000, 10_000);
    bar.end();
    expect(drawn.join('')).toMatch(/Importing \[#{14}\.{14}\] 50% 5,000/);
  });
});
