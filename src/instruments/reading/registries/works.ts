/** Treaties, plans, publications and mechanisms that UN documents name instead of numbering. Facts: UN Treaty Collection. */
import type { CitationKind } from '../reading.js';
import { PLANS, TREATIES } from './treaties.js';

export type Work = {
  readonly id: string;
  readonly kind: Extract<CitationKind, 'treaty' | 'plan' | 'publication' | 'mechanism'>;
  /** The first is the established name. */
  readonly names: readonly string[];
  /** Names in use that differ from the established one by mistake or habit. */
  readonly variants?: readonly string[];
  /** Short names, good only after a full one in the same document. */
  readonly shorts?: readonly string[];
  /** "vol/number" in the United Nations Treaty Series; "Lvol/number" in that of the League of Nations. */
  readonly unts?: readonly string[];
};

const PROTOCOL = 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children';
const PLAN = 'United Nations Global Plan of Action to Combat Trafficking in Persons';

const NAMED: readonly Work[] = [
  {
    id: 'treaty/untoc',
    kind: 'treaty',
    names: ['United Nations Convention against Transnational Organized Crime', 'Organized Crime Convention'],
    unts: ['2225/39574'],
  },
  {
    id: 'treaty/untoc-tip',
    kind: 'treaty',
    names: [PROTOCOL, 'Trafficking in Persons Protocol', 'Trafficking Protocol', 'Palermo Protocol'],
    unts: ['2237/39574'],
  },
  {
    id: 'treaty/untoc-som',
    kind: 'treaty',
    names: [
      'Protocol against the Smuggling of Migrants by Land, Sea and Air',
      'Smuggling of Migrants Protocol',
      'Migrants Protocol',
    ],
    unts: ['2241/39574'],
  },
  {
    id: 'treaty/untoc-firearms',
    kind: 'treaty',
    names: [
      'Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition',
      'Firearms Protocol',
    ],
    unts: ['2326/39574'],
  },
  {
    id: 'treaty/uncac',
    kind: 'treaty',
    names: ['United Nations Convention against Corruption', 'Convention against Corruption'],
    unts: ['2349/42146'],
  },
  { id: 'treaty/crc', kind: 'treaty', names: ['Convention on the Rights of the Child'], unts: ['1577/27531'] },
  {
    id: 'treaty/op-crc-sc',
    kind: 'treaty',
    names: [
      'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
    ],
    unts: ['2171/27531'],
  },
  {
    id: 'treaty/op-crc-ac',
    kind: 'treaty',
    names: [
      'Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict',
    ],
    unts: ['2173/27531'],
  },
  {
    id: 'treaty/cedaw',
    kind: 'treaty',
    names: [
      'Convention on the Elimination of All Forms of Discrimination against Women',
      'Convention on the Elimination of All Forms of Discrimination Against Women',
    ],
    unts: ['1249/20378'],
  },
  {
    id: 'treaty/supplementary-slavery',
    kind: 'treaty',
    names: [
      'Supplementary Convention on the Abolition of Slavery, the Slave Trade, and Institutions and Practices Similar to Slavery',
      'Supplementary Convention on the Abolition of Slavery, the Slave Trade and Institutions and Practices Similar to Slavery',
    ],
    unts: ['266/3822'],
  },
  {
    id: 'treaty/slavery-1926',
    kind: 'treaty',
    names: ['Convention to Suppress the Slave Trade and Slavery', 'Slavery Convention'],
    unts: ['212/2861', 'L60/1414'],
  },
  {
    id: 'treaty/traffic-1949',
    kind: 'treaty',
    names: [
      'Convention for the Suppression of the Traffic in Persons and of the Exploitation of the Prostitution of Others',
    ],
    unts: ['96/1342'],
  },
  {
    id: 'treaty/ilo-c29',
    kind: 'treaty',
    names: [
      'Forced Labour Convention, 1930 (No. 29)',
      'Convention concerning Forced or Compulsory Labour, 1930 (No. 29)',
    ],
    unts: ['39/612'],
  },
  {
    id: 'treaty/ilo-p29',
    kind: 'treaty',
    names: [
      'Protocol of 2014 to the Forced Labour Convention, 1930 (No. 29)',
      'Protocol of 2014 to the Forced Labour Convention, 1930',
    ],
    unts: [],
  },
  {
    id: 'treaty/ilo-c105',
    kind: 'treaty',
    names: ['Abolition of Forced Labour Convention, 1957 (No. 105)'],
    unts: ['320/4648'],
  },
  {
    id: 'treaty/ilo-c182',
    kind: 'treaty',
    names: ['Worst Forms of Child Labour Convention, 1999 (No. 182)'],
    unts: ['2133/37245'],
  },
  { id: 'treaty/ilo-c189', kind: 'treaty', names: ['Domestic Workers Convention, 2011 (No. 189)'], unts: [] },
  {
    id: 'treaty/iccpr',
    kind: 'treaty',
    names: ['International Covenant on Civil and Political Rights'],
    unts: ['999/14668'],
  },
  {
    id: 'treaty/icescr',
    kind: 'treaty',
    names: ['International Covenant on Economic, Social and Cultural Rights'],
    unts: ['993/14531'],
  },
  {
    id: 'treaty/icerd',
    kind: 'treaty',
    names: ['International Convention on the Elimination of All Forms of Racial Discrimination'],
    unts: ['660/9464'],
  },
  {
    id: 'treaty/cat',
    kind: 'treaty',
    names: ['Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment'],
    unts: ['1465/24841'],
  },
  {
    id: 'treaty/cmw',
    kind: 'treaty',
    names: [
      'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
    ],
    unts: ['2220/39481'],
  },
  {
    id: 'treaty/crpd',
    kind: 'treaty',
    names: ['Convention on the Rights of Persons with Disabilities'],
    unts: ['2515/44910'],
  },
  {
    id: 'treaty/refugees-1951',
    kind: 'treaty',
    names: ['Convention relating to the Status of Refugees'],
    unts: ['189/2545'],
  },
  {
    id: 'treaty/refugees-1967',
    kind: 'treaty',
    names: ['Protocol relating to the Status of Refugees'],
    unts: ['606/8791'],
  },
  {
    id: 'treaty/rome-statute',
    kind: 'treaty',
    names: ['Rome Statute of the International Criminal Court', 'Rome Statute'],
    unts: ['2187/38544'],
  },
  { id: 'treaty/un-charter', kind: 'treaty', names: ['Charter of the United Nations'] },
  {
    id: 'treaty/unfccc',
    kind: 'treaty',
    names: ['United Nations Framework Convention on Climate Change'],
    unts: ['1771/30822'],
  },
  { id: 'treaty/paris-agreement', kind: 'treaty', names: ['Paris Agreement'] },
  { id: 'treaty/kyoto-protocol', kind: 'treaty', names: ['Kyoto Protocol'], unts: ['2303/30822'] },
  {
    id: 'treaty/coe-trafficking',
    kind: 'treaty',
    names: ['Council of Europe Convention on Action against Trafficking in Human Beings'],
    unts: ['2569/45795'],
  },
  {
    id: 'plan/gpa-tip',
    kind: 'plan',
    names: [PLAN, 'United Nations Global Plan of Action', 'Global Plan of Action to Combat Trafficking in Persons'],
    variants: ['United Nations Global Plan of Action against Trafficking in Persons'],
    shorts: ['Global Plan of Action'],
  },
  { id: 'plan/agenda-2030', kind: 'plan', names: ['2030 Agenda for Sustainable Development'] },
  { id: 'plan/udhr', kind: 'plan', names: ['Universal Declaration of Human Rights'] },
  {
    id: 'plan/ohchr-principles-tip',
    kind: 'plan',
    names: ['Recommended Principles and Guidelines on Human Rights and Human Trafficking'],
  },
  {
    id: 'plan/unicef-guidelines-child-victims',
    kind: 'plan',
    names: ['Guidelines on the Protection of Child Victims of Trafficking'],
  },
  {
    id: 'plan/doha-declaration',
    kind: 'plan',
    names: [
      'Doha Declaration on Integrating Crime Prevention and Criminal Justice into the Wider United Nations Agenda',
    ],
  },
  {
    id: 'plan/global-compact-migration',
    kind: 'plan',
    names: ['Global Compact for Safe, Orderly and Regular Migration'],
  },
  { id: 'pub/unodc/global-report-tip', kind: 'publication', names: ['Global Report on Trafficking in Persons'] },
  { id: 'pub/unodc/model-law-tip', kind: 'publication', names: ['Model Law against Trafficking in Persons'] },
  {
    id: 'pub/unodc/legislative-guide-tip',
    kind: 'publication',
    names: [
      `Legislative Guide for the Implementation of the ${PROTOCOL}, Supplementing the United Nations Convention against Transnational Organized Crime`,
    ],
  },
  {
    id: 'mechanism/untoc-irm',
    kind: 'mechanism',
    names: [
      'Mechanism for the Review of the Implementation of the United Nations Convention against Transnational Organized Crime and the Protocols thereto',
    ],
  },
];

