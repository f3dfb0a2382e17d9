import { Page, useT } from '../../../ui-kit/index.js';

/** Shown for a moment to one who comes by a link from a mail: the same address again, asked for from here. */
export function ArrivingPage({ path }: { path: string }) {
  const t = useT();
  return (
    <Page title={t('http.arriving.title')} width="text">
      <p>
        <a class="ds-link" href={path}>
          {t('http.arriving.go-on')}
        </a>
      </p>
    </Page>
  );
}
