/** Bodies that issue instruments, and how the numbers of their resolutions and decisions are written. */
import { standsAt } from '../words.js';
export type Body = {
  readonly id: string;
  /** Names without article; the first is the full one. */
  readonly names: readonly string[];
  /** Short names that stand for it inside its own texts or after a full mention ("the Council"). */
  readonly short?: readonly string[];
  /** Makes the work id of a resolution. */
  readonly resolution?: (number: string) => string;
  readonly decision?: (number: string) => string;
};

/** "2331 (2016)" and "2331(2016)" → "2331(2016)"; "2200 A (XXI)" → "2200(XXI)A". */
function compactNumber(number: string): string {
  const lettered = /^(\d+) ?([A-Z](?:-[A-Z])?) ?\(([^)]+)\)$/.exec(number);
  if (lettered) return `${lettered[1]}(${lettered[3]})${lettered[2]}`;
  return number.replace(/\s+/g, '');
}

/** "5/14" → "UNEP/EA.5/Res.14": symbols that carry session and number apart. */
const bySession = (before: string, kind: string) => (number: string) => {
  const [session = '', n = ''] = compactNumber(number).split('/');
  return `${before}${session}/${kind}${n}`;
};

const un = (body: string) => ({
  resolution: (n: string) => `un/${body}/res/${compactNumber(n)}`,
  decision: (n: string) => `un/${body}/dec/${compactNumber(n)}`,
});

export const BODIES: readonly Body[] = [
  {
    id: 'ga',
    names: ['General Assembly', 'United Nations General Assembly'],
    short: ['Assembly'],
    resolution: (n) => `A/RES/${compactNumber(n)}`,
    decision: (n) => `A/DEC/${compactNumber(n)}`,
  },
  {
    id: 'sc',
    names: ['Security Council', 'United Nations Security Council'],
    short: ['Council'],
    resolution: (n) => `S/RES/${compactNumber(n)}`,
    decision: (n) => `S/DEC/${compactNumber(n)}`,
  },
  {
    id: 'ecosoc',
    names: ['Economic and Social Council'],
    short: ['Council'],
    resolution: (n) => `E/RES/${compactNumber(n)}`,
    decision: (n) => `E/DEC/${compactNumber(n)}`,
  },
  {
    id: 'hrc',
    names: ['Human Rights Council'],
    short: ['Council'],
    resolution: (n) => `A/HRC/RES/${compactNumber(n)}`,
    decision: (n) => `A/HRC/DEC/${compactNumber(n)}`,
  },
  {
    id: 'ctoc-cop',
    names: ['Conference of the Parties to the United Nations Convention against Transnational Organized Crime'],
    short: ['Conference', 'Conference of the Parties', 'Conference of the Parties to the Convention'],
    ...un('ctoc-cop'),
  },
  {
    id: 'cac-cosp',
    names: ['Conference of the States Parties to the United Nations Convention against Corruption'],
    short: ['Conference of the States Parties'],
    ...un('cac-cosp'),
  },
  { id: 'ccpcj', names: ['Commission on Crime Prevention and Criminal Justice'], ...un('ccpcj') },
  { id: 'cnd', names: ['Commission on Narcotic Drugs'], ...un('cnd') },
  { id: 'csw', names: ['Commission on the Status of Women'], ...un('csw') },
  { id: 'chr', names: ['Commission on Human Rights'], ...un('chr') },
  { id: 'statistical-commission', names: ['Statistical Commission'], ...un('statistical-commission') },
  {
    id: 'unfccc-cma',
    names: ['Conference of the Parties serving as the meeting of the Parties to the Paris Agreement'],
    ...un('unfccc-cma'),
  },
  {
    id: 'unfccc-cmp',
    names: ['Conference of the Parties serving as the meeting of the Parties to the Kyoto Protocol'],
    ...un('unfccc-cmp'),
  },
  {
    id: 'unfccc-cop',
    names: ['Conference of the Parties to the United Nations Framework Convention on Climate Change'],
    ...un('unfccc-cop'),
  },
  {
    id: 'unea',
    names: [
      'United Nations Environment Assembly',
      'United Nations Environment Assembly of the United Nations Environment Programme',
    ],
    resolution: bySession('UNEP/EA.', 'Res.'),
    decision: bySession('UNEP/EA.', 'Dec.'),
  },
  {
    id: 'un-habitat-assembly',
    names: ['United Nations Habitat Assembly', 'UN-Habitat Assembly'],
    resolution: bySession('HSP/HA.', 'Res.'),
    decision: bySession('HSP/HA.', 'Dec.'),
  },
  {
    id: 'habitat-gc',
    names: ['Governing Council of the United Nations Human Settlements Programme', 'Governing Council of UN-Habitat'],
    ...un('habitat-gc'),
  },
  { id: 'cpd', names: ['Commission on Population and Development'], ...un('cpd') },
  { id: 'csocd', names: ['Commission for Social Development'], ...un('csocd') },
  { id: 'cstd', names: ['Commission on Science and Technology for Development'], ...un('cstd') },
  { id: 'csd', names: ['Commission on Sustainable Development'], ...un('csd') },
  {
    id: 'eclac',
    names: ['Economic Commission for Latin America and the Caribbean', 'Economic Commission for Latin America'],
    ...un('eclac'),
  },
  { id: 'ece', names: ['Economic Commission for Europe'], ...un('ece') },
  { id: 'eca', names: ['Economic Commission for Africa'], ...un('eca') },
  {
    id: 'escap',
    names: ['Economic and Social Commission for Asia and the Pacific', 'Economic Commission for Asia and the Far East'],
    ...un('escap'),
  },
  { id: 'escwa', names: ['Economic and Social Commission for Western Asia'], ...un('escwa') },
  { id: 'trusteeship-council', names: ['Trusteeship Council'], ...un('trusteeship-council') },
  { id: 'unctad-board', names: ['Trade and Development Board'] },
  { id: 'world-health-assembly', names: ['World Health Assembly'] },
  { id: 'ilo-conference', names: ['International Labour Conference'] },
  { id: 'au-psc', names: ['African Union Peace and Security Council', 'Peace and Security Council'] },
  { id: 'european-council', names: ['European Council', 'Council of the European Union'] },
  { id: 'itu-pp', names: ['Plenipotentiary Conference of the International Telecommunication Union'], ...un('itu-pp') },
  { id: 'subsidiary-body-implementation', names: ['Subsidiary Body for Implementation'], ...un('sbi') },
  { id: 'subsidiary-body-science', names: ['Subsidiary Body for Scientific and Technological Advice'], ...un('sbsta') },
  {
    id: 'governing-council-unep',
    names: ['Governing Council of the United Nations Environment Programme'],
    ...un('unep-gc'),
  },
  { id: 'coe-ministers', names: ['Committee of Ministers of the Council of Europe'] },
];

