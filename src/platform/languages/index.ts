/**
 * The six official languages of the United Nations, and the words the product says in them.
 * Messages are ICU strings in `messages/<language>.json` beside each module; English is the text they are made from.
 */
import { IntlMessageFormat } from 'intl-messageformat';

export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text held in all six languages (names of agencies, of codes). */
export type Texts = Readonly<Record<Language, string>>;

export type MessageParams = Readonly<Record<string, string | number>>;
export type Translate = (key: string, params?: MessageParams) => string;
export type Catalogue = Readonly<Record<Language, ReadonlyMap<string, string>>>;

export const DEFAULT_LANGUAGE: Language = 'en';

/** Each language's name in itself, as a reader looks for it. */
export const LANGUAGE_NAMES: Texts = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
};

export const isLanguage = (text: string | undefined): text is Language =>
  (LANGUAGES as readonly string[]).includes(text ?? '');

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** BCP 47 tag for Intl: Western digits in Arabic, as United Nations documents print them. */
export const localeOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : language);

/**
 * The language a reader asked for, from an `Accept-Language` header (RFC 9110, 12.5.4), else English.
 * Only the primary subtag counts: `fr-CA` is French.
 */
export function negotiateLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((p) => p.trim().startsWith('q='));
      return { primary: range.split('-')[0]?.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((range) => range.primary).find(isLanguage) ?? DEFAULT_LANGUAGE;
}

/**
 * A function that says a message in one language. A key that no module knows is a fault of the program:
 * the key itself is shown, so that the page still works, and `npm run check` refuses it before.
 */
export function translator(catalogue: Catalogue, language: Language): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, params) => {
    const message = catalogue[language].get(key) ?? catalogue.en.get(key);
    if (message === undefined) return key;
    if (!message.includes('{') && !message.includes("'")) return message;
    let format = parsed.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return String(format.format(params));
  };
}
