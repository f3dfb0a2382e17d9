import {
  Button,
  Disclosure,
  Form,
  InternalTag,
  Page,
  Pagination,
  Radios,
  SummaryList,
  Tag,
  useFormat,
  useLanguage,
  useT,
} from '../../ui-kit/index.js';
import type { LabelInSeries } from '../store/labels.js';
import { sayCountry } from './codes.js';

export type LabelsModel = {
  readonly labels: readonly LabelInSeries[];
  readonly open: number;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly mayDecide: boolean;
  /** Every code that a label may be decided to mean. */
  readonly countries: readonly string[];
};

/** What sources wrote and the machine does not decide: it suggests, people choose. */
export function LabelsPage(model: LabelsModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('statistics.labels.title')}
      tags={<InternalTag />}
      lead={t('statistics.labels.lead', { open: format.number(model.open) })}
      width="text"
      breadcrumbs={[
        { href: '/', label: t('statistics.crumb.home') },
        { href: '/statistics/lists', label: t('statistics.lists.title') },
      ]}
    >
      {model.labels.length === 0 && <p>{t('statistics.labels.none')}</p>}
      <CountryChoices countries={model.countries} />
      {model.labels.map((label) => (
        <LabelSection key={`${label.series} ${label.label}`} label={label} model={model} />
      ))}
      <Pagination
        page={model.page}
        pageSize={model.pageSize}
        total={model.total}
        href={(page) => `/statistics/labels?page=${page}`}
      />
    </Page>
  );
}

/** The list of all countries once a page; every field that takes one refers to it. */
function CountryChoices({ countries }: { countries: readonly string[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <datalist id="countries">
      {countries.map((code) => (
        <option key={code} value={code}>
          {sayCountry(t, language, code)}
        </option>
      ))}
    </datalist>
  );
}

function LabelSection({ label, model }: { label: LabelInSeries; model: LabelsModel }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const say = (codes: readonly string[]) => format.list(codes.map((code) => sayCountry(t, language, code)));
  const id = `label-${label.series}-${label.label}`.replace(/[^\p{L}\p{N}]+/gu, '-');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{label.label}</bdi>{' '}
        {label.decision ? (
          <Tag tone="success">{t('statistics.labels.decided')}</Tag>
        ) : (
          <Tag tone="warning">{t(`statistics.labels.kind.${label.kind}`)}</Tag>
        )}
      </h2>
      <SummaryList
        rows={[
          { term: t('statistics.labels.series'), value: <bdi>{label.series}</bdi> },
          {
            term: t('statistics.labels.counts'),
            value: t('statistics.labels.counts.value', {
              counted: label.counted,
              rows: label.rows,
              files: label.files,
            }),
          },
          ...(label.decision
            ? [
                { term: t('statistics.labels.means'), value: say(label.decision.codes) },
                {
                  term: t('statistics.labels.by'),
                  value: (
                    <>
                      <bdi>{label.decision.by}</bdi>, {format.dateTime(label.decision.at)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {model.mayDecide &&
        (label.decision ? (
          <Reopen label={label} />
        ) : (
          <Disclosure summary={t('statistics.labels.question', { label: label.label })}>
            <Decide label={label} id={id} />
          </Disclosure>
        ))}
    </section>
  );
}

function Reopen({ label }: { label: LabelInSeries }) {
  const t = useT();
  return (
    <Form action="/statistics/labels/reopen">
      <input type="hidden" name="decision" value={label.decision?.id} />
      <Button variant="secondary" about={label.label}>
        {t('statistics.labels.reopen')}
      </Button>
    </Form>
  );
}

function Decide({ label, id }: { label: LabelInSeries; id: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Form action="/statistics/labels">
      <input type="hidden" name="series" value={label.series} />
      <input type="hidden" name="dimension" value={label.dimension} />
      <input type="hidden" name="label" value={label.label} />
      <Radios
        name="candidate"
        id={`${id}-candidate`}
        legend={t('statistics.labels.question', { label: label.label })}
        options={[
          ...label.candidates.map((code) => ({ value: code, label: sayCountry(t, language, code) })),
          { value: 'XXX', label: t('statistics.citizenship.XXX') },
          { value: 'XXA', label: t('statistics.citizenship.XXA') },
          { value: 'other', label: t('statistics.labels.other'), hint: t('statistics.labels.other.hint') },
        ]}
      />
      <CodeField id={`${id}-codes`} />
      <Button about={label.label}>{t('statistics.labels.decide')}</Button>
      <p class="hint">{t('statistics.labels.leave-open')}</p>
    </Form>
  );
}

function CodeField({ id }: { id: string }) {
  const t = useT();
  return (
    <div class="ds-field field">
      <label class="ds-label" for={id}>
        {t('statistics.labels.codes')}
      </label>
      <p id={`${id}-hint`} class="hint">
        {t('statistics.labels.codes.hint')}
      </p>
      <input
        id={id}
        name="codes"
        class="ds-input input-short"
        type="text"
        dir="ltr"
        list="countries"
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}
