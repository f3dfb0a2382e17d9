/** Feminine and plural forms of words for nationals, so that the table holds one form a language. */

export function englishForms(word: string): string[] {
  return /(?:ese|ish|s|x|\))$/u.test(word) ? [word] : [word, `${word}s`];
}

export function frenchForms(word: string): string[] {
  const feminine = frenchFeminine(word);
  const plural = (form: string) => (/[sx)]$/u.test(form) ? form : `${form}s`);
  return [word, feminine, plural(word), plural(feminine)];
}

function frenchFeminine(word: string): string {
  if (/[e)]$/u.test(word)) return word;
  if (/(?:ien|éen|yen)$/u.test(word)) return `${word}ne`;
  if (/on$/u.test(word)) return `${word}ne`;
  return `${word}e`;
}

const spanishStressed: Readonly<Record<string, string>> = { és: 'es', án: 'an', ón: 'on', ín: 'in' };

export function spanishForms(word: string): string[] {
  if (word.endsWith('o')) {
    const stem = word.slice(0, -1);
    return [word, `${stem}a`, `${word}s`, `${stem}as`];
  }
  const stressed = spanishStressed[word.slice(-2)];
  if (stressed) {
    const stem = word.slice(0, -2) + stressed;
    return [word, `${stem}a`, `${stem}es`, `${stem}as`];
  }
  if (/[íú]$/u.test(word)) return [word, `${word}es`, `${word}s`];
  if (/[ae]$/u.test(word)) return [word, `${word}s`];
  if (/[ln]$/u.test(word)) return [word, `${word}a`, `${word}es`, `${word}as`];
  return [word];
}

export function russianForms(word: string): string[] {
  if (!/[сц]к$/u.test(word)) return [word];
  // Both an adjective's stem and, rarely, a noun in -ск; the endings of an adjective are what lists hold.
  return ['ий', 'ая', 'ое', 'ие', 'ого', 'ой', 'их'].map((ending) => word + ending);
}

export function arabicForms(word: string): string[] {
  return word.split(' ').every((part) => part.endsWith('ي'))
    ? [
        word,
        word
          .split(' ')
          .map((part) => `${part}ة`)
          .join(' '),
        `${word}ون`,
        `${word}ين`,
        `${word}ات`,
      ]
    : [word, `${word}ة`];
}
