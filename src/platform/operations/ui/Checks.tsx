import { SummaryList, Tag, useT } from '../../../ui-kit/index.js';
import type { Readiness } from '../health/readiness.js';

const TONES = { holds: 'success', warns: 'warning', fails: 'danger' } as const;

/** Each check with how it stands: in words, and marked. */
export function Checks({ checks }: { checks: Readiness['checks'] }) {
  const t = useT();
  return (
    <SummaryList
      rows={checks.map(({ check, verdict }) => ({
        term: t(`operations.ready.${check}`),
        value: (
          <>
            <Tag tone={TONES[verdict]}>{t(`operations.verdict.${verdict}`)}</Tag>{' '}
            {verdict !== 'holds' && t(`operations.ready.${check}.mend`)}
          </>
        ),
      }))}
    />
  );
}
