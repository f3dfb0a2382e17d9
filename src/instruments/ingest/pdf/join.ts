/** Lines of a paragraph put together: spaces, and hyphens at the end of lines. */
import type { TextRepair } from '../../decode.js';
import type { Stretch } from '../canonical.js';
import type { PageLines } from './furniture.js';
import { textOfLine } from './line-text.js';
import type { ParagraphLine } from './paragraphs.js';

export type Joiner = {
  /** One stretch for each page that the paragraph stands on. */
  paragraph(lines: readonly ParagraphLine[]): Stretch[];
  words(lines: readonly string[]): string;
  repairs(): readonly TextRepair[];
};

/** Every word of the document, in lower case: says whether a hyphen at the end of a line belongs to its word. */
export function vocabularyOf(pages: readonly PageLines[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lines } of pages)
    for (const line of lines)
      for (const word of textOfLine(line)
        .plain.toLowerCase()
        .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])
        words.add(word);
  return words;
}

export function joinLines(vocabulary: ReadonlySet<string>): Joiner {
  let undone = 0;
  let example = '';
  /** What is set between two lines; `cut` takes the hyphen away. */
  const between = (before: string, after: string): { cut: boolean; glue: string } => {
    if (/[\u3000-\u9fff\uff00-\uffef]$/.test(before) && /^[\u3000-\u9fff\uff00-\uffef]/.test(after))
      return { cut: false, glue: '' };
    const left = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u.exec(before.slice(-60))?.[1];
    const right = /^[\p{L}\p{N}]+/u.exec(after.slice(0, 60))?.[0];
    if (left !== undefined && right !== undefined) {
      const whole = `${left}${right}`.toLowerCase();
      const apart = `${left}-${right}`.toLowerCase();
      const known = vocabulary.has(whole) && !vocabulary.has(apart) && /^\p{Ll}/u.test(right);
      if (known) {
        undone += 1;
        example ||= `${left}-${right}`;
      }
      return { cut: known, glue: '' };
    }
    if (/\d[–/]$/.test(before) && /^\d/.test(after)) return { cut: false, glue: '' };
    if (/\/$/.test(before)) return { cut: false, glue: '' };
    return { cut: false, glue: ' ' };
  };
  const joined = (parts: readonly string[]): string[] => {
    const out: string[] = [];
    parts.forEach((part, i) => {
      const before = out.at(-1);
      if (i === 0 || before === undefined) {
        out.push(part);
        return;
      }
      // Emphasis that goes on in the next line is one emphasis.
      const on = /[^\\*]\*$/.test(before) && /^\*[^*\s]/.test(part) && before.indexOf('*') < before.length - 1;
      const [left, right] = on ? [before.slice(0, -1), part.slice(1)] : [before, part];
      const { cut, glue } = between(left, right);
      out[out.length - 1] = cut ? left.slice(0, -1) : left;
      out.push(glue + right);
    });
    return out;
  };
  return {
    paragraph(lines) {
      const parts = joined(lines.map(({ words }) => words.marked.trim()));
      const stretches: { text: string; page: number }[] = [];
      parts.forEach((text, i) => {
        const page = lines[i]?.page ?? 0;
        const last = stretches.at(-1);
        if (last && last.page === page) last.text += text;
        else stretches.push({ text, page });
      });
      return stretches.map(({ text, page }) => ({ text, place: { part: 'body', page } }));
    },
    words: (lines) => joined(lines).join(''),
    repairs: () => (undone === 0 ? [] : [{ rule: 'line-hyphen', count: undone, example }]),
  };
}
