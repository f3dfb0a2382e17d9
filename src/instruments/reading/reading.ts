/** What the reader hands back: a document as addressable provisions, each with the place it came from. */

/** Half-open range of UTF-16 offsets in the source text. */
export type Span = { readonly start: number; readonly end: number };

/** A reference mark met in the text. `offset` counts in the provision's clean text, `source` in the file. */
export type Anchor = { readonly mark: string; readonly offset: number; readonly source: Span };

/** A verb that opens a clause. `offset` counts in the provision's clean text. */
export type Verb = { readonly surface: string; readonly lemma: string; readonly offset: number };

export type CitationKind =
  | 'treaty'
  | 'treaty-article'
  | 'resolution'
  | 'decision'
  | 'document'
  | 'unts'
  | 'sales-number'
  | 'plan'
  | 'publication'
  | 'mechanism'
  | 'rule'
  | 'agenda-item'
  | 'report-unidentified'
  | 'report-via-footnote'
  | 'official-record'
  | 'sponsor-note';

/** A reference to another text. `norm` is null where the target cannot be told from the file: it is never guessed. */
export type Citation = {
  readonly surface: string;
  readonly norm: string | null;
  readonly kind: CitationKind;
  /** Day the cited text was adopted, where the file says it. */
  readonly date?: string;
  /** The treaty registered under a Treaty Series number. */
  readonly treaty?: string;
  /** The established name, where the file uses another. */
  readonly variantOf?: string;
  /** Provision id (`op5-f`) or note id (`fn1`). */
  readonly in: string;
  /** Offset in the text of that provision or note. */
  readonly offset: number;
  /** How the issuing body of a bare number was told. */
  readonly bodyFrom?: 'named' | 'possessive' | 'clause' | 'issuer' | 'anchor';
};

export type DeadlineKind =
  | 'session'
  | 'before-session'
  | 'meeting'
  | 'by-date'
  | 'in-year'
  | 'recurring'
  /** So long after an event ("within three months of its adoption"), whose day the text does not say. */
  | 'within'
  | 'external-timeline';

export type DeadlineNorm = Readonly<Record<string, string | number | boolean | null>>;

export type Deadline = { readonly kind: DeadlineKind; readonly surface: string; readonly norm: DeadlineNorm };

/** Who is to act. `surface` is null where the text implies the addressee, `norm` where the actor is not in the registry. */
export type Addressee = { readonly norm: string | null; readonly surface: string | null };

/** What a hedge rests on; `registries/conditions.ts` lists the wordings. */
export type HedgeKind =
  | 'resources'
  | 'law'
  | 'request'
  | 'possibility'
  | 'appropriateness'
  | 'consider'
  | 'effort'
  | 'priority'
  | 'voluntary'
  | 'mandate'
  | 'circumstances'
  | 'consultation'
  | 'rules'
  | 'balance';

/** Words that qualify a duty. `offset` counts in the provision's clean text. */
export type Hedge = {
  readonly kind: HedgeKind;
  readonly surface: string;
  readonly offset: number;
  /** The paragraph above an entry that puts it under the hedge: `offset` counts there. */
  readonly from?: string;
};

/** How far a paragraph of a treaty obliges: from "shall not" and "shall" to "may". */
export type Obligation =
  | 'prohibited'
  | 'mandatory'
  | 'qualified'
  | 'endeavour'
  | 'consider'
  | 'recommended'
  | 'optional';

export type VerbClass =
  | 'decide'
  | 'mandate'
  | 'exhort'
  | 'recommend'
  | 'welcome'
  | 'note'
  | 'recognize'
  | 'affirm'
  | 'emphasize'
  | 'express'
  | 'recall';

export type Strength = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** One thing that a provision asks, decides or says. Themes are suggested by the machine, never asserted. */
export type Commitment = {
  readonly id: string;
  readonly provision: string;
  readonly verb: string;
  readonly lemma: string;
  readonly class: VerbClass;
  readonly strength: Strength;
  readonly modifier?: string;
  readonly addressees: readonly Addressee[];
  readonly deadlines: readonly Deadline[];
  /** Wordings of the hedges that are conditions, each once. */
  readonly conditions: readonly string[];
  /** Every hedge of the clause, in order; absent where there is none. */
  readonly hedges?: readonly Hedge[];
  /** A list entry takes the verb and the addressee of the paragraph it stands under. */
  readonly verbInherited: boolean;
  /** Of a paragraph of a treaty: how far it obliges. */
  readonly obligation?: Obligation;
  /** Where it is no clause of the enacting body but an entry of a list of recommendations. */
  readonly source?: 'recommendation';
  /** Offset of the verb in the provision's text; null where inherited. */
  readonly verbOffset: number | null;
  /** The clause itself. */
  readonly text: string;
  readonly theme: readonly string[];
  readonly themeSuggestedBy: 'keywords';
};

