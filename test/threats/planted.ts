/** One person's record with 500 planted words in all that a record can hold, written through the pages. */
import type { Visitor } from './visitor.js';

export type PlantedPlace =
  | 'identity'
  | 'contact'
  | 'story'
  | 'health'
  | 'legal'
  | 'operational'
  | 'shelter'
  | 'file-name'
  | 'file'
  | 'break-glass';

/** How many words stand where; together 500. */
const PLACES: Readonly<Record<PlantedPlace, number>> = {
  identity: 30,
  contact: 40,
  story: 130,
  health: 80,
  legal: 70,
  operational: 60,
  shelter: 30,
  'file-name': 2,
  file: 38,
  'break-glass': 20,
};
export const PLANTED = Object.values(PLACES).reduce((sum, count) => sum + count, 0);

export type Planted = {
  readonly record: string;
  readonly code: string;
  readonly file: string;
  readonly notes: readonly string[];
  readonly breakGlass: string;
  readonly words: Readonly<Record<PlantedPlace, readonly string[]>>;
};

/** Deals the words out to the places, in order. */
export function dealt(words: readonly string[]): Planted['words'] {
  let at = 0;
  return Object.fromEntries(
    Object.entries(PLACES).map(([place, count]) => [place, words.slice(at, (at += count))]),
  ) as Record<string, readonly string[]> as Planted['words'];
}

const sentence = (words: readonly string[]): string => words.map((word) => `${word} was there.`).join('\n');

/** The number of a record at the end of an address of this node. */
const recordIn = (location: string): string => /\/cases\/([0-9a-f-]{36})/.exec(location)?.[1] ?? '';

/** Searches, and opens a record for what was searched. */
export async function openRecord(
  worker: Visitor,
  who: { readonly names: string; readonly document: string; readonly phone: string },
): Promise<string> {
  const name = who.names.split('\n')[0] ?? '';
  const found = worker.model<{ found: { search: string } }>(
    await worker.post('/cases/search', { name, 'document-number': who.document, phone: who.phone }),
  );
  const { search } = found.found;
  const opened = await worker.post('/cases/new', {
    search,
    names: who.names,
    'document-number': who.document,
    phone: who.phone,
  });
  return recordIn(opened.location);
}

export async function change(
  worker: Visitor,
  record: string,
  sensitivity: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const path = `/cases/${record}/change/${sensitivity}`;
  const { version } = worker.model<{ version: number }>(await worker.get(path, 'application/json'));
  const answered = await worker.post(path, { version: String(version), ...fields });
  if (answered.status !== 303) throw new Error(`${path}: ${answered.status} ${answered.text.slice(0, 300)}`);
}

/**
 * @param worker case worker of one agency, stepped up
 * @param other case worker of another agency, stepped up, who takes and gives back emergency access
 */
