/** Headers and footers of a Word file: those of the first page are data, the others furniture. */
import { asBlock, asFurniture, spaced } from '../canonical.js';
import { childNamed, childrenNamed, isElement, type XmlElement } from '../xml.js';
import { printParagraph, type Written } from './blocks.js';
import type { WordPackage } from './package.js';

type Margin = { readonly kind: 'header' | 'footer'; readonly type: string; readonly lines: readonly string[] };

/** Margins of all sections, each part once. */
export function readMargins(sections: readonly XmlElement[], word: WordPackage, written: Written): Margin[] {
  const seen = new Set<string>();
  const out: Margin[] = [];
  for (const section of sections)
    for (const kind of ['header', 'footer'] as const)
      for (const reference of childrenNamed(section, `${kind}Reference`)) {
        const target = word.target(reference.attributes['id'] ?? '');
        if (target === null || seen.has(target)) continue;
        seen.add(target);
        const root = word.part(target);
        const element = root ? childNamed(root, kind === 'header' ? 'hdr' : 'ftr') : undefined;
        if (!element) continue;
        const type = reference.attributes['type'] ?? 'default';
        out.push({ kind, type, lines: linesOf(element, written) });
      }
  return out;
}

function linesOf(element: XmlElement, written: Written): string[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name !== 'p') return linesOf(child, written);
    const { label, words } = printParagraph(child, written);
    const line = spaced(label + words.marked).trim();
    return [...(line === '' ? [] : [line]), ...words.boxes.flatMap((box) => linesOf(box, written))];
  });
}

/** Is there a head that only the first page bears? Else the one head of all pages stands for it. */
export function firstHead(margins: readonly Margin[]): readonly Margin[] {
  const heads = margins.filter(({ kind }) => kind === 'header');
  const first = heads.filter(({ type }) => type === 'first');
  const chosen = first.some(({ lines }) => lines.length > 0) ? first : heads;
  // Sections repeat the head of the first page: it is data once.
  return chosen.filter(({ lines }) => lines.length > 0).slice(0, 1);
}

export function writeMargins(margins: readonly Margin[], written: Written): void {
  for (const { kind, type, lines } of margins)
    for (const line of lines) {
      const place = { part: kind };
      if (kind === 'footer' && type === 'first')
        written.canonical.add([{ text: asBlock(line, line.replaceAll('\\', '')), place }]);
      else
        for (const comment of asFurniture(line.replace(/<\/?sup>/g, '')))
          written.canonical.add([{ text: comment, place }]);
    }
}
