import { Button, DateFields, ErrorSummary, Form, LongText, Select, TextInput, useT } from '../../../ui-kit/index.js';
import { COMMITMENT_STATUSES } from '../../ledger/status.js';
import type { StatusTyped } from './model.js';

/** The fault of a form that was sent, for the top of the page. */
export function StatusFault({ typed }: { typed: StatusTyped | null }) {
  if (!typed) return null;
  const field = typed.code === 'INSTRUMENTS_STATUS_NO_EVIDENCE' ? 'evidence' : 'status';
  return <ErrorSummary faults={[{ field, message: typed.message }]} />;
}

/** Say what was done: a status is always somebody's word, of a day, with what shows it. */
export function StatusForm({ commitment, typed }: { commitment: string; typed: StatusTyped | null }) {
  const t = useT();
  return (
    <Form action={`/commitments/${commitment}/status`}>
      <Select
        name="status"
        label={t('instruments.life.status')}
        hint={t('instruments.life.status.hint')}
        value={typed?.status ?? 'in-progress'}
        error={typed && typed.code !== 'INSTRUMENTS_STATUS_NO_EVIDENCE' ? typed.message : undefined}
        options={COMMITMENT_STATUSES.map((value) => ({ value, label: t(`instruments.life.status.${value}`) }))}
      />
      <DateFields
        name="as-of"
        legend={t('instruments.life.as-of')}
        hint={t('instruments.life.as-of.hint')}
        value={{
          day: typed?.['as-of-day'] ?? '',
          month: typed?.['as-of-month'] ?? '',
          year: typed?.['as-of-year'] ?? '',
        }}
      />
      <TextInput
        name="state"
        label={t('instruments.life.state')}
        hint={t('instruments.life.state.hint')}
        value={typed?.state ?? ''}
        width="short"
        maxlength={3}
        optional
      />
      <LongText
        name="note"
        label={t('instruments.life.note')}
        value={typed?.note ?? ''}
        maxlength={4000}
        rows={4}
        optional
      />
      <TextInput
        name="evidence"
        label={t('instruments.life.evidence')}
        hint={t('instruments.life.evidence.hint')}
        value={typed?.evidence ?? ''}
        error={typed?.code === 'INSTRUMENTS_STATUS_NO_EVIDENCE' ? typed.message : undefined}
        width="full"
        maxlength={300}
        optional
      />
      <TextInput
        name="address"
        label={t('instruments.life.address')}
        hint={t('instruments.life.address.hint')}
        value={typed?.address ?? ''}
        width="full"
        maxlength={500}
        optional
      />
      <Button>{t('instruments.life.say')}</Button>
    </Form>
  );
}
