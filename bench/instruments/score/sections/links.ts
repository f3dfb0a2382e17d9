/** Citations against the official hyperlinks of UN texts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provision } from '../../../../src/instruments/index.js';
import { citationsOf } from '../../../../src/instruments/reading/cite/citations.js';
import { type LinkedParagraph, sameTarget, wrongLink } from '../official-links.js';
import { type Line, type Options, type Section, share } from '../section.js';

const ISSUERS: Readonly<Record<string, string>> = { GA: 'ga', SC: 'sc', HRC: 'hrc', ECOSOC: 'ecosoc' };

type Tally = { links: number; found: number; named: number };
const blank = (): Tally => ({ links: 0, found: 0, named: 0 });
const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

/** Links one after the other in the text: where each stands, or -1. */
function places(text: string, surfaces: readonly string[]): number[] {
  const next = new Map<string, number>();
  return surfaces.map((surface) => {
    for (let at = text.indexOf(surface, next.get(surface) ?? 0); at >= 0; at = text.indexOf(surface, at + 1)) {
      const before = text[at - 1] ?? ' ';
      const after = text[at + surface.length] ?? ' ';
      if (/\d/.test(surface[0] ?? '') && /[\d/]/.test(before)) continue;
      if (/\d$/.test(surface) && /\d/.test(after)) continue;
      next.set(surface, at + surface.length);
      return at;
    }
    return -1;
  });
}

export const section: Section = {
  name: 'links',
  run(dir: string, options: Options): Line[] {
    const file = join(dir, 'truth', 'citation_links.jsonl');
    if (!existsSync(file)) return [{ what: 'official links', value: 'no truth/citation_links.jsonl here' }];
    const all = new Map<string, Tally>();
    const right = new Map<string, Tally>();
    const wrong = new Map<string, string[]>();
    let paragraphs = 0;

    for (const row of readFileSync(file, 'utf8').split('\n')) {
      if (row.trim() === '') continue;
      paragraphs += 1;
      const paragraph = JSON.parse(row) as LinkedParagraph;
      const text = fold(paragraph.text);
      const provision = { id: 'x', text, anchors: [], verbs: [], kind: 'paragraph' } as unknown as Provision;
      const cites = citationsOf(provision, {
        issuer: ISSUERS[paragraph.issuing] ?? null,
        session: null,
        notedMarks: new Set(),
      });
      const surfaces = paragraph.links.map((l) => fold(l.surface).trim());
      const at = places(text, surfaces);
      paragraph.links.forEach((link, i) => {
        const from = at[i] ?? -1;
        const end = from + (surfaces[i] ?? '').length;
        const here = from < 0 ? [] : cites.filter((c) => c.offset < end && c.offset + c.surface.length > from);
        const found = here.length > 0;
        const named = here.some((c) => c.norm !== null && sameTarget(c.norm, link.norm));
        const count = (tallies: Map<string, Tally>) => {
          for (const key of [paragraph.issuing, 'all']) {
            const tally = tallies.get(key) ?? blank();
            tallies.set(key, tally);
            tally.links += 1;
            if (found) tally.found += 1;
            if (named) tally.named += 1;
          }
        };
        count(all);
        const reason = wrongLink(text, from, { surface: surfaces[i] ?? '', norm: link.norm });
        const line = `${paragraph.doc}: “${surfaces[i]}” → ${link.norm}; read ${here.map((c) => c.norm ?? 'null').join(', ') || 'nothing'}`;
        if (reason) wrong.set(reason, (wrong.get(reason) ?? []).concat(line));
        else {
          count(right);
          if (options.verbose !== null && !named && line.includes(options.verbose))
            console.log(`  ${line}\n     …${text.slice(Math.max(0, from - 130), from + 60)}…`);
        }
      });
    }

    const lines: Line[] = [{ what: 'paragraphs with official links', value: `${paragraphs}` }];
    for (const [name, tallies] of [
      ['official links that are right', right],
      ['all official links', all],
    ] as const)
      for (const [issuer, t] of tallies) {
        const judged = name === 'official links that are right';
        lines.push(
          judged
            ? share(`${name}, ${issuer}: surfaces found`, t.found, t.links, 99.7)
            : plain(`${name}, ${issuer}: surfaces found`, t.found, t.links),
          judged
            ? share(`${name}, ${issuer}: normalised`, t.named, t.links, 99.3)
            : plain(`${name}, ${issuer}: normalised`, t.named, t.links),
        );
      }
    for (const [reason, list] of [...wrong].sort(([, a], [, b]) => b.length - a.length)) {
      lines.push({ what: `wrong official links: ${reason}`, value: `${list.length}` });
      for (const one of list) lines.push({ what: '', value: one });
    }
    return lines;
  },
};

const plain = (what: string, hit: number, total: number): Line => ({
  what,
  value: `${((100 * hit) / total).toFixed(2)} % (${hit} of ${total})`,
});
