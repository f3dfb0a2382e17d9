import { Alert, Button, Form, Page, useT } from '../../ui-kit/index.js';
import type { InstrumentSummary } from '../store.js';
import { shortTitle, titleOf } from './names.js';
import { StatusTag } from './StatusTag.js';

export type RemoveInstrumentModel = { readonly instrument: InstrumentSummary };

/** Asks before a document and its commitments are taken away. */
export function RemoveInstrumentPage({ instrument }: RemoveInstrumentModel) {
  const t = useT();
  const title = titleOf(instrument);
  return (
    <Page
      title={t('instruments.remove.title')}
      width="text"
      tags={<StatusTag status={instrument.status} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${instrument.id}`, label: shortTitle(title) },
      ]}
    >
      <Alert tone="warning" title={t('instruments.remove.what', { commitments: instrument.commitments })}>
        <p>
          <bdi lang={instrument.language}>{title}</bdi>
        </p>
        <p>{t('instruments.remove.explain')}</p>
      </Alert>
      <Form action={`/instruments/${instrument.id}/remove`}>
        <Button danger>{t('instruments.remove.confirm')}</Button>
      </Form>
      <p>
        <a href={`/instruments/${instrument.id}`}>{t('instruments.remove.keep')}</a>
      </p>
    </Page>
  );
}
