import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSource, openSpreadsheet } from '../../src/platform/spreadsheets/index.js';
import { PersonReader, suggestMapping } from '../../src/statistics/index.js';

const header = [
  'cas_IncomingReferralDate',
  'cas_ReferringOrganisation',
  'prs_FirstName',
  'prs_Birthdate',
  'prs_Gender',
  'prs_Citizenship',
  'vic_TraffickingStatus',
  'vic_TypeOfExploitation',
  'vic_MethodsOfControl',
  'vic_ForcedLabourIndustry',
  'vic_MethodOfRecruitment',
  'prs_MaritalStatus',
  'hte_Country',
  'cas_Status',
];
const choices = {
  agency: [
    'North Police',
    'Shelter of Hope',
    'Labour Inspectorate',
    'Border Guard',
    'Harbour Legal Aid',
    'City Hospital',
  ],
  gender: ['Feminine', 'Masculine', 'NonSpecifiedUnknown', 'TransgenderFeminine'],
  country: ['AL', 'NG', 'VN', 'RO', 'NA', 'IN', 'BR', 'UA', 'PH', 'ET'],
  status: ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking'],
  form: [
    'ForcedLabour',
    'SexualExploitation',
    'ForcedLabour;Servitude',
    'ForcedBegging',
    'SexualExploitation;ForcedMarriage',
  ],
  means: ['DebtBondage ;FalsePromises', 'PhysicalThreats', '', 'TakesEarnings;WithholdsDocuments;PhysicalAbuse'],
  sector: ['A_AgricultureForestryAndFishing', 'F_Construction', '', 'T_ActivitiesOfHouseholdsAsEmployers'],
  recruitment: ['AtWork', 'ThroughOnlineSocialNetworks', 'ThroughFamilyOrFamilyEvents'],
  marital: ['Single', 'Married', 'Divorced', ''],
  caseStatus: ['Active', 'Closed', 'FollowUp'],
} as const;

function person(index: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(index / step) % list.length] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  return [
    `${2015 + (index % 9)}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
    pick(choices.agency, 1),
    `Name${index}`,
    `${1960 + (index % 45)}-${two(((index >> 3) % 12) + 1)}-${two(((index >> 5) % 28) + 1)}`,
    pick(choices.gender, 2),
    pick(choices.country, 3),
    pick(choices.status, 5),
    pick(choices.form, 7),
    pick(choices.means, 11),
    pick(choices.sector, 13),
    pick(choices.recruitment, 17),
    pick(choices.marital, 19),
    pick(choices.country, 23),
    pick(choices.caseStatus, 29),
  ].join(',');
}

async function writeList(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${header.join(',')}\n`);
  for (let index = 0; index < rows; index += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - index) }, (_, at) => person(index + at));
    if (!out.write(`${lines.join('\n')}\n`)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve, reject) => out.end((error?: Error | null) => (error ? reject(error) : resolve())));
}

type Clocks = { readonly wall: number; readonly cpu: NodeJS.CpuUsage };

function clocks(): Clocks {
  return { wall: performance.now(), cpu: process.cpuUsage() };
}

/** By the clock, and by the processor time used, which a busy machine does not change. */
function rates(rows: number, since: Clocks): string {
  const wall = (performance.now() - since.wall) / 1000;
  const { user, system } = process.cpuUsage(since.cpu);
  return `${Math.round(rows / wall)} rows/s, ${Math.round(rows / ((user + system) / 1e6))} rows per second of processor time`;
}

/** Rows a second and peak memory of reading a list of persons: the bare rows, then the rows as coded records. */
export async function main(rows = 1_000_000): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'palermo-read-rows-'));
  const path = join(folder, 'persons.csv');
  try {
    await writeList(path, rows);
    const megabytes = ((await stat(path)).size / 1e6).toFixed(0);
    console.log(`${rows} rows, ${megabytes} MB`);
    let peak = 0;
    const note = () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    let started = clocks();
    let count = 0;
    const bare = await openSpreadsheet(await fileSource(path));
    for await (const batch of bare.batches()) {
      count += batch.length;
      note();
    }
    console.log(`rows read     ${rates(count, started)}`);
    started = clocks();
    const reading = await openSpreadsheet(await fileSource(path));
    let reader: PersonReader | undefined;
    let records = 0;
    for await (const batch of reading.batches()) {
      const names = reading.header.map((cell) => cell.name);
      reader ??= new PersonReader(suggestMapping(names, batch.slice(0, 200)).mapping, names, { today: '2026-01-01' });
      for (const row of batch) if (reader.read(row).kind === 'record') records += 1;
      note();
    }
    console.log(`read and coded ${rates(count, started)}; ${records} records`);
    console.log(`peak memory   ${(peak / 1e6).toFixed(0)} MB`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main(Number(process.argv[2] ?? 1_000_000));
