/** Non-governmental organizations by the short names they are known under; others are named by their words. */
const KNOWN: Readonly<Record<string, string>> = {
  'amnesty international': 'amnesty',
  'anti-slavery international': 'anti-slavery',
  'coalition against trafficking in women': 'catw',
  'defence for children international': 'dci',
  'ecpat international': 'ecpat',
  'global alliance against traffic in women': 'gaatw',
  'human rights watch': 'hrw',
  'international federation of human rights': 'fidh',
  'la strada international': 'la-strada',
  'platform for international cooperation on undocumented migrants': 'picum',
  'save the children': 'save-the-children',
  'terre des hommes international federation': 'terre-des-hommes',
};

/** `ngo/gaatw`; for one that has no short name here, its words: `ngo/lawyers-without-borders`. */
export function organizationNorm(name: string): string {
  const bare = name
    .trim()
    .replace(/^the /i, '')
    .replace(/ \([^()]{1,20}\)$/, '')
    .toLowerCase();
  const slug = bare
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `ngo/${KNOWN[bare] ?? slug}`;
}
