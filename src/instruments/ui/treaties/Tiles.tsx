import { useFormat, useLanguage, useT } from '../../../ui-kit/index.js';
import { GROUPS_SHOWN } from '../../treaties/regional-groups.js';
import { STANDINGS } from '../../treaties/status.js';
import type { StatusCell, StandingShown } from '../../treaties/tables.js';
import { Mark, MarkShape } from './Mark.js';
import { byName, stateHref, useTreatyNames } from './names.js';

export type TilesProps = {
  readonly treaty: string;
  readonly cells: readonly StatusCell[];
  /** The day asked for; null for today. */
  readonly on: string | null;
};

/** Every State as a tile of one size, by regional group: no borders are drawn, and none is larger than another. */
export function Tiles({ treaty, cells, on }: TilesProps) {
  const names = useTreatyNames();
  const format = useFormat();
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <MarkLegend cells={cells} />
      {GROUPS_SHOWN.map((group) => {
        const own = cells.filter((cell) => cell.group === group).sort(byName(names, language));
        if (own.length === 0) return null;
        const parties = own.filter(({ standing }) => standing === 'in-force' || standing === 'deposited').length;
        return (
          <section key={group} aria-labelledby={`tiles-${group}`}>
            <h3 id={`tiles-${group}`}>
              {t('instruments.treaties.tiles.group', {
                group: names.group(group),
                parties: format.number(parties),
                of: format.number(own.length),
              })}
            </h3>
            <ul class="chart-legend tiles">
              {own.map((cell) => (
                <Tile key={cell.code} treaty={treaty} cell={cell} on={on} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Tile({ treaty, cell, on }: { treaty: string; cell: StatusCell; on: string | null }) {
  const names = useTreatyNames();
  const label = `${names.participant(cell.code)}: ${names.standing(cell.standing)}`;
  return (
    <li>
      <a class="chart-link" href={stateHref(treaty, cell.code, on)} aria-label={label} title={label}>
        <svg class="chart" width="44" height="48" viewBox="0 0 44 48" aria-hidden="true" focusable="false">
          <rect class="chart-hit" width="44" height="48" />
          <MarkShape standing={cell.standing} x={12} y={4} />
          <text class="chart-label chart-middle" x="22" y="42">
            {cell.code}
          </text>
        </svg>
      </a>
    </li>
  );
}

/** What each shape says, with how many there are. */
export function MarkLegend({ cells }: { cells: readonly { readonly standing: StandingShown }[] }) {
  const names = useTreatyNames();
  const format = useFormat();
  const shown = ([...STANDINGS, 'unknown'] as const)
    .map((standing) => ({ standing, count: cells.filter((cell) => cell.standing === standing).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul class="chart-legend">
      {shown.map(({ standing, count }) => (
        <li key={standing}>
          <Mark standing={standing} />
          <span>
            {names.standing(standing)} ({format.number(count)})
          </span>
        </li>
      ))}
    </ul>
  );
}
