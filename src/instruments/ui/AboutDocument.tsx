import { Disclosure, SummaryList, type SummaryRow, useFormat, useT } from '../../ui-kit/index.js';
import type { Meta } from '../reading/reading.js';
import type { DocumentPart } from '../store.js';
import { useNames } from './names.js';
import { StrengthConvention } from './StrengthConvention.js';

/** What the document says of itself, and what was read of it. Nothing is shown that the file does not say. */
export function AboutDocument({ model }: { model: DocumentPart }) {
  const t = useT();
  const format = useFormat();
  const { instrument, reading } = model;
  const { first, more } = useRows(model);
  return (
    <>
      <SummaryList rows={first} />
      <p>
        <a href={`/instruments/${instrument.id}/source`}>{t('instruments.about.source')}</a>
      </p>
      <Disclosure summary={t('instruments.about.more')}>
        <SummaryList
          rows={[
            ...more,
            { term: t('instruments.about.file-name'), value: <bdi>{instrument.fileName}</bdi> },
            { term: t('instruments.about.encoding'), value: <bdi>{model.encoding}</bdi> },
            { term: t('instruments.about.characters'), value: format.number(reading.length) },
            { term: 'SHA-256', value: <bdi>{model.sha256.replace(/(.{8})/g, '$1 ').trim()}</bdi> },
            { term: t('instruments.about.kept'), value: format.dateTime(new Date(instrument.keptAt)) },
            { term: t('instruments.about.reader'), value: model.readerVersion },
          ]}
        />
      </Disclosure>
      <StrengthConvention />
    </>
  );
}

function useRows({ instrument, reading: { meta } }: DocumentPart): { first: SummaryRow[]; more: SummaryRow[] } {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const inDocument = (words: string) => <bdi lang={instrument.language}>{words}</bdi>;
  const first: (SummaryRow | undefined)[] = [
    {
      term: t('instruments.about.type'),
      value: `${t(`instruments.type.${meta.docType}`)}, ${names.status(meta.status)}${revisionOf(meta, t)}`,
    },
    {
      term: t('instruments.about.body'),
      value: meta.bodyName ? inDocument(meta.bodyName) : t('instruments.about.unknown'),
    },
    meta.session ? { term: t('instruments.about.session'), value: sessionOf(meta.session, format.date, t) } : undefined,
    instrument.issuedOn ? { term: t('instruments.about.date'), value: format.date(instrument.issuedOn) } : undefined,
    {
      term: t('instruments.about.contents'),
      value: t('instruments.about.counts', {
        recitals: instrument.recitals,
        operatives: instrument.operatives,
        paragraphs: instrument.paragraphs,
        notes: instrument.notes,
      }),
    },
  ];
  const more: (SummaryRow | undefined)[] = [
    {
      term: t('instruments.about.symbol'),
      value: meta.symbol ? <bdi>{meta.symbol}</bdi> : t('instruments.about.symbol.none'),
    },
    meta.number ? { term: t('instruments.about.number'), value: <bdi>{meta.number.surface}</bdi> } : undefined,
    meta.agendaItem
      ? {
          term: t('instruments.about.agenda'),
          value: (
            <>
              <bdi>{meta.agendaItem.number}</bdi> {meta.agendaItem.title && inDocument(meta.agendaItem.title)}
            </>
          ),
        }
      : undefined,
    meta.sponsors.length > 0
      ? {
          term: t('instruments.about.sponsors'),
          value: inDocument(format.list(meta.sponsors.map(({ surface }) => surface))),
        }
      : undefined,
    {
      term: t('instruments.about.language'),
      value: names.coded(`instruments.language.${instrument.language}`, instrument.language),
    },
  ];
  return { first: first.filter((row) => row !== undefined), more: more.filter((row) => row !== undefined) };
}

function revisionOf({ revision }: Meta, t: ReturnType<typeof useT>): string {
  return typeof revision === 'number' && revision > 0 ? `, ${t('instruments.about.revision', { revision })}` : '';
}

function sessionOf(session: NonNullable<Meta['session']>, date: (day: string) => string, t: ReturnType<typeof useT>) {
  const days = [session.start, session.end].filter((day) => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day));
  return [
    session.inferred ? t('instruments.about.session.inferred', { ordinal: session.ordinal }) : String(session.ordinal),
    session.place,
    [...new Set(days)].map((day) => date(day ?? '')).join(' – '),
  ]
    .filter(Boolean)
    .join(', ');
}
