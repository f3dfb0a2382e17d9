import { Alert, LinkButton, Page, SummaryList, useFormat, useT } from '../../../ui-kit/index.js';
import type { ActProof } from '../proof.js';
import type { Act } from '../store/acts.js';

export type ActModel = {
  readonly act: Act;
  readonly leaf: string | null;
  readonly proof: ActProof | null;
  /** The record the act was done to, where the reader may see who saw it. */
  readonly record: string | null;
};

/** One act, its leaf, and the proof that it stands in the log. */
export function ActPage({ act, leaf, proof, record }: ActModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('audit.act.title', { id: act.id })}
      breadcrumbs={[
        { href: '/', label: t('audit.home') },
        { href: '/acts', label: t('audit.acts.title') },
      ]}
      width="text"
    >
      <SummaryList
        rows={[
          { term: t('audit.acts.at'), value: format.dateTime(act.at) },
          { term: t('audit.acts.actor'), value: <bdi>{act.actor}</bdi> },
          { term: t('audit.acts.action'), value: <code dir="ltr">{act.action}</code> },
          {
            term: t('audit.acts.subject'),
            value: act.erased ? t('audit.acts.erased') : <code dir="ltr">{act.subject}</code>,
          },
          { term: t('audit.act.details'), value: <code dir="ltr">{JSON.stringify(act.details)}</code> },
          {
            term: t('audit.act.position'),
            value: act.position === null ? t('audit.act.waiting') : format.number(act.position),
          },
          ...(leaf ? [{ term: t('audit.act.leaf'), value: <code dir="ltr">{leaf}</code> }] : []),
        ]}
      />
      {record && (
        <p>
          <a class="ds-link" href={`/acts/records/${record}`}>
            {t('audit.records.title')}
          </a>
        </p>
      )}
      <h2>{t('audit.act.proof')}</h2>
      {proof ? (
        <>
          <p>{t('audit.act.proved', { steps: proof.path.length })}</p>
          <pre class="code" tabIndex={0} dir="ltr">
            <code>{proof.checkpoint}</code>
          </pre>
          <LinkButton href={`/acts/${act.id}/proof`} variant="secondary" download>
            {t('audit.act.download')}
          </LinkButton>
        </>
      ) : (
        <Alert title={t('audit.act.unproved')} />
      )}
    </Page>
  );
}
