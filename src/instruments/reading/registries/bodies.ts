/** Bodies that issue instruments, and how the numbers of their resolutions and decisions are written. */
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
  const lettered = /^(\d+) ?([A-Z]) ?\(([^)]+)\)$/.exec(number);
  if (lettered) return `${lettered[1]}(${lettered[3]})${lettered[2]}`;
  return number.replace(/\s+/g, '');
}

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
    resolution: (n) => `S/RES/${compactNumber(n)}`,
    decision: (n) => `S/DEC/${compactNumber(n)}`,
  },
  {
    id: 'ecosoc',
    names: ['Economic and Social Council'],
    resolution: (n) => `E/RES/${compactNumber(n)}`,
    decision: (n) => `E/DEC/${compactNumber(n)}`,
  },
  {
    id: 'hrc',
    names: ['Human Rights Council'],
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
    ...un('unea'),
  },
  { id: 'un-habitat-assembly', names: ['United Nations Habitat Assembly'], ...un('un-habitat-assembly') },
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

const BY_NAME: ReadonlyMap<string, Body> = new Map(
  BODIES.flatMap((b) => b.names.map((n) => [n.toLowerCase(), b] as const)),
);

/** The body of this name, with or without article, in any case. */
export function bodyNamed(name: string): Body | null {
  return BY_NAME.get(name.trim().replace(/^the /i, '').toLowerCase()) ?? null;
}

export function bodyOf(id: string | null): Body | null {
  return id === null ? null : (BODIES.find((b) => b.id === id) ?? null);
}

/** Longest body name that stands at the start of `text` (article allowed). */
export function bodyAtStart(text: string): { body: Body; length: number } | null {
  const article = /^the /i.exec(text)?.[0].length ?? 0;
  const rest = text.slice(article, article + 140).toLowerCase();
  let best: { body: Body; length: number } | null = null;
  for (const body of BODIES) {
    for (const name of body.names) {
      if (rest.startsWith(name.toLowerCase()) && (!best || article + name.length > best.length))
        best = { body, length: article + name.length };
    }
  }
  return best;
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
