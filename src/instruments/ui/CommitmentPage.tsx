import { Alert, Page, SummaryList, type SummaryRow, useFormat, useT } from '../../ui-kit/index.js';
import type { CommitmentInContext, LedgerRow } from '../store.js';
import { directionOfText, paragraphHref, titleOf, useNames } from './names.js';
import { Quoted } from './Quoted.js';
import { StatusTag } from './StatusTag.js';
import { StrengthConvention } from './StrengthConvention.js';

/** One commitment: its sentence in context, what was read of it, and where it comes from. */
export function CommitmentPage({ commitment, context }: CommitmentInContext) {
  const t = useT();
  const names = useNames();
  const { language, verb } = commitment;
  const where = names.provision(commitment.rootKind, commitment.number);
  return (
    <Page
      title={t('instruments.commitment.title', { verb, where })}
      heading={
        <>
          <bdi lang={language}>{verb}</bdi>: {where}
        </>
      }
      tags={<StatusTag status={commitment.status} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      {commitment.draft && <Alert tone="warning" title={t('instruments.draft.warning')} />}
      <section aria-labelledby="sentence">
        <h2 id="sentence">{t('instruments.commitment.sentence')}</h2>
        {context.map((provision) => (
          <div key={provision.fragment} class={`passage passage-${Math.min(provision.depth, 3)}`}>
            <div class="passage-text" lang={language} dir={directionOfText(provision.text)}>
              <a class="passage-mark" href={paragraphHref(commitment.instrument, provision.fragment, commitment.part)}>
                {provision.label ?? provision.number}
              </a>
              <div class="passage-words">
                <Marked
                  text={provision.text}
                  clause={commitment.clause}
                  own={provision.fragment === commitment.fragment}
                />
              </div>
            </div>
          </div>
        ))}
        <p>
          <a href={paragraphHref(commitment.instrument, commitment.fragment, commitment.part)}>
            {t('instruments.commitment.in-document', { where })}
          </a>
        </p>
      </section>
      <SummaryList rows={useRows(commitment)} />
      <StrengthConvention />
    </Page>
  );
}

/** The commitment's own clause stands out where a paragraph holds several. */
function Marked({ text, clause, own }: { text: string; clause: string; own: boolean }) {
  const at = own ? text.indexOf(clause) : -1;
  // A clause that lacks only the closing punctuation is the whole paragraph.
  if (at === -1 || clause.length >= text.length - 2) return <p>{text}</p>;
  return (
    <p>
      {text.slice(0, at)}
      <mark>{clause}</mark>
      {text.slice(at + clause.length)}
    </p>
  );
}

function useRows(commitment: LedgerRow): SummaryRow[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { language } = commitment;
  const quoted = (words: readonly string[]) => <Quoted words={words} lang={language} />;
  const asked = names.addressees(commitment.addressees);
  const implied = commitment.addressees.some(({ surface }) => surface === null)
    ? ` (${t('instruments.commitment.implied')})`
    : '';
  const none = t('instruments.commitment.none');
  const due = names.due(commitment);
  return [
    {
      term: t('instruments.commitment.verb'),
      value: (
        <>
          <bdi lang={language}>{commitment.verb}</bdi>
          {commitment.verbInherited && ` (${t('instruments.commitment.inherited')})`}
        </>
      ),
    },
    {
      term: t('instruments.ledger.strength'),
      value: `${names.strength(commitment.strength)}; ${t(`instruments.class.${commitment.class}`)}`,
    },
    {
      term: t('instruments.ledger.addressee'),
      value: asked.length === 0 ? none : `${format.list(asked)}${implied}`,
    },
    {
      term: t('instruments.commitment.conditions'),
      value: commitment.conditions.length === 0 ? none : quoted(commitment.conditions),
    },
    {
      term: t('instruments.ledger.due'),
      value:
        commitment.deadlines.length === 0 ? (
          none
        ) : (
          <>
            {quoted(commitment.deadlines.map(({ surface }) => surface))}
            {due && ` ${due}`}
          </>
        ),
    },
    {
      term: t('instruments.commitment.themes'),
      value:
        commitment.themes.length === 0
          ? none
          : `${format.list(commitment.themes.map(names.theme))} (${t('instruments.commitment.suggested')})`,
    },
    {
      term: t('instruments.commitment.document'),
      value: (
        <>
          <a href={`/instruments/${commitment.instrument}`}>
            <bdi lang={language}>{titleOf(commitment)}</bdi>
          </a>{' '}
          <StatusTag status={commitment.status} />
        </>
      ),
    },
  ];
}
