/** What an import says at the terminal: one object a file, or the same in words. */
import type { CommandLine } from '../../platform/command-line/index.js';
import type { Interval } from '../picture.js';
import type { ListImported } from '../importing/bring.js';

/** Faults told in one answer; the rest are on the batch's page. */
const MOST_TOLD = 1000;

export function reportOf({ t }: CommandLine, path: string, { batch, taken, already, kind }: ListImported) {
  const report = taken?.report ?? batch?.report ?? {};
  const said = (fault: { row: number; column: string; params: Record<string, string | number> }) => ({
    row: fault.row,
    column: fault.column,
    ...fault.params,
  });
  return {
    file: path,
    kind,
    batch: batch?.id ?? null,
    rows: taken?.rows ?? batch?.rows ?? null,
    unitOfCount: taken?.unit ?? batch?.unit ?? null,
    period: taken?.period ?? batch?.period ?? null,
    series: batch?.series ?? null,
    total: exact(report.total),
    totalBounds: report.total ?? null,
    nationalTotal: report.nationalTotal ?? null,
    nationalTotalIs: report.nationalTotalIs ?? null,
    outOfScope: report.outOfScope ?? 0,
    margins: {
      checked: report.margins?.checked ?? 0,
      agreeing: report.margins?.agreeing ?? 0,
      disagreements: taken?.disagreements ?? batch?.disagreements ?? [],
    },
    labels: {
      exact: report.labels?.exact ?? 0,
      multiple: report.labels?.multiple ?? 0,
      leftForPeople: (taken?.labels ?? []).map(({ label, kind: why, rows, counted, candidates }) => ({
        label,
        kind: why,
        rows,
        counted,
        candidates,
      })),
    },
    faults: (taken?.faults ?? []).slice(0, MOST_TOLD).map((fault) => ({
      row: fault.row,
      column: fault.column,
      code: fault.code,
      message: t(`error.${fault.code}`, said({ ...fault, params: { ...fault.params } })),
      next: t(`error.${fault.code}.next`, said({ ...fault, params: { ...fault.params } })),
    })),
    faultsTotal: taken?.faults.length ?? 0,
    notes: (report.notes ?? []).map(({ code, params, place }) => ({
      code,
      place,
      message: t(`error.${code}`, { ...place, ...params }),
      next: t(`error.${code}.next`, { ...place, ...params }),
    })),
    leftOut: (taken?.columns ?? batch?.columns ?? []).flatMap((column) =>
      column.leftOut === null ? [] : [{ column: column.name, why: column.leftOut }],
    ),
    unknownMembers: report.unknownMembers ?? [],
    imported: batch !== null && already === null,
    already: already !== null,
  };
}

export type Report = ReturnType<typeof reportOf>;

const exact = (total: Interval | undefined): number | null => (total && total.low === total.high ? total.low : null);

export const needsPerson = (report: Report): boolean =>
  report.margins.disagreements.length > 0 ||
  report.labels.leftForPeople.length > 0 ||
  (report.rows?.faulty ?? 0) > 0 ||
  report.unknownMembers.length > 0;

export function reportText({ t }: CommandLine, report: Report): string {
  if (report.already) return t('statistics.cli.already', { file: report.file, batch: report.batch ?? '' });
  const unit = t(`statistics.unit.${report.unitOfCount ?? 'unstated'}`);
  const total = report.totalBounds;
  const lines = [
    t(report.imported ? 'statistics.cli.imported' : 'statistics.cli.checked', {
      file: report.file,
      kept: report.rows?.kept ?? 0,
      read: report.rows?.read ?? 0,
      zero: report.rows?.zero ?? 0,
    }),
    t('statistics.cli.total', {
      unit,
      total: total ? (total.low === total.high ? `${total.low}` : `${total.low}–${total.high ?? '?'}`) : '–',
      period: report.period ?? '–',
      national: report.nationalTotal ?? '–',
    }),
    ...(report.margins.checked > 0
      ? [
          t('statistics.report.margins', {
            checked: report.margins.checked,
            agreeing: report.margins.agreeing,
            disagreeing: report.margins.disagreements.length,
          }),
        ]
      : []),
    ...report.margins.disagreements
      .slice(0, 10)
      .map(
        (margin) => `  ${margin.place}: ${margin.published} ≠ ${margin.summed} (${margin.rows.slice(0, 4).join(', ')})`,
      ),
    ...(report.faultsTotal > 0 ? [t('statistics.fault.title', { count: report.faultsTotal })] : []),
    ...report.faults.map(
      (fault) =>
        `  ${t('command-line.row', { row: fault.row })}${fault.column ? `, ${fault.column}` : ''}: ${fault.message} ${fault.next} (${fault.code})`,
    ),
    ...report.notes.map(({ message, next }) => `  ${message} ${next}`),
    ...(report.leftOut.length > 0
      ? [t('statistics.cli.left-out', { columns: report.leftOut.map(({ column }) => column).join(', ') })]
      : []),
    ...(report.labels.leftForPeople.length > 0
      ? [
          t('statistics.cli.labels', {
            count: report.labels.leftForPeople.length,
            labels: report.labels.leftForPeople
              .slice(0, 12)
              .map(({ label }) => label)
              .join(', '),
          }),
        ]
      : []),
    ...(report.batch ? [t('statistics.cli.undo', { batch: report.batch })] : []),
  ];
  return lines.join('\n');
}
