import { render } from 'preact-render-to-string';
import type { Run } from '../../../methods/prevalence/index.js';
import { directionOf, type Language, type Translate } from '../../../platform/languages/index.js';
import { PrevalenceCard } from './Card.js';
import { type Guard, unguarded } from './cells.js';
import { reportStyle } from './report-style.js';

export type ReportedRun = {
  /** The one stratum the run is about; null: everybody. */
  readonly stratum: { readonly question: string; readonly level: string } | null;
  readonly run: Run;
};

/**
 * Runs as a file that a browser opens without anything else: no script, nothing loaded, made to be printed too.
 *
 * @param guard how counts of people with one history are written; as they are unless told
 */
export function reportHtml(
  runs: readonly ReportedRun[],
  t: Translate,
  language: Language,
  guard: Guard = unguarded,
): string {
  const title = escaped(t('statistics.prevalence.report.title'));
  const body = render(<Report runs={runs} t={t} language={language} guard={guard} />);
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    // Written as it is: entities mean nothing inside a style.
    `<style>${reportStyle}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function Report(props: { runs: readonly ReportedRun[]; t: Translate; language: Language; guard: Guard }) {
  const { runs, t, language, guard } = props;
  const several = runs.length > 1;
  return (
    <main>
      <h1>{t('statistics.prevalence.report.title')}</h1>
      <p class="lead">{t('statistics.prevalence.report.lead')}</p>
      {runs.map(({ stratum, run }, place) => (
        <section key={place} class={several ? 'report-stratum' : undefined}>
          {stratum && <h2>{t('statistics.prevalence.report.stratum', stratum)}</h2>}
          <PrevalenceCard run={run} t={t} locale={language} guard={guard} level={stratum ? 3 : 2} />
        </section>
      ))}
    </main>
  );
}
