/**
 * The treaties whose status is kept. Rules are the final clauses of each treaty, compared with its text unless
 * `verified.rules` is false; days are those of the depositary, compared with the acts or with the United Nations Treaty
 * Collection unless `verified.days` is false.
 */
import type { ConsentKind } from './action.js';
import type { Delay } from './calendar.js';
import type { EntryRule, Treaty } from './treaty.js';

const days = (count: number): Delay => ({ unit: 'days', count });
const months = (count: number): Delay => ({ unit: 'months', count });
const monthsThenFirst = (count: number): Delay => ({ unit: 'months-then-first', count });

const FOUR: readonly ConsentKind[] = ['ratification', 'acceptance', 'approval', 'accession'];
const TWO: readonly ConsentKind[] = ['ratification', 'accession'];
const BOTH = { rules: true, days: true } as const;
const RULES_ONLY = { rules: true, days: false } as const;
const YEAR = months(12);

/** Member States of the Council of Europe when the Convention against trafficking was waiting for its tenth instrument. */
const COUNCIL_OF_EUROPE_2008: readonly string[] = (
  'ALB AND ARM AUT AZE BEL BIH BGR HRV CYP CZE DNK EST FIN FRA GEO DEU GRC HUN ISL IRL ITA LVA LIE LTU LUX MLT MDA ' +
  'MCO MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN ESP SWE CHE MKD TUR UKR GBR'
).split(' ');

/** Convention art. 38 and the Protocols' copies of it. */
const palermo = (article: string, protocol: boolean): EntryRule => ({
  article: `${article}(1)`,
  instruments: 40,
  delay: days(90),
  counts: FOUR,
  ...(protocol ? { notBefore: 'treaty/untoc' } : {}),
  later: { after: 'threshold', delay: days(30), article: `${article}(2)` },
});

const protocolToPalermo = (id: string, collection: string, entry: string, withdrawal: string) => ({
  id,
  collection,
  depositary: 'un-secretary-general' as const,
  entry: palermo(entry, true),
  withdrawal: { article: withdrawal, delay: YEAR },
  requires: { treaty: 'treaty/untoc', standing: 'party' as const, article: 'UNTOC 37(2)' },
  fallsWith: { treaty: 'treaty/untoc', article: 'UNTOC 40(3)' },
  organizations: true,
  reservations: 'some' as const,
  verified: BOTH,
});

const ilo = (id: string, adopted: string, entered: string, entry: [string, string], withdrawal: string): Treaty => ({
  id,
  collection: null,
  depositary: 'ilo-director-general',
  adopted,
  signature: null,
  entered,
  entry: {
    article: entry[0],
    instruments: 2,
    delay: YEAR,
    counts: ['ratification'],
    later: { after: 'threshold', delay: YEAR, article: entry[1] },
  },
  withdrawal: { article: withdrawal, delay: YEAR },
  organizations: false,
  reservations: 'none',
  verified: RULES_ONLY,
});

