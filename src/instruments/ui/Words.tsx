import { DraftTag, useT } from '../../ui-kit/index.js';
import type { Anchor, Citation } from '../reading/reading.js';
import type { CitedHere } from '../store.js';
import { paragraphHref } from './names.js';
import { type Run, segmentsOf } from './segments.js';

export type WordsProps = {
  text: string;
  anchors: readonly Anchor[];
  emphasis: readonly (readonly [number, number])[];
  citations: readonly Citation[];
  /** Documents kept here, by the norm that cites them. */
  kept: ReadonlyMap<string, CitedHere>;
  /** Id of the note that a mark calls, where it stands on this page. */
  noteOf: (mark: string) => string | undefined;
};

/** The words of a paragraph as printed, with its marks leading to the notes and its citations to the documents. */
export function Words(props: WordsProps) {
  const { kept, noteOf } = props;
  return (
    <p>
      {segmentsOf(props).map(({ citation, runs }, index) => {
        const words = runs.map((run, at) => <RunOf key={at} run={run} noteOf={noteOf} />);
        if (!citation) return words;
        return (
          <CitedWords key={index} citation={citation} target={citation.norm ? kept.get(citation.norm) : undefined}>
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

type CitedWordsProps = { citation: Citation; target: CitedHere | undefined; children: preact.ComponentChildren };

function CitedWords({ citation, target, children }: CitedWordsProps) {
  if (!target) return <cite data-kind={citation.kind}>{children}</cite>;
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