const BY_ID: ReadonlyMap<string, Body> = new Map(BODIES.map((b) => [b.id, b] as const));

const BY_NAME: ReadonlyMap<string, Body> = new Map(
  BODIES.flatMap((b) => b.names.map((n) => [n.toLowerCase(), b] as const)),
);

/** The body of this name, with or without article, in any case. */
export function bodyNamed(name: string): Body | null {
  return BY_NAME.get(name.trim().replace(/^the /i, '').toLowerCase()) ?? null;
}

export function bodyOf(id: string | null): Body | null {
  return id === null ? null : (BY_ID.get(id) ?? null);
}

export type BodyName = { readonly name: string; readonly body: Body };

/** All names, by first word as it is written, longest first. */
export const BODY_NAMES_BY_WORD: ReadonlyMap<string, readonly BodyName[]> = (() => {
  const index = new Map<string, BodyName[]>();
  for (const body of BODIES)
    for (const name of body.names) {
      const word = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
      index.set(word, [...(index.get(word) ?? []), { name, body }]);
    }
  for (const names of index.values()) names.sort((a, b) => b.name.length - a.name.length);
  return index;
})();

/** Names in lower case by their first letter, longest first. */
const BY_LETTER: ReadonlyMap<number, readonly { lower: string; body: Body }[]> = (() => {
  const index = new Map<number, { lower: string; body: Body }[]>();
  for (const body of BODIES)
    for (const name of body.names) {
      const lower = name.toLowerCase();
      index.set(lower.charCodeAt(0), [...(index.get(lower.charCodeAt(0)) ?? []), { lower, body }]);
    }
  for (const names of index.values()) names.sort((a, b) => b.lower.length - a.lower.length);
  return index;
})();

/** Longest body name that stands at the start of `text` (article allowed). */
export function bodyAtStart(text: string): { body: Body; length: number } | null {
  const article = standsAt(text, 0, 'the ') ? 4 : 0;
  const first = text.charCodeAt(article);
  const met = BY_LETTER.get(first >= 65 && first <= 90 ? first + 32 : first)?.find(({ lower }) =>
    standsAt(text, article, lower),
  );
  return met ? { body: met.body, length: article + met.lower.length } : null;
}

export const COMMITTEES = [
  'First Committee',
  'Second Committee',
  'Third Committee',
  'Fourth Committee',
  'Special Political and Decolonization Committee',
  'Fifth Committee',
  'Sixth Committee',
  'General Committee',
  'Committee of the Whole',
] as const;
