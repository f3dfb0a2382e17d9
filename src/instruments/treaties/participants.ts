/** Who may take part in a treaty: States, organizations of regional integration, States that are no more. */
import type { Texts } from '../../platform/languages/index.js';
import { stateOf } from '../reading/state-names.js';
import { type GroupShown, GROUPS_SHOWN } from './regional-groups.js';
import { STATE_LINES } from './state-lines.js';

/** `former`: a State that has ended; its acts stay, and its successors' stand beside them. */
export type ParticipantKind = 'member' | 'observer' | 'non-member' | 'organization' | 'former';

export type Participant = {
  /** ISO 3166-1 alpha-3; `EU` for the European Union; ISO 3166-3 alpha-3 for a former State. */
  readonly code: string;
  readonly m49: string | null;
  readonly kind: ParticipantKind;
  readonly group: GroupShown;
  readonly names: Texts;
  /** The first day on which a former State was no more. */
  readonly ended?: string;
};

const KINDS: Readonly<Record<string, ParticipantKind>> = {
  member: 'member',
  observer: 'observer',
  'non-member': 'non-member',
};

function participantOfLine(line: string): Participant {
  const [code = '', m49 = '', kind = '', group, en = '', fr = '', es = '', ru = '', ar = '', zh = ''] = line.split('|');
  return {
    code,
    m49,
    kind: KINDS[kind] ?? 'member',
    group: GROUPS_SHOWN.find((one) => one === group) ?? 'none',
    names: { en, fr, es, ru, ar, zh },
  };
}

const others: readonly Participant[] = [
  {
    code: 'EU',
    m49: null,
    kind: 'organization',
    group: 'none',
    names: {
      en: 'European Union',
      fr: 'Union européenne',
      es: 'Unión Europea',
      ru: 'Европейский союз',
      ar: 'الاتحاد الأوروبي',
      zh: '欧洲联盟',
    },
  },
  former(
    'CSK',
    '1993-01-01',
    'Czechoslovakia',
    'Tchécoslovaquie',
    'Checoslovaquia',
    'Чехословакия',
    'تشيكوسلوفاكيا',
    '捷克斯洛伐克',
  ),
  former(
    'DDR',
    '1990-10-03',
    'German Democratic Republic',
    'République démocratique allemande',
    'República Democrática Alemana',
    'Германская Демократическая Республика',
    'الجمهورية الديمقراطية الألمانية',
    '德意志民主共和国',
  ),
  former('YUG', '1992-04-27', 'Yugoslavia', 'Yougoslavie', 'Yugoslavia', 'Югославия', 'يوغوسلافيا', '南斯拉夫'),
];

function former(code: string, ended: string, ...names: [string, string, string, string, string, string]): Participant {
  const [en, fr, es, ru, ar, zh] = names;
  return { code, m49: null, kind: 'former', group: 'none', names: { en, fr, es, ru, ar, zh }, ended };
}

/** Every participant, States by code first. */
export const PARTICIPANTS: readonly Participant[] = [...STATE_LINES.map(participantOfLine), ...others];

const BY_CODE: ReadonlyMap<string, Participant> = new Map(PARTICIPANTS.map((one) => [one.code, one]));

export const participant = (code: string): Participant | undefined => BY_CODE.get(code);

/** Whether a participant is a State: the European Union and other organizations never are. */
export const isState = (code: string): boolean => {
  const kind = BY_CODE.get(code)?.kind;
  return kind !== undefined && kind !== 'organization';
};

/** The States of today, for lists of who is not a party: former States and organizations are left out. */
export const STATES_TODAY: readonly Participant[] = PARTICIPANTS.filter(
  ({ kind }) => kind !== 'organization' && kind !== 'former',
);

// Names that status tables still carry; those that reading knows already are not repeated.
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  'czech republic': 'CZE',
  'libyan arab jamahiriya': 'LBY',
  'serbia and montenegro': 'SRB',
  'union of soviet socialist republics': 'RUS',
  ussr: 'RUS',
  'byelorussian soviet socialist republic': 'BLR',
  'ukrainian soviet socialist republic': 'UKR',
  zaire: 'COD',
  'republic of north macedonia': 'MKD',
  macedonia: 'MKD',
  'netherlands (kingdom of the)': 'NLD',
  'kingdom of the netherlands': 'NLD',
  'european community': 'EU',
  'european economic community': 'EU',
  'korea, republic of': 'KOR',
  'cote d’ivoire': 'CIV',
  'ivory coast': 'CIV',
};

const fold = (label: string): string =>
  label.normalize('NFKC').replace(/['`´]/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...PARTICIPANTS.flatMap(({ code, names }) =>
    Object.values(names).map((name): [string, string] => [fold(name), code]),
  ),
  ...Object.entries(EARLIER_NAMES).map(([name, code]): [string, string] => [fold(name), code]),
]);

// Marks of footnotes after a name: "China 4, 5", "Denmark ⁶", "Türkiye*", "Serbia [3]".
const NOTE_MARKS = /[\s*†‡\u00b9\u00b2\u00b3\u2070-\u2079]*(?:\[\d{1,3}\])?[\s\d,*]*$/u;

/** A label without brackets of a withdrawn participant, marks of footnotes, and a leading article. */
export function bareLabel(label: string): string {
  let bare = label.replace(/\s+/g, ' ').trim();
  if (bare.startsWith('[') && bare.endsWith(']')) bare = bare.slice(1, -1).trim();
  const cut = NOTE_MARKS.exec(bare.slice(-40));
  if (cut) bare = bare.slice(0, bare.length - cut[0].length);
  return bare.replace(/^the /i, '').trim();
}

/**
 * The participant a label names, in any of the six languages or under an earlier name; null where none does.
 * A label that is near to a name is not that name: it is left for a person.
 */
export function participantOf(label: string): string | null {
  const bare = bareLabel(label);
  if (/^[A-Z]{2,3}$/.test(bare) && BY_CODE.has(bare)) return bare;
  const known = BY_NAME.get(fold(bare)) ?? stateOf(bare);
  return known !== null && BY_CODE.has(known) ? known : null;
}
