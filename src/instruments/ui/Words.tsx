import { DraftTag, useT } from '../../ui-kit/index.js';
import type { Anchor, Citation } from '../reading/reading.js';
import { citedWork } from '../own-number.js';
import type { CitedHere, KeptCitation } from '../store.js';
import { paragraphHref } from './names.js';
import { type Run, segmentsOf } from './segments.js';

export type WordsProps = {
  text: string;
  anchors: readonly Anchor[];
  emphasis: readonly (readonly [number, number])[];
  citations: readonly Citation[];
  /** Documents kept here, by what cites them: see `keptByCitation`. */
  kept: ReadonlyMap<string, CitedHere>;
  /** The body whose text this is: "its resolution 2/1" is one of its own. */
  bodyName: string | null;
  /** Id of the note that a mark calls, where it stands on this page. */
  noteOf: (mark: string) => string | undefined;
};

/** Documents kept here by the norm, or the body's own number, that cites them. */
export const keptByCitation = (cited: readonly KeptCitation[]): ReadonlyMap<string, CitedHere> =>
  new Map(cited.flatMap(({ norm, work, target }) => (target ? [[norm ?? work, target] as const] : [])));

/** The words of a paragraph as printed, with its marks leading to the notes and its citations to the documents. */
export function Words(props: WordsProps) {
  const { text, kept, bodyName, noteOf } = props;
  return (
    <p>
      {segmentsOf(props).map(({ citation, runs }, index) => {
        const words = runs.map((run, at) => <RunOf key={at} run={run} noteOf={noteOf} />);
        if (!citation) return words;
        return (
          <CitedWords key={index} target={kept.get(citation.norm ?? citedWork(citation, text, bodyName) ?? '')}>
            {words}
          </CitedWords>
        );
      })}
    </p>
  );
}

function RunOf({ run, noteOf }: { run: Run; noteOf: WordsProps['noteOf'] }) {
  const t = useT();
  if ('mark' in run) {
    const id = noteOf(run.mark);
    return (
      <sup>
        {id === undefined ? (
          run.mark
        ) : (
          <a href={`#${id}`} aria-label={t('instruments.note.named', { mark: run.mark })}>
            {run.mark}
          </a>
        )}
      </sup>
    );
  }
  return run.emphasis ? <em>{run.text}</em> : <>{run.text}</>;
}

type CitedWordsProps = { target: CitedHere | undefined; children: preact.ComponentChildren };

/** Words that cite: a link where the document is kept here, else a stub. */
function CitedWords({ target, children }: CitedWordsProps) {
  const t = useT();
  if (!target)
    return (
      <span class="cited" title={t('instruments.cited.stub')}>
        {children}
      </span>
    );
  const href = target.fragment ? paragraphHref(target.id, target.fragment, target.part) : `/instruments/${target.id}`;
  return (
    <>
      <a href={href}>{children}</a>
      {target.draft && (
        <>
          {' '}
          <DraftTag />
        </>
      )}
    </>
  );
}
