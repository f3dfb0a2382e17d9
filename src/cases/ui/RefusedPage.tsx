import { Alert, LinkButton, Page, useT } from '../../ui-kit/index.js';

export type RefusedModel = { readonly code: string; readonly stepUp: string | null };

/** A refusal: the same page for a record that is not there and for one that is out of reach. */
export function RefusedPage({ code, stepUp }: RefusedModel) {
  const t = useT();
  return (
    <Page title={t('cases.refused.title')} width="text">
      <Alert tone="danger" title={t(`error.${code}`)} announced>
        <p>{t(`error.${code}.next`)}</p>
      </Alert>
      {stepUp && (
        <p>
          <LinkButton href={stepUp}>{t('cases.step-up')}</LinkButton>
        </p>
      )}
      <p>
        <a class="ds-link" href="/cases">
          {t('cases.list.title')}
        </a>
      </p>
    </Page>
  );
}
