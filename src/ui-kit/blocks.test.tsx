import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Alert } from './Alert.js';
import { Button } from './Button.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { sampleOf } from './catalogue/sample-page.js';
import { Figure } from './Figure.js';
import { LoopDiagram } from './LoopDiagram.js';
import { Passage } from './Passage.js';
import { Progress } from './Progress.js';
import { Steps } from './Steps.js';
import { DraftTag } from './Tag.js';
import { TaskList } from './TaskList.js';

const { htmlOf } = sampleOf(loadCatalogue(fileURLToPath(new URL('./', import.meta.url))));

describe('a figure', () => {
  const figure = (internal: boolean) =>
    htmlOf(
      <Figure
        title="Persons, 2024"
        chart={<i>chart</i>}
        table={<i>table</i>}
        source={<a href="/figures/1">2 lists</a>}
        asOf="2024-12-31"
        internal={internal}
      />,
    );

  it('never goes without its table, its source and its date', () => {
    const html = figure(false);
    expect(html).toContain('<i>table</i>');
    expect(html).toContain('<a href="/figures/1">2 lists</a>');
    expect(html).toContain('as of 31 December 2024');
  });

  it('is marked internal until it has passed safe publication', () => {
    expect(figure(true)).toContain('internal');
    expect(figure(false)).not.toContain('internal');
  });
});

describe('the loop', () => {
  const html = htmlOf(
    <LoopDiagram
      label="The loop"
      steps={[
        { key: 'asked', name: 'Asked', counted: 'commitments', figure: 1412, href: '/commitments' },
        { key: 'done', name: 'Done', counted: 'measures', figure: null },
      ]}
    />,
  );

  it('is an ordered list with today’s numbers', () => {
    expect(html).toMatch(/<ol class="loop-steps" aria-label="The loop">/);
    expect(html).toContain('<strong>1,412</strong> commitments');
    expect(html).toContain('<a href="/commitments">Asked</a>');
  });

  it('shows no number for a step that has no room yet, not even nought', () => {
    expect(html).toContain('Not open yet');
    expect(html).not.toContain('<strong>0</strong>');
  });
});

describe('progress', () => {
  it('is a native bar with a label, and a link that works without script', () => {
    const html = htmlOf(<Progress label="Reading" done={25} total={100} poll="/jobs/1" />);
    expect(html).toMatch(/<progress id="[^"]+" max="1" value="0.25">25%<\/progress>/);
    expect(html).toContain('href="/jobs/1"');
    expect(html).toContain('aria-live="polite"');
  });

  it('does not pretend to know how much there is', () => {
    expect(htmlOf(<Progress label="Reading" done={0} total={null} />)).not.toContain(' value=');
  });

  it('never passes the end', () => {
    expect(htmlOf(<Progress label="Reading" done={120} total={100} />)).toContain('value="1"');
  });
});

describe('smaller things', () => {
  it('a button tells a listener what it is about', () => {
    const html = htmlOf(
      <Button variant="secondary" danger about="batch 12">
        Undo
      </Button>,
    );
    expect(html).toContain('Undo<bdi class="sr-only"> batch 12</bdi>');
    expect(html).toContain('data-color="danger"');
  });

  it('an alert is read out only when it answers what was just done', () => {
    expect(htmlOf(<Alert title="Imported" announced />)).toContain('role="status"');
    expect(htmlOf(<Alert title="Imported" />)).not.toContain('role=');
  });

  it('a draft says so in a word, not only in a colour', () => {
    expect(htmlOf(<DraftTag />)).toContain('>draft<');
  });

  it('a paragraph can be linked to, and keeps its own language', () => {
    const html = htmlOf(
      <Passage id="op13-d" mark="(d)" name="Paragraph 13 (d)" lang="fr" dir="ltr" beside={<p>note</p>}>
        <p>Texte</p>
      </Passage>,
    );
    expect(html).toContain('id="op13-d"');
    expect(html).toContain('lang="fr" dir="ltr"');
    expect(html).toContain('<a class="passage-mark" href="#op13-d" aria-label="Link to Paragraph 13 (d)">(d)</a>');
  });

  it('steps say where one is and which are done', () => {
    const html = htmlOf(
      <Steps
        label="Import"
        steps={[
          { label: 'Upload', state: 'done', href: '/u' },
          { label: 'Check', state: 'current' },
          { label: 'Import', state: 'ahead', href: '/i' },
        ]}
      />,
    );
    expect(html).toContain('<a href="/u">Upload</a>');
    expect(html).toContain('aria-current="step"');
    expect(html).not.toContain('href="/i"');
  });

  it('an empty list of tasks says that nothing waits', () => {
    expect(htmlOf(<TaskList tasks={[]} empty="Nothing waits." />)).toBe('<p class="task-empty">Nothing waits.</p>');
  });
});
