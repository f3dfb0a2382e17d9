import { Alert, Button, Form, Page, Pagination, Select, Tag, useFormat, useT } from '../../../ui-kit/index.js';
import type { KeptReading } from '../../records.js';
import { rulingsFor } from '../../reading/rulings.js';
import type { InstrumentSummary, KeptRuling } from '../../store.js';
import { directionOfText, shortTitle, titleOf, useNames } from '../names.js';

type Repair = KeptReading['diagnostics'][number] & {
  readonly key: string;
  readonly words: string;
  readonly ruled: KeptRuling | null;
};

export type RepairsModel = {
  readonly instrument: InstrumentSummary;
  readonly repairs: readonly Repair[];
  readonly total: number;
  /** Rulings whose repair no longer stands, since the document was read as they say. */
  readonly elsewhere: readonly KeptRuling[];
  readonly page: number;
  readonly pageSize: number;
  /** How many statements lost their sentence when the document was read again. */
  readonly lost: number | null;
  /** It was read by an earlier version of the reader. */
  readonly older: boolean;
  readonly mayRule: boolean;
};

/** The reader's repairs for review: what it met, what it made of it, how sure it is, and what people have ruled. */
export function RepairsPage(model: RepairsModel) {
  const t = useT();
  const { instrument, repairs, total, page, pageSize, lost, mayRule } = model;
  const title = shortTitle(titleOf(instrument));
  return (
    <Page
      title={t('instruments.rulings.title', { title })}
      lead={t('instruments.rulings.lead', { count: total })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${instrument.id}`, label: title },
      ]}
    >
      {lost !== null && lost > 0 && <Alert tone="warning" title={t('instruments.rulings.lost', { count: lost })} />}
      <p>{t('instruments.rulings.rule')}</p>
      {model.older && mayRule && (
        <Form action={`/instruments/${instrument.id}/read-again`}>
          <p>{t('instruments.rulings.older')}</p>
          <Button variant="secondary">{t('instruments.rulings.read-again')}</Button>
        </Form>
      )}
      <ol class="found" start={(page - 1) * pageSize + 1}>
        {repairs.map((repair, index) => (
          <li key={`${repair.key}-${index}`}>
            <OneRepair repair={repair} instrument={instrument} page={page} mayRule={mayRule} index={index} />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        href={(to) => `/instruments/${instrument.id}/repairs?page=${to}`}
      />
      <Elsewhere model={model} />
    </Page>
  );
}

type OneRepairProps = {
  repair: Repair;
  instrument: InstrumentSummary;
  page: number;
  mayRule: boolean;
  index: number;
};

function OneRepair({ repair, instrument, page, mayRule, index }: OneRepairProps) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const name = names.coded(`instruments.repair.${repair.rule}`, repair.rule);
  return (
    <>
      <p>
        <strong>{name}</strong> · {t('instruments.rulings.line', { line: format.number(repair.line) })} ·{' '}
        {t('instruments.rulings.sure', { share: format.percent(repair.confidence) })}
        {repair.ruled && (
          <>
            {' '}
            <Tag>{t(`instruments.ruling.${repair.ruled.ruling}`)}</Tag> <bdi>{repair.ruled.ruledName}</bdi>,{' '}
            {format.date(repair.ruled.ruledOn)}
          </>
        )}
      </p>
      {repair.before !== '' && (
        <p>
          {t('instruments.repairs.before')}: <bdi>{repair.before}</bdi>
        </p>
      )}
      {repair.after !== '' && (
        <p>
          {t('instruments.repairs.after')}: <bdi>{repair.after}</bdi>
        </p>
      )}
      {!repair.words.startsWith(repair.after) || repair.after === '' ? (
        <blockquote lang={instrument.language} dir={directionOfText(repair.words)}>
          {repair.words}
        </blockquote>
      ) : null}
      {mayRule && (
        <Form action={`/instruments/${instrument.id}/repairs`}>
          <input type="hidden" name="key" value={repair.key} />
          <input type="hidden" name="rule" value={repair.rule} />
          <input type="hidden" name="words" value={repair.words} />
          <input type="hidden" name="page" value={String(page)} />
          <Select
            name="ruling"
            id={`ruling-${index}`}
            label={t('instruments.rulings.choose', { rule: name, line: format.number(repair.line) })}
            value={repair.ruled?.ruling ?? 'accepted'}
            options={rulingsFor(repair.rule).map((value) => ({ value, label: t(`instruments.ruling.${value}`) }))}
          />
          <Button variant="secondary" about={`${name}, ${repair.line}`}>
            {t('instruments.rulings.do')}
          </Button>
        </Form>
      )}
    </>
  );
}

/** Rulings that have done their work: the repair they were about no longer stands. */
function Elsewhere({ model: { elsewhere, instrument, mayRule } }: { model: RepairsModel }) {
  const t = useT();
  const format = useFormat();
  if (elsewhere.length === 0) return null;
  return (
    <section aria-labelledby="ruled">
      <h2 id="ruled">{t('instruments.rulings.ruled')}</h2>
      <ul class="found">
        {elsewhere.map((ruling) => (
          <li key={ruling.key}>
            <p>
              <Tag>{t(`instruments.ruling.${ruling.ruling}`)}</Tag> <bdi>{ruling.ruledName}</bdi>,{' '}
              {format.date(ruling.ruledOn)}
            </p>
            <blockquote lang={instrument.language} dir={directionOfText(ruling.words)}>
              {ruling.words}
            </blockquote>
            {mayRule && (
              <Form action={`/instruments/${instrument.id}/repairs/undo`}>
                <input type="hidden" name="key" value={ruling.key} />
                <Button variant="tertiary" about={ruling.words.slice(0, 60)}>
                  {t('instruments.rulings.undo')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
