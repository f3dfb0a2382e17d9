import {
  Actions,
  Alert,
  Button,
  Checkboxes,
  DataTable,
  ErrorSummary,
  Form,
  InternalTag,
  LinkButton,
  Page,
  Select,
  SummaryList,
  TextInput,
  useFormat,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import type { GuardedTable, ShownCount } from '../../estimates/guard.js';
import type { RunState } from '../../estimates/run.js';
import type { Selection } from '../../estimates/selection.js';
import type { CodesCounted } from '../../estimates/codes-counted.js';
import type { AgencyTexts } from '../codes.js';
import { RunTag, useCrumbs, useSayAnswer, useSayQuestion } from './words.js';

export type CapturesModel = {
  readonly captures: {
    readonly id: string;
    readonly title: string;
    readonly source: 'table' | 'lists';
    readonly lists: readonly string[];
    readonly selection: Selection | null;
    readonly counted: CodesCounted | null;
    readonly sha256: string;
    readonly n: number;
    readonly createdBy: string;
    readonly createdAt: Date;
  };
  readonly strata: readonly {
    readonly name: string;
    readonly levels: readonly string[];
    readonly smallCells: number;
  }[];
  readonly table: GuardedTable | null;
  readonly threshold: number;
  readonly runs: readonly { readonly id: string; readonly title: string; readonly state: RunState }[];
  readonly agencies: AgencyTexts;
  readonly families: readonly string[];
  readonly asked: {
    readonly title: string;
    readonly stratum?: string;
    readonly families: readonly string[] | 'all';
    readonly level: number | string;
    readonly seed: number | string;
    readonly replicates: number | string;
  };
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly mayRun: boolean;
  readonly mayCells: boolean;
};

/** Captures as they were counted, as far as they may be shown, and what was estimated from them. */
export function CapturesPage(model: CapturesModel) {
  const t = useT();
  const { captures, faults, mayCells } = model;
  const crumbs = useCrumbs();
  return (
    <Page
      title={captures.title}
      heading={<bdi>{captures.title}</bdi>}
      tags={<InternalTag />}
      breadcrumbs={crumbs}
      errors={faults.length > 0 ? <ErrorSummary faults={faults} /> : undefined}
    >
      <Particulars {...model} />
      <Guarded {...model} />
      <Actions>
        {model.table && (
          <LinkButton href={`/statistics/estimates/captures/${captures.id}/table.csv`} variant="secondary" download>
            {t('statistics.estimates.table.csv')}
          </LinkButton>
        )}
        {mayCells && (
          <LinkButton href={`/statistics/estimates/captures/${captures.id}/cells`} variant="secondary">
            {t('statistics.estimates.cells.open')}
          </LinkButton>
        )}
      </Actions>
      {model.runs.length > 0 && <Runs {...model} />}
      {model.mayRun && <AskForm {...model} />}
    </Page>
  );
}

function Particulars({ captures, agencies }: CapturesModel) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { counted, selection } = captures;
  return (
    <SummaryList
      rows={[
        { term: t('statistics.estimates.source'), value: t(`statistics.estimates.source.${captures.source}`) },
        { term: t('statistics.estimates.lists'), value: <bdi>{format.list(captures.lists)}</bdi> },
        { term: t('statistics.estimates.seen'), value: format.number(captures.n) },
        ...(selection
          ? [{ term: t('statistics.estimates.years'), value: format.list(selection.years.map(String)) }]
          : []),
        ...(counted
          ? [
              {
                term: t('statistics.estimates.without-code'),
                value: (
                  <>
                    {t('statistics.estimates.without-code.said', {
                      without: counted.withoutCode,
                      records: counted.records,
                    })}{' '}
                    {format.list(
                      counted.byAgency
                        .filter(({ withoutCode }) => withoutCode > 0)
                        .map(
                          ({ agency, withoutCode }) =>
                            `${agencies[agency]?.[language] ?? agency}: ${format.number(withoutCode)}`,
                        ),
                    )}
                  </>
                ),
              },
            ]
          : []),
        { term: t('statistics.estimates.data-hash'), value: <code class="digest">{captures.sha256}</code> },
        {
          term: t('statistics.estimates.counted-at'),
          value: (
            <>
              <bdi>{captures.createdBy}</bdi>, {format.dateTime(captures.createdAt)}
            </>
          ),
        },
      ]}
    />
  );
}

