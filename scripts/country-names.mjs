// Writes src/statistics/nationality/generated/country-names.ts: `node scripts/country-names.mjs FOLDER`, where FOLDER holds
// UNSD-M49-en.csv (… -fr, -es, -ru, -ar, -cn) and country-codes.csv of Open Knowledge's data set "country-codes" (PDDL),
// which brings UNSD's M49 and the names of UNTERM together. Common names come from the package i18n-iso-countries (MIT).
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import countries from 'i18n-iso-countries';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/statistics/nationality/generated/country-names.ts');

const languages = [
  { term: 'English', m49: 'en', common: 'en' },
  { term: 'French', m49: 'fr', common: 'fr' },
  { term: 'Spanish', m49: 'es', common: 'es' },
  { term: 'Russian', m49: 'ru', common: 'ru' },
  { term: 'Arabic', m49: 'ar', common: 'ar' },
  { term: 'Chinese', m49: 'cn', common: 'zh' },
];
/** Languages beyond the six in which labels are met: their common names only. */
const others = ['de', 'it', 'pt', 'nl'];

const head = `/**
 * Names of countries and areas: ISO 3166-1 alpha-3, alpha-2, numeric, then names separated by "|": short and formal, in
 * English, French, Spanish, Russian, Arabic and Chinese, and common ones in German, Italian, Portuguese and Dutch.
 * From UNTERM and UNSD M49 (Open Knowledge country-codes, PDDL) and i18n-iso-countries (MIT). Sorted by alpha-3.
 * Made by \`node scripts/country-names.mjs FOLDER\`, FOLDER holding UNSD-M49-*.csv and country-codes.csv: run that again
 * instead of changing a line here.
 */
`;

function table(folder, file) {
  return parse(readFileSync(join(folder, file)), { bom: true, columns: true });
}

/** Notes ("*", "**") and doubled spaces are the table's, not the name's. */
function clean(name) {
  return (name ?? '').replaceAll('*', '').replace(/\s+/gu, ' ').trim();
}

/** Names that differ only in case, accents and punctuation are found by one of them. */
function folded(name) {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** All names of a country, each once: what UNTERM and M49 call it, then what it is commonly called. */
function namesOf(alpha3, row, m49) {
  const names = [];
  for (const { term, m49: code, common } of languages) {
    names.push(row[`UNTERM ${term} Short`], m49.get(code)?.get(alpha3));
    if (common === 'en') names.push(row['CLDR display name']);
    names.push(row[`UNTERM ${term} Formal`], ...commonNames(alpha3, common));
  }
  for (const language of others) names.push(...commonNames(alpha3, language));
  const seen = new Map();
  for (const name of names.map(clean)) if (name !== '' && !seen.has(folded(name))) seen.set(folded(name), name);
  return [...seen.values()];
}

function commonNames(alpha3, language) {
  return [countries.getName(alpha3, language, { select: 'all' }) ?? []].flat();
}

function countryNames(folder) {
  const require = createRequire(import.meta.url);
  for (const language of [...languages.map(({ common }) => common), ...others]) {
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  }
  const m49 = new Map();
  for (const { m49: code } of languages) {
    const rows = table(folder, `UNSD-M49-${code}.csv`);
    m49.set(code, new Map(rows.map((row) => [row['ISO-alpha3 Code'], row['Country or Area']])));
  }
  return table(folder, 'country-codes.csv')
    .map((row) => {
      const alpha3 = row['ISO3166-1-Alpha-3'];
      const numeric = row['ISO3166-1-numeric'].padStart(3, '0');
      return [alpha3, row['ISO3166-1-Alpha-2'], numeric, namesOf(alpha3, row, m49).join('|')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/country-names.mjs FOLDER');
  process.exit(2);
}
const type = 'readonly (readonly [alpha3: string, alpha2: string, numeric: string, names: string])[]';
const rows = countryNames(folder);
writeFileSync(
  target,
  `${head}export const countryNames: ${type} = [\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join('')}];\n`,
);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', target],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
console.log(`${rows.length} countries and areas`);
process.exitCode = status ?? 1;
