import { beginningsOf, bitsOf } from '../words.js';

/** Our own list of themes for the ledger's filter; words suggest a theme, a person decides. */
export const THEMES: readonly (readonly [theme: string, words: RegExp])[] = [
  ['prevention', /\bprevent(?:ion|ing|ive)?\b|\bawareness\b|\broot causes\b|\beducation\b/i],
  [
    'protection',
    /\bvictims?\b|\bprotect(?:ion|ing)?\b|\bassistance to victims\b|\bremed(?:y|ies)\b|\bcompensation\b|\breintegration\b|\bsurvivors?\b/i,
  ],
  [
    'prosecution',
    /\bprosecut|\binvestigat|\bcriminali[sz]|\bsanctions\b|\bpenali[sz]|\boffences?\b|\bcriminal justice\b|\blaw enforcement\b/i,
  ],
  [
    'cooperation',
    /\bcooperat|\bmutual legal assistance\b|\bextradition\b|\bjoint investigations?\b|\bpartnerships?\b/i,
  ],
  ['data', /\bdata\b|\bstatistics?\b|\bresearch\b|\bindicators?\b|\binformation on\b/i],
  ['review', /\breview\b|\bquestionnaires?\b|\bappraisal\b|\bassess|\bevaluat|\breport(?:s|ing)? (?:to|on)\b/i],
  [
    'technical-assistance',
    /\btechnical (?:assistance|cooperation)\b|\bcapacity[- ]building\b|\btraining\b|\btools?\b/i,
  ],
  ['coordination', /\bcoordinat|\bInter-Agency\b|\bfocal points?\b|\btask forces?\b|\bWorking Group\b/i],
  ['ratification', /\bratif|\bacced|\baccession\b|\bsign and ratify\b/i],
  ['demand', /\bdemand\b(?! that)|\bsupply chains?\b|\bprocurement\b|\bproducts of forced labour\b|\bconsumers?\b/i],
  ['vulnerability', /\bvulnerab|\bpoverty\b|\bchildren\b|\bgender\b|\bdiscriminat|\bdisabilit/i],
  [
    'finance',
    /\bresources\b|\bfund(?:s|ing)?\b|\bcontributions?\b|\bfinancial\b|\bmoney[- ]launder|\bproceeds\b|\bassets\b/i,
  ],
  ['legislation', /\blegislat|\bnational laws?\b|\bdomestic laws?\b/i],
  ['technology', /\btechnolog|\binternet\b|\bonline\b|\bdigital\b/i],
];

// Beginnings of words without any of which the theme's pattern cannot hold; in the order of THEMES.
const SIGNS: Readonly<Record<string, string>> = {
  prevention: 'prev awar root educ',
  protection: 'vict prot assi reme comp rein surv',
  prosecution: 'pros inve crim sanc pena offe law',
  cooperation: 'coop mutu extr join part',
  data: 'data stat rese indi info',
  review: 'revi ques appr asse eval repo',
  'technical-assistance': 'tech capa trai tool',
  coordination: 'coor inte foca task work',
  ratification: 'rati acce sign',
  demand: 'dema supp proc prod cons',
  vulnerability: 'vuln pove chil gend disc disa',
  finance: 'reso fund cont fina mone proc asse',
  legislation: 'legi nati dome',
  technology: 'tech inte onli digi',
};
const BEGINNINGS = beginningsOf(THEMES.map(([theme]) => SIGNS[theme] ?? ''));
// In lower case without the flag: comparing letters of one case is several times faster.
const IN_LOWER_CASE = THEMES.map(
  ([theme, words], i) => [theme, 1 << i, new RegExp(words.source.toLowerCase())] as const,
);

export function themesOf(text: string): string[] {
  const bits = bitsOf(text, BEGINNINGS);
  if (bits === 0) return [];
  const lower = text.toLowerCase();
  return IN_LOWER_CASE.filter(([, bit, words]) => (bits & bit) !== 0 && words.test(lower)).map(([theme]) => theme);
}
