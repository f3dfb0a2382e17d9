/**
 * How our codes go into each standard's buckets, as data. `national` marks a bucket that is a country's own rule and may
 * be set otherwise; null says that the standard has no bucket. Sources and licences: see the module's README.
 */
export type CrosswalkEntry = { readonly code: string; readonly to: string | null; readonly national?: true };
export type Crosswalk = {
  readonly list: 'palermo:form' | 'palermo:sex' | 'palermo:citizenship';
  readonly standard: string;
  readonly standardVersion: string;
  readonly version: string;
  readonly asOf: string;
  readonly entries: readonly CrosswalkEntry[];
};

const forms = [
  'sexual',
  'sexual.prostitution',
  'sexual.pornography',
  'sexual.remote',
  'sexual.private',
  'labour',
  'domestic-servitude',
  'slavery',
  'child-labour',
  'criminal-activity',
  'begging',
  'forced-marriage',
  'organ-removal',
  'armed-group',
  'illegal-adoption',
  'surrogacy',
  'other',
] as const;
type Form = (typeof forms)[number];

function ofForms(
  standard: string,
  standardVersion: string,
  buckets: Readonly<Record<Form, string | null>>,
  national: readonly Form[] = [],
): Crosswalk {
  return {
    list: 'palermo:form',
    standard,
    standardVersion,
    version: '1',
    asOf: '2026-01-01',
    entries: forms.map((code) => ({
      code,
      to: buckets[code],
      ...(national.includes(code) ? { national: true as const } : {}),
    })),
  };
}

const sexual = <T>(to: T) => ({
  sexual: to,
  'sexual.prostitution': to,
  'sexual.pornography': to,
  'sexual.remote': to,
  'sexual.private': to,
});