export const TREATIES: readonly Treaty[] = [
  {
    id: 'treaty/untoc',
    collection: 'XVIII-12',
    depositary: 'un-secretary-general',
    adopted: '2000-11-15',
    signature: { from: '2000-12-12', until: '2002-12-12' },
    entered: '2003-09-29',
    entry: palermo('38', false),
    withdrawal: { article: '40(1)', delay: YEAR },
    organizations: true,
    reservations: 'some',
    verified: BOTH,
  },
  {
    ...protocolToPalermo('treaty/untoc-tip', 'XVIII-12-a', '17', '19(1)'),
    adopted: '2000-11-15',
    signature: { from: '2000-12-12', until: '2002-12-12' },
    entered: '2003-12-25',
  },
  {
    ...protocolToPalermo('treaty/untoc-som', 'XVIII-12-b', '22', '24(1)'),
    adopted: '2000-11-15',
    signature: { from: '2000-12-12', until: '2002-12-12' },
    entered: '2004-01-28',
  },
  {
    ...protocolToPalermo('treaty/untoc-firearms', 'XVIII-12-c', '18', '20(1)'),
    adopted: '2001-05-31',
    signature: { from: '2001-06-30', until: '2002-12-12' },
    entered: '2005-07-03',
  },
  {
    id: 'treaty/op-crc-sc',
    collection: 'IV-11-c',
    depositary: 'un-secretary-general',
    adopted: '2000-05-25',
    signature: { from: '2000-05-25', until: null },
    entered: '2002-01-18',
    entry: {
      article: '14(1)',
      instruments: 10,
      delay: months(3),
      counts: TWO,
      later: { after: 'entry', delay: months(1), article: '14(2)' },
    },
    withdrawal: { article: '15(1)', delay: YEAR },
    requires: { treaty: 'treaty/crc', standing: 'signatory', article: '13' },
    organizations: false,
    reservations: 'silent',
    verified: RULES_ONLY,
  },
  {
    id: 'treaty/cedaw',
    collection: 'IV-8',
    depositary: 'un-secretary-general',
    adopted: '1979-12-18',
    signature: { from: '1980-03-01', until: null },
    entered: '1981-09-03',
    entry: {
      article: '27(1)',
      instruments: 20,
      delay: days(30),
      counts: TWO,
      later: { after: 'threshold', delay: days(30), article: '27(2)' },
    },
    withdrawal: null,
    organizations: false,
    reservations: 'some',
    verified: RULES_ONLY,
  },
  {
    id: 'treaty/supplementary-slavery',
    collection: 'XVIII-4',
    depositary: 'un-secretary-general',
    adopted: '1956-09-07',
    signature: { from: '1956-09-07', until: '1957-07-01' },
    entered: '1957-04-30',
    entry: {
      article: '13(1)',
      instruments: 2,
      delay: days(0),
      counts: TWO,
      later: { after: 'threshold', delay: days(0), article: '13(2)' },
    },
    withdrawal: { article: '14(2), (3)', periodYears: 3, noticeMonths: 6 },
    organizations: false,
    reservations: 'none',
    verified: RULES_ONLY,
  },
  ilo('treaty/ilo-c29', '1930-06-28', '1932-05-01', ['28(2)', '28(3)'], '30(1)'),
  ilo('treaty/ilo-c105', '1957-06-25', '1959-01-17', ['4(2)', '4(3)'], '5(1)'),
  ilo('treaty/ilo-c182', '1999-06-17', '2000-11-19', ['10(2)', '10(3)'], '11(1)'),
  {
    ...ilo('treaty/ilo-p29', '2014-06-11', '2016-11-09', ['8(2)', '8(2)'], '9(1), (3)'),
    requires: { treaty: 'treaty/ilo-c29', standing: 'party', article: '8(1)' },
    fallsWith: { treaty: 'treaty/ilo-c29', article: '9(2)' },
  },
  ilo('treaty/ilo-c189', '2011-06-16', '2013-09-05', ['21(2)', '21(3)'], '22(1)'),
  {
    id: 'treaty/coe-trafficking',
    collection: null,
    depositary: 'coe-secretary-general',
    adopted: '2005-05-03',
    signature: { from: '2005-05-16', until: null },
    entered: '2008-02-01',
    entry: {
      article: '42(3)',
      instruments: 10,
      delay: monthsThenFirst(3),
      counts: ['ratification', 'acceptance', 'approval'],
      among: { group: 'council-of-europe', atLeast: 8, members: COUNCIL_OF_EUROPE_2008 },
      later: { after: 'threshold', delay: monthsThenFirst(3), article: '42(4), 43(2)' },
    },
    withdrawal: { article: '46(2)', delay: monthsThenFirst(3) },
    organizations: true,
    reservations: 'some',
    verified: RULES_ONLY,
  },
  {
    id: 'treaty/crc',
    collection: 'IV-11',
    depositary: 'un-secretary-general',
    adopted: '1989-11-20',
    signature: { from: '1990-01-26', until: null },
    entered: '1990-09-02',
    entry: {
      article: '49(1)',
      instruments: 20,
      delay: days(30),
      counts: TWO,
      later: { after: 'threshold', delay: days(30), article: '49(2)' },
    },
    withdrawal: { article: '52', delay: YEAR },
    organizations: false,
    reservations: 'some',
    verified: RULES_ONLY,
  },
  {
    id: 'treaty/slavery-1926',
    collection: 'XVIII-3',
    depositary: 'un-secretary-general',
    adopted: '1926-09-25',
    signature: { from: '1926-09-25', until: '1927-04-01' },
    entered: '1927-03-09',
    entry: {
      article: '12',
      instruments: 1,
      delay: days(0),
      counts: TWO,
      later: { after: 'threshold', delay: days(0), article: '12' },
    },
    withdrawal: { article: '10', delay: YEAR },
    organizations: false,
    reservations: 'silent',
    verified: RULES_ONLY,
  },
  {
    id: 'treaty/traffic-1949',
    collection: 'VII-11-a',
    depositary: 'un-secretary-general',
    adopted: '1949-12-02',
    signature: { from: '1950-03-21', until: null },
    entered: '1951-07-25',
    entry: {
      article: '24',
      instruments: 2,
      delay: days(90),
      counts: TWO,
      later: { after: 'threshold', delay: days(90), article: '24' },
    },
    withdrawal: { article: '25', delay: YEAR },
    organizations: false,
    reservations: 'silent',
    verified: { rules: false, days: false },
  },
  {
    id: 'treaty/cmw',
    collection: 'IV-13',
    depositary: 'un-secretary-general',
    adopted: '1990-12-18',
    signature: { from: '1990-12-18', until: null },
    entered: '2003-07-01',
    entry: {
      article: '87(1)',
      instruments: 20,
      delay: monthsThenFirst(3),
      counts: TWO,
      later: { after: 'entry', delay: monthsThenFirst(3), article: '87(2)' },
    },
    withdrawal: { article: '89(2)', delay: monthsThenFirst(12) },
    organizations: false,
    reservations: 'some',
    verified: RULES_ONLY,
  },
  {
    id: 'treaty/uncac',
    collection: 'XVIII-14',
    depositary: 'un-secretary-general',
    adopted: '2003-10-31',
    signature: { from: '2003-12-09', until: '2005-12-09' },
    entered: '2005-12-14',
    entry: {
      article: '68(1)',
      instruments: 30,
      delay: days(90),
      counts: FOUR,
      later: { after: 'threshold', delay: days(30), article: '68(2)' },
    },
    withdrawal: { article: '70(1)', delay: YEAR },
    organizations: true,
    reservations: 'some',
    verified: RULES_ONLY,
  },
];

/** The eight instruments that the General Assembly asks Member States to join against trafficking (67/190, paras. 2, 3). */
export const EIGHT_INSTRUMENTS: readonly string[] = [
  'treaty/untoc',
  'treaty/untoc-tip',
  'treaty/op-crc-sc',
  'treaty/cedaw',
  'treaty/supplementary-slavery',
  'treaty/ilo-c29',
  'treaty/ilo-c105',
  'treaty/ilo-c182',
];

const BY_ID: ReadonlyMap<string, Treaty> = new Map(TREATIES.map((treaty) => [treaty.id, treaty]));

export const treatyOf = (id: string): Treaty | undefined => BY_ID.get(id);

/** A treaty by its id, its name in addresses (`untoc-tip`) or its number in the Treaty Collection (`XVIII-12-a`). */
export function treatyNamed(name: string): Treaty | undefined {
  const bare = name.trim().toLowerCase();
  return TREATIES.find(
    ({ id, collection }) =>
      id === bare || id === `treaty/${bare}` || collection?.toLowerCase() === bare.replace(/[. ]+/g, '-'),
  );
}
