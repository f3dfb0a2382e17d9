import { chance, csv } from './chance.mjs';

// Published tables of counts

const COUNT_COLUMNS = ['Agency type', 'Agency', 'Exploitation type', 'Age', 'Sex', 'Nationality', 'People'];
const COUNTING_AGENCIES = [
  {
    type: 'Police',
    name: 'National Police',
    cells: 14,
    forms: { Sexual: 5, Labour: 4, Criminal: 3, 'Labour & Criminal': 2 },
  },
  {
    type: 'Government agency',
    name: 'Border and Migration Service',
    cells: 10,
    forms: { Labour: 4, Sexual: 3, 'Not specified or unknown': 3 },
  },
  {
    type: 'Government agency',
    name: 'Labour Inspectorate',
    cells: 9,
    forms: { Labour: 7, 'Labour & Domestic': 3, Domestic: 2 },
  },
  {
    type: 'NGO and third sector',
    name: 'Shelter Network',
    cells: 11,
    forms: { Sexual: 5, Domestic: 4, 'Sexual, Labour & Domestic': 2 },
  },
];
const COUNTED_AGES = { 'Adult (18 or over)': 6, 'Child (17 or under)': 3, 'Not specified or unknown': 1 };
const COUNTED_SEXES = { Female: 5, Male: 5 };
const COUNTED_NATIONALITIES = {
  Brazilian: 3,
  Filipino: 3,
  Ghanaian: 3,
  Italian: 2,
  Kenyan: 3,
  Mongolian: 2,
  Ukrainian: 3,
  Vietnamese: 3,
};
/** Two labels that no machine may settle: one names two countries, one is misspelt. Placed by hand, once each. */
const LABELS_FOR_PEOPLE = ['Congolese', 'Nepalise'];
/** The one figure of the published tables that does not equal its parts, as happens in real ones. */
const DISAGREEMENT = { year: 2025, row: ['Total', 'Total', 'Total', 'Total', 'Total', 'Total'], by: 2 };

function countedCells(year) {
  const { weighted, whole } = chance(year);
  const cells = [];
  for (const agency of COUNTING_AGENCIES)
    for (let count = 0; count < agency.cells; count++)
      cells.push({
        type: agency.type,
        agency: agency.name,
        coordinates: [
          weighted(agency.forms),
          weighted(COUNTED_AGES),
          weighted(COUNTED_SEXES),
          weighted(COUNTED_NATIONALITIES),
        ],
        people: whole(1, 9),
      });
  if (year === 2025)
    for (const [index, label] of LABELS_FOR_PEOPLE.entries())
      cells.push({
        type: 'Police',
        agency: 'National Police',
        coordinates: ['Labour', 'Adult (18 or over)', 'Male', label],
        people: index + 2,
      });
  return cells;
}

/**
 * Margins are nested as offices publish them: a total over sex stands under each age, a total over age under each
 * form, and at every depth the nationalities are told apart and then added up.
 */
function withMargins([form, age, sex, nationality]) {
  const depths = [
    ['Total', 'Total', 'Total'],
    [form, 'Total', 'Total'],
    [form, age, 'Total'],
    [form, age, sex],
  ];
  return depths.flatMap((depth) => [
    [...depth, nationality],
    [...depth, 'Total'],
  ]);
}

export function countsOf(year) {
  const sums = new Map();
  const add = (row, people) => {
    const key = JSON.stringify(row);
    sums.set(key, (sums.get(key) ?? 0) + people);
  };
  for (const { type, agency, coordinates, people } of countedCells(year)) {
    for (const margin of withMargins(coordinates)) add([type, agency, ...margin], people);
    for (const margin of withMargins(coordinates))
      if (margin[3] === 'Total') add([type, `${type} total`, ...margin], people);
    add(['Total', 'Total', 'Total', 'Total', 'Total', 'Total'], people);
  }
  if (DISAGREEMENT.year === year) add(DISAGREEMENT.row, DISAGREEMENT.by);
  const rows = [...sums].map(([key, people]) => [...JSON.parse(key), people]);
  const rank = (value) => (value === 'Total' || value.endsWith(' total') ? `~${value}` : value);
  const order = (row) => row.slice(0, 6).map(rank).join('\u0001');
  rows.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return csv([COUNT_COLUMNS, ...rows]);
}