export const crosswalks: readonly Crosswalk[] = [
  ofForms('HTCDS', '2.0', {
    ...sexual('SexualExploitation'),
    labour: 'ForcedLabour',
    'domestic-servitude': 'Servitude',
    slavery: 'Other',
    'child-labour': 'ChildLabour',
    'criminal-activity': 'Other',
    begging: 'ForcedBegging',
    'forced-marriage': 'ForcedMarriage',
    'organ-removal': 'OrganRemoval',
    'armed-group': 'ForcedMilitaryByNonStateActors',
    'illegal-adoption': 'ForcedAdoption',
    surrogacy: 'Surrogacy',
    other: 'Other',
  }),
  ofForms(
    'CTDC',
    '2020',
    {
      ...sexual('isSexualExploit'),
      labour: 'isForcedLabour',
      'domestic-servitude': 'isForcedLabour',
      slavery: 'isSlaveryAndPractices',
      'child-labour': 'isForcedLabour',
      'criminal-activity': 'typeOfLabourIllicitActivities',
      begging: 'typeOfLabourBegging',
      'forced-marriage': 'isForcedMarriage',
      'organ-removal': 'isOrganRemoval',
      'armed-group': 'isForcedMilitary',
      'illegal-adoption': 'isOtherExploit',
      surrogacy: 'isOtherExploit',
      other: 'isOtherExploit',
    },
    ['child-labour'],
  ),
  ofForms(
    'CTDC',
    '2024',
    {
      ...sexual('isSexualExploit'),
      labour: 'isForcedLabour',
      'domestic-servitude': 'isForcedLabour',
      slavery: 'isOtherExploit',
      'child-labour': 'isForcedLabour',
      'criminal-activity': 'isOtherExploit',
      begging: 'isOtherExploit',
      'forced-marriage': 'isOtherExploit',
      'organ-removal': 'isOtherExploit',
      'armed-group': 'isOtherExploit',
      'illegal-adoption': 'isOtherExploit',
      surrogacy: 'isOtherExploit',
      other: 'isOtherExploit',
    },
    ['child-labour'],
  ),
  ofForms(
    'GLOTIP',
    '2023',
    {
      ...sexual('Sexual exploitation'),
      labour: 'Forced labour',
      'domestic-servitude': 'Forced labour',
      slavery: 'Forced labour',
      'child-labour': 'Forced labour',
      'criminal-activity': 'Other forms of exploitation',
      begging: 'Other forms of exploitation',
      'forced-marriage': 'Other forms of exploitation',
      'organ-removal': 'Other forms of exploitation',
      'armed-group': 'Other forms of exploitation',
      'illegal-adoption': 'Other forms of exploitation',
      surrogacy: 'Other forms of exploitation',
      other: 'Other forms of exploitation',
    },
    ['slavery', 'child-labour'],
  ),
  ofForms(
    'SDG 16.2.2',
    '2023',
    {
      ...sexual('SX'),
      labour: 'FL',
      'domestic-servitude': 'FL',
      slavery: 'FL',
      'child-labour': 'FL',
      'criminal-activity': 'OP',
      begging: 'OP',
      'forced-marriage': 'OP',
      'organ-removal': 'OG',
      'armed-group': 'OP',
      'illegal-adoption': 'OP',
      surrogacy: 'OP',
      other: 'OP',
    },
    ['child-labour'],
  ),
  ofForms(
    'ICCS',
    '1.0',
    {
      ...sexual('02041'),
      labour: '02042',
      'domestic-servitude': '02042',
      slavery: '02042',
      'child-labour': '02042',
      'criminal-activity': '02044',
      begging: '02044',
      'forced-marriage': '02044',
      'organ-removal': '02043',
      'armed-group': '02044',
      'illegal-adoption': '02044',
      surrogacy: '02044',
      other: '02044',
    },
    ['slavery', 'child-labour'],
  ),
  ofForms(
    'Eurostat crim_thb',
    '2024',
    {
      ...sexual('sexual'),
      labour: 'forced labour',
      'domestic-servitude': 'forced labour',
      slavery: 'forced labour',
      'child-labour': 'forced labour',
      'criminal-activity': 'others',
      begging: 'others',
      'forced-marriage': 'others',
      'organ-removal': 'others',
      'armed-group': 'others',
      'illegal-adoption': 'others',
      surrogacy: 'others',
      other: 'others',
    },
    ['slavery', 'child-labour', 'begging'],
  ),
  ofForms(
    'UK NRM',
    '2023',
    {
      ...sexual('Sexual'),
      labour: 'Labour',
      'domestic-servitude': 'Domestic',
      slavery: 'Labour',
      'child-labour': 'Labour',
      'criminal-activity': 'Criminal',
      begging: 'Criminal',
      'forced-marriage': null,
      'organ-removal': 'Organ Harvesting',
      'armed-group': null,
      'illegal-adoption': null,
      surrogacy: null,
      other: null,
    },
    ['begging'],
  ),
  {
    list: 'palermo:sex',
    standard: 'SDG 16.2.2',
    standardVersion: '2023',
    version: '1',
    asOf: '2026-01-01',
    entries: [
      { code: 'female', to: 'F' },
      { code: 'male', to: 'M' },
      { code: 'other', to: '_U', national: true },
    ],
  },
  {
    list: 'palermo:sex',
    standard: 'GLOTIP',
    standardVersion: '2023',
    version: '1',
    asOf: '2026-01-01',
    entries: [
      { code: 'female', to: 'Female' },
      { code: 'male', to: 'Male' },
      { code: 'other', to: 'Other' },
    ],
  },
  {
    list: 'palermo:citizenship',
    standard: 'ICAO 9303',
    standardVersion: '8',
    version: '1',
    asOf: '2026-01-01',
    entries: [
      { code: 'XXA', to: 'XXA' },
      { code: 'XXB', to: 'XXB' },
      { code: 'XXX', to: 'XXX' },
    ],
  },
];

/** The bucket of a code in a standard: undefined when the standard is not in the crosswalk, null when it has no bucket. */
export function bucketOf(
  standard: string,
  standardVersion: string,
  list: Crosswalk['list'],
  code: string,
): string | null | undefined {
  const table = crosswalks.find(
    (entry) => entry.standard === standard && entry.standardVersion === standardVersion && entry.list === list,
  );
  return table?.entries.find((entry) => entry.code === code)?.to;
}
