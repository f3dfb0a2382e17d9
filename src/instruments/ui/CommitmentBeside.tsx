import { DraftTag, useFormat, useT } from '../../ui-kit/index.js';
import type { CommitmentOfPassage } from '../store.js';
import { directionOfText, useNames } from './names.js';
import { Quoted } from './Quoted.js';

export type CommitmentBesideProps = {
  commitment: CommitmentOfPassage;
  /** Language of the document, for the words taken from it. */
  lang: string;
};

/** One commitment beside its paragraph: the verb, how strong it is, to whom, on what condition, by when. */
export function CommitmentBeside({ commitment, lang }: CommitmentBesideProps) {
  const t = useT();
  const names = useNames();
  const { verb, draft } = commitment;
  return (
    <p>
      <a href={`/commitments/${commitment.id}`}>
        <strong lang={lang} dir={directionOfText(verb)}>
          {verb}
        </strong>
      </a>{' '}
      {draft && <DraftTag />}
      <br />
      {t('instruments.commitment.strength', { strength: names.strength(commitment.strength) })}
      <Particulars commitment={commitment} lang={lang} />
    </p>
  );
}

function Particulars({ commitment, lang }: CommitmentBesideProps) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { conditions, deadlines } = commitment;
  const asked = names.addressees(commitment.addressees);
  const due = names.due(commitment);
  return (
    <>
      {asked.length > 0 && (
        <>
          <br />
          {t('instruments.commitment.to', { addressees: format.list(asked) })}
        </>
      )}
      {conditions.length > 0 && (
        <>
          <br />
          {t('instruments.commitment.condition')} <Quoted words={conditions} lang={lang} />
        </>
      )}
      {deadlines.length > 0 && (
        <>
          <br />
          {t('instruments.commitment.deadline')} <Quoted words={deadlines.map(({ surface }) => surface)} lang={lang} />
        </>
      )}
      {due && (
        <>
          <br />
          {t('instruments.commitment.due', { date: due })}
        </>
      )}
    </>
  );
}
