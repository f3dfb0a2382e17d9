import {
  Actions,
  type Column,
  DataTable,
  Figure,
  KeyFigures,
  LinkButton,
  Page,
  SummaryList,
  Tag,
  useFormat,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import { REGIONAL_GROUPS_SOURCE } from '../../treaties/regional-groups.js';
import type { Known, StatusCell, TreatyTable } from '../../treaties/tables.js';
import { type Treaty, slugOf } from '../../treaties/treaty.js';
import { EntrySteps } from './Entry.js';
import { type DayAsked, DayFilter, KnownAlert, KnownLine } from './Known.js';
import { Mark } from './Mark.js';
import { Tiles } from './Tiles.js';
import { byName, stateHref, useTreatyNames } from './names.js';

export type TreatyModel = {
  readonly treaty: Treaty;
  readonly table: TreatyTable;
  readonly known: Known;
  readonly day: DayAsked;
  readonly mayRecord: boolean;
};

/** One treaty on one day: who is bound, as tiles and as a table, and how it entered into force. */
export function TreatyPage({ treaty, table, known, day, mayRecord }: TreatyModel) {
  const t = useT();
  const format = useFormat();
  const names = useTreatyNames();
  const on = day.typed === '' || day.fault ? null : day.on;
  const query = on === null ? '' : `?on=${on}`;
  const slug = slugOf(treaty.id);
  const { parties, signatories, inForce } = table.snapshot;
  return (
    <Page
      title={names.short(treaty.id)}
      heading={names.treaty(treaty.id)}
      lead={t('instruments.treaties.treaty.lead', { on: format.date(day.on) })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/treaties', label: t('instruments.treaties.title') },
      ]}
    >
      <DayFilter action={`/treaties/${slug}`} day={day} />
      <KnownAlert known={known} on={day.on} />
      {known.acts > 0 && (
        <KeyFigures
          figures={[
            { label: t('instruments.treaties.figure.parties'), value: parties.states },
            { label: t('instruments.treaties.figure.in-force'), value: inForce.states },
            { label: t('instruments.treaties.figure.signatories'), value: signatories.states },
            { label: t('instruments.treaties.figure.organizations'), value: parties.organizations },
          ]}
        />
      )}
      <Figure
        title={t('instruments.treaties.tiles.title', { on: format.date(day.on) })}
        chart={<Tiles treaty={treaty.id} cells={table.cells} on={on} />}
        table={<CellTable treaty={treaty} cells={table.cells} on={on} />}
        source={<KnownLine known={known} />}
        asOf={sourceDay(known, day.on)}
        note={t('instruments.treaties.tiles.note', REGIONAL_GROUPS_SOURCE)}
      />
      <Actions>
        <LinkButton href={`/treaties/${slug}/status.csv${query}`} variant="secondary" download>
          {t('instruments.treaties.csv.status')}
        </LinkButton>
        <LinkButton href={`/treaties/${slug}/acts.csv`} variant="secondary" download>
          {t('instruments.treaties.csv.acts')}
        </LinkButton>
        {mayRecord && (
          <LinkButton href={`/treaties/new?treaty=${slug}`} variant="secondary">
            {t('instruments.treaties.new.title')}
          </LinkButton>
        )}
      </Actions>
      <h2>{t('instruments.treaties.entry.title')}</h2>
      <EntrySteps entry={table.entry} />
      <h2>{t('instruments.treaties.about')}</h2>
      <About treaty={treaty} />
    </Page>
  );
}

/** The first day of the month that a source speaks of, at the latest the day asked for: never later than is known. */
const sourceDay = ({ upTo }: Known, on: string): string => {
  const day = upTo === null ? on : upTo.length === 7 ? `${upTo}-01` : upTo.length === 4 ? `${upTo}-01-01` : upTo;
  return day < on ? day : on;
};

function CellTable({ treaty, cells, on }: { treaty: Treaty; cells: readonly StatusCell[]; on: string | null }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const names = useTreatyNames();
  const columns: Column<StatusCell>[] = [
    {
      key: 'participant',
      header: t('instruments.treaties.column.participant'),
      rowHeader: true,
      cell: ({ code }) => <a href={stateHref(treaty.id, code, on)}>{names.participant(code)}</a>,
    },
    { key: 'group', header: t('instruments.treaties.column.group'), cell: ({ group }) => names.group(group) },
    {
      key: 'standing',
      header: t('instruments.treaties.column.standing'),
      cell: ({ standing }) => (
        <>
          <Mark standing={standing} /> {names.standing(standing)}
        </>
      ),
    },
    {
      key: 'signed',
      header: names.kind('signature'),
      cell: ({ signedOn }) => (signedOn ? format.date(signedOn) : '–'),
    },
    {
      key: 'consent',
      header: t('instruments.treaties.column.consent'),
      cell: ({ consent }) => (consent ? `${format.date(consent.on)} (${names.kind(consent.kind)})` : '–'),
    },
    {
      key: 'in-force',
      header: t('instruments.treaties.column.in-force-on'),
      cell: ({ inForceOn, withdrawnOn }) =>
        withdrawnOn
          ? t('instruments.treaties.until', { on: format.date(withdrawnOn) })
          : inForceOn
            ? format.date(inForceOn)
            : '–',
    },
    {
      key: 'reservations',
      header: t('instruments.treaties.column.reservations'),
      numeric: true,
      cell: ({ reservations }) =>
        reservations === null ? t('instruments.treaties.count.unknown') : format.number(reservations),
    },
  ];
  return (
    <DataTable
      caption={t('instruments.treaties.table', { treaty: names.short(treaty.id) })}
      columns={columns}
      rows={[...cells].sort(byName(names, language))}
      empty=""
    />
  );
}

function About({ treaty }: { treaty: Treaty }) {
  const t = useT();
  const format = useFormat();
  const { signature, withdrawal, verified } = treaty;
  return (
    <SummaryList
      rows={[
        {
          term: t('instruments.treaties.about.depositary'),
          value: t(`instruments.treaties.depositary.${treaty.depositary}`),
        },
        ...(treaty.collection ? [{ term: t('instruments.treaties.about.collection'), value: treaty.collection }] : []),
        { term: t('instruments.treaties.column.adopted'), value: format.date(treaty.adopted) },
        {
          term: t('instruments.treaties.about.signature'),
          value: signature
            ? signature.until
              ? t('instruments.treaties.about.signature.from-to', {
                  from: format.date(signature.from),
                  until: format.date(signature.until),
                })
              : t('instruments.treaties.about.signature.from', { from: format.date(signature.from) })
            : t('instruments.treaties.about.signature.none'),
        },
        {
          term: t('instruments.treaties.about.withdrawal'),
          value: withdrawal
            ? t('instruments.treaties.about.article', { article: withdrawal.article })
            : t('instruments.treaties.about.withdrawal.none'),
        },
        {
          term: t('instruments.treaties.about.reservations'),
          value: t(`instruments.treaties.reservations.${treaty.reservations}`),
        },
        {
          term: t('instruments.treaties.about.verified'),
          value: (
            <>
              {t(verified.rules ? 'instruments.treaties.verified.rules' : 'instruments.treaties.unverified.rules')}{' '}
              {!verified.rules && <Tag tone="warning">{t('instruments.treaties.unverified')}</Tag>}
              <br />
              {t(verified.days ? 'instruments.treaties.verified.days' : 'instruments.treaties.unverified.days')}{' '}
              {!verified.days && <Tag tone="warning">{t('instruments.treaties.unverified')}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}
