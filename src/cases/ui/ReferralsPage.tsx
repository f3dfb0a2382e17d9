import {
  Alert,
  Button,
  Checkboxes,
  type Column,
  DataTable,
  Form,
  Page,
  Select,
  TextInput,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { Referral } from '../record.js';
import type { Names, RecordHead } from './names.js';
import { AgencyName, useCrumbs } from './parts.js';

export type ReferralsModel = {
  readonly record: RecordHead;
  readonly referrals: readonly Referral[];
  readonly at: Date;
  readonly agencies: readonly string[];
  readonly classes: readonly string[];
  readonly purposes: readonly string[];
  /** Days. */
  readonly longest: number;
  readonly refusedContact: readonly string[];
  readonly mayRefer: boolean;
  readonly names: Names;
};

/** What other agencies are shown of a record, for what, until when. */
export function ReferralsPage(model: ReferralsModel) {
  const t = useT();
  const { record, referrals, mayRefer } = model;
  return (
    <Page
      title={t('cases.referrals.of', { code: record.code })}
      lead={t('cases.referrals.lead')}
      breadcrumbs={useCrumbs(record)}
    >
      <DataTable
        caption={t('cases.referrals.title')}
        captionHidden
        columns={useColumns(model)}
        rows={referrals}
        empty={t('cases.referrals.empty')}
        narrow="stack"
      />
      {mayRefer && <ReferForm {...model} />}
    </Page>
  );
}

function useColumns({ record, at, mayRefer, names }: ReferralsModel): Column<Referral>[] {
  const t = useT();
  const format = useFormat();
  const runs = (one: Referral) => one.revokedAt === null && one.until > at;
  return [
    {
      key: 'agency',
      header: t('cases.agency'),
      rowHeader: true,
      cell: (one) => <AgencyName id={one.agency} names={names} />,
    },
    {
      key: 'classes',
      header: t('cases.referral.classes'),
      cell: (one) => format.list(one.classes.map((name) => t(`cases.class.${name}`))),
    },
    {
      key: 'purposes',
      header: t('cases.referral.purposes'),
      cell: (one) => format.list(one.purposes.map((name) => t(`cases.purpose.${name}`))),
    },
    {
      key: 'until',
      header: t('cases.referral.until'),
      cell: (one) =>
        one.revokedAt ? t('cases.referral.revoked', { at: format.date(one.revokedAt) }) : format.date(one.until),
    },
    {
      key: 'revoke',
      header: t('cases.referral.revoke'),
      headerHidden: true,
      cell: (one) =>
        runs(one) && mayRefer ? (
          <Form action={`/cases/${record.id}/referrals/${one.id}/revoke`}>
            <Button variant="tertiary" danger about={names.agencies[one.agency] ?? one.agency}>
              {t('cases.referral.revoke')}
            </Button>
          </Form>
        ) : null,
    },
  ];
}

function ReferForm({ record, agencies, classes, purposes, longest, refusedContact, names }: ReferralsModel) {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="refer">
      <h2 id="refer">{t('cases.referral.new')}</h2>
      {refusedContact.length > 0 && (
        <Alert
          tone="warning"
          title={t('cases.referral.refused', {
            kinds: format.list(refusedContact.map((kind) => t(`cases.agency-kind.${kind}`))),
          })}
        />
      )}
      <Form action={`/cases/${record.id}/referrals`}>
        <Select
          name="agency"
          label={t('cases.referral.agency')}
          options={agencies.map((id) => ({ value: id, label: names.agencies[id] ?? id }))}
          empty={t('cases.choose')}
        />
        <Checkboxes
          name="classes"
          legend={t('cases.referral.classes')}
          hint={t('cases.referral.classes.hint')}
          options={classes.map((name) => ({ value: name, label: t(`cases.class.${name}`) }))}
        />
        <Checkboxes
          name="purposes"
          legend={t('cases.referral.purposes')}
          options={purposes.map((name) => ({ value: name, label: t(`cases.purpose.${name}`) }))}
        />
        <TextInput
          name="days"
          label={t('cases.referral.days')}
          hint={t('cases.referral.days.hint', { longest })}
          inputmode="numeric"
          width="short"
          value="30"
        />
        <Button>{t('cases.referral.do')}</Button>
      </Form>
    </section>
  );
}
