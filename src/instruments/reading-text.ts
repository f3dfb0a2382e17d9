/** A reading as a person reads it at a terminal: what it is, and what it asks of whom. */
import type { Translate } from '../platform/languages/index.js';
import { earliestDue } from './due.js';
import { type Commitment, type Reading, isDraft } from './index.js';
import type { TextRepair } from './records.js';

const CLAUSE = 100;

type Told = {
  readonly fileName: string;
  readonly encoding: string;
  readonly textRepairs: readonly TextRepair[];
  readonly reading: Reading;
};

function commitmentLine(commitment: Commitment, draft: string | undefined, t: Translate): string {
  const { provision, verb, strength, addressees, deadlines, conditions, text } = commitment;
  const due = earliestDue(deadlines);
  const to = addressees.map(({ norm, surface }) => surface ?? norm).join(', ');
  const by = [...deadlines.map(({ surface }) => surface), ...(due ? [due.on] : [])].join(', ');
  const clause = text.length > CLAUSE ? `${text.slice(0, CLAUSE)}…` : text;
  return [
    `  ${provision.padEnd(10)} ${draft ? `[${draft}] ` : ''}${verb} (${strength}, ${t(`instruments.strength.${strength}`)})`,
    ...(to ? [`    ${t('instruments.commitment.to', { addressees: to })}`] : []),
    ...(conditions.length > 0 ? [`    ${t('instruments.commitment.condition')} ${conditions.join(', ')}`] : []),
    ...(by ? [`    ${t('instruments.commitment.deadline')} ${by}`] : []),
    `    ${clause}`,
  ].join('\n');
}

/** Several lines, without a line break at the end. Every commitment of a draft says so. */
export function readingText({ fileName, encoding, textRepairs, reading }: Told, t: Translate): string {
  const { meta, preamble, operative, paragraphs, notes, commitments, citations, diagnostics } = reading;
  const draft = isDraft(meta) ? t('instruments.status.draft') : undefined;
  const line = (key: string, value: string | null | undefined): string[] => (value ? [`${t(key)}: ${value}`] : []);
  return [
    meta.title ?? fileName,
    ...line(
      'instruments.about.type',
      `${t(`instruments.type.${meta.docType}`)}, ${t(`instruments.status.${meta.status}`)}`,
    ),
    ...line('instruments.about.symbol', meta.symbol ?? t('instruments.about.symbol.none')),
    ...line('instruments.about.body', meta.bodyName),
    ...line('instruments.about.session', meta.session ? String(meta.session.ordinal) : null),
    ...line('instruments.about.date', meta.date),
    ...line('instruments.about.encoding', encoding),
    ...(draft ? [t('instruments.draft.warning')] : []),
    '',
    t('instruments.about.counts', {
      recitals: preamble.length,
      operatives: operative.length,
      paragraphs: paragraphs.length,
      notes: notes.length,
    }),
    t('instruments.cli.read.counts', {
      commitments: commitments.length,
      citations: citations.length,
      repairs: diagnostics.length + textRepairs.length,
    }),
    ...commitments.map((commitment) => commitmentLine(commitment, draft, t)),
    ...(commitments.length > 0 ? ['', t('instruments.strength.convention')] : []),
  ].join('\n');
}
