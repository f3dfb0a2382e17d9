import {
  Alert,
  Button,
  Checkboxes,
  DataTable,
  ErrorSummary,
  Form,
  Page,
  TextInput,
  useFormat,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import { QUESTIONS } from '../../estimates/selection.js';
import type { AgencyTexts } from '../codes.js';
import { useCrumbs } from './words.js';

export type FromListsModel = {
  readonly typed: {
    readonly title: string;
    readonly years: readonly string[];
    readonly questions: readonly string[];
    readonly lists: Readonly<Record<string, string>>;
  };
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly found: readonly {
    readonly year: number;
    readonly agency: string;
    readonly records: number;
    readonly withCode: number;
  }[];
  readonly agencies: AgencyTexts;
};

/** Lists of persons that are compared: which years, which agencies, and what their lists are called. */
export function FromListsPage({ typed, faults, found, agencies }: FromListsModel) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const crumbs = useCrumbs();
  const years = [...new Set(found.map(({ year }) => String(year)))];
  const ids = [...new Set(found.map(({ agency }) => agency))];
  const first = typed.title === '' && faults.length === 0;
  const nameOf = (id: string) => agencies[id]?.[language] ?? id;
  return (
    <Page
      title={t('statistics.estimates.from-lists.title')}
      lead={t('statistics.estimates.from-lists.lead')}
      breadcrumbs={crumbs}
      errors={
        faults.length > 0 ? (
          <ErrorSummary
            faults={faults.map((fault) =>
              fault.field === 'years' && years.length > 0 ? { ...fault, target: 'field-years-1' } : fault,
            )}
          />
        ) : undefined
      }
    >
      <Alert title={t('statistics.estimates.codes')}>
        <p>{t('statistics.estimates.codes.explain')}</p>
      </Alert>
      <DataTable
        caption={t('statistics.estimates.codes.found')}
        empty={t('statistics.estimates.codes.none')}
        rows={found}
        columns={[
          { key: 'agency', header: t('statistics.dimension.agency'), cell: ({ agency }) => nameOf(agency) },
          { key: 'year', header: t('statistics.dimension.year'), cell: ({ year }) => String(year) },
          {
            key: 'records',
            header: t('statistics.estimates.records'),
            numeric: true,
            cell: ({ records }) => format.number(records),
          },
          {
            key: 'without',
            header: t('statistics.estimates.without-code'),
            numeric: true,
            cell: ({ records, withCode }) => format.number(records - withCode),
          },
        ]}
      />
      {years.length > 0 && (
        <Form action="/statistics/estimates/captures/from-lists">
          <TextInput
            name="title"
            label={t('statistics.estimates.captures.name')}
            hint={t('statistics.estimates.captures.name.hint')}
            value={typed.title}
            error={faults.find(({ field }) => field === 'title')?.message}
            width="full"
            maxlength={200}
          />
          <Checkboxes
            name="years"
            legend={t('statistics.estimates.years')}
            options={years.map((year) => ({ value: year, label: year }))}
            values={typed.years}
            error={faults.find(({ field }) => field === 'years')?.message}
          />
          <fieldset class="ds-fieldset field">
            <legend class="ds-label">{t('statistics.estimates.lists')}</legend>
            <p class="hint">{t('statistics.estimates.lists.hint')}</p>
            {ids.map((id) => (
              <TextInput
                key={id}
                name={`list-${id}`}
                label={nameOf(id)}
                value={first ? id : (typed.lists[id] ?? '')}
                maxlength={60}
                optional
              />
            ))}
          </fieldset>
          <Checkboxes
            name="questions"
            legend={t('statistics.estimates.questions')}
            hint={t('statistics.estimates.questions.hint')}
            options={QUESTIONS.map((question) => ({
              value: question,
              label: t(`statistics.dimension.${question}`),
            }))}
            values={typed.questions}
            optional
          />
          <Button>{t('statistics.estimates.from-lists.send')}</Button>
        </Form>
      )}
    </Page>
  );
}
