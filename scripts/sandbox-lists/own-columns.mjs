import { chance, csv, two } from './chance.mjs';

// A list in an agency's own columns, with faults

const OWN_COLUMNS = [
  'Registered on',
  'Border post',
  'M/F',
  'Age in years',
  'Passport of',
  'Destined for',
  'Means',
  'Interpreter',
];
const POSTS = { North: 3, South: 3, Port: 2, Airport: 4 };
const PURPOSES = {
  'forced work': 6,
  prostitution: 4,
  'domestic work': 3,
  begging: 2,
  'forced fraud': 3,
  'not established': 2,
};
const MEANS = { deceived: 5, debt: 4, 'papers taken': 4, threatened: 3, beaten: 1, 'not asked': 1 };
const COUNTRIES = {
  Brazil: 2,
  Colombia: 2,
  Ghana: 3,
  Indonesia: 3,
  Kenya: 3,
  Morocco: 2,
  Nepal: 3,
  Philippines: 3,
  Ukraine: 3,
  'Viet Nam': 3,
};

/** Row number (the header is row 1), column, and what stands there instead: twelve faults of twelve kinds. */
const FAULTS = [
  [4, 'Registered on', '31/02/2025'],
  [8, 'Registered on', ''],
  [11, 'Registered on', '14/13/2024'],
  [15, 'Registered on', '03/05/2062'],
  [19, 'Registered on', 'spring 2025'],
  [22, 'M/F', 'Y'],
  [25, 'Age in years', '212'],
  [29, 'Age in years', '-4'],
  [33, 'Age in years', 'about thirty'],
  [36, 'Passport of', 'Atlantis'],
  [40, 'Destined for', 'cell 14'],
  [44, 'Age in years', '=20+3'],
];

export function ownColumnsOf() {
  const { next, whole, weighted, several } = chance(44);
  const rows = Array.from({ length: 48 }, (_, index) => {
    const year = 2023 + Math.floor(index / 13);
    return [
      `${two(whole(1, 28))}/${two(whole(1, 9))}/${year}`,
      weighted(POSTS),
      weighted({ F: 5, M: 6, '?': 1 }),
      next() < 0.1 ? '?' : String(whole(11, 52)),
      weighted(COUNTRIES),
      weighted(PURPOSES),
      several(MEANS, 2).replaceAll(';', ' / '),
      weighted({ yes: 3, no: 2 }),
    ];
  });
  for (const [row, column, value] of FAULTS) rows[row - 2][OWN_COLUMNS.indexOf(column)] = value;
  return csv([OWN_COLUMNS, ...rows]);
}
