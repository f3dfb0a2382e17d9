/**
 * Recommendations of a working group: "States parties should …", "the Secretariat is requested to …". Ordinary sentences
 * of a report are none: only paragraphs under a heading of recommendations, after "adopted the following
 * recommendations", or in a document that is such a list throughout (rule 20).
 */
import { foreignModal, namesRecommendations } from '../languages/modals.js';
import type { Addressee, Commitment, Heading, Provision } from '../reading.js';
import { actorAt, actorsIn } from '../registries/actors.js';
import { themesOf } from '../registries/themes.js';
import { VERBS, type VerbEntry } from '../registries/verbs.js';
import { sentencesOf } from '../report/points.js';
import { conditionsIn } from './commitments.js';
import { deadlinesOf } from './deadlines.js';

/** How a recommendation is put, and the verb of the table whose strength it has. */
const MODALS: readonly (readonly [words: string, lemma: string])[] = [
  ['should', 'recommend'],
  ['should also', 'recommend'],
  ['should further', 'recommend'],
  ['may wish to', 'suggest'],
  ['might wish to', 'suggest'],
  ...(
    [
      ['urged', 'urge'],
      ['called upon', 'call-upon'],
      ['requested', 'request'],
      ['encouraged', 'encourage'],
      ['invited', 'invite'],
      ['recommended', 'recommend'],
      ['advised', 'recommend'],
    ] as const
  ).flatMap(([participle, lemma]) =>
    ['is', 'are'].flatMap((be) =>
      ['', 'also ', 'further ', 'strongly '].map((adverb) => [`${be} ${adverb}${participle}`, lemma] as const),
    ),
  ),
];
const BY_LENGTH = [...MODALS].sort((a, b) => b[0].length - a[0].length);
const MODAL = new RegExp(`\\b(?:${BY_LENGTH.map(([words]) => words).join('|')})\\b`);
const LEMMA_OF: ReadonlyMap<string, string> = new Map(MODALS);
const ENTRY_OF: ReadonlyMap<string, VerbEntry> = new Map(VERBS.map((v) => [v.lemma, v] as const));
const REPORTED =
  /\b(?:speakers?|delegations?|representatives?|participants|delegates|experts|panellists)\b|^(?:It was (?!recommended)|One|Some|Many|Several|Others?)\b|\b(?:said|thought|noted|stated|stressed|considered|felt|believed|observed|reported|recalled|emphasized|explained|indicated|mentioned|suggested|held) that\b/i;
const HEADING = /\brecommendations\b|^recommendation\b/i;
const ADOPTED =
  /\b(?:adopted|agreed (?:up)?on|made|endorsed|approved|formulated|put forward) the following (?:[a-z]+ ){0,3}recommendations\b|\bthe following (?:[a-z]+ ){0,3}recommendations (?:were|was) (?:adopted|made|agreed|endorsed)\b/i;
// A subject is looked for so far before its verb.
const REACH = 400;

/** Paragraphs of a report with the recommendations that they hold. */
export function withRecommendations(
  paragraphs: readonly Provision[],
  headings: readonly Heading[],
  context: { readonly title: string | null; readonly issuer: string | null },
): Provision[] {
  const listed = listedUnder(paragraphs, headings, context.title);
  return paragraphs.map((p, i) => (listed[i] ? recommended(p, null, context.issuer) : p));
}

/** For every paragraph: does it stand in a list of recommendations? */
function listedUnder(paragraphs: readonly Provision[], headings: readonly Heading[], title: string | null): boolean[] {
  const throughout = isListThroughout(paragraphs, title);
  let openLevel: number | null = null;
  let seen = -1;
  return paragraphs.map((p) => {
    for (let h = seen + 1; h <= (p.heading ?? -1); h += 1) {
      const heading = headings[h];
      if (!heading) continue;
      if (HEADING.test(heading.text) || namesRecommendations(heading.text))
        openLevel = Math.min(openLevel ?? heading.level, heading.level);
      else if (openLevel !== null && heading.level <= openLevel) openLevel = null;
    }
    seen = Math.max(seen, p.heading ?? -1);
    const inList = throughout || openLevel !== null;
    if (!ADOPTED.test(p.text)) return inList;
    // The list is what stands under these words, or else every paragraph down to the next heading of their depth.
    if (p.children.length > 0) return true;
    openLevel ??= p.heading === null ? 0 : (headings[p.heading]?.level ?? 0);
    return inList;
  });
}

/** A document that is nothing but such a list: most of its paragraphs say what somebody should do. */
function isListThroughout(paragraphs: readonly Provision[], title: string | null): boolean {
  if (paragraphs.length < 3) return false;
  const asking = paragraphs.filter((p) => recommends(p.text, false) || foreignModal(p.text) !== null).length;
  const named = title !== null && (HEADING.test(title) || namesRecommendations(title));
  return asking / paragraphs.length >= (named ? 0.4 : 0.75);
}

