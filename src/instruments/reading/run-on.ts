/** Numbered paragraphs that stand one after another on a line: "1. … . 2. …", in a text whose lines are paragraphs. */
import type { Block } from './block.js';
import { cutAt } from './flat.js';

const NUMBERED = /^(\d{1,3})\. /;

/** Cut where the next number follows a full stop on the line and no other line begins with it. */
export function splitRunOn(lines: readonly Block[]): Block[] {
  const begun = new Set(lines.flatMap(({ clean }) => NUMBERED.exec(clean.text)?.[1] ?? []));
  return lines.flatMap((line) => {
    const first = NUMBERED.exec(line.clean.text)?.[1];
    const cuts = first === undefined ? [] : cutsAfter(line.clean.text, Number(first), begun);
    return cuts.length === 0 ? [line] : cutAt(line, [0, ...cuts]);
  });
}

function cutsAfter(text: string, first: number, begun: ReadonlySet<string>): number[] {
  const cuts: number[] = [];
  let from = 0;
  for (let number = first + 1; !begun.has(String(number)); number += 1) {
    const label = `${number}. `;
    const at = nextLabel(text, label, from);
    if (at === -1) break;
    cuts.push(at);
    from = at + label.length;
  }
  return cuts;
}

/** "…, in October 2016. 2. The …": a stop before it, a capital after it. */
function nextLabel(text: string, label: string, from: number): number {
  for (let at = text.indexOf(` ${label}`, from); at !== -1; at = text.indexOf(` ${label}`, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + 1 + label.length] ?? '';
    if (/[.;:”"]/.test(before) && /\p{Lu}/u.test(after)) return at + 1;
  }
  return -1;
}
