import { signsIn, signsOf } from '../words.js';

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

// The same words as `signsOf` takes them: a text is asked for all themes in one pass.
const SIGNS: Readonly<Record<string, string>> = {
  prevention: 'prevent.|prevention.|preventing.|preventive.|awareness.|root causes.|education.',
  protection:
    'victim.|victims.|protect.|protection.|protecting.|remedy.|remedies.|compensation.|reintegration.|survivor.|survivors.',
  prosecution:
    'prosecut|investigat|criminalis|criminaliz|sanctions.|penalis|penaliz|offence.|offences.|criminal justice.|law enforcement.',
  cooperation:
    'cooperat|mutual legal assistance.|extradition.|joint investigation.|joint investigations.|partnership.|partnerships.',
  data: 'data.|statistic.|statistics.|research.|indicator.|indicators.|information on.',
  review:
    'review.|questionnaire.|questionnaires.|appraisal.|assess|evaluat|report to.|report on.|reports to.|reports on.|reporting to.|reporting on.',
  'technical-assistance':
    'technical assistance.|technical cooperation.|capacity-building.|capacity building.|training.|tool.|tools.',
  coordination: 'coordinat|inter-agency.|focal point.|focal points.|task force.|task forces.|working group.',
  ratification: 'ratif|acced|accession.|sign and ratify.',
  demand: 'supply chain.|supply chains.|procurement.|products of forced labour.|consumer.|consumers.',
  vulnerability: 'vulnerab|poverty.|children.|gender.|discriminat|disabilit',
  finance:
    'resources.|fund.|funds.|funding.|contribution.|contributions.|financial.|money-launder|money launder|proceeds.|assets.',
  legislation: 'legislat|national law.|national laws.|domestic law.|domestic laws.',
  technology: 'technolog|internet.|online.|digital.',
};
// "demand", but not "demand that": asked of the pattern itself.
const DOUBTFUL = 'demand.';

/** Signs of themes, in the order of THEMES and one more. */
export const THEME_SIGNS: readonly string[] = [...THEMES.map(([theme]) => SIGNS[theme] ?? ''), DOUBTFUL];
const ALONE = signsOf(THEME_SIGNS);
const DEMAND = THEMES.findIndex(([theme]) => theme === 'demand');

/** Themes that words of the text suggest; `bits` are the signs of themes in it. */
export function themesOf(text: string, bits = signsIn(text, ALONE)[0] ?? 0): string[] {
  if (bits === 0) return [];
  const out: string[] = [];
  THEMES.forEach(([theme, words], i) => {
    if ((bits & (1 << i)) !== 0) out.push(theme);
    else if (i === DEMAND && (bits & (1 << THEMES.length)) !== 0 && words.test(text)) out.push(theme);
  });
  return out;
}