/**
 * Does a paragraph say what somebody should do, and nobody is reported to have said so? `named`: only where an actor
 * stands at its head.
 */
export function recommends(text: string, named: boolean): boolean {
  const met = modalIn(text);
  if (met === null || REPORTED.test(text.slice(0, met.at))) return false;
  return actorAt(text, 0) !== null || (!named && met.at < 120);
}

/** Does a paragraph open a list of recommendations ("… adopted the following recommendations:")? */
export function opensRecommendations(text: string): boolean {
  return ADOPTED.test(text.slice(0, 600));
}

type Modal = { readonly at: number; readonly surface: string; readonly lemma: string };

function modalIn(sentence: string): Modal | null {
  const met = MODAL.exec(sentence.slice(0, REACH + 40));
  if (!met || met.index > REACH) return null;
  return { at: met.index, surface: met[0], lemma: LEMMA_OF.get(met[0]) ?? 'recommend' };
}

function recommended(provision: Provision, above: Commitment | null, issuer: string | null): Provision {
  const own = sentencesOf(provision.text).flatMap(([start, end]) => {
    const sentence = provision.text.slice(start, end);
    const met = modalIn(sentence);
    return met && !REPORTED.test(sentence.slice(0, met.at)) ? [{ start, sentence, met }] : [];
  });
  const commitments: Commitment[] = own.map(({ start, sentence, met }, i) => {
    const entry = ENTRY_OF.get(met.lemma);
    const { addressees, states } = subjectOf(sentence.slice(0, met.at));
    return {
      ...base(provision.id, i, sentence, issuer),
      verb: met.surface,
      lemma: met.lemma,
      strength: (states ? entry?.strengthToStates : undefined) ?? entry?.strength ?? 3,
      addressees,
      verbInherited: false,
      verbOffset: start + met.at,
    };
  });
  if (commitments.length === 0) commitments.push(...elsewhere(provision, issuer));
  if (commitments.length === 0 && above)
    commitments.push({
      ...base(provision.id, 0, provision.text, issuer),
      verb: above.verb,
      lemma: above.lemma,
      strength: above.strength,
      addressees: above.addressees.map((a) => ({ norm: a.norm, surface: null })),
      verbInherited: true,
      verbOffset: null,
    });
  const last = commitments.at(-1);
  const passes = last && /:$|\bto$/.test(provision.text) ? last : null;
  const children = provision.children.map((c) => recommended(c, passes, issuer));
  return { ...provision, commitments, children };
}

/** The same in another language: the whole paragraph is one recommendation. */
function elsewhere(provision: Provision, issuer: string | null): Commitment[] {
  const met = foreignModal(provision.text);
  const entry = met ? ENTRY_OF.get(met.lemma) : undefined;
  if (!met || !entry) return [];
  return [
    {
      ...base(provision.id, 0, provision.text, issuer),
      verb: met.surface,
      lemma: met.lemma,
      strength: (met.states ? entry.strengthToStates : undefined) ?? entry.strength,
      addressees: met.addressees,
      verbInherited: false,
      verbOffset: met.at,
    },
  ];
}

function base(id: string, index: number, text: string, issuer: string | null) {
  return {
    id: `${id}.${index + 1}`,
    provision: id,
    class: 'recommend' as const,
    deadlines: deadlinesOf(text, issuer),
    conditions: conditionsIn(text),
    source: 'recommendation' as const,
    text: text.trim(),
    theme: themesOf(text),
    themeSuggestedBy: 'keywords' as const,
  };
}

/** Who should act: the actors named last before the verb, joined by commas and "and"; none in "Training should be given". */
function subjectOf(before: string): { addressees: Addressee[]; states: boolean } {
  const actors = actorsIn(before);
  let from = actors.length - 1;
  while (from > 0) {
    const [left, right] = [actors[from - 1], actors[from]];
    if (!left || !right || !/^(?:, and |,? as well as | and |, )$/.test(before.slice(left.end, right.at))) break;
    from -= 1;
  }
  const chosen = actors.slice(Math.max(from, 0));
  const last = chosen.at(-1);
  if (!last || !/^(?:,? [^;:]{0,160})?$/.test(before.slice(last.end).trimEnd()))
    return { addressees: [], states: false };
  const head = before.slice(0, chosen[0]?.at ?? 0);
  // "The laws of States should …": the actor is not the subject.
  if (/\b(?:of|by|for|to|in|from|between|among|with|on|against) $/.test(head)) return { addressees: [], states: false };
  return {
    addressees: chosen.map((a) => ({ norm: a.actor.norm, surface: before.slice(a.at, a.end) })),
    states: chosen.some((a) => a.actor.states === true),
  };
}
