import { Button, Checkboxes, ErrorSummary, Form, Page, Radios, TextInput, useT } from '../../../ui-kit/index.js';
import { LANGUAGES, LANGUAGE_NAMES } from '../../languages/index.js';
import { useFaults } from './NominatePage.js';

export type InvitationModel = {
  readonly token: string;
  readonly name: string;
  readonly duty: string;
  readonly languages: readonly string[];
  /** The ministry's provider of identities, where there is one. */
  readonly ministry: string | null;
  readonly faults: readonly string[];
};

/** What an invited colleague says of herself, before she makes what she will sign in with. */
export function InvitationPage({ token, name, duty, languages, ministry, faults }: InvitationModel) {
  const t = useT();
  const { summary, of } = useFaults(faults);
  return (
    <Page
      title={t('people.invitation.title')}
      lead={t('people.invitation.lead')}
      width="text"
      errors={summary.length > 0 ? <ErrorSummary faults={summary} /> : undefined}
    >
      <Form action={`/invitation/${token}`}>
        <TextInput
          name="name"
          label={t('people.invitation.name')}
          hint={t('people.invitation.name.hint')}
          value={name}
          error={of('name')}
          maxlength={120}
          autocomplete="name"
        />
        <TextInput
          name="duty"
          label={t('people.duty')}
          value={duty}
          error={of('duty')}
          maxlength={200}
          width="full"
          autocomplete="organization-title"
        />
        <Checkboxes
          name="languages"
          legend={t('people.languages')}
          hint={t('people.languages.hint')}
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
          values={languages}
          error={of('languages')}
        />
        {ministry !== null && (
          <Radios
            name="way"
            legend={t('people.invitation.way')}
            options={[
              { value: 'credential', label: t('people.invitation.way.credential') },
              { value: 'ministry', label: t('people.invitation.way.ministry', { name: ministry }) },
            ]}
            value="credential"
          />
        )}
        <Button>{t('people.invitation.send')}</Button>
      </Form>
      <p>{t('people.invitation.after')}</p>
    </Page>
  );
}
