/** Counts that a text states about treaties ("brings the number of parties to 172"). */
import type { Fact, Meta, Provision } from './reading.js';

const AFTER = /brings the number of parties to (\d{1,3})/g;
const WITH = /with (\d{1,3} parties(?: at present)?)/g;

/** Party counts, each tied to the nearest treaty cited before it in the same paragraph. */
export function treatyFacts(provisions: readonly Provision[], meta: Meta): Fact[] {
  const facts: Fact[] = [];
  for (const provision of provisions) {
    for (const pattern of [AFTER, WITH]) {
      pattern.lastIndex = 0;
      for (const met of provision.text.matchAll(pattern)) {
        const treaty = provision.citations.filter((c) => c.kind === 'treaty' && c.offset < met.index).at(-1)?.norm;
        if (!treaty) continue;
        facts.push({
          kind: 'treaty-status',
          treaty,
          parties: Number.parseInt(met[1] ?? '0', 10),
          surface: pattern === WITH ? (met[1] ?? '') : met[0],
          asOf: meta.date,
          in: provision.id,
        });
      }
    }
  }
  return facts;
}
