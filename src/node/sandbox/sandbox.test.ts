import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { ROLES } from '../../platform/access/index.js';
import { LANGUAGES, type Texts } from '../../platform/languages/index.js';
import { sandboxAgencies, sandboxDocuments, sandboxLists, sandboxPeople, sandboxState } from './index.js';

const textOf = (path: string): string => readFileSync(path, 'utf8');
const rowsOf = (path: string): string[][] => parse(textOf(path));
const listNamed = (name: string): string => {
  const list = sandboxLists().find((one) => one.name === name);
  if (!list) throw new Error(`no list ${name}`);
  return list.path;
};
const inSixLanguages = (names: Texts): boolean => LANGUAGES.every((language) => names[language].trim().length > 0);

const HTCDS_ORGANISATION_TYPES = [
  'NGO',
  'LawEnforcement',
  'HealthServiceOrganisation',
  'CentralGovernmentOrganisation',
  'LocalGovernmentOrganisation',
  'ImmigrationService',
  'LegalService',
  'CorporateBusiness',
  'SchoolOrCollege',
];

describe('the sandbox State', () => {
  it('has a code that ISO 3166-1 leaves to its users, and that nobody uses', () => {
    expect(sandboxState.iso3).toMatch(/^(AA[A-Z]|Q[M-Z][A-Z]|X[A-Z][A-Z]|ZZ[A-Z])$/);
    expect(['XXA', 'XXB', 'XXC', 'XXX', 'XKX', 'XOM', 'XPO', 'ZZZ', 'AAA']).not.toContain(sandboxState.iso3);
    expect(sandboxState.sandbox).toBe(true);
    expect(inSixLanguages(sandboxState.names)).toBe(true);
  });

  it('has six agencies, each named in six languages and of a kind that HTCDS knows', () => {
    expect(sandboxAgencies).toHaveLength(6);
    expect(new Set(sandboxAgencies.map((agency) => agency.id)).size).toBe(6);
    for (const agency of sandboxAgencies) {
      expect(inSixLanguages(agency.names), agency.id).toBe(true);
      expect(HTCDS_ORGANISATION_TYPES).toContain(agency.kind);
    }
  });

  it('has a person for every role that signs in, and says of each that the person is invented', () => {
    const held = new Set(sandboxPeople.flatMap((person) => person.roles));
    expect(ROLES.filter((role) => role !== 'anonymous' && !held.has(role))).toEqual([]);
    for (const person of sandboxPeople) {
      expect(person.name).toMatch(/ \(sandbox\)$/);
      if (person.roles.some((role) => ['agency-officer', 'case-worker', 'supervisor'].includes(role)))
        expect(sandboxAgencies.map((agency) => agency.id)).toContain(person.agency);
      else expect(person.agency).toBeNull();
    }
  });
});

describe('the sandbox documents', () => {
  it('each say in their header that they are invented and not of the United Nations', () => {
    const documents = sandboxDocuments();
    expect(documents).toHaveLength(9);
    for (const { name, path } of documents) {
      const header = textOf(path).split('\n').slice(0, 12);
      expect(header, name).toContain('Sandbox document: invented for practice, not a United Nations document');
    }
  });
});

describe('the sandbox lists', () => {
  it('are what their generator makes, to the byte', async () => {
    const generator = new URL('../../../scripts/sandbox-lists.mjs', import.meta.url).href;
    const made = (await import(generator)) as { sandboxListTexts(): Map<string, string> };
    const texts = made.sandboxListTexts();
    expect([...texts.keys()].sort()).toEqual(
      sandboxLists()
        .map((list) => list.name)
        .sort(),
    );
    for (const { name, path } of sandboxLists()) expect(textOf(path) === texts.get(name), name).toBe(true);
  });

  it('belong to an agency of the State where they hold a row for each person', () => {
    const agencies = sandboxAgencies.map((agency) => agency.id);
    for (const list of sandboxLists())
      if (list.kind === 'counts') expect(list.agency).toBeNull();
      else expect(agencies).toContain(list.agency);
  });

  it('leave identity columns empty, and hold no e-mail address, telephone number or name', () => {
    const identity = /^prs_(FirstName|MiddleName|SecondName|IdentityNumber|Email|HomePhone|MobilePhone|Mailing.*)$/;
    for (const { name, path } of sandboxLists()) {
      const [header = [], ...rows] = rowsOf(path);
      for (const row of rows)
        for (const [column, value] of row.entries()) {
          if (identity.test(header[column] ?? '')) expect(value, name).toBe('');
          expect(value, name).not.toMatch(/@|https?:|\d{5}|\+\d[\d ]{5}/);
        }
    }
  });

  it('hold in every column only a few different words, as codes do and names do not', () => {
    for (const { name, path } of sandboxLists()) {
      const [header = [], ...rows] = rowsOf(path);
      for (const [column, title] of header.entries()) {
        const words = rows.flatMap((row) => (row[column] ?? '').split(';')).filter((value) => /^\p{L}/u.test(value));
        expect(new Set(words).size, `${name} ${title}`).toBeLessThanOrEqual(20);
      }
    }
  });

  it('hold 120, 90 and 60 people of the years 2023 to 2026', () => {
    const sizes = { 'national-police.csv': 120, 'shelter-network.csv': 90, 'labour-inspectorate.csv': 60 };
    for (const [name, size] of Object.entries(sizes)) {
      const [header = [], ...rows] = rowsOf(listNamed(name));
      const received = header.indexOf('cas_IncomingReferralDate');
      expect(rows).toHaveLength(size);
      expect([...new Set(rows.map((row) => row[received]?.slice(0, 4)))].sort()).toEqual([
        '2023',
        '2024',
        '2025',
        '2026',
      ]);
    }
  });
});

/** The parts of a total along one dimension: rows equal to it everywhere else, where no other is a total there. */
function partsAlong(total: readonly string[], dimension: number, rows: readonly string[][]): number | undefined {
  const parts = rows.filter(
    (row) =>
      row[dimension] !== 'Total' && row.slice(0, 6).every((value, at) => at === dimension || value === total[at]),
  );
  return parts.length > 0 ? parts.reduce((sum, row) => sum + Number(row[6]), 0) : undefined;
}

describe('the published tables of the sandbox', () => {
  const disagreementsIn = (year: number): string[][] => {
    const rows = rowsOf(listNamed(`presumed-victims-${year}.csv`)).slice(1);
    const wrong = rows.filter((row) =>
      [2, 3, 4, 5].some((dimension) => {
        if (row[dimension] !== 'Total') return false;
        const parts = partsAlong(row, dimension, rows);
        return parts !== undefined && parts !== Number(row[6]);
      }),
    );
    const byAgency = rows.filter(
      (row) => row[1]?.endsWith(' total') && row.slice(2, 6).every((value) => value === 'Total'),
    );
    const national = rows.filter((row) => row.slice(0, 6).every((value) => value === 'Total'));
    const sum = byAgency.reduce((people, row) => people + Number(row[6]), 0);
    return [...wrong, ...national.filter((row) => Number(row[6]) !== sum)];
  };

  it('agree with their own totals in 2024, and disagree once in 2025', () => {
    expect(disagreementsIn(2024)).toEqual([]);
    expect(disagreementsIn(2025)).toHaveLength(1);
  });

  it('leave two labels of nationality for a person to settle', () => {
    const labels = [2024, 2025].flatMap((year) =>
      rowsOf(listNamed(`presumed-victims-${year}.csv`)).map((row) => row[5]),
    );
    expect(labels).toEqual(expect.arrayContaining(['Congolese', 'Nepalise']));
  });
});