export async function plantRecord(worker: Visitor, other: Visitor, all: readonly string[]): Promise<Planted> {
  const words = dealt(all);
  const { identity, contact, story, health, legal, operational, shelter } = words;
  const names = identity.slice(0, 20).join('\n');
  const record = await openRecord(worker, {
    names,
    document: identity[20] ?? '',
    phone: contact[0] ?? '',
  });
  await change(worker, record, 'identity', {
    names,
    'document-number': identity[20] ?? '',
    nationality: identity.slice(21).join(' '),
  });
  await change(worker, record, 'contact', {
    phone: contact[0] ?? '',
    region: contact[1] ?? '',
    language: contact[2] ?? '',
    'safe-way': sentence(contact.slice(3)),
  });
  await change(worker, record, 'story', { account: sentence(story.slice(0, 110)) });
  await change(worker, record, 'health', { 'health-needs': sentence(health.slice(0, 60)) });
  await change(worker, record, 'legal', {
    proceedings: sentence(legal.slice(0, 54)),
    'residence-status': legal[54] ?? '',
  });
  await change(worker, record, 'operational', {
    'next-steps': sentence(operational.slice(0, 40)),
    risk: operational.slice(40, 55).join(' '),
  });
  await change(worker, record, 'shelter', { 'shelter-place': shelter.slice(0, 20).join(' ') });
  await change(worker, record, 'statistical', { sex: 'female', 'age-band': '18-20' });
  const notes = await writeNotes(worker, record, {
    story: story.slice(110),
    health: health.slice(60),
    legal: legal.slice(55),
    operational: operational.slice(55),
    shelter: shelter.slice(20),
  });
  const kept = await worker.upload(
    `/cases/${record}/files`,
    { sensitivity: 'legal' },
    { name: `${words['file-name'].join(' ')}.txt`, content: sentence(words.file) },
  );
  if (kept.status !== 303) throw new Error(`file: ${kept.status} ${kept.text.slice(0, 300)}`);
  const listed = worker.model<{ files: { id: string }[] }>(
    await worker.get(`/cases/${record}/files?purpose=protection`, 'application/json'),
  );
  const file = listed.files[0]?.id ?? '';
  const shown = worker.model<{ record: { code: string } }>(
    await worker.get(`/cases/${record}?purpose=protection`, 'application/json'),
  );
  const { code } = shown.record;
  const breakGlass = await takeAndGiveBack(other, { record, code, reason: words['break-glass'].join(' ') });
  const referred = await worker.post(`/cases/${record}/referrals`, {
    agency: 'police',
    classes: ['operational'],
    purposes: ['protection'],
    days: '5',
  });
  if (referred.status !== 303) throw new Error(`referral: ${referred.status} ${referred.text.slice(0, 300)}`);
  return { record, code, file, notes, breakGlass, words };
}

/** A note of each class; the first one is corrected, so that an older version stays. */
async function writeNotes(
  worker: Visitor,
  record: string,
  texts: Readonly<Record<string, readonly string[]>>,
): Promise<string[]> {
  const notes: string[] = [];
  for (const [sensitivity, words] of Object.entries(texts)) {
    const written = await worker.post(`/cases/${record}/notes`, { sensitivity, text: sentence(words.slice(0, -1)) });
    const note = /\/notes\/([0-9a-f-]{36})/.exec(written.location)?.[1] ?? '';
    const corrected = await worker.post(`/cases/${record}/notes/${note}`, { text: sentence(words.slice(-1)) });
    if (corrected.status !== 303) throw new Error(`note: ${corrected.status} ${corrected.text.slice(0, 300)}`);
    notes.push(note);
  }
  return notes;
}

async function takeAndGiveBack(
  other: Visitor,
  { record, code, reason }: { record: string; code: string; reason: string },
): Promise<string> {
  const taken = await other.post('/cases/break-glass', { code, reason });
  if (taken.status !== 303) throw new Error(`break-glass: ${taken.status} ${taken.text.slice(0, 300)}`);
  const shown = other.model<{ breakGlass: { id: string }[] }>(
    await other.get(`/cases/${record}?purpose=protection`, 'application/json'),
  );
  const entry = shown.breakGlass[0]?.id ?? '';
  await other.post(`/cases/${record}/break-glass/${entry}/end`);
  return entry;
}

/** Everything of a record that somebody can read of it, asked as she would. */
export async function readRecord(reader: Visitor, planted: Planted): Promise<string> {
  const { record, notes, file, breakGlass } = planted;
  const paths = [
    `/cases/${record}?purpose=protection`,
    `/cases/${record}?purpose=protection&reveal=identity`,
    `/cases/${record}?purpose=protection&reveal=contact`,
    `/cases/${record}/notes?purpose=protection`,
    ...notes.map((note) => `/cases/${record}/notes/${note}?purpose=protection`),
    `/cases/${record}/files?purpose=protection`,
    `/cases/${record}/files/${file}?purpose=protection`,
    `/cases/${record}/break-glass/${breakGlass}`,
  ];
  let all = '';
  for (const path of paths) {
    const answered = await reader.get(path);
    all += `${[...answered.headers.values()].join('\n')}\n${answered.text}\n`;
  }
  return all;
}
