// Makes the lists of the sandbox State: `node scripts/sandbox-lists.mjs` writes them, `--check` compares them with
// what is kept. Everything is invented and comes from one seed a file, so that a change shows as a change of rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'node', 'sandbox', 'lists');

/** mulberry32: a small generator whose sequence is the same on every machine. */
function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const weighted = (weights) => {
    const entries = Object.entries(weights);
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
    return entries[entries.length - 1][0];
  };
  const several = (weights, most) => {
    const chosen = new Set();
    for (let count = whole(1, most); count > 0; count--) chosen.add(weighted(weights));
    return [...chosen].join(';');
  };
  return { next, whole, weighted, several };
}

const cell = (value) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (rows) => rows.map((row) => `${row.map((value) => cell(String(value))).join(',')}\n`).join('');
const two = (number) => String(number).padStart(2, '0');

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

function countsOf(year) {
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

// Lists with one row a person, in HTCDS 2.0 columns

const PERSON_COLUMNS = {
  received: 'cas_IncomingReferralDate',
  status: 'cas_Status',
  birth: 'prs_Birthdate',
  first: 'prs_FirstName',
  second: 'prs_SecondName',
  gender: 'prs_Gender',
  citizenship: 'prs_Citizenship',
  marital: 'prs_MaritalStatus',
  victim: 'vic_TraffickingStatus',
  decided: 'vic_TraffickingStatusDecisionMakingOrg',
  age: 'vic_AgeWhenTrafficked',
  recruiter: 'vic_RelationshipToTrafficker',
  recruitment: 'vic_MethodOfRecruitment',
  control: 'vic_MethodsOfControl',
  form: 'vic_TypeOfExploitation',
  industry: 'vic_ForcedLabourIndustry',
  sexForm: 'vic_TypeOfSexExploitation',
  support: 'spl_Type',
};
/** QVA is the sandbox State itself; XXA, stateless, never stands beside a citizenship. */
const CITIZENSHIPS = {
  QVA: 9,
  BRA: 3,
  COL: 2,
  GHA: 3,
  IDN: 2,
  ITA: 1,
  KEN: 3,
  MAR: 2,
  MNG: 2,
  NPL: 3,
  PHL: 3,
  UKR: 3,
  VNM: 3,
};
const RECRUITMENT = {
  AtAPlaceOfBusiness: 2,
  AtWork: 2,
  ThroughOnlineSocialNetworks: 5,
  ThroughAnOnlineAdvertisement: 4,
  ThroughFamilyOrFamilyEvents: 2,
  ThroughFriendsOrSocialEvents: 3,
  Other: 1,
};
const CONTROL = {
  PhysicalThreats: 3,
  ThreatsLawEnforcement: 2,
  ThreatensChildrenFamily: 2,
  DebtBondage: 4,
  FalsePromises: 5,
  PhysicalAbuse: 2,
  TakesEarnings: 4,
  RestrictsFinancialAccess: 2,
  WithholdsNecessities: 1,
  PsychologicalAbuse: 4,
  ExcessiveWorkingHours: 4,
  WithholdsDocuments: 4,
};
const INDUSTRIES = {
  A_AgricultureForestryAndFishing: 5,
  C_Manufacturing: 3,
  F_Construction: 4,
  I_AccommodationAndFoodServiceActivities: 3,
  T_ActivitiesOfHouseholdsAsEmployers: 4,
};
const SEX_FORMS = { Prostitution: 6, Pornography: 2, RemoteInteractiveServices: 2, PrivateSexualServices: 2 };
const SUPPORT = { Health: 4, Legal: 4, SocialCare: 5, Livelihood: 2, Education: 1 };

const PERSON_LISTS = [
  {
    file: 'national-police.csv',
    seed: 41,
    rows: 120,
    columns: [
      'received',
      'status',
      'birth',
      'gender',
      'citizenship',
      'victim',
      'decided',
      'age',
      'recruiter',
      'recruitment',
      'control',
      'form',
      'industry',
      'sexForm',
    ],
    decided: { Police: 6, CourtOrProsecution: 3 },
    forms: { SexualExploitation: 5, ForcedLabour: 4, ForcedBegging: 2, Other: 3, ForcedMarriage: 1, OrganRemoval: 0.4 },
    missing: { '': 4, Unknown: 3 },
  },
  {
    file: 'shelter-network.csv',
    seed: 42,
    rows: 90,
    columns: [
      'received',
      'first',
      'second',
      'gender',
      'citizenship',
      'marital',
      'victim',
      'decided',
      'age',
      'recruiter',
      'recruitment',
      'control',
      'form',
      'sexForm',
      'support',
      'status',
    ],
    decided: { NGO: 6, NonPoliceGovernmentalOrganization: 2 },
    forms: { SexualExploitation: 5, Servitude: 4, ForcedMarriage: 2, ForcedLabour: 3, Surrogacy: 0.4 },
    missing: { '': 2, Unknown: 2, 'Not asked': 3, Refused: 3 },
  },
  {
    file: 'labour-inspectorate.csv',
    seed: 43,
    rows: 60,
    columns: [
      'received',
      'gender',
      'citizenship',
      'victim',
      'decided',
      'age',
      'recruitment',
      'control',
      'form',
      'industry',
    ],
    decided: { NonPoliceGovernmentalOrganization: 8, Police: 1 },
    forms: { ForcedLabour: 9, Servitude: 3, ChildLabour: 1 },
    missing: { '': 3, Unknown: 2, 'Not asked': 2 },
  },
];

/** One person. An answer is missing about one time in nine, in one of the ways its agency writes that. */
function personOf(list, { next, whole, weighted, several }) {
  const orMissing = (answer) => (next() < 0.11 ? weighted(list.missing) : answer);
  const year = Number(weighted({ 2023: 5, 2024: 6, 2025: 7, 2026: 5 }));
  const age = Number(
    weighted({ [whole(8, 14)]: 1, [whole(15, 17)]: 2, [whole(18, 29)]: 6, [whole(30, 44)]: 4, [whole(45, 62)]: 1 }),
  );
  const form = next() < 0.12 ? several(list.forms, 3) : weighted(list.forms);
  const has = (...codes) => codes.some((code) => form.split(';').includes(code));
  const citizenship = next() < 0.05 ? several(CITIZENSHIPS, 2) : weighted({ ...CITIZENSHIPS, XXA: 1 });
  return {
    received: `${year}-${two(whole(1, year === 2026 ? 9 : 12))}-${two(whole(1, 28))}`,
    status: weighted({ Active: 4, FollowUp: 3, Closed: 3, ClosedReferred: 2 }),
    birth: orMissing(`${year - age - whole(1, 3)}-${two(whole(1, 12))}-${two(whole(1, 28))}`),
    first: '',
    second: '',
    gender: weighted({
      Feminine: 11,
      Masculine: 8,
      TransgenderFeminine: 0.6,
      NonConforming: 0.3,
      NonSpecifiedUnknown: 0.8,
    }),
    citizenship: orMissing(citizenship),
    marital:
      age < 16
        ? 'Not applicable'
        : orMissing(weighted({ Single: 6, Married: 4, Divorced: 1, Separated: 2, Widowed: 1 })),
    victim: weighted({ PossibleVictimOfTrafficking: 5, ActualVictimOfTrafficking: 6, NotAVictimOfTrafficking: 1 }),
    decided: orMissing(weighted(list.decided)),
    age: orMissing(String(age)),
    recruiter: orMissing(weighted({ Familial: 2, Acquainted: 5, Unaquainted: 4 })),
    recruitment: orMissing(several(RECRUITMENT, 2)),
    control: orMissing(several(CONTROL, 4)),
    form: orMissing(form),
    industry: has('ForcedLabour', 'ChildLabour', 'Servitude') ? orMissing(weighted(INDUSTRIES)) : 'Not applicable',
    sexForm: has('SexualExploitation') ? orMissing(several(SEX_FORMS, 2)) : 'Not applicable',
    support: orMissing(several(SUPPORT, 3)),
  };
}

function personsOf(list) {
  const random = chance(list.seed);
  const rows = Array.from({ length: list.rows }, () => personOf(list, random));
  rows.sort((one, other) => (one.received < other.received ? -1 : one.received > other.received ? 1 : 0));
  return csv([
    list.columns.map((key) => PERSON_COLUMNS[key]),
    ...rows.map((row) => list.columns.map((key) => row[key])),
  ]);
}

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
export const FAULTS = [
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

function ownColumnsOf() {
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

/** Every list of the sandbox: file name → its whole text. */
export function sandboxListTexts() {
  return new Map([
    ...[2024, 2025].map((year) => [`presumed-victims-${year}.csv`, countsOf(year)]),
    ...PERSON_LISTS.map((list) => [list.file, personsOf(list)]),
    ['border-and-migration-service.csv', ownColumnsOf()],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  for (const [file, text] of sandboxListTexts()) {
    if (!check) writeFileSync(join(folder, file), text);
    else if (readFileSync(join(folder, file), 'utf8') !== text) {
      console.error(`${file} is not what the generator makes: run node scripts/sandbox-lists.mjs`);
      process.exitCode = 1;
    }
  }
}
