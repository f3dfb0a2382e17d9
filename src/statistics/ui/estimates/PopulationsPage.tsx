import type { Translate } from '../../../platform/languages/index.js';
import {
  Alert,
  Button,
  DataTable,
  DateFields,
  ErrorSummary,
  Form,
  type Format,
  Page,
  Select,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { PopulationFigure, PopulationTyped } from '../../estimates/rates.js';
import { useCrumbs } from './words.js';

export type PopulationsModel = {
  readonly figures: readonly PopulationFigure[];
  readonly typed: PopulationTyped;
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly mayEdit: boolean;
};

type Named = Pick<PopulationFigure, 'year' | 'sex' | 'age' | 'part' | 'persons'>;

/** "2025, women, 18+: 4,200,000". */
export function populationName(one: Named, t: Translate, format: Format): string {
  const parts = [
    String(one.year),
    ...(one.sex === null ? [] : [t(`statistics.sex.${one.sex}`)]),
    ...(one.age === null ? [] : [one.age]),
    ...(one.part === null ? [] : [one.part]),
  ];
  return t('statistics.estimates.population.name', { of: parts.join(', '), persons: format.number(one.persons) });
}

/** Populations that rates are worked out from: entered by people, each with its source. None is shipped. */
export function PopulationsPage(model: PopulationsModel) {
  const t = useT();
  const format = useFormat();
  const crumbs = useCrumbs();
  const { figures, faults, mayEdit } = model;
  return (
    <Page
      title={t('statistics.estimates.populations.title')}
      lead={t('statistics.estimates.populations.lead')}
      breadcrumbs={crumbs}
      errors={
        faults.length > 0 ? (
          <ErrorSummary
            faults={faults.map((fault) => (fault.field === 'asOf' ? { ...fault, target: 'field-asOf-1' } : fault))}
          />
        ) : undefined
      }
    >
      <DataTable
        caption={t('statistics.estimates.populations.title')}
        empty={t('statistics.estimates.populations.none')}
        rows={figures}
        narrow="stack"
        columns={[
          {
            key: 'name',
            header: t('statistics.estimates.population'),
            cell: (one) => populationName(one, t, format),
          },
          { key: 'source', header: t('statistics.estimates.source'), cell: ({ source }) => <bdi>{source}</bdi> },
          { key: 'asOf', header: t('statistics.estimates.population.as-of'), cell: ({ asOf }) => format.date(asOf) },
          {
            key: 'entered',
            header: t('statistics.estimates.population.entered'),
            cell: ({ enteredBy, enteredAt }) => (
              <>
                <bdi>{enteredBy}</bdi>, {format.dateTime(enteredAt)}
              </>
            ),
          },
          {
            key: 'withdraw',
            header: t('statistics.estimates.population.withdraw'),
            headerHidden: true,
            cell: (one) => <Withdraw one={one} mayEdit={mayEdit} />,
          },
        ]}
      />
      {mayEdit && <Enter {...model} />}
    </Page>
  );
}

function Withdraw({ one, mayEdit }: { one: PopulationFigure; mayEdit: boolean }) {
  const t = useT();
  const format = useFormat();
  if (one.withdrawnAt)
    return <>{t('statistics.estimates.population.withdrawn', { moment: format.dateTime(one.withdrawnAt) })}</>;
  if (!mayEdit) return null;
  return (
    <Form action={`/statistics/estimates/populations/${one.id}/withdraw`}>
      <Button variant="tertiary" danger about={populationName(one, t, format)}>
        {t('statistics.estimates.population.withdraw')}
      </Button>
    </Form>
  );
}

function Enter({ typed, faults }: PopulationsModel) {
  const t = useT();
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">{t('statistics.estimates.population.enter')}</h2>
      <Alert title={t('statistics.estimates.population.own')} />
      <Form action="/statistics/estimates/populations">
        <TextInput
          name="year"
          label={t('statistics.dimension.year')}
          value={typed.year}
          error={faultOf('year')}
          inputmode="numeric"
          width="short"
        />
        <Select
          name="sex"
          label={t('statistics.dimension.sex')}
          empty={t('statistics.estimates.population.both')}
          value={typed.sex}
          options={['female', 'male'].map((sex) => ({ value: sex, label: t(`statistics.sex.${sex}`) }))}
          optional
        />
        <TextInput
          name="age"
          label={t('statistics.dimension.age')}
          hint={t('statistics.estimates.population.age.hint')}
          value={typed.age}
          width="short"
          optional
        />
        <TextInput
          name="part"
          label={t('statistics.estimates.population.part')}
          hint={t('statistics.estimates.population.part.hint')}
          value={typed.part}
          optional
        />
        <TextInput
          name="persons"
          label={t('statistics.estimates.people')}
          value={typed.persons}
          error={faultOf('persons')}
          inputmode="numeric"
        />
        <TextInput
          name="source"
          label={t('statistics.estimates.source')}
          hint={t('statistics.estimates.population.source.hint')}
          value={typed.source}
          error={faultOf('source')}
          width="full"
          maxlength={300}
        />
        <DateFields
          name="asOf"
          legend={t('statistics.estimates.population.as-of')}
          value={{ day: typed.day, month: typed.month, year: typed.yearOf }}
          error={faultOf('asOf')}
        />
        <Button>{t('statistics.estimates.population.send')}</Button>
      </Form>
    </section>
  );
}
