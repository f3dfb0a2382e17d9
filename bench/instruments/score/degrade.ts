/**
 * What extraction does to a text, drawn from a seed: the same text, seed and form give the same result everywhere.
 * Each form keeps every word of the text and adds only marks, notes and furniture, so the same paragraphs are there.
 */
import { randomOf } from '../random.js';

export type Form = 'marked' | 'paged' | 'wrapped' | 'tight' | 'flat' | 'flat-paged';

/** In words, for the table of scores. */
export const FORMS: Readonly<Record<Form, string>> = {
  marked: 'Markdown and note marks',
  paged: '… and pages that end in mid-sentence, with notes and job numbers',
  wrapped: '… and lines broken at a column',
  tight: '… and no blank lines',
  flat: 'marked, and all on one line',
  'flat-paged': 'marked and paged, and all on one line',
};

type Random = () => number;

function seedOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Gives a text (one paragraph a line, blank lines between) the chosen form. */
export function degrade(text: string, form: Form, seed = 1): string {
  const random = randomOf(seedOf(text, seed));
  const paragraphs = text
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '');
  const notes: string[] = [];
  const marked = paragraphs.map((p) => mark(p, random, notes));
  if (form === 'marked') return `${[...marked.map(({ text: t }) => t), ...notes].join('\n\n')}\n`;
  if (form === 'flat') return `${marked.map(({ text: t }) => t.replace(/^#+ /, '')).join(' ')}\n`;
  const paged = page(marked, random);
  if (form === 'flat-paged') return `${paged.map((p) => p.replace(/^#+ /, '')).join(' ')}\n`;
  if (form === 'paged') return `${paged.join('\n\n')}\n`;
  const column = pick([60, 72, 78, 90, 104], random);
  return `${paged.map((p) => wrap(p, column)).join(form === 'wrapped' ? '\n\n' : '\n')}\n`;
}

function pick<T>(from: readonly [T, ...T[]], random: Random): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

const VERB = /^(\d{1,3}\. |\([a-z]+\) )?((?:Also |Further |Deeply |Strongly )?[A-Z][a-z]+(?:s|ing|ed)\b)/;

type Marked = { readonly text: string; readonly note: string | null };

/** Italic verbs as the printer has them, headings, and now and then the call of a note after a word. */
function mark(paragraph: string, random: Random, notes: string[]): Marked {
  let text = paragraph;
  if (text.length > 60 && random() < 0.9)
    text = text.replace(VERB, (_, label: string | undefined, verb: string) => `${label ?? ''}*${verb}*`);
  else if (text.length <= 60 && /^The [A-Z][^.;]+,$/.test(text) && random() < 0.3) text = `## ${text}`;
  if (paragraph.length < 120 || random() > 0.3) return { text, note: null };
  const words = [...text.matchAll(/[a-z]{4}(?=[ ,;])/g)].filter((m) => m.index > 40);
  const word = words[Math.floor(random() * words.length)];
  if (!word) return { text, note: null };
  const n = notes.length + 1;
  const call = pick([`<sup>${n}</sup>`, `^{${n}}`, raised(n)], random);
  const at = word.index + word[0].length;
  const note = `${pick([`<sup>${n}</sup>`, raised(n)], random)} ${pick(['A/67/', 'E/2002/', 'See A/HRC/'], random)}${100 + n}.`;
  notes.push(note);
  return { text: `${text.slice(0, at)}${call}${text.slice(at)}`, note };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (n: number): string => [...String(n)].map((d) => RAISED[Number(d)] ?? d).join('');

/** Pages of some 2,500 characters: the last paragraph is cut after a word, and the page's foot stands in the gap. */
function page(marked: readonly Marked[], random: Random): string[] {
  const out: string[] = [];
  let room = 1800 + random() * 1400;
  let waiting: string[] = [];
  let number = 1;
  const job = `V.${10 + Math.floor(random() * 15)}-${10000 + Math.floor(random() * 80000)} (E)`;
  const foot = () => {
    const furniture = pick(
      [[job], ['---', ...waiting], [...waiting, `${number}/20`], [...waiting, job, '---'], ['---', ...waiting, job]],
      random,
    );
    const lost = waiting.filter((note) => !furniture.includes(note));
    number += 1;
    waiting = lost;
    room = 1800 + random() * 1400;
    return furniture;
  };
  for (const { text, note } of marked) {
    if (note) waiting.push(note);
    room -= text.length;
    if (room > 0 || text.length < 160 || text.startsWith('#')) {
      out.push(text);
      continue;
    }
    const from = 40 + Math.floor(random() * (text.length - 100));
    const at = text.indexOf(' ', from);
    // Not within a mark, and not before a capital that could begin a paragraph of its own.
    const inside = at < 0 || /[<{*^]/.test(text.slice(at - 6, at + 8)) || !/^ [a-z]{2}/.test(text.slice(at, at + 3));
    if (inside || /[.,;:]$/.test(text.slice(0, at))) {
      out.push(text);
      continue;
    }
    out.push(text.slice(0, at), ...foot(), text.slice(at + 1));
  }
  return [...out, ...waiting];
}

/** Lines filled with words up to a column. */
function wrap(text: string, column: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > column) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
