/** Paragraphs of a report of a session: what each is, who spoke, what was held. */
import type { Meta, ParagraphKind, Provision } from '../reading.js';
import { isAct } from './acts.js';
import { documentsBefore } from './documents.js';
import { meetingsIn } from './meetings.js';
import { pointsOf } from './points.js';
import { speakersOf, statementsOf } from './statements.js';

const KINDS: readonly (readonly [RegExp, ParagraphKind])[] = [
  [/\bconsidered (?:agenda )?items?\b|\bhad before (?:it|them)\b/i, 'consideration'],
  [
    /^Statements were (?:also )?made by the representatives? of\b|^The representatives? of .{3,2000} made (?:a )?statements?/i,
    'statements-by-states',
  ],
  [/^(?:Statements were (?:also )?made by )?the observers? (?:for|of)\b/i, 'statements-by-observers'],
  [
    /\b(?:presented the|made an introductory|introduced the|opened the|delivered an? (?:opening|introductory))\b/i,
    'introductory-statement',
  ],
  [/\b(?:also )?made (?:a )?statements?\.?$/i, 'statement'],
  [
    /^(?:A number of|Several|Some|Many|Most|One|Two|A few|Other|Another)? ?(?:speakers?|delegations?|representatives|participants)\b|^It was (?:also )?(?:noted|stressed|suggested|recommended|emphasized|highlighted|observed|recalled|proposed|mentioned|agreed|pointed out)\b|^Speakers\b/i,
    'deliberation',
  ],
  [/\b(?:adopted|decided|agreed|approved|endorsed|elected|took note of)\b/i, 'action-taken'],
];

function kindOf(text: string): ParagraphKind {
  const head = text.slice(0, 4000);
  for (const [pattern, kind] of KINDS) {
    if (pattern.test(head)) return kind;
    if (kind === 'statements-by-observers' && isAct(text)) return 'action-taken';
  }
  return 'paragraph';
}

/** Adds what reports have: kind, statements, speakers, points, meetings. Other documents come back as they are. */
export function readReport(paragraphs: readonly Provision[], meta: Meta): Provision[] {
  if (meta.docType === 'treaty') return [...paragraphs];
  return paragraphs.map((p) => {
    const kind = kindOf(p.text);
    const documents = kind === 'consideration' && /\bbefore (?:it|them)\b.{0,40}:$/.test(p.text);
    const meetings = meetingsIn(p.text);
    const before = documentsBefore(p);
    const spoken =
      kind === 'consideration' || kind === 'action-taken' || kind === 'paragraph' ? statementsOf(p.text) : [];
    return {
      ...p,
      paragraphKind: kind,
      children: documents
        ? p.children.map((c) => ({ ...c, paragraphKind: 'document-before-the-conference' as const }))
        : p.children,
      ...(kind === 'deliberation' ? { points: pointsOf(p.text) } : {}),
      ...(kind === 'statements-by-states' || kind === 'statements-by-observers'
        ? { statements: statementsOf(p.text) }
        : {}),
      ...(kind === 'introductory-statement' || kind === 'statement' ? { speakers: speakersOf(p.text) } : {}),
      ...(spoken.length > 0 ? { statements: spoken } : {}),
      ...(before.length > 0 ? { documentsBefore: before } : {}),
      ...(meetings.length > 0 ? { meetings } : {}),
    };
  });
}
