import { chance, csv, two } from './chance.mjs';

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

export const PERSON_LISTS = [
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

export function personsOf(list) {
  const random = chance(list.seed);
  const rows = Array.from({ length: list.rows }, () => personOf(list, random));
  rows.sort((one, other) => (one.received < other.received ? -1 : one.received > other.received ? 1 : 0));
  return csv([
    list.columns.map((key) => PERSON_COLUMNS[key]),
    ...rows.map((row) => list.columns.map((key) => row[key])),
  ]);
}
