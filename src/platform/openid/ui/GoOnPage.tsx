import { LinkButton, Page, useT } from '../../../ui-kit/index.js';

/** A form of this node may lead nowhere else, so the way to the ministry is a link that the person follows herself. */
export function GoOnPage({ name, to }: { name: string; to: string }) {
  const t = useT();
  return (
    <Page title={t('openid.go-on.title', { name })} width="text">
      <p>{t('openid.go-on.explain')}</p>
      <LinkButton href={to}>{t('openid.go-on', { name })}</LinkButton>
    </Page>
  );
}
