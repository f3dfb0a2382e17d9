import { wordEnd } from '../words.js';

/** Who is asked to act, as UN texts name them. `states` marks those towards whom a request is weaker (strength 3). */
export type Actor = { readonly norm: string; readonly names: readonly string[]; readonly states?: true };

export const ACTORS: readonly Actor[] = [
  {
    norm: 'member-states',
    names: [
      'Member States',
      'all Member States',
      'Members of the United Nations',
      'States Members of the United Nations',
      'the States Members',
    ],
    states: true,
  },
  {
    norm: 'states-parties',
    names: [
      'States parties',
      'States Parties',
      'all States parties',
      'Parties',
      'the Parties',
      'all Parties',
      'Parties to the Convention',
    ],
    states: true,
  },
  {
    norm: 'states',
    names: ['States', 'all States', 'countries', 'all countries', 'concerned States', 'interested States'],
    states: true,
  },
  {
    norm: 'least-developed-countries',
    names: ['least developed countries', 'the least developed countries'],
    states: true,
  },
  {
    norm: 'landlocked-developing-countries',
    names: ['landlocked developing countries', 'the landlocked developing countries'],
    states: true,
  },
  {
    norm: 'small-island-developing-states',
    names: ['small island developing States', 'the small island developing States'],
    states: true,
  },
  { norm: 'administering-powers', names: ['the administering Power', 'administering Powers'], states: true },
  {
    norm: 'contributing-countries',
    names: [
      'troop-contributing countries',
      'troop- and police-contributing countries',
      'police-contributing countries',
    ],
    states: true,
  },
  { norm: 'developed-countries', names: ['developed country Parties', 'developed countries'], states: true },
  { norm: 'developing-countries', names: ['developing country Parties', 'developing countries'], states: true },
  { norm: 'governments', names: ['Governments', 'all Governments', 'the Governments'], states: true },
  { norm: 'secretary-general', names: ['the Secretary-General', 'the Secretary-General of the United Nations'] },
  { norm: 'secretariat', names: ['the Secretariat', 'the secretariat', 'the Secretariat of the United Nations'] },
  { norm: 'executive-secretary', names: ['the Executive Secretary'] },
  { norm: 'executive-director', names: ['the Executive Director'] },
  {
    norm: 'unodc-executive-director',
    names: ['the Executive Director of the United Nations Office on Drugs and Crime'],
  },
  {
    norm: 'unodc',
    names: [
      'the United Nations Office on Drugs and Crime',
      'United Nations Office on Drugs and Crime',
      'UNODC',
      'the Office',
    ],
  },
  { norm: 'ohchr', names: ['the Office of the United Nations High Commissioner for Human Rights', 'OHCHR'] },
  {
    norm: 'high-commissioner-human-rights',
    names: ['the United Nations High Commissioner for Human Rights', 'the High Commissioner'],
  },
  { norm: 'unhcr', names: ['the Office of the United Nations High Commissioner for Refugees', 'UNHCR'] },
  {
    norm: 'wg-tip-chair',
    names: [
      'the Chair of the Working Group',
      'the chairman of the working group',
      'the Chair of the Working Group on Trafficking in Persons',
      'the Chairperson of the Working Group',
    ],
  },
  {
    norm: 'wg-tip',
    names: ['the Working Group', 'the Working Group on Trafficking in Persons', 'the open-ended interim working group'],
  },
  { norm: 'wg-international-cooperation', names: ['the Working Group on International Cooperation'] },
  { norm: 'wg-technical-assistance', names: ['the Working Group on Technical Assistance'] },
  { norm: 'wg-som', names: ['the Working Group on the Smuggling of Migrants'] },
  { norm: 'wg-firearms', names: ['the Working Group on Firearms'] },
  {
    norm: 'ctoc-cop',
    names: [
      'the Conference',
      'the Conference of the Parties',
      'the Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    ],
  },
  { norm: 'ga', names: ['the General Assembly', 'the Assembly'] },
  { norm: 'ga-president', names: ['the President of the General Assembly'] },
  { norm: 'hrc', names: ['the Human Rights Council'] },
  { norm: 'hrc-president', names: ['the President of the Human Rights Council', 'the President of the Council'] },
  { norm: 'sc', names: ['the Security Council'] },
  { norm: 'ecosoc', names: ['the Economic and Social Council'] },
  { norm: 'ccpcj', names: ['the Commission on Crime Prevention and Criminal Justice'] },
  {
    norm: 'special-rapporteur',
    names: [
      'the Special Rapporteur',
      'the Special Rapporteur on trafficking in persons, especially women and children',
    ],
  },
  {
    norm: 'special-procedures',
    names: ['special procedures', 'special procedures mandate holders', 'all special procedures'],
  },
  { norm: 'treaty-bodies', names: ['human rights treaty bodies', 'the treaty bodies'] },
  {
    norm: 'icat',
    names: [
      'the Inter-Agency Coordination Group against Trafficking in Persons',
      'the Inter-Agency Coordination Group',
    ],
  },
  {
    norm: 'un-system',
    names: [
      'the United Nations system',
      'the relevant entities of the United Nations system',
      'United Nations agencies',
      'relevant United Nations entities',
      'relevant United Nations agencies',
      'United Nations entities',
      'the specialized agencies',
      'specialized agencies',
      'the United Nations development system',
      'entities of the United Nations development system',
      'entities of the United Nations system',
      'organizations of the United Nations system',
      'bodies of the United Nations system',
      'agencies of the United Nations system',
      'institutions of the United Nations system',
      'organs and organizations of the United Nations system',
      'organizations and bodies of the United Nations system',
      'bodies and organizations of the United Nations system',
      'executive heads of the organizations of the United Nations system',
      'United Nations organizations',
      'United Nations bodies',
      'United Nations organs',
      'United Nations offices',
      'United Nations funds and programmes',
      'United Nations funds, programmes and specialized agencies',
      'United Nations funds, programmes and agencies',
      'United Nations specialized agencies',
      'United Nations specialized agencies, funds and programmes',
      'United Nations agencies, funds and programmes',
      'agencies, funds and programmes of the United Nations system',
      'funds, programmes and agencies of the United Nations system',
      'funds and programmes of the United Nations system',
      'specialized agencies, funds and programmes',
      'agencies, funds and programmes',
      'funds, programmes and specialized agencies',
      'funds, programmes and agencies',
      'funds and programmes',
    ],
  },
  { norm: 'un', names: ['the United Nations'] },
  { norm: 'regional-commissions', names: ['the regional commissions', 'the United Nations regional commissions'] },
  {
    norm: 'special-representative',
    names: ['the Special Representative of the Secretary-General', 'the Special Representative'],
  },
  { norm: 'independent-expert', names: ['the Independent Expert'] },
  { norm: 'pbc', names: ['the Peacebuilding Commission'] },
  { norm: 'ilc', names: ['the International Law Commission'] },
  { norm: 'department-global-communications', names: ['the Department of Global Communications'] },
  { norm: 'african-union', names: ['the African Union'] },
  { norm: 'european-union', names: ['the European Union'] },
  { norm: 'inter-parliamentary-union', names: ['the Inter-Parliamentary Union'] },
  { norm: 'fao', names: ['the Food and Agriculture Organization of the United Nations', 'FAO'] },
  { norm: 'unido', names: ['the United Nations Industrial Development Organization', 'UNIDO'] },
  { norm: 'unctad', names: ['the United Nations Conference on Trade and Development', 'UNCTAD'] },
  { norm: 'un-habitat', names: ['the United Nations Human Settlements Programme', 'UN-Habitat'] },
  { norm: 'unaids', names: ['the Joint United Nations Programme on HIV/AIDS', 'UNAIDS'] },
  { norm: 'wfp', names: ['the World Food Programme'] },
  { norm: 'imo', names: ['the International Maritime Organization'] },
  { norm: 'icao', names: ['the International Civil Aviation Organization'] },
  { norm: 'itu', names: ['the International Telecommunication Union'] },
  { norm: 'wmo', names: ['the World Meteorological Organization'] },
  { norm: 'wto', names: ['the World Trade Organization'] },
  { norm: 'imf', names: ['the International Monetary Fund'] },
  { norm: 'iaea', names: ['the International Atomic Energy Agency'] },
  { norm: 'development-banks', names: ['multilateral development banks', 'regional development banks'] },
  {
    norm: 'development-partners',
    names: ['development partners', 'international partners', 'bilateral and multilateral partners', 'partners'],
  },
  {
    norm: 'fisheries-organizations',
    names: [
      'regional fisheries management organizations and arrangements',
      'regional fisheries management organizations',
    ],
  },
  {
    norm: 'international-organizations',
    names: [
      'international organizations',
      'relevant international organizations',
      'international and regional organizations',
      'relevant international and regional organizations',
      'other international organizations',
      'regional organizations',
      'relevant regional organizations',
      'regional and international organizations',
      'subregional organizations',
      'regional and subregional organizations',
      'international, regional and subregional organizations',
    ],
  },
  {
    norm: 'intergovernmental-organizations',
    names: ['intergovernmental organizations', 'regional intergovernmental organizations'],
  },
  {
    norm: 'international-financial-institutions',
    names: ['international financial institutions', 'the international financial institutions'],
  },
  {
    norm: 'civil-society',
    names: ['civil society', 'civil society organizations', 'organizations of civil society', 'civil society actors'],
  },
  { norm: 'ngos', names: ['non-governmental organizations', 'NGOs'] },
  {
    norm: 'private-sector',
    names: [
      'the private sector',
      'private sector',
      'the business sector',
      'the business community',
      'private sector entities',
      'business enterprises',
      'businesses',
    ],
  },
  {
    norm: 'trade-unions',
    names: ['trade unions', "workers' organizations", 'workers’ organizations', 'labour unions'],
  },
  {
    norm: 'employers-organizations',
    names: ["employers' organizations", 'employers’ organizations', 'organizations of employers'],
  },
  {
    norm: 'academia',
    names: [
      'academia',
      'the academic community',
      'academic institutions',
      'universities',
      'research institutions',
      'research institutes',
      'the scientific community',
    ],
  },
  {
    norm: 'statistical-offices',
    names: ['statistical offices', 'national statistical offices', 'national statistical systems'],
  },
  { norm: 'media', names: ['the media', 'the mass media'] },
  { norm: 'parliaments', names: ['parliaments', 'national parliaments'] },
  { norm: 'local-authorities', names: ['local authorities', 'local governments'] },
  { norm: 'national-human-rights-institutions', names: ['national human rights institutions'] },
  {
    norm: 'donors',
    names: ['other donors', 'donors', 'interested donors', 'donor countries', 'other interested donors'],
  },
  {
    norm: 'stakeholders',
    names: [
      'all stakeholders',
      'all relevant stakeholders',
      'relevant stakeholders',
      'other stakeholders',
      'all other relevant stakeholders',
      'other relevant stakeholders',
      'stakeholders',
    ],
  },
  { norm: 'ilo', names: ['the International Labour Organization', 'ILO', 'the International Labour Office'] },
  { norm: 'iom', names: ['the International Organization for Migration', 'IOM'] },
  { norm: 'unicef', names: ["the United Nations Children's Fund", 'the United Nations Children’s Fund', 'UNICEF'] },
  {
    norm: 'un-women',
    names: [
      'the United Nations Entity for Gender Equality and the Empowerment of Women',
      'the United Nations Entity for Gender Equality and the Empowerment of Women (UN-Women)',
      'UN-Women',
    ],
  },
  { norm: 'undp', names: ['the United Nations Development Programme', 'UNDP'] },
  { norm: 'unep', names: ['the United Nations Environment Programme', 'UNEP'] },
  { norm: 'unfpa', names: ['the United Nations Population Fund', 'UNFPA'] },
  {
    norm: 'unesco',
    names: ['the United Nations Educational, Scientific and Cultural Organization', 'UNESCO'],
  },
  { norm: 'unicri', names: ['the United Nations Interregional Crime and Justice Research Institute', 'UNICRI'] },
  { norm: 'who', names: ['the World Health Organization', 'WHO'] },
  { norm: 'world-bank', names: ['the World Bank'] },
  { norm: 'interpol', names: ['the International Criminal Police Organization (INTERPOL)', 'INTERPOL'] },
  { norm: 'osce', names: ['the Organization for Security and Cooperation in Europe'] },
  { norm: 'gef', names: ['the Global Environment Facility'] },
  { norm: 'ipcc', names: ['the Intergovernmental Panel on Climate Change'] },
  { norm: 'technology-executive-committee', names: ['the Technology Executive Committee'] },
  { norm: 'climate-technology-centre', names: ['the Climate Technology Centre and Network'] },
  { norm: 'adaptation-committee', names: ['the Adaptation Committee'] },
  { norm: 'standing-committee-finance', names: ['the Standing Committee on Finance'] },
  { norm: 'copuos', names: ['the Committee on the Peaceful Uses of Outer Space'] },
  { norm: 'cted', names: ['the Counter-Terrorism Committee Executive Directorate', 'CTED'] },
  { norm: 'statistical-commission', names: ['the Statistical Commission'] },
  { norm: 'international-community', names: ['the international community'] },
  { norm: 'parties-to-conflict', names: ['all parties', 'the parties', 'the parties concerned'] },
  { norm: 'sbi', names: ['the Subsidiary Body for Implementation'] },
  { norm: 'sbsta', names: ['the Subsidiary Body for Scientific and Technological Advice'] },
];

const BY_NORM: ReadonlyMap<string, Actor> = new Map(ACTORS.map((actor) => [actor.norm, actor] as const));

/** The actor of a norm, where the registry has it. */
export const actorOf = (norm: string): Actor | undefined => BY_NORM.get(norm);

const NAMES = ACTORS.flatMap((actor) => actor.names.map((name) => ({ actor, name, lower: name.toLowerCase() }))).sort(
  (a, b) => b.name.length - a.name.length,
);

const BY_WORD: ReadonlyMap<string, readonly (typeof NAMES)[number][]> = (() => {
  const index = new Map<string, (typeof NAMES)[number][]>();
  for (const entry of NAMES) {
    const word = entry.lower.slice(0, wordEnd(entry.lower, 0));
    index.set(word, [...(index.get(word) ?? []), entry]);
  }
  return index;
})();

// Words before a name that do not change who is meant ("all other relevant stakeholders").
// First words with which a name, or what may stand before one, can begin: everything else is refused at once.
const BEFORE =
  'the all other relevant interested concerned competent appropriate such those respective national multilateral bilateral';
const KINDS =
  'international regional subregional interregional intergovernmental non-governmental multilateral bilateral national local global';
// Words before a name that do not change who is meant ("all other relevant stakeholders").
const BEFORE_NAME = new RegExp(`(?:(?:${BEFORE.replaceAll(' ', '|')}) ){1,4}`, 'iy');
const STARTERS: ReadonlySet<string> = new Set([...BY_WORD.keys(), ...BEFORE.split(' '), ...KINDS.split(' ')]);

/** The actor whose longest name stands at `at`, with the words that qualify it, and how long it is. */
export function actorAt(text: string, at: number): { actor: Actor; length: number } | null {
  const word = text.slice(at, wordEnd(text, at)).toLowerCase();
  if (!STARTERS.has(word)) return null;
  const direct = namedAt(text, at, word) ?? severalAt(text, at);
  if (direct) return direct;
  BEFORE_NAME.lastIndex = at;
  const before = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  if (before === 0) return null;
  const from = at + before;
  const named = namedAt(text, from, text.slice(from, wordEnd(text, from)).toLowerCase()) ?? severalAt(text, from);
  return named ? { actor: named.actor, length: before + named.length } : null;
}

const SCOPE = `(?:${KINDS.replaceAll(' ', '|')})`;
const ORGANIZATIONS = new RegExp(
  `(?:${SCOPE}(?:,? and |, )){1,5}${SCOPE} (financial institutions|organizations(?: and institutions| and mechanisms| and agencies)?|institutions(?: and organizations)?|mechanisms|bodies|entities|partners|actors)\\b`,
  'iy',
);

/** "National, regional and international organizations": several kinds in one name. */
function severalAt(text: string, at: number): { actor: Actor; length: number } | null {
  ORGANIZATIONS.lastIndex = at;
  const met = ORGANIZATIONS.exec(text);
  const actor =
    met &&
    BY_NORM.get(
      met[1] === 'financial institutions' ? 'international-financial-institutions' : 'international-organizations',
    );
  return met && actor ? { actor, length: met[0].length } : null;
}

function namedAt(text: string, at: number, word: string): { actor: Actor; length: number } | null {
  const names = BY_WORD.get(word);
  if (!names) return null;
  // Of one length, so that what was found is as long in the text.
  const window = text
    .slice(at, at + 160)
    .toLowerCase()
    .replaceAll('organisation', 'organization');
  for (const { actor, name, lower } of names) {
    if (!window.startsWith(lower) || /[\p{L}\p{N}-]/u.test(window[name.length] ?? ' ')) continue;
    // "WHO" is no "who".
    if (name !== name.toUpperCase() || text.startsWith(name, at)) return { actor, length: name.length };
  }
  return null;
}

/** Every actor named in a stretch of text, in order. */
export function actorsIn(text: string): { actor: Actor; at: number; end: number }[] {
  const out: { actor: Actor; at: number; end: number }[] = [];
  const pattern = /(?:^|[\s(])(?=[\p{L}])/gu;
  let skip = 0;
  for (let met = pattern.exec(text); met; met = pattern.exec(text)) {
    const at = met.index + met[0].length;
    if (met[0].length === 0) pattern.lastIndex += 1;
    if (at < skip) continue;
    const named = actorAt(text, at);
    if (!named) continue;
    out.push({ actor: named.actor, at, end: at + named.length });
    skip = at + named.length;
  }
  return out;
}
