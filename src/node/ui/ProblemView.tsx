import type { Problem } from '../../platform/http/index.js';
import { Alert, Page, SummaryList, useFormat, useT } from '../../ui-kit/index.js';

/** An error as a page: what happened, where, and what to do. */
export function ProblemView({ problem }: { problem: Problem }) {
  const t = useT();
  const format = useFormat();
  const { file, sheet, line, row, column } = problem.place ?? {};
  const place = [
    file === undefined ? null : { term: t('node.problem.file'), value: <bdi>{file}</bdi> },
    sheet === undefined ? null : { term: t('node.problem.sheet'), value: <bdi>{sheet}</bdi> },
    line === undefined ? null : { term: t('node.problem.line'), value: format.number(line) },
    row === undefined ? null : { term: t('node.problem.row'), value: format.number(row) },
    column === undefined ? null : { term: t('node.problem.column'), value: <bdi>{column}</bdi> },
  ].filter((entry) => entry !== null);
  return (
    <Page title={problem.title} width="text">
      <Alert tone="danger" title={problem.detail} announced>
        <p>{problem.next}</p>
        {problem.remedy !== undefined && (
          <p>
            <a class="ds-link" href={problem.remedy}>
              {t('node.problem.remedy')}
            </a>
          </p>
        )}
      </Alert>
      <SummaryList
        rows={[
          ...place,
          {
            term: t('node.problem.code'),
            value: (
              <a class="ds-link" href={problem.type}>
                <code>{problem.code}</code>
              </a>
            ),
          },
        ]}
      />
      <p>
        <a class="ds-link" href="/">
          {t('node.problem.home')}
        </a>
      </p>
    </Page>
  );
}

/** What one error code means, wherever it was met. */
export function ProblemPage({ code, meaning, next }: { code: string; meaning: string; next: string }) {
  const t = useT();
  return (
    <Page title={t('node.problem.about', { code })} width="text">
      <p>{meaning}</p>
      <p>{next}</p>
    </Page>
  );
}
