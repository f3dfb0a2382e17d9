import {
  Alert,
  Button,
  type Column,
  DataTable,
  Disclosure,
  Form,
  Page,
  Select,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import { VERB_CLASSES } from '../../reading/verb-classes.js';
import type { Entries, Standing } from '../../obligations/scale.js';
import type { Strength } from '../../reading/reading.js';
import type { SetEntry } from '../../store.js';
import { useNames } from '../names.js';
import { StrengthConvention } from '../StrengthConvention.js';

export type ScaleModel = {
  /** As the program has it. */
  readonly standard: Entries;
  /** As it holds here for all bodies. */
  readonly entries: Entries;
  readonly set: readonly SetEntry[];
  /** How many commitments changed by what was just set. */
  readonly changed: number | null;
  readonly maySet: boolean;
};

type Row = { readonly lemma: string; readonly standing: Standing; readonly standard: Standing | undefined };

/** How strong each verb is held to be. A convention: the verb itself is what the text says. */
export function ScalePage({ standard, entries, set, changed, maySet }: ScaleModel) {
  const t = useT();
  const rows: Row[] = Object.entries(entries)
    .map(([lemma, standing]) => ({ lemma, standing, standard: standard[lemma] }))
    .sort((a, b) => b.standing.strength - a.standing.strength || (a.lemma < b.lemma ? -1 : 1));
  return (
    <Page
      title={t('instruments.scale.title')}
      lead={t('instruments.scale.lead')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      {changed !== null && <Alert tone="success" title={t('instruments.scale.changed', { count: changed })} />}
      <StrengthConvention />
      {maySet && <SetForm />}
      {set.length > 0 && <SetHere set={set} maySet={maySet} />}
      <DataTable
        caption={t('instruments.scale.caption')}
        columns={useColumns()}
        rows={rows}
        empty={t('instruments.scale.caption')}
      />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useT();
  const names = useNames();
  return [
    {
      key: 'verb',
      header: t('instruments.ledger.verb'),
      rowHeader: true,
      cell: ({ lemma }) => <bdi lang="en">{lemma}</bdi>,
    },
    {
      key: 'class',
      header: t('instruments.ledger.class'),
      cell: ({ standing }) => t(`instruments.class.${standing.class}`),
    },
    {
      key: 'strength',
      header: t('instruments.ledger.strength'),
      cell: ({ standing, standard }) => (
        <>
          {names.strength(standing.strength)}
          {standard &&
            standard.strength !== standing.strength &&
            ` (${t('instruments.scale.standard', { strength: standard.strength })})`}
        </>
      ),
    },
    {
      key: 'to-states',
      header: t('instruments.scale.to-states'),
      cell: ({ standing }) => (standing.toStates === undefined ? '–' : names.strength(standing.toStates)),
    },
  ];
}

const LEVELS: readonly Strength[] = [6, 5, 4, 3, 2, 1, 0];

function SetForm() {
  const t = useT();
  const names = useNames();
  const levels = LEVELS.map((strength) => ({ value: String(strength), label: names.strength(strength) }));
  return (
    <Disclosure summary={t('instruments.scale.set')}>
      <Form action="/commitments/strengths">
        <TextInput
          name="lemma"
          label={t('instruments.scale.verb')}
          hint={t('instruments.scale.verb.hint')}
          maxlength={40}
        />
        <TextInput
          name="body"
          label={t('instruments.calendar.body')}
          hint={t('instruments.scale.body.hint')}
          maxlength={60}
          optional
        />
        <Select
          name="class"
          label={t('instruments.ledger.class')}
          value="exhort"
          options={VERB_CLASSES.map((value) => ({ value, label: t(`instruments.class.${value}`) }))}
        />
        <Select name="strength" label={t('instruments.ledger.strength')} value="4" options={levels} />
        <Select
          name="to-states"
          label={t('instruments.scale.to-states')}
          empty={t('instruments.scale.same')}
          options={levels}
        />
        <Button>{t('instruments.scale.do')}</Button>
      </Form>
    </Disclosure>
  );
}

function SetHere({ set, maySet }: Pick<ScaleModel, 'set' | 'maySet'>) {
  const t = useT();
  const names = useNames();
  const format = useFormat();
  return (
    <section aria-labelledby="here">
      <h2 id="here">{t('instruments.scale.here')}</h2>
      <ul class="found">
        {set.map(({ lemma, body, standing, setName, setOn }) => (
          <li key={`${lemma}/${body}`}>
            <p>
              <bdi lang="en">{lemma}</bdi>
              {body && ` (${names.addressee({ norm: body, surface: body })})`}: {names.strength(standing.strength)} ·{' '}
              <bdi>{setName}</bdi>, {format.date(setOn)}
            </p>
            {maySet && (
              <Form action="/commitments/strengths">
                <input type="hidden" name="lemma" value={lemma} />
                <input type="hidden" name="body" value={body ?? ''} />
                <input type="hidden" name="class" value={standing.class} />
                <input type="hidden" name="strength" value={String(standing.strength)} />
                <input type="hidden" name="back" value="yes" />
                <Button variant="tertiary" about={lemma}>
                  {t('instruments.scale.back')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
