/** A reading as Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018), valid against its schema. */
import type { Reading } from '../../reading/reading.js';
import { attachmentsOf } from './annexes.js';
import { hierarchyOf, preambleOf } from './body.js';
import { identityOf } from './identity.js';
import { metaOf, reserveIds } from './meta.js';
import { conclusionsOf, prefaceOf } from './preface.js';
import { AKN, OWN } from './records.js';
import { headingsBefore } from './sections.js';
import { beginWriting, newId } from './writing.js';
import { element, open } from './xml.js';

export type AknOptions = {
  /** The text that was read: with it the lines of the head, the record of adoption and all furniture are written too. */
  readonly source?: string;
  /** The day of writing, YYYY-MM-DD; marked as unknown where it is not given. */
  readonly writtenOn?: string;
};

/**
 * A reading as Akoma Ntoso XML. `fromAkn` takes it back whole: what Akoma Ntoso has no place for (commitments, offsets,
 * diagnostics, what the metadata were read from) stands in `<proprietary>` in the namespace `urn:palermo:instruments:reading:1`.
 * Resolutions and decisions become `statement`, session reports `debateReport`, treaties and laws `act`, others `doc`.
 */
export function toAkn(reading: Reading, { source, writtenOn }: AknOptions = {}): string {
  const identity = identityOf(reading);
  const writing = beginWriting(reading, source !== undefined && source.length === reading.length ? source : null);
  reserveIds(writing);
  const headings = reading.headings.map((heading, index) => ({ index, heading }));
  const inPreamble = new Set(placed(headings, reading.preamble));
  const inAnnexes = new Set(placed(headings, reading.annexes));
  const { document } = identity;
  // The order of writing is the order of reading: a note stands where it is called first.
  const preface = prefaceOf(writing);
  const preamble = preambleOf(
    writing,
    headings.filter((one) => inPreamble.has(one)),
  );
  const body = hierarchyOf(
    writing,
    [...reading.operative, ...reading.paragraphs],
    headings.filter((one) => !inPreamble.has(one) && !inAnnexes.has(one)),
  );
  const nothing = () => element('hcontainer', { eId: newId(writing, 'body_1'), name: 'none' });
  const conclusions = conclusionsOf(writing);
  const attachments = attachmentsOf(
    writing,
    identity,
    headings.filter((one) => inAnnexes.has(one)),
  );
  const meta = metaOf(writing, identity, writtenOn ?? null);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    open('akomaNtoso', { xmlns: AKN, 'xmlns:palermo': OWN }),
    open(document.element, { name: document.name, contains: 'originalVersion' }),
    meta,
    preface,
    preamble,
    element(document.body, { 'xml:lang': writing.language }, body || nothing()),
    conclusions,
    attachments,
    `</${document.element}></akomaNtoso>\n`,
  ].join('');
}

type Headings = Parameters<typeof headingsBefore>[0];

function placed(headings: Headings, provisions: Reading['preamble']): Headings {
  const before = headingsBefore(headings, provisions);
  return [...before].flatMap(([provision, list]) => (provision === null ? [] : list));
}
