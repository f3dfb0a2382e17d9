import {
  Alert,
  Button,
  Form,
  LinkButton,
  Page,
  SummaryList,
  Tag,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { RecordedAction } from '../../store/treaties.js';
import type { TreatyAction } from '../../treaties/action.js';
import type { Known, StatusCell } from '../../treaties/tables.js';
import type { Treaty } from '../../treaties/treaty.js';
import { slugOf } from '../../treaties/treaty.js';
import { directionOfText } from '../names.js';
import { type DayAsked, DayFilter, KnownAlert, KnownLine } from './Known.js';
import { Mark } from './Mark.js';
import { stateHref, treatyHref, useTreatyNames } from './names.js';

export type StateModel = {
  readonly treaty: Treaty;
  readonly cell: StatusCell;
  readonly acts: readonly RecordedAction[];
  readonly objections: readonly TreatyAction[];
  readonly known: Known;
  readonly day: DayAsked;
  readonly mayRecord: boolean;
};

/** One participant and one treaty: where it stands, and everything it did, with whence that is known. */
export function StatePage(model: StateModel) {
  const { treaty, cell, acts, objections, known, day, mayRecord } = model;
  const t = useT();
  const format = useFormat();
  const names = useTreatyNames();
  const who = names.participant(cell.code);
  return (
    <Page
      title={t('instruments.treaties.state.title', { state: who, treaty: names.short(treaty.id) })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/treaties', label: t('instruments.treaties.title') },
        { href: treatyHref(treaty.id), label: names.short(treaty.id) },
      ]}
    >
      <DayFilter action={`/treaties/${slugOf(treaty.id)}/states/${cell.code}`} day={day} />
      <KnownAlert known={known} on={day.on} />
      <h2>{t('instruments.treaties.state.on', { on: format.date(day.on) })}</h2>
      <Standing cell={cell} known={known} />
      <h2>{t('instruments.treaties.state.acts')}</h2>
      {acts.length === 0 && <p>{t('instruments.treaties.state.none')}</p>}
      {acts.map((act) => (
        <Act key={act.id} act={act} mayRecord={mayRecord} />
      ))}
      {objections.length > 0 && (
        <>
          <h2>{t('instruments.treaties.state.objections')}</h2>
          {objections.map((act) => (
            <section key={act.id}>
              <h3>
                <a href={stateHref(treaty.id, act.participant)}>{names.participant(act.participant)}</a>,{' '}
                {format.date(act.on)}
              </h3>
              <Words text={act.text} />
            </section>
          ))}
        </>
      )}
      {mayRecord && (
        <p>
          <LinkButton href={`/treaties/new?treaty=${slugOf(treaty.id)}&participant=${cell.code}`} variant="secondary">
            {t('instruments.treaties.new.title')}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}

function Standing({ cell, known }: { cell: StatusCell; known: Known }) {
  const t = useT();
  const format = useFormat();
  const names = useTreatyNames();
  return (
    <SummaryList
      rows={[
        {
          term: t('instruments.treaties.column.standing'),
          value: (
            <>
              <Mark standing={cell.standing} /> {names.standing(cell.standing)}
            </>
          ),
        },
        { term: names.kind('signature'), value: cell.signedOn ? format.date(cell.signedOn) : '–' },
        {
          term: t('instruments.treaties.column.consent'),
          value: cell.consent ? `${format.date(cell.consent.on)} (${names.kind(cell.consent.kind)})` : '–',
        },
        {
          term: t('instruments.treaties.column.in-force-on'),
          value: cell.inForceOn ? format.date(cell.inForceOn) : '–',
        },
        ...(cell.withdrawnOn
          ? [
              {
                term: names.standing('withdrawn'),
                value: t('instruments.treaties.until', { on: format.date(cell.withdrawnOn) }),
              },
            ]
          : []),
        {
          term: t('instruments.treaties.column.reservations'),
          value:
            cell.reservations === null ? t('instruments.treaties.count.unknown') : format.number(cell.reservations),
        },
        { term: t('instruments.treaties.column.group'), value: names.group(cell.group) },
        { term: t('instruments.treaties.column.known'), value: <KnownLine known={known} /> },
      ]}
    />
  );
}

function Act({ act, mayRecord }: { act: RecordedAction; mayRecord: boolean }) {
  const t = useT();
  const format = useFormat();
  const names = useTreatyNames();
  return (
    <section aria-label={`${names.kind(act.kind)}, ${format.date(act.on)}`}>
      <h3>
        {names.kind(act.kind)}, {format.date(act.on)}{' '}
        {act.retracted && <Tag tone="danger">{t('instruments.treaties.act.retracted')}</Tag>}
      </h3>
      {act.effectiveOn && <p>{t('instruments.treaties.act.effective', { on: format.date(act.effectiveOn) })}</p>}
      {act.about && <p>{t('instruments.treaties.act.about', { state: names.participant(act.about) })}</p>}
      {act.provision && <p>{t('instruments.treaties.act.provision', { provision: act.provision })}</p>}
      <Words text={act.text} />
      {act.note && <p>{t('instruments.treaties.act.note', { note: act.note })}</p>}
      <p>
        <small>
          {t('instruments.treaties.act.source', {
            source: act.source,
            asOf: act.sourceAsOf ?? '–',
            by: act.assertedBy,
          })}
        </small>
      </p>
      {act.retracted && (
        <Alert title={t('instruments.treaties.act.retracted')}>
          <p>{t('instruments.treaties.act.why', { why: act.retracted.why })}</p>
        </Alert>
      )}
      {mayRecord && !act.retracted && (
        <details class="ds-details">
          <summary>{t('instruments.treaties.retract')}</summary>
          <Form action="/treaties/retract">
            <input type="hidden" name="id" value={act.id} />
            <TextInput
              name="why"
              id={`why-${act.id}`}
              label={t('instruments.treaties.retract.why')}
              maxlength={500}
              width="full"
            />
            <Button danger>{t('instruments.treaties.retract.do')}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}

/** Words as the depositary circulated them: in whichever language, so laid out by their own script. */
function Words({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <blockquote dir={directionOfText(text)}>
      {text.split('\n').map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </blockquote>
  );
}
