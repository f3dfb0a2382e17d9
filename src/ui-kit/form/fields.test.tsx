import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../platform/languages/catalogue.js';
import { sampleOf } from '../catalogue/sample-page.js';
import { Radios } from './Choices.js';
import { DateFields } from './DateFields.js';
import { ErrorSummary } from './ErrorSummary.js';
import { fieldId } from './Field.js';
import { FileInput } from './FileInput.js';
import { Filters } from './Filters.js';
import { Select } from './Select.js';
import { TextInput } from './TextInput.js';

const { htmlOf, samplePage } = sampleOf(loadCatalogue(fileURLToPath(new URL('../', import.meta.url))));

describe('a field', () => {
  it('ties label, hint and error to its control, hint first', () => {
    const html = htmlOf(<TextInput name="year" label="Year" hint="Four digits" error="Not a year" value="20x4" />);
    expect(html).toContain('for="field-year"');
    expect(html).toMatch(/<input id="field-year"[^>]* aria-describedby="field-year-hint field-year-error"/);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="20x4"');
  });

  it('describes nothing when there is nothing to describe', () => {
    const html = htmlOf(<TextInput name="year" label="Year" />);
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  it('has an id that any column name of a table can become', () => {
    expect(fieldId('Date of birth (d/m/y)')).toBe('field-Date-of-birth--d-m-y-');
    expect(fieldId('الجنسية')).toBe('field-الجنسية');
  });

  it('escapes what people wrote', () => {
    expect(htmlOf(<TextInput name="a" label="<b>" value={'"><script>'} />)).not.toContain('<script>');
  });
});

describe('choices', () => {
  it('are one question, and an error leads to its first answer', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const html = htmlOf(<Radios name="kind" legend="Kind" options={options} value="b" error="Choose one." />);
    expect(html).toContain('<fieldset');
    expect(html).toMatch(/aria-describedby="field-kind-error"/);
    expect(html).toContain('id="field-kind-1"');
    expect(html).toMatch(/value="b" checked/);
  });

  it('of a select keep what was chosen, in groups too', () => {
    const html = htmlOf(
      <Select
        name="to"
        label="Becomes"
        value="y"
        empty="Choose"
        options={[{ label: 'Person', options: [{ value: 'y', label: 'Sex' }] }]}
      />,
    );
    expect(html).toContain('<optgroup label="Person"><option value="y" selected>Sex</option>');
    expect(html).toContain('<option value>Choose</option>');
  });
});

describe('a date', () => {
  const date = <DateFields name="due" legend="Due" value={{ day: '31', month: '02' }} wrong={['day']} error="No." />;

  it('is three numbers, the year last, and marks the part at fault', () => {
    const html = htmlOf(date);
    expect(html.indexOf('name="due-day"')).toBeLessThan(html.indexOf('name="due-month"'));
    expect(html.indexOf('name="due-month"')).toBeLessThan(html.indexOf('name="due-year"'));
    expect(html.match(/aria-invalid/g)).toHaveLength(1);
    expect(html).not.toContain('type="date"');
  });

  it('begins with the year in Chinese', () => {
    const html = htmlOf(date, samplePage('zh'));
    expect(html.indexOf('name="due-year"')).toBeLessThan(html.indexOf('name="due-day"'));
  });
});

describe('a file', () => {
  it('is chosen with words of the page', () => {
    const html = htmlOf(<FileInput name="list" label="List" accept=".csv" />);
    expect(html).toContain('Choose a file');
    expect(html).toContain('No file chosen yet');
    expect(html).toMatch(/<input [^>]*type="file" accept=".csv" required/);
  });
});

describe('a summary of faults', () => {
  it('counts them, leads to fields, and is nothing when there are none', () => {
    const html = htmlOf(<ErrorSummary faults={[{ field: 'year', message: 'Year?' }, { message: 'Not saved.' }]} />);
    expect(html).toContain('There are 2 problems');
    expect(html).toContain('href="#field-year"');
    expect(htmlOf(<ErrorSummary faults={[]} />)).toBe('');
  });
});

describe('filters', () => {
  it('are a form that only asks, and keep what was there', () => {
    const html = htmlOf(
      <Filters action="/commitments" label="Filter commitments" keep={{ sort: 'due' }}>
        .
      </Filters>,
    );
    expect(html).toMatch(/<form class="filters" method="get" action="\/commitments"/);
    expect(html).toContain('<input type="hidden" name="sort" value="due"/>');
    expect(html).not.toContain('Clear filters');
  });
});
