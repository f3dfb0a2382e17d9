/** The Universal Declaration in six languages: thirty articles, seven recitals, the proclamation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstrument } from '../../../../src/instruments/index.js';
import type { Line, Section } from '../section.js';

const ARTICLES = 30;

/** Blocks of a simple page as paragraphs of text: what is between the tags, one block a line. */
function textOfPage(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<\/(?:p|h[1-6]|li|div)>/g, '\n\n')
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/^[ \t]+/gm, '');
}

/** Arabic joins the first two recitals of the others in one. */
const RECITALS: Readonly<Record<string, number>> = { ar: 6 };

function run(dir: string): Line[] {
  const folder = join(dir, 'multilingual');
  if (!existsSync(folder)) return [{ what: 'udhr', value: 'no folder multilingual' }];
  return readdirSync(folder)
    .filter((f) => /^udhr_\w+\.(?:txt|html)$/.test(f))
    .map((file) => {
      const language = /_(\w+)\./.exec(file)?.[1] ?? '';
      const source = readFileSync(join(folder, file), 'utf8');
      const text = file.endsWith('.html') ? textOfPage(source) : source;
      const reading = readInstrument({ name: file, text });
      const numbers = reading.paragraphs.filter(
        (p) => p.kind === 'article' && (p.text !== '' || p.children.length > 0),
      );
      const inOrder = numbers.filter((p, i) => p.n === i + 1).length;
      const recitals = RECITALS[language] ?? 7;
      const right = inOrder === ARTICLES && reading.preamble.length === recitals && reading.meta.language === language;
      return {
        what: file,
        value: `${inOrder}/${ARTICLES} articles, ${reading.preamble.length} recitals, language ${reading.meta.language}`,
        target: `${ARTICLES}/${ARTICLES}, ${recitals} recitals, ${language}`,
        met: right,
      };
    });
}

export const section: Section = { name: 'udhr', run };
