import type { Purpose, Sensitivity } from '../../platform/access/index.js';
import {
  Actions,
  Alert,
  Button,
  Form,
  LinkButton,
  Page,
  SummaryList,
  type SummaryRow,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import { type BreakGlassEntry, isOpen } from '../break-glass.js';
import type { Panel } from '../purpose.js';
import type { FieldValue } from '../store/fields.js';
import { useFieldName, useValue } from './FieldInput.js';
import type { Names, RecordHead } from './names.js';
import { AgencyName, PersonName, PurposeChoice, StateTag, useCrumbs } from './parts.js';

export type ShownPanel = Panel & { readonly revealed: boolean; readonly fields: readonly FieldValue[] };

export type CaseModel = {
  readonly record: RecordHead & {
    readonly agency: string;
    readonly owner: string | null;
    readonly openedAt: Date;
    readonly closedAt: Date | null;
    readonly legalHold: boolean;
    readonly refusedContact: readonly string[];
  };
  readonly purposes: readonly Purpose[];
  readonly purpose: Purpose | null;
  readonly panels: readonly ShownPanel[];
  readonly mayChange: readonly Sensitivity[];
  readonly stepUp: string;
  readonly breakGlass: readonly BreakGlassEntry[];
  readonly me: string;
  readonly may: Readonly<Record<'team' | 'refer' | 'seen' | 'close' | 'erase' | 'export' | 'endBreakGlass', boolean>>;
  readonly names: Names;
};

/** A record, class by class. What is closed says why, and what to do. */
export function CasePage(model: CaseModel) {
  const { record, purpose, purposes, panels } = model;
  const t = useT();
  return (
    <Page
      title={record.code}
      heading={<bdi dir="ltr">{record.code}</bdi>}
      tags={<StateTag state={record.state} />}
      breadcrumbs={useCrumbs()}
      caveat={t('cases.caveat')}
    >
      {model.breakGlass.map((entry) => (
        <BreakGlassBanner key={entry.id} entry={entry} {...model} />
      ))}
      <About {...model} />
      {record.state === 'erased' ? (
        <Alert title={t('error.CASES_ERASED')}>
          <p>{t('error.CASES_ERASED.next')}</p>
        </Alert>
      ) : (
        <>
          <PurposeChoice action={`/cases/${record.id}`} purposes={purposes} purpose={purpose} />
          {panels.map((panel) => (
            <ClassPanel key={panel.sensitivity} panel={panel} {...model} />
          ))}
          <Links {...model} />
        </>
      )}
    </Page>
  );
}

function About({ record, names }: CaseModel) {
  const t = useT();
  const format = useFormat();
  const rows: SummaryRow[] = [
    { term: t('cases.agency'), value: <AgencyName id={record.agency} names={names} /> },
    { term: t('cases.owner'), value: <PersonName id={record.owner} names={names} /> },
    { term: t('cases.opened'), value: format.date(record.openedAt) },
  ];
  if (record.closedAt) rows.push({ term: t('cases.closed'), value: format.date(record.closedAt) });
  if (record.legalHold) rows.push({ term: t('cases.hold'), value: t('cases.hold.stands') });
  if (record.refusedContact.length > 0)
    rows.push({
      term: t('cases.refused-contact'),
      value: <strong>{format.list(record.refusedContact.map((kind) => t(`cases.agency-kind.${kind}`)))}</strong>,
    });
  return <SummaryList rows={rows} />;
}

function BreakGlassBanner({ entry, me, may, names }: CaseModel & { entry: BreakGlassEntry }) {
  const t = useT();
  const format = useFormat();
  const open = isOpen(entry, entry.from);
  const until = format.dateTime(entry.until);
  const words = open ? 'cases.break-glass.until' : 'cases.break-glass.waits';
  return (
    <Alert tone="warning" title={t('cases.break-glass.banner')}>
      <p>
        <PersonName id={entry.actor} names={names} /> {t(words, { until })}
      </p>
      {(entry.actor === me || may.endBreakGlass) && (
        <Form action={`/cases/${entry.record}/break-glass/${entry.id}/end`}>
          <Button variant="secondary">{t('cases.break-glass.end')}</Button>
        </Form>
      )}
    </Alert>
  );
}

function ClassPanel({ panel, ...model }: CaseModel & { panel: ShownPanel }) {
  const t = useT();
  const { record, purpose, mayChange } = model;
  const id = `class-${panel.sensitivity}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`cases.class.${panel.sensitivity}`)}</h2>
      {panel.view === 'open' && panel.revealed && <Fields fields={panel.fields} names={model.names} />}
      {panel.view === 'open' && !panel.revealed && (
        <Actions>
          <span>{t('cases.reveal.explain')}</span>
          <LinkButton
            variant="secondary"
            href={`/cases/${record.id}?purpose=${purpose ?? ''}&reveal=${panel.sensitivity}#${id}`}
            about={t(`cases.class.${panel.sensitivity}`)}
          >
            {t('cases.reveal.do')}
          </LinkButton>
        </Actions>
      )}
      {panel.view === 'step-up' && (
        <Actions>
          <span>{t('error.CASES_STEP_UP')}</span>
          <LinkButton variant="secondary" href={model.stepUp} about={t(`cases.class.${panel.sensitivity}`)}>
            {t('cases.step-up')}
          </LinkButton>
        </Actions>
      )}
      {panel.view === 'closed' && <p>{t(`cases.closed-because.${panel.because ?? 'sensitivity'}`)}</p>}
      {panel.view === 'open' && mayChange.includes(panel.sensitivity) && record.state === 'open' && (
        <p>
          <a class="ds-link" href={`/cases/${record.id}/change/${panel.sensitivity}`}>
            {t('cases.change.class', { class: t(`cases.class.${panel.sensitivity}`) })}
          </a>
        </p>
      )}
    </section>
  );
}

