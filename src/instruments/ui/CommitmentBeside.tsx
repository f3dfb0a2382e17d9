import { DraftTag, useFormat, useT } from '../../ui-kit/index.js';
import type { CommitmentOfPassage } from '../store.js';
import { directionOfText, useNames } from './names.js';

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
    <div class="commitment">
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
    </div>
  );
}

function Particulars({ commitment, lang }: CommitmentBesideProps) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { addressees, conditions, deadlines } = commitment;
  const quoted = (words: string) => <q lang={lang}>{words}</q>;
  const due = names.due(commitment);
  return (
    <>
      {addressees.length > 0 && (
        <>
          <br />
          {t('instruments.commitment.to', { addressees: format.list(addressees.map(names.addressee)) })}
        </>
      )}
      {conditions.map((condition) => (
        <>
          <br />
          {t('instruments.commitment.condition')} {quoted(condition)}
        </>
      ))}
      {deadlines.map((deadline) => (
        <>
          <br />
          {t('instruments.commitment.deadline')} {quoted(deadline.surface)}
        </>
      ))}
      {due && (
        <>
          <br />
          {t('instruments.commitment.due', { date: due })}
        </>
      )}
    </>
  );
}
