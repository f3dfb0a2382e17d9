import { Alert, Disclosure, Page, SummaryList, type SummaryRow, useFormat, useT } from '../../ui-kit/index.js';
import type { Hedge } from '../reading/reading.js';
import type { LedgerRow } from '../store.js';
import { Deadlines } from './ledger/Deadlines.js';
import { Life } from './ledger/Life.js';
import { Links, Merged, RelateForms } from './ledger/Links.js';
import type { CommitmentLifeModel } from './ledger/model.js';
import { StatusFault, StatusForm } from './ledger/StatusForm.js';
import { directionOfText, paragraphHref, titleOf, useNames } from './names.js';
import { Quoted } from './Quoted.js';
import { StatusTag } from './StatusTag.js';
import { StrengthConvention } from './StrengthConvention.js';

/** One commitment's life: its sentence, what was read of it, what is said to have been done, what it hangs together with. */
export function CommitmentPage(model: CommitmentLifeModel) {
  const { commitment, context, typed } = model;
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
      errors={typed && <StatusFault typed={typed} />}
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
          {' · '}
          <a href={`/instruments/${commitment.instrument}/precedent/${commitment.fragment}`}>
            {t('instruments.search.elsewhere')}
          </a>
        </p>
      </section>
      <SummaryList rows={useRows(model)} />
      <StrengthConvention />
      <LifeAndLinks model={model} />
    </Page>
  );
}

function LifeAndLinks({ model }: { model: CommitmentLifeModel }) {
  const t = useT();
  const { commitment, assertions, links, merged, actor, may, typed } = model;
  return (
    <>
      <section aria-labelledby="life">
        <h2 id="life">{t('instruments.life.title')}</h2>
        <Life assertions={assertions} actor={actor} mayAssert={may.assert} />
        {may.assert && (
          <Disclosure summary={t('instruments.life.say')} open={typed !== null}>
            <StatusForm commitment={commitment.id} typed={typed} />
          </Disclosure>
        )}
      </section>
      <section aria-labelledby="links">
        <h2 id="links">{t('instruments.links.title')}</h2>
        <Links
          commitment={commitment.id}
          instrument={commitment.instrument}
          fragment={commitment.fragment}
          links={links}
          mayRelate={may.relate}
        />
        <Merged commitment={commitment.id} merged={merged} mayRelate={may.relate} />
        {may.relate && <RelateForms commitment={commitment.id} />}
      </section>
      {model.imported && <Imported imported={model.imported} />}
    </>
  );
}

/** The row of another system's table that a recommendation came from, as it came. */
function Imported({ imported }: { imported: NonNullable<CommitmentLifeModel['imported']> }) {
  const t = useT();
  return (
    <section aria-labelledby="imported">
      <h2 id="imported">{t('instruments.imported.title', { reference: imported.reference })}</h2>
      <SummaryList
        rows={Object.entries(imported.columns)
          .filter(([, value]) => value !== '')
          .map(([term, value]) => ({ term, value }))}
      />
    </section>
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

/** Words that qualify what is asked, each with what it rests on. */
function Hedges({ hedges, language }: { hedges: readonly Hedge[]; language: string }) {
  const t = useT();
  return (
    <ul>
      {hedges.map(({ kind, surface, from, offset }) => (
        <li key={`${from ?? ''}${offset}`}>
          <Quoted words={[surface]} lang={language} />: {t(`instruments.hedge.${kind}`)}
          {from && ` (${t('instruments.hedge.above')})`}
        </li>
      ))}
    </ul>
  );
}

function useRows({
  commitment,
  deadlines,
}: { commitment: LedgerRow } & Pick<CommitmentLifeModel, 'deadlines'>): SummaryRow[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { language } = commitment;
  const asked = names.addressees(commitment.addressees);
  const implied = commitment.addressees.some(({ surface }) => surface === null)
    ? ` (${t('instruments.commitment.implied')})`
    : '';
  const none = t('instruments.commitment.none');
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
    ...(commitment.obligation === null
      ? []
      : [{ term: t('instruments.obligation'), value: t(`instruments.obligation.${commitment.obligation}`) }]),
    {
      term: t('instruments.ledger.addressee'),
      value: asked.length === 0 ? none : `${format.list(asked)}${implied}`,
    },
    {
      term: t('instruments.commitment.conditions'),
      value: commitment.hedges.length === 0 ? none : <Hedges hedges={commitment.hedges} language={language} />,
    },
    {
      term: t('instruments.ledger.due'),
      value: deadlines.length === 0 ? none : <Deadlines deadlines={deadlines} language={language} />,
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
