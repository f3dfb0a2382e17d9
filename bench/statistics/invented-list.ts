import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const FORMS = [
  'SexualExploitation',
  'ForcedLabour',
  'Servitude',
  'ForcedBegging',
  'ForcedMarriage',
  'OrganRemoval',
  'ForcedLabour;SexualExploitation',
  'Other',
  '',
];
const SEXES = ['Feminine', 'Masculine', 'Feminine', 'Feminine', 'Unknown'];
const STATUSES = ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking'];
const MEANS = [
  'Threats',
  'DebtBondage;Threats',
  'FalsePromises',
  'RestrictsMovement;WithholdsDocuments',
  '',
  'Unknown',
];
const COUNTRIES =
  'ALB VNM NGA ROU BGR SDN ERI IRN IND PAK BGD CHN THA PHL BRA COL MEX MAR DZA EGY SYR IRQ AFG ETH SOM KEN UGA GHA CIV CMR COD POL HUN LTU LVA MDA UKR TUR NPL LKA'.split(
    ' ',
  );
const HEADER =
  'cas_IncomingReferralDate,prs_FirstName,prs_Gender,prs_Citizenship,prs_Birthdate,vic_TraffickingStatus,vic_MethodsOfControl,vic_TypeOfExploitation,cas_Status\r\n';

/** Small, fast and the same on every machine (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes an invented list of persons in HTCDS columns: ten years, forty citizenships, ages 1 to 70. */
export async function writeInventedList(path: string, rows: number): Promise<void> {
  const next = generator(42);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const stream = createWriteStream(path);
  stream.write(HEADER);
  let chunk = '';
  for (let row = 0; row < rows; row += 1) {
    const year = 2014 + next(10);
    const born = `${year - 1 - next(70)}-${two(1 + next(12))}-${two(1 + next(28))}`;
    // Weighted towards the first countries, as real lists are.
    const country = COUNTRIES[Math.min(next(COUNTRIES.length), next(COUNTRIES.length))] ?? '';
    chunk += `${year}-${two(1 + next(12))}-${two(1 + next(28))},Name${row},${pick(SEXES)},${country},${born},${pick(STATUSES)},${pick(MEANS)},${pick(FORMS)},Active\r\n`;
    if (chunk.length > 1 << 18) {
      if (!stream.write(chunk)) await once(stream, 'drain');
      chunk = '';
    }
  }
  stream.end(chunk);
  await once(stream, 'finish');
}
