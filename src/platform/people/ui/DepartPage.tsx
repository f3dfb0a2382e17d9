import { Alert, Button, Form, Page, useT } from '../../../ui-kit/index.js';
import type { LeftBehind } from '../parts.js';
import type { ColleagueRow } from '../view.js';

/** What somebody answers for, each with the page on which it is passed on. The rooms say it in their own words. */
export function LeftBehindList({ left }: { left: readonly LeftBehind[] }) {
  const t = useT();
  return (
    <ul>
      {left.map((one) => (
        <li key={one.message}>
          <a class="ds-link" href={one.href}>
            {t(one.message, { count: one.count })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Asks once more before a colleague leaves. */
export function DepartPage({ colleague, leftBehind }: { colleague: ColleagueRow; leftBehind: readonly LeftBehind[] }) {
  const t = useT();
  return (
    <Page
      title={t('people.depart.title')}
      width="text"
      breadcrumbs={[
        { href: '/people', label: t('people.title') },
        { href: `/people/${colleague.id}`, label: colleague.name },
      ]}
    >
      <Alert tone="warning" title={t('people.depart.warning')}>
        <p>{t('people.depart.explain')}</p>
      </Alert>
      <h2>{t('people.left-behind')}</h2>
      {leftBehind.length > 0 ? <LeftBehindList left={leftBehind} /> : <p>{t('people.left-behind.nothing')}</p>}
      <Form action={`/people/${colleague.id}/depart`}>
        <Button danger about={colleague.name}>
          {t('people.depart')}
        </Button>{' '}
        <a class="ds-link" href={`/people/${colleague.id}`}>
          {t('people.depart.keep')}
        </a>
      </Form>
    </Page>
  );
}
