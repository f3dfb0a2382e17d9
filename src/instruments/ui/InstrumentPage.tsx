import { Alert, DraftTag, LinkButton, Page, Pagination, Passage, useT } from '../../ui-kit/index.js';
import type { Heading, ProvisionKind } from '../reading/reading.js';
import type { CitedHere, DocumentPart, PassageRow } from '../store.js';
import { CommitmentBeside } from './CommitmentBeside.js';
import { AboutDocument } from './AboutDocument.js';
import { CitedTexts, CitingTexts } from './CitedTexts.js';
import { DocumentViews } from './DocumentViews.js';
import { directionOfText, shortTitle, titleOf, useNames } from './names.js';
import { NotesOfPart, notesOfPart } from './NotesOfPart.js';
import { OtherTexts, Repairs } from './Remainder.js';
import { StatusTag } from './StatusTag.js';
import { Words, keptByCitation } from './Words.js';

export type InstrumentModel = DocumentPart & {
  /** What the reader has just done: brought a new file, or one that was here already. */
  readonly arrived: 'new' | 'already' | null;
  readonly mayRemove: boolean;
};

/** A document: what it is, its addressable paragraphs with their commitments beside them, and all the rest of the file. */
export function InstrumentPage(model: InstrumentModel) {
  const t = useT();
  const { instrument, part } = model;
  const title = titleOf(instrument);
  return (
    <Page
      title={shortTitle(title)}
      heading={
        <span lang={instrument.language} dir={directionOfText(title)}>
          {title}
        </span>
      }
      tags={<StatusTag status={instrument.status} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
      ]}
    >
      <Arrival model={model} />
      {instrument.draft && <Alert tone="warning" title={t('instruments.draft.warning')} />}
      <DocumentViews instrument={instrument} />
      {part === 1 && <AboutDocument model={model} />}
      <Parts model={model} />
      <Text model={model} />
      <NotesOfPart model={model} />
      {part === 1 && <CitedTexts model={model} />}
      {part === 1 && <CitingTexts model={model} />}
      <OtherTexts model={model} />
      {part === 1 && <Repairs reading={model.reading} />}
      <Parts model={model} />
      {model.mayRemove && (
        <p>
          <LinkButton href={`/instruments/${instrument.id}/remove`} variant="secondary" danger>
            {t('instruments.remove.ask')}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}

function Arrival({ model: { arrived, instrument } }: { model: InstrumentModel }) {
  const t = useT();
  if (arrived === null) return null;
  if (arrived === 'already')
    return (
      <Alert tone="info" announced title={t('instruments.kept.already')}>
        <p>{t('instruments.kept.already.explain')}</p>
      </Alert>
    );
  return (
    <Alert tone="success" announced title={t('instruments.kept.new', { commitments: instrument.commitments })}>
      {instrument.repairs > 0 && <p>{t('instruments.kept.repairs', { count: instrument.repairs })}</p>}
    </Alert>
  );
}

function Parts({ model: { instrument, part } }: { model: InstrumentModel }) {
  const t = useT();
  if (instrument.parts === 1) return null;
  return (
    <Pagination
      page={part}
      pageSize={1}
      total={instrument.parts}
      label={t('instruments.parts')}
      href={(page) => `/instruments/${instrument.id}${page > 1 ? `?part=${page}` : ''}`}
    />
  );
}

type Section = { readonly kind: ProvisionKind; readonly passages: PassageRow[] };

/** Paragraphs of one kind that follow one another stand under one heading. */
function sectionsOf(passages: readonly PassageRow[]): Section[] {
  const sections: Section[] = [];
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last?.kind === passage.rootKind) last.passages.push(passage);
    else sections.push({ kind: passage.rootKind, passages: [passage] });
  }
  return sections;
}

/** Headings by the paragraph they stand before; those at the end under the empty name. */
function headingsByPassage(headings: readonly Heading[]): ReadonlyMap<string, readonly Heading[]> {
  const by = new Map<string, Heading[]>();
  for (const heading of headings) by.set(heading.before ?? '', [...(by.get(heading.before ?? '') ?? []), heading]);
  return by;
}

function Text({ model }: { model: InstrumentModel }) {
  const t = useT();
  const { instrument, reading, passages } = model;
  const kept = keptByCitation(model.cited);
  const notes = notesOfPart(model);
  const headings = headingsByPassage(reading.headings);
  const formula = reading.formula;
  return (
    <>
      {sectionsOf(passages).map(({ kind, passages: own }, index) => (
        <section key={own[0]?.fragment}>
          <h2>
            {t(`instruments.section.${kind}`)} {instrument.draft && <DraftTag />}
          </h2>
          {index === 0 && model.part === 1 && formula && !formula.runIn && (
            <p lang={instrument.language} dir={directionOfText(formula.text)}>
              <em>{formula.text}</em>
            </p>
          )}
          {own.map((passage) => (
            <OnePassage
              key={passage.fragment}
              passage={passage}
              headings={headings.get(passage.fragment) ?? []}
              lang={instrument.language}
              kept={kept}
              bodyName={instrument.bodyName}
              noteOf={(mark) => notes.find((note) => note.mark === mark)?.id}
            />
          ))}
        </section>
      ))}
      {model.part === instrument.parts && (
        <HeadingsBefore headings={headings.get('') ?? []} lang={instrument.language} />
      )}
    </>
  );
}

type OnePassageProps = {
  passage: PassageRow;
  headings: readonly Heading[];
  lang: string;
  kept: ReadonlyMap<string, CitedHere>;
  bodyName: string | null;
  noteOf: (mark: string) => string | undefined;
};

const DEEPEST = 3;

function OnePassage({ passage, headings, lang, kept, bodyName, noteOf }: OnePassageProps) {
  const names = useNames();
  const { detail, commitments } = passage;
  return (
    <>
      <HeadingsBefore headings={headings} lang={lang} />
      <Passage
        id={passage.fragment}
        mark={passage.label ?? ''}
        name={names.provision(passage.rootKind, passage.number)}
        level={Math.min(passage.depth, DEEPEST) as 0 | 1 | 2 | 3}
        lang={lang}
        dir={directionOfText(passage.text)}
        beside={
          commitments.length > 0 &&
          commitments.map((commitment) => <CommitmentBeside key={commitment.id} commitment={commitment} lang={lang} />)
        }
      >
        {detail.title && (
          <p>
            <strong>{detail.title}</strong>
          </p>
        )}
        <Words
          text={passage.text}
          anchors={detail.anchors}
          emphasis={detail.emphasis}
          citations={detail.citations}
          kept={kept}
          bodyName={bodyName}
          noteOf={noteOf}
        />
      </Passage>
    </>
  );
}

function HeadingsBefore({ headings, lang }: { headings: readonly Heading[]; lang: string }) {
  return (
    <>
      {headings.map((heading) => (
        <h3 key={heading.line} lang={lang} dir={directionOfText(heading.text)}>
          {heading.label ? `${heading.label} ` : ''}
          {heading.text}
        </h3>
      ))}
    </>
  );
}