export const WORKS: readonly Work[] = [
  ...NAMED,
  ...TREATIES.map(
    ([id, unts, ...names]): Work => ({
      id: `treaty/${id}`,
      kind: 'treaty',
      names,
      ...(unts ? { unts: [unts] } : {}),
    }),
  ),
  ...PLANS.map(([id, ...names]): Work => ({ id: `plan/${id}`, kind: 'plan', names })),
];

const BY_UNTS: ReadonlyMap<string, string> = new Map(
  WORKS.flatMap((w) => (w.unts ?? []).map((u) => [u, w.id] as const)),
);

/** The treaty registered under volume and number, or null. */
export function treatyOfUnts(volume: string, number: string): string | null {
  return BY_UNTS.get(`${volume}/${number}`) ?? null;
}

export type WorkName = { readonly name: string; readonly work: Work; readonly form: 'name' | 'variant' | 'short' };

/** All names, by their first word as it is written, longest first. */
export const NAMES_BY_WORD: ReadonlyMap<string, readonly WorkName[]> = (() => {
  const index = new Map<string, WorkName[]>();
  for (const work of WORKS) {
    for (const [list, form] of [
      [work.names, 'name'],
      [work.variants ?? [], 'variant'],
      [work.shorts ?? [], 'short'],
    ] as const) {
      for (const name of list) {
        const word = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
        index.set(word, [...(index.get(word) ?? []), { name, work, form }]);
      }
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.name.length - a.name.length);
  return index;
})();