export type ProvisionKind = 'recital' | 'operative' | 'item' | 'paragraph' | 'annex' | 'article';

export type Provision = {
  /** Fragment id, the page's anchor: `pp1`, `op5-f`, `op-o-ii`, `p7`. */
  readonly id: string;
  /** Akoma Ntoso element id: `rec_3`, `para_13__list_1__point_d`. */
  readonly eId: string;
  readonly kind: ProvisionKind;
  readonly n: number | string;
  readonly label: string | null;
  /** Title of an article or annex. */
  readonly title?: string;
  readonly text: string;
  /** Lines of the source, from 1. */
  readonly lines: readonly number[];
  /** Where the text stands in the source, in reading order; more than one where a page break cuts it. */
  readonly spans: readonly Span[];
  /** Pairs [text offset, source offset]: the source place of every character (see `sourceOffset`). */
  readonly origin: readonly number[];
  readonly emphasis: readonly (readonly [number, number])[];
  readonly anchors: readonly Anchor[];
  readonly verbs: readonly Verb[];
  readonly citations: readonly Citation[];
  readonly commitments: readonly Commitment[];
  readonly children: readonly Provision[];
  /** FNV-1a (64 bits, hex) of the text in lower case with punctuation and spaces folded. Not cryptographic. */
  readonly hash: string;
  /** Language of the text, where it is not the document's. */
  readonly language?: string;
  /** A draft's square brackets and braces around or in the text, alternatives between them, and options. */
  readonly brackets?: readonly Bracket[];
  readonly alternatives?: readonly Alternatives[];
  readonly options?: readonly OptionMark[];
  /** The option named on a line above, to which this paragraph belongs ("Option 2"). */
  readonly option?: string;
  /** A recital that shares one paragraph with the enacting formula. */
  readonly runIn: boolean;
  /** Heading in force, by its index in `headings`; null before the first. */
  readonly heading: number | null;
  /** Paragraphs of a report: what they are. */
  readonly paragraphKind?: ParagraphKind;
  readonly points?: readonly Point[];
  readonly statements?: readonly Statement[];
  readonly speakers?: readonly Speaker[];
  readonly meetings?: readonly MeetingRef[];
  /** Symbols of the documents that the body had before it. */
  readonly documentsBefore?: readonly string[];
};

/** A bracketed stretch of a draft, its brackets included; depth 1 is outermost. */
export type Bracket = { readonly start: number; readonly end: number; readonly depth: number };

/** Wordings of which one is to be chosen: "[shall][should]". Each stretch is without its brackets. */
export type Alternatives = {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly wordings: readonly { readonly start: number; readonly end: number }[];
};

/** "Option 1", "Alt 2": where it is named, and how far in this provision it goes. */
export type OptionMark = {
  readonly label: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** It says that there is to be nothing ("No text"). */
  readonly empty: boolean;
};

export type ParagraphKind =
  | 'consideration'
  | 'document-before-the-conference'
  | 'introductory-statement'
  | 'statement'
  | 'statements-by-states'
  | 'statements-by-observers'
  | 'deliberation'
  | 'action-taken'
  | 'paragraph';

/** One sentence of a deliberation, and who is said to have held it. */
export type Point = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly attribution: string;
  readonly quantifier: string | null;
  readonly mode: string | null;
  readonly proposal: string | null;
};

export type Statement = {
  readonly surface: string;
  readonly norm: string | null;
  readonly capacity: 'representative' | 'observer-signatory' | 'observer-state' | 'observer-ngo' | 'observer';
  readonly onBehalfOf?: { readonly surface: string; readonly norm: string | null };
};

export type Speaker = { readonly role: string; readonly of: string | null };

export type MeetingRef = {
  readonly surface: string;
  readonly numbers: readonly number[];
  readonly dates: readonly string[];
};