function Guarded({ table, threshold }: CapturesModel) {
  const t = useT();
  const format = useFormat();
  const answer = useSayAnswer();
  if (!table)
    return (
      <Alert tone="warning" title={t('statistics.estimates.table.none')}>
        <p>{t('statistics.estimates.table.none.explain', { threshold })}</p>
      </Alert>
    );
  const told = (count: ShownCount | undefined) =>
    typeof count === 'number'
      ? format.number(count)
      : count === 'small'
        ? `<${format.number(threshold)}`
        : t('statistics.estimates.withheld');
  const nameOf = (history: number) => format.list(table.lists.filter((_, list) => (history >> list) & 1));
  type Line = { readonly name: string; readonly cells: readonly ShownCount[]; readonly total: ShownCount };
  const lines: Line[] = table.rows.map(({ history, ...row }) => ({ name: nameOf(history), ...row }));
  return (
    <>
      <DataTable<Line>
        caption={t('statistics.estimates.table')}
        empty=""
        rows={lines}
        totals={[{ name: t('statistics.estimates.seen'), cells: table.groupTotals, total: table.n }]}
        columns={[
          { key: 'history', header: t('statistics.estimates.history'), cell: ({ name }) => <bdi>{name}</bdi> },
          ...table.groups.map((levels, group) => ({
            key: `group-${group}`,
            header: levels.map((level, question) => answer(table.questions[question] ?? '', level)).join(' · '),
            numeric: true,
            cell: ({ cells }: Line) => told(cells[group]),
          })),
          {
            key: 'total',
            header: t('statistics.estimates.table.total'),
            numeric: true,
            cell: ({ total }) => told(total),
          },
        ]}
      />
      <p class="hint">{t('statistics.estimates.table.explain', { threshold })}</p>
    </>
  );
}

function Runs({ runs }: CapturesModel) {
  const t = useT();
  return (
    <DataTable
      caption={t('statistics.estimates.runs')}
      empty=""
      rows={runs}
      narrow="stack"
      columns={[
        {
          key: 'title',
          header: t('statistics.estimates.run'),
          cell: ({ id, title }) => (
            <a href={`/statistics/estimates/runs/${id}`}>
              <bdi>{title}</bdi>
            </a>
          ),
        },
        { key: 'state', header: t('statistics.estimates.state'), cell: ({ state }) => <RunTag state={state} /> },
      ]}
    />
  );
}

function AskForm({ captures, strata, families, asked, faults, threshold }: CapturesModel) {
  const t = useT();
  const answer = useSayAnswer();
  const question = useSayQuestion();
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const level = typeof asked.level === 'number' ? String(asked.level * 100) : asked.level;
  const refused = strata.filter(({ smallCells }) => smallCells > 0);
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('statistics.estimates.ask.title')}</h2>
      {refused.length > 0 && (
        <Alert tone="warning" title={t('statistics.estimates.ask.small')}>
          <p>
            {t('statistics.estimates.ask.small.explain', {
              questions: refused.map(({ name }) => question(name)).join(', '),
              most: threshold - 1,
            })}
          </p>
        </Alert>
      )}
      <Form action={`/statistics/estimates/captures/${captures.id}/runs`}>
        <TextInput
          name="title"
          label={t('statistics.estimates.run.name')}
          value={asked.title}
          error={faultOf('title')}
          width="full"
          maxlength={200}
        />
        <Select
          name="stratum"
          label={t('statistics.estimates.of')}
          empty={t('statistics.estimates.everybody')}
          value={asked.stratum}
          error={faultOf('stratum')}
          options={strata.flatMap(({ name, levels, smallCells }, place) =>
            smallCells > 0
              ? []
              : levels.map((one, at) => ({
                  value: `${place}:${at}`,
                  label: t('statistics.estimates.stratum', { question: question(name), answer: answer(name, one) }),
                })),
          )}
        />
        <Checkboxes
          name="families"
          legend={t('statistics.estimates.families')}
          hint={t('statistics.estimates.families.hint')}
          options={families.map((family) => ({ value: family, label: t(`statistics.prevalence.family.${family}`) }))}
          values={asked.families === 'all' ? families : asked.families}
          error={faultOf('families')}
        />
        <TextInput
          name="level"
          label={t('statistics.estimates.level')}
          hint={t('statistics.estimates.level.hint')}
          value={level}
          error={faultOf('level')}
          inputmode="decimal"
          width="short"
        />
        <TextInput
          name="replicates"
          label={t('statistics.estimates.replicates')}
          hint={t('statistics.estimates.replicates.hint')}
          value={String(asked.replicates)}
          error={faultOf('replicates')}
          inputmode="numeric"
          width="short"
        />
        <TextInput
          name="seed"
          label={t('statistics.estimates.seed')}
          hint={t('statistics.estimates.seed.hint')}
          value={String(asked.seed)}
          error={faultOf('seed')}
          inputmode="numeric"
          width="short"
        />
        <Button>{t('statistics.estimates.ask.send')}</Button>
      </Form>
    </section>
  );
}
