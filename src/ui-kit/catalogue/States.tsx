import { Alert } from '../Alert.js';
import { LinkButton } from '../Button.js';
import { Disclosure } from '../Disclosure.js';
import { KeyFigures } from '../KeyFigures.js';
import { LoopDiagram } from '../LoopDiagram.js';
import { Progress } from '../Progress.js';
import { useFormat, useT } from '../page-context.js';
import { Steps } from '../Steps.js';
import { Tag } from '../Tag.js';
import { TaskList } from '../TaskList.js';

const LOOP = [
  { key: 'asked', figure: 412, href: '#loop' },
  { key: 'done', figure: null },
  { key: 'protected', figure: null },
  { key: 'told', figure: null },
  { key: 'known', figure: 12873, href: '#loop' },
  { key: 'judged', figure: null },
  { key: 'helped', figure: null },
  { key: 'decided', figure: 5, href: '#loop' },
] as const;

const TONES = ['info', 'success', 'warning', 'danger'] as const;

/** The loop, what waits, and everything that says how something stands. */
export function States() {
  const t = useT();
  const format = useFormat();
  const detail = t('ui.kit.progress.detail', { done: format.number(12000), total: format.number(40000) });
  return (
    <>
      <section id="loop">
        <h2>{t('ui.kit.loop')}</h2>
        <LoopDiagram
          label={t('ui.kit.loop.label')}
          steps={LOOP.map((step) => ({
            ...step,
            name: t(`ui.kit.loop.${step.key}`),
            counted: t(`ui.kit.loop.${step.key}.counted`),
          }))}
        />
        <h2>{t('ui.kit.tasks')}</h2>
        <TaskList
          tasks={[
            {
              key: 'labels',
              title: t('ui.kit.tasks.labels'),
              href: '#loop',
              detail: t('ui.kit.tasks.labels.detail'),
              tag: <Tag tone="warning">{t('ui.kit.tag.warning')}</Tag>,
            },
            {
              key: 'mapping',
              title: t('ui.kit.tasks.mapping'),
              href: '#loop',
              detail: t('ui.kit.tasks.mapping.detail'),
            },
          ]}
          empty=""
        />
        <TaskList tasks={[]} empty={t('ui.kit.tasks.none')} />
      </section>
      <section>
        <h2>{t('ui.kit.states')}</h2>
        {TONES.map((tone) => (
          <Alert key={tone} tone={tone} title={t(`ui.kit.alert.${tone}`)} announced={tone === 'success'}>
            <p>{t('ui.kit.alert.body')}</p>
          </Alert>
        ))}
        <p>
          {(['neutral', ...TONES] as const).map((tone) => (
            <span key={tone}>
              <Tag tone={tone}>{t(`ui.kit.tag.${tone}`)}</Tag>{' '}
            </span>
          ))}
        </p>
        <KeyFigures
          figures={[
            { label: t('ui.kit.rows.read'), value: 10000 },
            { label: t('ui.kit.rows.good'), value: 9700, tone: 'success' },
            { label: t('ui.kit.rows.fault'), value: 300, tone: 'danger', href: '#faults' },
          ]}
        />
        <Steps
          label={t('ui.kit.steps.label')}
          steps={[
            { label: t('ui.kit.steps.upload'), state: 'done', href: '#loop' },
            { label: t('ui.kit.steps.mapping'), state: 'current' },
            { label: t('ui.kit.steps.check'), state: 'ahead' },
            { label: t('ui.kit.steps.import'), state: 'ahead' },
          ]}
        />
        <Progress label={t('ui.kit.progress')} done={12000} total={40000} detail={detail} />
        <Progress label={t('ui.kit.progress.queued')} done={0} total={null} />
        <Disclosure summary={t('ui.kit.disclosure')}>
          <p>{t('ui.kit.alert.body')}</p>
        </Disclosure>
        <p>
          <LinkButton href="#loop">{t('ui.kit.steps.upload')}</LinkButton>
        </p>
      </section>
    </>
  );
}
