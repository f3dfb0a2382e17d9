/**
 * Since when a State has been a member of the United Nations: the day of admission, or of entry into force of the
 * Charter for an original member. Facts as the United Nations lists the growth of its membership; the seat of the Union
 * of Soviet Socialist Republics is continued by the Russian Federation, that of Tanganyika by the United Republic of
 * Tanzania. Belonging to the United Nations and being a State are two things: `OTHER_STATES` are States outside it.
 */
import type { Membership } from './membership.js';

export const UN_MEMBERSHIP_SOURCE = {
  source: 'United Nations, growth in United Nations membership',
  asOf: '2011-07-14',
} as const;

/** Day of admission: the States admitted on it (ISO 3166-1 alpha-3; ISO 3166-3 for a State that has ended). */
const ADMITTED: Readonly<Record<string, string>> = {
  '1945-10-24':
    'ARG BLR BRA CHL CHN CUB DNK DOM EGY SLV FRA HTI IRN LBN LUX NZL NIC PRY PHL POL SAU SYR TUR UKR RUS GBR USA CSK YUG',
  '1945-10-25': 'GRC',
  '1945-10-30': 'IND',
  '1945-10-31': 'PER',
  '1945-11-01': 'AUS',
  '1945-11-02': 'CRI LBR',
  '1945-11-05': 'COL',
  '1945-11-07': 'MEX ZAF',
  '1945-11-09': 'CAN',
  '1945-11-13': 'ETH PAN',
  '1945-11-14': 'BOL',
  '1945-11-15': 'VEN',
  '1945-11-21': 'GTM',
  '1945-11-27': 'NOR',
  '1945-12-10': 'NLD',
  '1945-12-17': 'HND',
  '1945-12-18': 'URY',
  '1945-12-21': 'ECU IRQ',
  '1945-12-27': 'BEL',
  '1946-11-19': 'AFG ISL SWE',
  '1946-12-16': 'THA',
  '1947-09-30': 'PAK YEM',
  '1948-04-19': 'MMR',
  '1949-05-11': 'ISR',
  '1950-09-28': 'IDN',
  '1955-12-14': 'ALB AUT BGR KHM FIN HUN IRL ITA JOR LAO LBY NPL PRT ROU ESP LKA',
  '1956-11-12': 'SDN MAR TUN',
  '1956-12-18': 'JPN',
  '1957-03-08': 'GHA',
  '1957-09-17': 'MYS',
  '1958-12-12': 'GIN',
  '1960-09-20': 'BEN BFA CMR CAF TCD COG CIV CYP GAB MDG NER SOM TGO COD',
  '1960-09-28': 'MLI SEN',
  '1960-10-07': 'NGA',
  '1961-09-27': 'SLE',
  '1961-10-27': 'MRT MNG',
  '1961-12-14': 'TZA',
  '1962-09-18': 'BDI JAM RWA TTO',
  '1962-10-08': 'DZA',
  '1962-10-25': 'UGA',
  '1963-05-14': 'KWT',
  '1963-12-16': 'KEN',
  '1964-12-01': 'MWI MLT ZMB',
  '1965-09-21': 'GMB MDV SGP',
  '1966-09-20': 'GUY',
  '1966-10-17': 'BWA LSO',
  '1966-12-09': 'BRB',
  '1967-12-14': 'YMD',
  '1968-04-24': 'MUS',
  '1968-09-24': 'SWZ',
  '1968-11-12': 'GNQ',
  '1970-10-13': 'FJI',
  '1971-09-21': 'BTN BHR QAT',
  '1971-10-07': 'OMN',
  '1971-12-09': 'ARE',
  '1973-09-18': 'BHS DEU DDR',
  '1974-09-17': 'BGD GRD GNB',
  '1975-09-16': 'CPV STP MOZ',
  '1975-10-10': 'PNG',
  '1975-11-12': 'COM',
  '1975-12-04': 'SUR',
  '1976-09-21': 'SYC',
  '1976-12-01': 'AGO',
  '1976-12-15': 'WSM',
  '1977-09-20': 'DJI VNM',
  '1978-09-19': 'SLB',
  '1978-12-18': 'DMA',
  '1979-09-18': 'LCA',
  '1980-08-25': 'ZWE',
  '1980-09-16': 'VCT',
  '1981-09-15': 'VUT',
  '1981-09-25': 'BLZ',
  '1981-11-11': 'ATG',
  '1983-09-23': 'KNA',
  '1984-09-21': 'BRN',
  '1990-04-23': 'NAM',
  '1990-09-18': 'LIE',
  '1991-09-17': 'PRK KOR EST LVA LTU MHL FSM',
  '1992-03-02': 'ARM AZE KAZ KGZ MDA SMR TJK TKM UZB',
  '1992-05-22': 'BIH HRV SVN',
  '1992-07-31': 'GEO',
  '1993-01-19': 'CZE SVK',
  '1993-04-08': 'MKD',
  '1993-05-28': 'MCO ERI',
  '1993-07-28': 'AND',
  '1994-12-15': 'PLW',
  '1999-09-14': 'KIR NRU TON',
  '2000-09-05': 'TUV',
  '2000-11-01': 'SRB',
  '2002-09-10': 'CHE',
  '2002-09-27': 'TLS',
  '2006-06-28': 'MNE',
  '2011-07-14': 'SSD',
};

/** The first day on which a member that has ended was none any more. */
const ENDED: Readonly<Record<string, string>> = {
  CSK: '1993-01-01',
  YUG: '2000-11-01',
  DDR: '1990-10-03',
  YMD: '1990-05-22',
};

/** Every membership of the United Nations, by day of admission. */
export const UN_MEMBERSHIPS: readonly Membership[] = Object.entries(ADMITTED).flatMap(([from, states]) =>
  states.split(' ').map((state) => ({ group: 'un', state, from, until: ENDED[state] ?? null })),
);

/**
 * States that are no members of the United Nations and that its Secretary-General counts among "all States": observers
 * (the Holy See; Palestine since resolution 67/19) and States of full treaty-making capacity (Cook Islands, Niue).
 */
export const OTHER_STATES: readonly Membership[] = [
  { group: 'other-states', state: 'VAT', from: '1964-04-06', until: null },
  { group: 'other-states', state: 'PSE', from: '2012-11-29', until: null },
  { group: 'other-states', state: 'COK', from: '1992-01-01', until: null },
  { group: 'other-states', state: 'NIU', from: '1994-01-01', until: null },
];
