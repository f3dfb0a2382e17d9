/** Annexes as attachments, each a document of its own within the document. */
import type { Provision } from '../../reading/reading.js';
import { hierarchyOf } from './body.js';
import { identification } from './meta.js';
import type { Identity } from './identity.js';
import { headingsBefore, type PlacedHeading } from './sections.js';
import { newId, type Writing } from './writing.js';
import { element } from './xml.js';

/** Provisions of one annex after another, told by the first part of their ids (`annex_2__para_1`). */
function annexesIn(provisions: readonly Provision[]): (readonly [string, Provision[]])[] {
  const out: (readonly [string, Provision[]])[] = [];
  for (const provision of provisions) {
    const name = /^annex_[^_]+/.exec(provision.eId)?.[0] ?? 'annex_1';
    const last = out.at(-1);
    if (last && last[0] === name) last[1].push(provision);
    else out.push([name, [provision]]);
  }
  return out;
}

/** '' where the document has no annex. */
export function attachmentsOf(writing: Writing, identity: Identity, headings: readonly PlacedHeading[]): string {
  const attachments = annexesIn(writing.reading.annexes).map(([name, provisions]) => {
    const eId = newId(writing, name.replace('annex', 'att'));
    const own = headingsBefore(headings, provisions);
    const body = hierarchyOf(
      writing,
      provisions,
      provisions.flatMap((provision) => own.get(provision) ?? []),
    );
    const meta = element('meta', {}, identification(identity, writing.reading.meta, eId, null));
    return element(
      'attachment',
      { eId },
      element('doc', { name: 'annex' }, meta + element('mainBody', { 'xml:lang': writing.language }, body)),
    );
  });
  return attachments.length === 0 ? '' : `<attachments>${attachments.join('')}</attachments>`;
}
