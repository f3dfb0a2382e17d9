import { Alert, Button, Form, Page, SummaryList, useFormat, useT } from '../../ui-kit/index.js';
import type { Erasure } from '../erase.js';
import type { ErasureRow } from '../store/erasing.js';
import type { Names, RecordHead } from './names.js';
import { PersonName, useCrumbs } from './parts.js';

export type EraseModel = {
  readonly record: RecordHead;
  readonly stands: Erasure;
  readonly asked: ErasureRow | null;
  readonly mayConfirm: boolean;
  readonly mayHold: boolean;
  readonly names: Names;
};

/** Where the erasure of a record stands; two persons decide it, and a legal hold forbids it. */
export function ErasePage({ record, stands, asked, mayConfirm, mayHold, names }: EraseModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page title={t('cases.erase.of', { code: record.code })} width="text" breadcrumbs={useCrumbs().slice(0, 2)}>
      <Alert tone={stands === 'held' ? 'info' : 'warning'} title={t(`cases.erase.stands.${stands}`)}>
        <p>{t('cases.erase.explain')}</p>
      </Alert>
      {asked && (
        <SummaryList
          rows={[
            { term: t('cases.erase.asked-by'), value: <PersonName id={asked.askedBy} names={names} /> },
            { term: t('cases.erase.asked-at'), value: format.dateTime(asked.askedAt) },
            ...(asked.confirmedBy
              ? [{ term: t('cases.erase.confirmed-by'), value: <PersonName id={asked.confirmedBy} names={names} /> }]
              : []),
          ]}
        />
      )}
      {stands === 'not-asked' && (
        <Form action={`/cases/${record.id}/erase`}>
          <input type="hidden" name="step" value="ask" />
          <Button danger>{t('cases.erase.ask')}</Button>
        </Form>
      )}
      {mayConfirm && (
        <Form action={`/cases/${record.id}/erase`}>
          <input type="hidden" name="step" value="confirm" />
          <Button danger>{t('cases.erase.confirm')}</Button>
        </Form>
      )}
      {mayHold && (
        <Form action={`/cases/${record.id}/hold`}>
          <input type="hidden" name="held" value={stands === 'held' ? 'no' : 'yes'} />
          <Button variant="secondary">{t(stands === 'held' ? 'cases.hold.lift' : 'cases.hold.set')}</Button>
        </Form>
      )}
    </Page>
  );
}
