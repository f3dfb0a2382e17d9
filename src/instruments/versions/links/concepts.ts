/**
 * What provisions of this field are about, however it is worded: "not punished for acts committed" and
 * "non-criminalization" are one matter. English; texts in other languages are compared by their words alone.
 */
export const MATTERS: readonly (readonly [matter: string, words: RegExp])[] = [
  ['ratification', /\bratif|\bacced(?:e|ing)\b|\baccession\b/i],
  [
    'non-punishment',
    /\bnon-(?:punish|criminal|prosecut|penal)|\bnot (?:\w{1,20} )?(?:punish|prosecut|penali[sz]|incarcerat)/i,
  ],
  ['compensation', /\bcompensat|\brestitution\b|\bredress\b|\bproceeds\b|\bdamages\b/i],
  ['victim-centred', /\bvictim-(?:cent|orient)|\bvictims? of trafficking[^.;]{0,40}\bvoices\b|\bvoices of\b/i],
  [
    'coordination-mechanism',
    /\bcoordination mechanisms?\b|\btask forces?\b|\bnational rapporteurs?\b|\breferral mechanisms?\b/i,
  ],
  [
    'investigation',
    /\binvestigat\w* and prosecut|\bprosecut\w* and investigat|\binvestigate, |\bspecialized investigat/i,
  ],
  [
    'demand',
    /\bdemand (?:that|for)\b|\bdiscourage the demand\b|\bgoods and services produced\b|\bproducts of forced labour\b/i,
  ],
  ['evaluation', /\bmonitor\w* (?:and|or) evaluat|\bevaluat\w* (?:and|or) monitor|\bevaluate the\b|\bbaseline\b/i],
  ['awareness', /\bawareness\b|\bpublic information campaign/i],
  ['supply-chains', /\bsupply chains?\b|\bprocurement\b|\bdue diligence\b/i],
  ['recruitment', /\brecruit(?:ment|ing)? agenc|\bfraudulent recruit/i],
  ['money-laundering', /\bmoney[- ]launder|\bfinancial investigat|\bconfiscat|\btracing\b/i],
  ['trust-fund', /\btrust fund\b/i],
  ['questionnaire', /\bquestionnaires?\b|\bchecklists?\b/i],
  ['criminalization', /\bcriminali[sz]e\b|\bcriminal offences?\b/i],
  ['data', /\bdisaggregat|\bdata collection\b|\bcollect\w* (?:of )?data\b|\bcomparable data\b/i],
  ['training', /\btrain(?:ing)? (?:for|of|law|and)|\bcapacity[- ]building\b/i],
  [
    'mandate-continued',
    /\bcontinue to perform\b|\bcontinue its work\b|\bmandate\b[^.;]{0,80}\bextend|\bextend\w*\b[^.;]{0,40}\bmandate\b|\bestablish\b[^.;]{0,30}\bworking group\b|\bperform the following functions\b/i,
  ],
  ['chair-report', /\bchair(?:man|person)?\b[^.;]{0,80}\breport\b|\breport\b[^.;]{0,60}\bchair(?:man|person)?\b/i],
  ['appraisal', /\bapprais/i],
  ['future-of-body', /\beffectiveness and future\b|\bshould continue its work\b|\bfuture of the\b/i],
];

export const mattersOf = (text: string): string[] =>
  MATTERS.filter(([, words]) => words.test(text)).map(([name]) => name);

/** What a provision asks to be made or held, so that a later text can say that it was. */
export type Product = 'report' | 'meeting' | 'appraisal' | 'examples';

const ASKED: readonly (readonly [Product, RegExp])[] = [
  ['report', /\breports?\b|\bto inform\b|\bsummary\b|\bstudy\b|\bsubmit\b/i],
  ['meeting', /\bshould (?:meet|hold)\b|\bhold (?:at least|a|an|one|its)\b|\bto (?:meet|convene|hold)\b|\bconvene\b/i],
  ['appraisal', /\bapprais|\breview and\b|\bevaluation of\b/i],
  ['examples', /\bexamples\b|\bgood practices\b/i],
];

const DELIVERED: readonly (readonly [Product, RegExp])[] = [
  ['report', /\breports?\b/i],
  [
    'meeting',
    /\bmeetings? (?:\w{1,12} )?held\b|\bheld (?:in|on|from|at)\b|\bconvening\b|\bmeetings? (?:of|in|on)\b|\bthe holding of\b/i,
  ],
  ['appraisal', /\bapprais|\breview of\b|\bevaluation of\b/i],
  ['examples', /\bcompilation\b|\bexamples\b/i],
];

const productsBy = (table: readonly (readonly [Product, RegExp])[], text: string): Product[] =>
  table.filter(([, words]) => words.test(text)).map(([product]) => product);

export const productsAsked = (text: string): Product[] => productsBy(ASKED, text);
export const productsDelivered = (text: string): Product[] => productsBy(DELIVERED, text);