function Fields({ fields, names }: { fields: readonly FieldValue[]; names: Names }) {
  const t = useT();
  const format = useFormat();
  const value = useValue();
  const name = useFieldName();
  if (fields.length === 0) return <p>{t('cases.class.empty')}</p>;
  return (
    <SummaryList
      rows={fields.map((field) => ({
        term: name(field.key),
        value: (
          <>
            {value(field.key, field.value)}
            <p class="hint">
              <PersonName id={field.by} names={names} /> · {format.dateTime(field.at)}
            </p>
          </>
        ),
      }))}
    />
  );
}

function Links({ record, purpose, may }: CaseModel) {
  const t = useT();
  const of = purpose ? `?purpose=${purpose}` : '';
  const links: readonly (readonly [boolean, string, string])[] = [
    [true, `notes${of}`, t('cases.notes.title')],
    [true, `files${of}`, t('cases.files.title')],
    [may.team, 'team', t('cases.team.title')],
    [may.refer, 'referrals', t('cases.referrals.title')],
    [may.seen, 'seen', t('cases.seen.title')],
    [may.export, 'export', t('cases.export.title')],
    [may.erase, 'erase', t('cases.erase.title')],
  ];
  const closing = record.state === 'open' ? 'closed' : 'open';
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('cases.more')}</h2>
      <ul>
        {links
          .filter(([shown]) => shown)
          .map(([, path, label]) => (
            <li key={path}>
              <a class="ds-link" href={`/cases/${record.id}/${path}`}>
                {label}
              </a>
            </li>
          ))}
      </ul>
      {may.close && (
        <Form action={`/cases/${record.id}/state`}>
          <Actions>
            <input type="hidden" name="state" value={closing} />
            <Button variant="secondary">{t(closing === 'closed' ? 'cases.close.do' : 'cases.reopen.do')}</Button>
          </Actions>
        </Form>
      )}
    </section>
  );
}
