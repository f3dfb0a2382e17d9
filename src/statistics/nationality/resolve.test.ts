import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../test/shared.js';
import { fileSource, openSpreadsheet } from '../../platform/spreadsheets/index.js';
import { countryNames } from './generated/country-names.js';
import { demonyms } from './demonyms.js';
import { resolveNationality } from './resolve.js';

const codes = (label: string) => {
  const found = resolveNationality(label);
  return found.kind === 'exact' ? found.codes : found.kind;
};

const parts = (label: string) => {
  const found = resolveNationality(label);
  if (found.kind !== 'multiple') return found.kind;
  return found.parts.map(({ resolution }) =>
    resolution.kind === 'exact' ? resolution.codes.join() : `${resolution.kind} ${resolution.candidates.join()}`,
  );
};

describe('exact labels', () => {
  it('every name in the six languages is its country, unless two share it', () => {
    const wrong: string[] = [];
    for (const [code, , , names] of countryNames) {
      for (const name of names.split('|')) {
        const found = resolveNationality(name);
        const mine =
          found.kind === 'exact'
            ? found.codes[0] === code
            : found.kind === 'ambiguous' && found.candidates.includes(code);
        if (!mine) wrong.push(`${code} ${name} ${JSON.stringify(found)}`);
      }
    }
    // COD is called "Congo" in some lists; the short name of COG is that.
    expect(wrong.filter((entry) => !entry.startsWith('COD Congo '))).toEqual([]);
  });

  it('codes are exact; "NA" only where the column holds codes', () => {
    for (const [alpha3, alpha2, numeric] of countryNames) {
      for (const code of [alpha3, alpha2, numeric, alpha2.toLowerCase()]) {
        expect(resolveNationality(code, { codes: true })).toMatchObject({ kind: 'exact', codes: [alpha3] });
      }
    }
    expect(resolveNationality('NA')).toEqual({ kind: 'suggestion', candidates: ['NAM'], why: 'code-or-word' });
  });

  it('the first English word for nationals of every member is exact', () => {
    const open = demonyms
      .map(([code, english]) => [code, english.split(',')[0] ?? ''])
      .filter(([, word]) => word !== '');
    const wrong = open.filter(([code, word]) => codes(word ?? '').toString() !== code);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['The Gambia', 'GMB'],
    ['Gambia, The', 'GMB'],
    ["Côte d'Ivoire", 'CIV'],
    ['COTE D’IVOIRE', 'CIV'],
    ['nepalesa', 'NPL'],
    ['Vietnamienne', 'VNM'],
    ['Citizen of Guinea-Bissau', 'GNB'],
    ['Myanmar Nation', 'MMR'],
    ['UKrainian', 'UKR'],
    ['Niger', 'NER'],
    ['Nigerien', 'NER'],
    ['nigérian', 'NGA'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['украинка', 'UKR'],
    ['Российская Федерация', 'RUS'],
    ['مغربية', 'MAR'],
    ['سوريا', 'SYR'],
    ['الجزائر', 'DZA'],
    ['越南', 'VNM'],
    ['越南籍', 'VNM'],
    ['菲律宾人', 'PHL'],
    ['Swaziland', 'SWZ'],
    ['Burma', 'MMR'],
    ['Zaire', 'COD'],
    ['Congo', 'COG'],
    ['Congolese (DRC)', 'COD'],
    ['Congolese Drc ', 'COD'],
    ['Citizen of the Dominican Republic', 'DOM'],
    ['Rep. Dominicana', 'DOM'],
    ['Iran, Islamic Republic of', 'IRN'],
    ['Republic of Moldova', 'MDA'],
    ['République de Moldavie', 'MDA'],
    ['Korea, Republic of', 'KOR'],
    ['Stateless', 'XXA'],
    ['Refugee', 'XXB'],
    ['Desconocido', 'XXX'],
    ['Netherlands (own country)', 'NLD'],
    ['Samoa, American', 'ASM'],
    ['Papua New Guinean', 'PNG'],
  ])('%s is %s', (label, code) => {
    expect(codes(label)).toEqual([code]);
  });

  it('a label that was doubly encoded is exact when the way back is, and says so', () => {
    expect(resolveNationality('TÃ¼rkiye')).toMatchObject({ kind: 'exact', codes: ['TUR'], repaired: 'Türkiye' });
    expect(resolveNationality("CÃ´te d'Ivoire")).toMatchObject({ codes: ['CIV'], repaired: "Côte d'Ivoire" });
  });

  it('a State that is no more stays itself', () => {
    expect(resolveNationality('Former Yugoslavia')).toEqual({
      kind: 'exact',
      codes: ['YUG'],
      by: 'name',
      special: 'former-country',
    });
  });
});

describe('what a machine must not choose', () => {
  it.each([
    ['Congolese', ['COG', 'COD']],
    ['Congolais', ['COG', 'COD']],
    ['DOMINICANA', ['DMA', 'DOM']],
    ['Dominican', ['DMA', 'DOM']],
    ['Korean', ['PRK', 'KOR']],
    ['Guinean', ['GIN', 'GNB', 'GNQ']],
    ['Central African', ['CAF']],
    ['Kosovan', ['XKX', 'SRB']],
    ['Nationals', []],
    ['Конголезец', ['COG', 'COD']],
    ['Republic of China', ['CHN', 'TWN']],
    ['Virgin Islander', ['VGB', 'VIR']],
  ])('%s', (label, candidates) => {
    expect(resolveNationality(label)).toMatchObject({ kind: 'ambiguous', candidates });
  });

  it.each([
    ['own country', 'own-country'],
    ['EU-28 others', 'union'],
    ['OTROS', 'other-countries'],
    ['M49 Region: Africa', 'region'],
    ['Asia others', 'region'],
    ['Other Countries (Dominica, Panama)', 'other-countries'],
    ['Non-EU', 'union'],
  ])('%s is a class of area and no country', (label, area) => {
    expect(resolveNationality(label)).toEqual({ kind: 'area', area });
  });

  it.each([
    ['Ethopia', ['ETH'], 'spelling'],
    ['Phillipines', ['PHL'], 'spelling'],
    ['Panam\ufffd', ['PAN'], 'lost-character'],
    ['97 albanian', ['ALB'], 'number-inside'],
    ['3 nigériens et 1 tunisien', ['NER', 'TUN'], 'number-inside'],
  ])('%s is only suggested', (label, candidates, why) => {
    expect(resolveNationality(label)).toEqual({ kind: 'suggestion', candidates, why });
  });

  it.each(['', 'Total', '0', 'without', 'Nationality', 'Disputed', 'N/A', 'x'.repeat(5000)])(
    '%j is nothing',
    (label) => {
      expect(resolveNationality(label).kind).toBe('unresolved');
    },
  );
});

describe('several citizenships in one label', () => {
  it.each([
    ['Albanian Botswanan', ['ALB', 'BWA']],
    ['Citizen of Guinea-Bissau Vietnamese', ['GNB', 'VNM']],
    ['Burmese Saudi Arabian', ['MMR', 'SAU']],
    ['Congolese (DRC) UK', ['COD', 'GBR']],
    ['Brazilian Congolese (Congo)', ['BRA', 'COG']],
    ['Sudanese South Sudanese', ['SDN', 'SSD']],
    ['South Sudanese South African', ['SSD', 'ZAF']],
    ['Albanian Equatorial Guinean', ['ALB', 'GNQ']],
    ['Afghan Unknown', ['AFG', 'XXX']],
    ['British Virgin Islander Citizen of the Dominican Republic', ['VGB', 'DOM']],
    ['Central African UK', ['ambiguous CAF', 'GBR']],
    ['Nigeria; Ghana', ['NGA', 'GHA']],
    ['française et marocaine', ['FRA', 'MAR']],
    ['Argentine Armenian', ['ARG', 'ARM']],
  ])('%s', (label, expected) => {
    expect(parts(label)).toEqual(expected);
  });
});

describe('any label', () => {
  it('never throws, and case or spaces change nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.constantFrom(...countryNames.map(([, , , names]) => names.split('|')[0] ?? '')),
        ),
        (label) => {
          const found = resolveNationality(label);
          expect(resolveNationality(label)).toEqual(found);
          expect(resolveNationality(`  ${label}  `).kind).toBe(found.kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const folder = sharedFolder('data', 'ref');

describe.skipIf(!folder)('403 real labels (needs ../shared/data/ref)', () => {
  it('at least 91 % of rows are exact, and none of the ambiguous is chosen', async () => {
    const reading = await openSpreadsheet(await fileSource(`${folder}/citizenship_labels.csv`));
    let rows = 0;
    let exact = 0;
    let labels = 0;
    const chosen = new Map<string, string>();
    for await (const { cells } of reading.rows()) {
      const [label = '', times = '0'] = cells;
      const found = resolveNationality(label);
      rows += Number(times);
      if (found.kind !== 'exact') continue;
      exact += Number(times);
      labels += 1;
      chosen.set(label, found.codes[0] ?? '');
    }
    expect(exact / rows).toBeGreaterThan(0.91);
    expect(labels).toBeGreaterThan(320);
    for (const label of ['Congolese', 'DOMINICANA', 'Nationals', 'Kosovo', 'Rohingya', 'Central africa', '97 albanian'])
      expect(chosen.has(label)).toBe(false);
    expect(chosen.get('francais')).toBe('FRA');
  });
});
