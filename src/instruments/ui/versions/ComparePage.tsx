import {
  type Column,
  DataTable,
  Filters,
  Page,
  Pagination,
  SummaryList,
  Tag,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import { PAIR_KINDS, type Pair } from '../../versions/compare.js';
import type { Passage } from '../../versions/passage.js';
import { wordsChanged } from '../../versions/shown.js';
import { shortTitle, titleOf, useNames } from '../names.js';
import { ChangedWords } from './ChangedWords.js';
import { type CompareModel, compareHref, type Side, sideKey } from './model.js';
import { VersionName } from './VersionName.js';

/** Two versions side by side, paragraph by paragraph, with the words that changed. */
export function ComparePage(model: CompareModel) {
  const t = useT();
  const { older, newer, changedOnly, page, pages } = model;
  const keys = [sideKey(older), sideKey(newer)] as const;
  return (
    <Page
      title={t('instruments.versions.compare.title')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${newer.document.id}`, label: shortTitle(titleOf(newer.document)) },
        { href: `/instruments/${newer.document.id}/versions`, label: t('instruments.versions.title') },
      ]}
    >
      <SummaryList
        rows={[
          { term: t('instruments.versions.older'), value: <VersionName {...older} /> },
          { term: t('instruments.versions.newer'), value: <VersionName {...newer} /> },
          { term: t('instruments.versions.counts'), value: <Counts model={model} /> },
        ]}
      />
      <p>
        <a href={compareHref(keys[1], keys[0])}>{t('instruments.versions.compare.turn')}</a>
        {' · '}
        <a href={`/instruments/${newer.document.id}/versions/changes`}>{t('instruments.versions.changes.title')}</a>
      </p>
      <Filters
        action="/instruments/compare"
        label={t('instruments.versions.filter')}
        keep={{ older: keys[0], newer: keys[1] }}
        clear={changedOnly ? compareHref(...keys) : undefined}
      >
        <div class="ds-field">
          <input class="ds-input" type="checkbox" id="changed" name="changed" value="yes" checked={changedOnly} />
          <label class="ds-label" for="changed">
            {t('instruments.versions.changed-only')}
          </label>
        </div>
      </Filters>
      <DataTable
        caption={t('instruments.versions.compare.caption')}
        columns={useColumns(older, newer)}
        rows={model.pairs}
        empty={t('instruments.versions.compare.none')}
        narrow="stack"
      />
      <Pagination
        page={page}
        pageSize={1}
        total={pages}
        label={t('instruments.parts')}
        href={(to) => compareHref(...keys, changedOnly, to)}
      />
    </Page>
  );
}

function Counts({ model: { counts } }: { model: CompareModel }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      {format.list(
        PAIR_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
          t(`instruments.versions.count.${kind}`, { count: counts[kind] }),
        ),
      )}
    </>
  );
}

function useColumns(older: Side, newer: Side): Column<Pair>[] {
  const t = useT();
  return [
    { key: 'kind', header: t('instruments.versions.what'), rowHeader: true, cell: (pair) => <What pair={pair} /> },
    {
      key: 'older',
      header: t('instruments.versions.older'),
      cell: (pair) => (
        <>
          <Numbers passages={pair.older} side={older} />
          <ChangedWords pair={pair} side="older" lang={older.document.language} />
        </>
      ),
    },
    {
      key: 'newer',
      header: t('instruments.versions.newer'),
      cell: (pair) => (
        <>
          <Numbers passages={pair.newer} side={newer} />
          <ChangedWords pair={pair} side="newer" lang={newer.document.language} />
        </>
      ),
    },
  ];
}

/** What became of the paragraph, in words; marks and colours only help. */
function What({ pair }: { pair: Pair }) {
  const t = useT();
  const { deleted, inserted } = wordsChanged(pair);
  return (
    <>
      <Tag tone={pair.kind === 'same' ? 'neutral' : 'info'}>{t(`instruments.versions.kind.${pair.kind}`)}</Tag>
      {pair.moved && pair.kind !== 'moved' && <Tag>{t('instruments.versions.kind.moved')}</Tag>}
      {pair.renumbered && pair.kind !== 'renumbered' && <Tag>{t('instruments.versions.kind.renumbered')}</Tag>}
      {pair.crossed && <Tag>{t('instruments.versions.crossed')}</Tag>}
      {deleted + inserted > 0 && (
        <>
          <br />
          <small>{t('instruments.versions.words', { deleted, inserted })}</small>
        </>
      )}
    </>
  );
}

function Numbers({ passages, side }: { passages: readonly Passage[]; side: Side }) {
  const names = useNames();
  return (
    <>
      {passages.map((passage, index) => {
        const name = names.provision(passage.rootKind, passage.number);
        return (
          <span key={passage.fragment}>
            {index > 0 && ' + '}
            {passage.fragment.startsWith('oral-') ? (
              name
            ) : (
              <a href={`/instruments/${side.document.id}/at/${passage.fragment}`}>{name}</a>
            )}
          </span>
        );
      })}
    </>
  );
}
