import { describe, expect, it } from 'vitest';
import { suggestMapping } from './suggest.js';

/** What one column with some values is suggested for, and on what ground. */
function suggested(header: string, values: readonly string[]): [string, string] {
  const rows = values.map((value, index) => ({ row: index + 2, cells: [value] }));
  const column = suggestMapping([header], rows).columns[0];
  const mapping = column?.mapping;
  return [mapping?.use === 'field' ? mapping.field : (mapping?.use ?? ''), column?.basis ?? ''];
}

describe('headers of agencies’ own lists', () => {
  const dates = ['24/02/2023', '03/05/2023'];
  const countries = ['Morocco', 'Kenyan', 'Viet Nam'];
  const forms = ['prostitution', 'forced labour', 'farm work'];
  const sexes = ['M', 'F'];
  it.each([
    [
      'registrationDate',
      dates,
      'Registered on|Date of registration|Noted on|Enregistrée le|Fecha de registro|Дата регистрации|تاريخ التسجيل|登记日期',
    ],
    ['sex', sexes, 'M/F|Sex|Gender|Woman or man|Sexe|Sexo|Пол|الجنس|性别'],
    ['ageAtRegistration', ['31', '17'], 'Age|Age in years|Âge|Edad|Возраст|العمر|年龄'],
    [
      'citizenships',
      countries,
      'Nationality|Passport of|Country of origin|Nationalité|Pays d’origine|Nacionalidad|País de origen|Гражданство|Страна происхождения|الجنسية|بلد المنشأ|国籍|原籍国',
    ],
    [
      'forms',
      forms,
      'Type of exploitation|Destined for|Type d’exploitation|Tipo de explotación|Вид эксплуатации|نوع الاستغلال|剥削类型',
    ],
    ['means', ['threats', 'deception'], 'Means|Moyens|Medios|Средства|الوسائل|手段'],
    ['countriesOfExploitation', countries, 'Destined for|Country of destination'],
  ])('%s is suggested, in six languages', (field, values, headers) => {
    for (const header of headers.split('|')) expect([header, suggested(header, values)[0]]).toEqual([header, field]);
  });

  it('are never used before a person has confirmed them', () => {
    for (const header of ['Registered on', 'Nationality', 'M/F', 'Age in years', 'Destined for'])
      expect(['spelling', 'words', 'values', 'none']).toContain(suggested(header, ['x'])[1]);
  });

  it('what may say several things is judged by its values', () => {
    expect(suggested('Passport of', ['AB1234567', 'XY7654321'])).toEqual(['left-out', 'personal']);
    expect(suggested('Passport of', [])).toEqual(['left-out', 'personal']);
    expect(suggested('Destined for', ['the coast', 'a cousin'])[0]).toBe('undecided');
    expect(suggested('Noted on', ['the wall'])[0]).toBe('left-out');
    expect(suggested('Passport number', ['Morocco'])[0]).toBe('left-out');
  });

  it('a plain header comes before one that may say several things', () => {
    const rows = [{ row: 2, cells: ['01/02/2024', '24/02/2023', 'Kenyan', 'Morocco'] }];
    const { mapping } = suggestMapping(['Noted on', 'Registered on', 'Country of origin', 'Nationality'], rows);
    expect(mapping.columns.map((column) => (column.use === 'field' ? column.field : null))).toEqual([
      null,
      'registrationDate',
      null,
      'citizenships',
    ]);
  });
});
