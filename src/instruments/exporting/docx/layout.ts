/** The look of a document of the United Nations in Word: measures in twentieths of a point, sizes in half points. */
import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
} from 'docx';
import type { Counted } from './labels.js';

/** Where the first line of a paragraph begins, and each deeper list further in. */
export const STEP = 567;
const SIZE = 20;

export type Script = {
  /** BCP 47 tag as Word knows it. */
  readonly tag: string;
  readonly rightToLeft: boolean;
};

const TAGS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  nl: 'nl-NL',
  ru: 'ru-RU',
  zh: 'zh-CN',
};

export function scriptOf(language: string): Script {
  return { tag: TAGS[language] ?? 'en-GB', rightToLeft: language === 'ar' };
}

const FORMATS = {
  figures: { format: LevelFormat.DECIMAL, text: (level: number) => `%${level + 1}.` },
  letters: { format: LevelFormat.LOWER_LETTER, text: (level: number) => `(%${level + 1})` },
  romans: { format: LevelFormat.LOWER_ROMAN, text: (level: number) => `(%${level + 1})` },
} as const satisfies Record<Counted, unknown>;

/** Word knows nine levels of a list; what is deeper stays at the last. */
export const DEEPEST_LEVEL = 8;

function levels(counted: Counted): ILevelsOptions[] {
  const { format, text } = FORMATS[counted];
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    suffix: LevelSuffix.TAB,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: STEP * level, firstLine: STEP } } },
  }));
}

export const numbering = (): INumberingOptions => ({
  config: (Object.keys(FORMATS) as Counted[]).map((reference) => ({ reference, levels: levels(reference) })),
});

export function styles({ tag, rightToLeft }: Script): IStylesOptions {
  const language = {
    value: tag,
    eastAsia: tag === 'zh-CN' ? tag : 'zh-CN',
    bidirectional: rightToLeft ? tag : 'ar-SA',
  };
  const heading = (size: number) => ({
    run: { bold: true, size, color: '000000', font: 'Times New Roman' },
    paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
  });
  return {
    default: {
      document: {
        run: { font: 'Times New Roman', size: SIZE, language, rightToLeft },
        paragraph: { spacing: { after: 120, line: 240 } },
      },
      title: heading(28),
      heading1: heading(28),
      heading2: heading(24),
      heading3: heading(22),
      heading4: heading(SIZE),
      heading5: heading(SIZE),
      heading6: heading(SIZE),
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
    },
  };
}
