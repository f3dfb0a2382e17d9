import { useFormat, usePage, useT } from '../../ui-kit/index.js';
import type { Addressee, DocStatus, ProvisionKind, Strength } from '../reading/reading.js';
import type { CommitmentOfPassage } from '../store.js';

export type Titled = { readonly title: string | null; readonly symbol: string | null; readonly fileName: string };

/** A document as people call it: its title, else its symbol, else the file's name. */
export const titleOf = ({ title, symbol, fileName }: Titled): string => title ?? symbol ?? fileName;

const SHORT = 70;

/** A title for the browser's tab and the way here: titles of resolutions run over several lines. */
export function shortTitle(title: string): string {
  if (title.length <= SHORT) return title;
  const cut = title.lastIndexOf(' ', SHORT);
  return `${title.slice(0, cut > SHORT / 2 ? cut : SHORT)}…`;
}

const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text of unknown language, by its first letter, as `dir="auto"` tells it. */
export const directionOfText = (text: string): 'ltr' | 'rtl' => (RTL.test(text.slice(0, 200)) ? 'rtl' : 'ltr');

/** Address of a paragraph in its document; long documents are shown in parts. */
export const paragraphHref = (instrument: string, fragment: string, part: number | null): string =>
  `/instruments/${instrument}${part !== null && part > 1 ? `?part=${part}` : ''}#${fragment}`;

export type InstrumentNames = {
  provision(rootKind: ProvisionKind | null, number: string | null): string;
  addressee(addressee: Addressee): string;
  /** Those who are asked, as far as the text names or implies them. */
  addressees(addressees: readonly Addressee[]): string[];
  /** "4 – urges or calls upon". */
  strength(strength: Strength): string;
  theme(theme: string): string;
  status(status: DocStatus): string;
  /** A name for a code that the messages may not have: then the code itself. */
  coded(key: string, code: string): string;
  /** The day it falls due, as exactly as the text says it; undefined where the text says none. */
  due(commitment: Pick<CommitmentOfPassage, 'dueOn' | 'duePrecision'>): string | undefined;
};

/** Names of this module's things in the page's language. */
export function useNames(): InstrumentNames {
  const t = useT();
  const format = useFormat();
  const { dir } = usePage();
  // "4 (a)" would come apart between Arabic words.
  const isolated = (number: string) => (dir === 'rtl' ? `\u2068${number}\u2069` : number);
  const coded = (key: string, code: string): string => {
    const name = t(key);
    return name === key ? code : name;
  };
  const addressee = ({ norm, surface }: Addressee): string => {
    if (norm === null) return surface ?? '';
    const name = coded(`instruments.addressee.${norm}`, norm);
    return name === norm ? (surface ?? norm) : name;
  };
  return {
    coded,
    provision: (rootKind, number) =>
      number === null
        ? t('instruments.provision.text')
        : t(`instruments.provision.${rootKind ?? 'paragraph'}`, { number: isolated(number) }),
    addressee,
    addressees: (addressees) => addressees.map(addressee).filter((name) => name !== ''),
    strength: (strength) => t('instruments.strength.named', { strength, words: t(`instruments.strength.${strength}`) }),
    theme: (theme) => coded(`instruments.theme.${theme}`, theme),
    status: (status) => t(`instruments.status.${status}`),
    due: ({ dueOn, duePrecision }) => {
      if (dueOn === null) return undefined;
      return duePrecision === 'day' ? format.date(dueOn) : t('instruments.due.latest', { date: format.date(dueOn) });
    },
  };
}
