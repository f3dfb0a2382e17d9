import { Alert, Button, Form, SummaryList, useFormat, useT } from '../../../ui-kit/index.js';
import type { LogState as State } from '../store/acts.js';
import type { Finding } from '../verify/findings.js';

const SHOWN = 20;

/** How the log stands: how long it is, what is signed, when it was looked at, and what was found. */
export function LogState({ log, mayVerify }: { log: State; mayVerify: boolean }) {
  const t = useT();
  const format = useFormat();
  const { verified, checkpoint, alarms } = log;
  const found = verified ? Object.values(verified.counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <section aria-labelledby="log-state">
      <h2 id="log-state">{t('audit.log.title')}</h2>
      {alarms.length > 0 && (
        <Alert tone="danger" title={t('audit.log.alarms', { count: alarms.length })}>
          <ul>
            {alarms.map((alarm) => (
              <li key={alarm.id}>
                <a class="ds-link" href={`/acts/${alarm.id}`}>
                  {t(`audit.alarm.${alarm.action}`)}
                </a>{' '}
                {format.dateTime(alarm.at)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {verified && found > 0 && (
        <Alert tone="danger" title={t('audit.log.found', { count: found })}>
          <ul>
            {verified.findings.slice(0, SHOWN).map((finding, index) => (
              <li key={index}>
                <FindingWords finding={finding} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <SummaryList
        rows={[
          { term: t('audit.log.size'), value: format.number(log.size) },
          {
            term: t('audit.log.checkpoint'),
            value: checkpoint
              ? t('audit.log.checkpoint.value', { size: checkpoint.size, at: format.dateTime(checkpoint.at) })
              : t('audit.log.none'),
          },
          {
            term: t('audit.log.verified'),
            value: verified
              ? t('audit.log.verified.value', { size: verified.size, at: format.dateTime(verified.at), found })
              : t('audit.log.never'),
          },
        ]}
      />
      {mayVerify && (
        <Form action="/acts/verify">
          <Button variant="secondary">{t('audit.log.verify')}</Button>
        </Form>
      )}
    </section>
  );
}

function FindingWords({ finding }: { finding: Finding }) {
  const t = useT();
  return (
    <>
      {t(`audit.finding.${finding.kind}`)}{' '}
      {t('audit.finding.place', {
        position: finding.position === null ? '–' : String(finding.position),
        act: finding.act === null ? '–' : String(finding.act),
        detail: t(`audit.detail.${finding.detail}`),
      })}
    </>
  );
}
