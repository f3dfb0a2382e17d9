import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  type FormFault,
  Page,
  Select,
  TextInput,
  fieldId,
  useT,
} from '../../../ui-kit/index.js';
import type { ColleagueRow, Organisation } from '../view.js';

export type NominateModel = {
  readonly name: string;
  readonly duty: string;
  readonly roles: readonly string[];
  readonly agency: string;
  readonly supervisor: string;
  readonly mail: string;
  readonly letter: string;
  readonly organisations: readonly Organisation[];
  readonly supervisors: readonly ColleagueRow[];
  /** A coordinator proposes for any agency and the State; a supervisor for her own agency. */
  readonly anyRole: boolean;
  /** Roles the reader may propose. */
  readonly offered: readonly string[];
  readonly sendsMail: boolean;
  /** Fields at fault, or the code of what stands against the post. */
  readonly faults: readonly string[];
};

/** What the roles themselves forbid is told at the roles. */
export function useFaults(faults: readonly string[]) {
  const t = useT();
  const sentence = (fault: string) =>
    fault.startsWith('PEOPLE_') ? t(`error.${fault}`, { role: '' }) : t(`people.fault.${fault}`);
  const field = (fault: string) =>
    fault === 'PEOPLE_SUPERVISOR' ? 'supervisor' : fault.startsWith('PEOPLE_') ? 'roles' : fault;
  const group = (name: string) => name === 'roles' || name === 'languages';
  const summary = faults.map(
    (fault): FormFault => ({
      message: sentence(fault),
      field: field(fault),
      ...(group(field(fault)) ? { target: `${fieldId(field(fault))}-1` } : {}),
    }),
  );
  const of = (name: string): string | undefined => {
    const fault = faults.find((one) => field(one) === name);
    return fault === undefined ? undefined : sentence(fault);
  };
  return { summary, of };
}

/** Names a colleague, what she will do here, and where her invitation goes. */
export function NominatePage(model: NominateModel) {
  const t = useT();
  const { summary, of } = useFaults(model.faults);
  return (
    <Page
      title={t('people.nominate.title')}
      lead={t('people.nominate.lead')}
      width="text"
      errors={summary.length > 0 ? <ErrorSummary faults={summary} /> : undefined}
      breadcrumbs={[
        { href: '/', label: t('people.home') },
        { href: '/people', label: t('people.title') },
      ]}
    >
      <Form action="/people/nominate">
        <TextInput
          name="name"
          label={t('people.name')}
          hint={t('people.name.hint')}
          value={model.name}
          error={of('name')}
          maxlength={120}
          autocomplete="off"
        />
        <TextInput
          name="duty"
          label={t('people.duty')}
          hint={t('people.duty.hint')}
          value={model.duty}
          error={of('duty')}
          maxlength={200}
          width="full"
          autocomplete="off"
        />
        <PostFields {...model} roleError={of('roles')} supervisorError={of('supervisor')} agencyError={of('agency')} />
        <TextInput
          name="mail"
          label={t('people.mail')}
          hint={t(model.sendsMail ? 'people.mail.hint' : 'people.mail.hint.none')}
          value={model.mail}
          error={of('mail')}
          inputmode="email"
          maxlength={254}
          optional
          autocomplete="off"
        />
        <TextInput
          name="letter"
          label={t('people.letter')}
          hint={t('people.letter.hint')}
          value={model.letter}
          error={of('letter')}
          maxlength={200}
          optional
          autocomplete="off"
        />
        <Button>{t('people.nominate.send')}</Button>
      </Form>
    </Page>
  );
}

export type PostFieldsProps = {
  readonly roles: readonly string[];
  readonly agency: string;
  readonly supervisor: string;
  readonly organisations: readonly Organisation[];
  readonly supervisors: readonly ColleagueRow[];
  readonly anyRole: boolean;
  /** Roles the reader may propose. */
  readonly offered: readonly string[];
  readonly roleError?: string | undefined;
  readonly supervisorError?: string | undefined;
  readonly agencyError?: string | undefined;
};

/** Roles, agency and supervisor: the same in a nomination and in a change. */
export function PostFields(props: PostFieldsProps) {
  const t = useT();
  return (
    <>
      <Checkboxes
        name="roles"
        legend={t('people.roles')}
        options={props.offered.map((role) => ({
          value: role,
          label: t(`ui.role.${role}`),
          hint: t(`people.role.${role}`),
        }))}
        values={props.roles}
        error={props.roleError}
      />
      <Select
        name="agency"
        label={t('people.agency')}
        options={props.organisations.map((one) => ({ value: one.id, label: one.name }))}
        {...(props.anyRole ? { empty: t('people.state-as-a-whole') } : {})}
        value={props.agency}
        error={props.agencyError}
      />
      {props.supervisors.length > 0 && (
        <Select
          name="supervisor"
          label={t('people.supervisor')}
          options={props.supervisors.map((one) => ({ value: one.id, label: one.name }))}
          empty={t('people.supervisor.none')}
          value={props.supervisor}
          error={props.supervisorError}
          optional
        />
      )}
    </>
  );
}