export type Note = {
  /** `fn1`, `fn*`. */
  readonly id: string;
  readonly mark: string;
  readonly text: string;
  readonly line: number;
  readonly spans: readonly Span[];
  /** Mark of the note that "Ibid." repeats; null where the antecedent is outside the file; absent without "Ibid.". */
  readonly ibidOf?: string | null;
  readonly duplicateOf?: string;
  /** The note carries a sentence of its own and not only a reference. */
  readonly substantive: boolean;
  readonly citations: readonly Citation[];
  /** Where the note is called: provision ids, `agendaItem`, `sponsors`, `title`. */
  readonly calledFrom: readonly string[];
};

export type Heading = {
  readonly label: string | null;
  readonly level: number;
  readonly text: string;
  readonly line: number;
  /** Id of the provision that follows; null at the end. */
  readonly before: string | null;
};

export type ElementClass =
  | 'blank'
  | 'header'
  | 'formula'
  | 'recital'
  | 'operative'
  | 'item'
  | 'paragraph'
  | 'connective'
  | 'heading'
  | 'note'
  | 'furniture'
  | 'tail'
  | 'annex'
  | 'table'
  | 'contents'
  | 'unknown';

/** One stretch of the source. Elements follow one another without gap or overlap: joined, they are the source. */
export type Element = {
  readonly class: ElementClass;
  readonly span: Span;
  readonly lines: readonly [number, number];
  /** Provision or note id, or what kind of furniture or header line it is. */
  readonly ref: string | null;
};

/** A repair or a doubt: what was met, what was made of it, how sure. */
export type Diagnostic = {
  readonly rule: string;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  readonly confidence: number;
};

export type DocType = 'resolution' | 'decision' | 'report' | 'treaty' | 'law' | 'document';
export type DocStatus = 'draft' | 'revised-draft' | 'adopted' | 'unknown';

export type State = { readonly surface: string; readonly norm: string | null };
export type Sponsor = State & { readonly footnote?: string };

export type Meta = {
  /** Symbol as printed in the file; null where there is none. Never invented. */
  readonly symbol: string | null;
  readonly jobNumber: string | null;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly committee: string | null;
  readonly session: {
    readonly ordinal: number;
    readonly surface: string | null;
    readonly place?: string;
    readonly start?: string;
    readonly end?: string;
    readonly inferred?: true;
  } | null;
  readonly distribution: string | null;
  readonly date: string | null;
  readonly originalLanguage: string | null;
  readonly language: string;
  readonly agendaItem: {
    readonly number: string;
    readonly norm: string;
    readonly provisional: boolean;
    readonly agendaDocument?: string;
    readonly title: string | null;
    readonly in?: string;
  } | null;
  readonly docType: DocType;
  readonly status: DocStatus;
  /** 0 = first issue, a number where the symbol says it, 'revised' where only the word does. */
  readonly revision: number | 'revised' | null;
  readonly number: { readonly surface: string; readonly norm: string | null } | null;
  readonly sponsors: readonly Sponsor[];
  readonly onBehalfOf: readonly { readonly sponsor: string | null; readonly text: string }[];
  readonly rapporteur: { readonly name: string; readonly state: State } | null;
  readonly part: string | null;
  readonly title: string | null;
  readonly tense: 'past' | 'present' | null;
  readonly anchors: readonly { readonly mark: string; readonly in: string }[];
  readonly sourceLines: Readonly<Record<string, number>>;
};

/** A count or date that the text states about something outside it. */
export type Fact = {
  readonly kind: 'treaty-status';
  readonly treaty: string;
  readonly parties: number;
  readonly surface: string;
  readonly asOf: string | null;
  readonly in: string;
};

export type Reading = {
  readonly name: string;
  readonly length: number;
  readonly meta: Meta;
  readonly formula: { readonly text: string; readonly line: number; readonly runIn: boolean } | null;
  readonly preamble: readonly Provision[];
  readonly operative: readonly Provision[];
  /** Paragraphs of a report or of the articles of a treaty. */
  readonly paragraphs: readonly Provision[];
  readonly annexes: readonly Provision[];
  readonly headings: readonly Heading[];
  readonly notes: readonly Note[];
  readonly citations: readonly Citation[];
  readonly commitments: readonly Commitment[];
  readonly facts: readonly Fact[];
  readonly elements: readonly Element[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notesWithoutAnchor: readonly string[];
  readonly anchorsWithoutNote: readonly string[];
};
