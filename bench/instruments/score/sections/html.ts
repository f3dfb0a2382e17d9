/** Pages of the web: articles and paragraphs against the same texts without markup; every word kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ingest, readInstrument } from '../../../../src/instruments/index.js';
import { type Line, type Options, type Section, share } from '../section.js';

const fold = (text: string) =>
  text
    // Numbers of lists are the page's own; text made of a page leaves them out.
    .replace(/^(?:#{1,6} |\d{1,2}\.\t)/, '')
    .replace(/\\([^\s])/g, '$1')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

async function run(dir: string, { verbose }: Options): Promise<Line[]> {
  const folder = join(dir, 'multilingual');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .sort()
    : [];
  if (files.length === 0) return [{ what: 'HTML', value: 'no pages in this folder' }];
  const lines: Line[] = [];
  let kept = 0;
  let total = 0;
  for (const file of files) {
    const { text, repairs } = await ingest(new Uint8Array(readFileSync(join(folder, file))), file);
    const articles = readInstrument({ name: file, text }).paragraphs.filter((p) => p.id.startsWith('art')).length;
    lines.push({
      what: file,
      value: `${articles} articles, ${text.split('\n\n').length} paragraphs`,
      ...(file.startsWith('udhr') ? { target: '30 articles', met: articles === 30 } : {}),
    });
    const plain = join(folder, `${basename(file, '.html')}.txt`);
    if (!existsSync(plain)) continue;
    const left = new Map<string, number>();
    for (const block of [...text.split('\n'), ...repairs.map(({ example }) => example.replace(/^[a-z]+: /, ''))])
      left.set(fold(block), (left.get(fold(block)) ?? 0) + 1);
    for (const line of readFileSync(plain, 'utf8').split('\n').map(fold)) {
      if (line === '') continue;
      total += 1;
      const count = left.get(line) ?? 0;
      if (count > 0) {
        kept += 1;
        left.set(line, count - 1);
      } else if (verbose !== null && file.includes(verbose)) console.log(`  - ${line.slice(0, 200)}`);
    }
  }
  lines.push(share('paragraphs word for word', kept, total, 99));
  return lines;
}

export const section: Section = { name: 'html', run };
