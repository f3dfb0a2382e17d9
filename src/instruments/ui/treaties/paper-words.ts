/** The status paper in words: the same on the page, in the word processor's file and on the terminal. */
import type { Language, Translate } from '../../../platform/languages/index.js';
import type { Format } from '../../../ui-kit/index.js';
import type { TreatyAction } from '../../treaties/action.js';
import type { TreatyPaper } from '../../treaties/paper.js';
import type { Known } from '../../treaties/tables.js';
import { slugOf } from '../../treaties/treaty.js';
import { type TreatyNames, treatyNames } from './names.js';

export type PaperModel = {
  /** The session it is for, in the reader's words; may be empty. */
  readonly session: string;
  readonly since: string;
  readonly on: string;
  /** Which of the two days was no day, or lay the wrong way round. */
  readonly fault: 'since' | 'on' | null;
  readonly treaties: readonly (TreatyPaper & { readonly known: Known })[];
};

export type PaperWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  }[];
};

type Words = { readonly t: Translate; readonly names: TreatyNames; readonly format: Format };

export function paperWords(model: PaperModel, t: Translate, language: Language, format: Format): PaperWords {
  const words = { t, names: treatyNames(t, language), format };
  const days = { since: format.date(model.since), on: format.date(model.on) };
  return {
    title:
      model.session === ''
        ? t('instruments.treaties.paper.heading')
        : t('instruments.treaties.paper.heading.session', { session: model.session }),
    lead: t('instruments.treaties.paper.lead', days),
    sections: model.treaties.map((treaty) => ({
      id: slugOf(treaty.treaty),
      heading: words.names.treaty(treaty.treaty),
      paragraphs: paragraphsOf(treaty, words, model.on),
      lists: treaty.known.acts === 0 ? [] : listsOf(treaty, words),
    })),
  };
}

function paragraphsOf(paper: TreatyPaper & { known: Known }, { t, format }: Words, on: string): string[] {
  if (paper.known.acts === 0) return [t('instruments.treaties.known.nothing')];
  const { now, before, entry, known } = paper;
  return [
    entry.on === null
      ? t('instruments.treaties.paper.entry.none')
      : t('instruments.treaties.paper.entry', { on: format.date(entry.on) }),
    t('instruments.treaties.paper.counts', {
      on: format.date(on),
      parties: now.parties.states,
      organizations: now.parties.organizations,
      more: now.parties.states - before.parties.states,
      signatories: now.signatories.states,
    }),
    t('instruments.treaties.known.line', { sources: known.sources.join('; '), upTo: known.upTo ?? '–' }),
  ];
}

function listsOf(paper: TreatyPaper & { known: Known }, { t, names, format }: Words) {
  const dated = (act: TreatyAction): string =>
    t('instruments.treaties.paper.line', {
      state: names.participant(act.participant),
      kind: names.kind(act.kind),
      on: format.date(act.on),
    });
  const said = (act: TreatyAction): string => (act.text === null ? dated(act) : `${dated(act)}: ${act.text}`);
  const lists = [
    { heading: t('instruments.treaties.paper.joined'), lines: paper.joined.map(dated) },
    { heading: t('instruments.treaties.paper.signed'), lines: paper.signed.map(dated) },
    {
      heading: t('instruments.treaties.paper.in-force'),
      lines: paper.inForce.map(({ participant, on }) =>
        t('instruments.treaties.paper.in-force.line', { state: names.participant(participant), on: format.date(on) }),
      ),
    },
    { heading: t('instruments.treaties.paper.left'), lines: paper.left.map(dated) },
    {
      heading: t('instruments.treaties.paper.said'),
      lines: paper.known.statements ? paper.said.map(said) : [t('instruments.treaties.paper.said.unknown')],
    },
    {
      heading: t('instruments.treaties.paper.not-party'),
      lines: paper.notParty
        .filter(({ states }) => states.length > 0)
        .map(({ group, states, of }) =>
          t('instruments.treaties.paper.not-party.line', {
            group: names.group(group),
            count: states.length,
            of,
            states: states.map(names.participant).join(', '),
          }),
        ),
    },
    { heading: t('instruments.treaties.paper.signatories'), lines: paper.signatoriesNotParty.map(names.participant) },
  ];
  return lists.map(({ heading, lines }) => ({
    heading,
    lines: lines.length === 0 ? [t('instruments.treaties.paper.none')] : lines,
  }));
}
