import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../platform/access/index.js';
import type { Language, Translate } from '../platform/languages/index.js';
import { type Digits, type Format, formatOf } from './format.js';

export type NavLink = {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** Stands folded at the end of the navigation: rooms of those who run the node, seldom entered. */
  readonly folded?: boolean;
};

/** Who reads the page. `name` is shown as it was written, whatever its script. */
export type Reader = {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Her own account. */
  readonly href?: string;
};

/** What every page knows about the request it answers. Built once per request, read by the components. */
export type PageContext = {
  readonly t: Translate;
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** Path of the request, without query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The State's name in the page's language. */
  readonly stateName: string;
  /** True when every person and figure in the installation is invented. */
  readonly sandbox: boolean;
  readonly actor: Reader | null;
  readonly nav: readonly NavLink[];
  /** Links at the foot of every page. Default: none. */
  readonly foot?: readonly Pick<NavLink, 'href' | 'label'>[];
  /** The same page in each language: the language's code, its name in itself, and the address. */
  readonly languages: readonly { readonly code: Language; readonly name: string; readonly href: string }[];
  /** Hashed address of a built file such as `palermo.css`. */
  readonly assets: (name: string) => string;
  /** Moment the page was made, printed on paper beside the reader's name. Default: now. */
  readonly at?: Date;
  /** Where the sign-out form posts. Default `/sign-out`. */
  readonly signOutHref?: string;
  /** Digits of Arabic pages. Default: Western, as United Nations documents print them. */
  readonly digits?: Digits;
};

export const PageContext = createContext<PageContext | null>(null);

/** The context of the page being rendered. A component outside a page is a fault of the program. */
export function usePage(): PageContext {
  const page = useContext(PageContext);
  if (!page) throw new Error('a ui-kit component was rendered outside PageContext');
  return page;
}

export const useT = (): Translate => usePage().t;

export const useLanguage = (): Language => usePage().language;

/** Numbers, dates and lists as the page's language writes them. */
export function useFormat(): Format {
  const { language, digits } = usePage();
  return formatOf(language, digits);
}
