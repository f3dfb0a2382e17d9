import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../index.js';
import { ingest } from '../ingest.js';

const read = (body: string, head = '') =>
  ingest(new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`), 'a.html');

describe('a page', () => {
  it('has its headings, and its lists with the numbers that a browser prints', async () => {
    const { text } = await read(
      '<h1>Safety of harbours</h1><ol start=4><li>Urges States;<ol type=a><li>first</li><li value=5>fifth</li></ol></li><li>Decides</li></ol>' +
        '<ol type=I reversed><li>x</li><li>y</li></ol><ul><li>dot</li></ul><ol><li>7. Own number</li></ol>',
    );
    expect(text.trim().split('\n\n')).toEqual([
      '# Safety of harbours',
      '4.\tUrges States;',
      '(a)\tfirst',
      '(e)\tfifth',
      '5.\tDecides',
      'II.\tx',
      'I.\ty',
      '•\tdot',
      '7. Own number',
    ]);
  });

  it('joins notes to their calls by their links', async () => {
    const { text } = await read(
      '<p>The General Assembly,</p><p><i>Recalling</i> its resolution<sup><a href="#fn1" id="fnref1">[1]</a></sup> on lights,</p><p>1. <em>Urges</em> States.</p>' +
        '<ol><li id="fn1"><p>Resolution 98/7. <a href="#fnref1">↩</a></p></li></ol>',
    );
    const reading = readInstrument({ name: 'a', text });
    expect(reading.notes.map((n) => [n.mark, n.text, n.calledFrom])).toEqual([['1', 'Resolution 98/7.', ['pp1']]]);
    expect(text).toContain('*Recalling* its resolution<sup>1</sup> on lights,');
  });

  it('drops scripts and what is hidden, and says so; navigation is furniture', async () => {
    const { text, repairs } = await read(
      '<nav>Home | About</nav><script>alert(1)</script><p hidden>secret</p><p>Shown<span style="display:none">not</span></p>',
      '<title>Page</title><style>p{}</style>',
    );
    expect(text).toBe('<!-- Home | About -->\n\nShown\n');
    expect(repairs.map(({ example }) => example)).toEqual(['head: Page', 'script: alert(1)', 'p: secret', 'span: not']);
  });

  it('sets tables by row and reads those of one column as text', async () => {
    const { text } = await read(
      '<table><tr><th>Port<th>Lights<tr><td>A|B<td>3</table><table><tr><td><p>One</p><p>Two</p></table>',
    );
    expect(text).toBe('| Port | Lights |\n| A\\|B | 3 |\n\nOne\n\nTwo\n');
  });

  it('reads the encoding that it declares', async () => {
    const bytes = Uint8Array.from(
      '<html><meta charset="iso-8859-5"><p>\u00bf\u00e0\u00d0\u00d2\u00de</p></html>',
      (c) => c.charCodeAt(0),
    );
    expect(await ingest(bytes, 'r.html')).toMatchObject({ encoding: 'iso-8859-5', text: 'Право\n', format: 'html' });
  });

  it('parts lines that break before a number, and paragraphs that two breaks make', async () => {
    const { text } = await read('<div>One<br>two<br><br>Three<br>(a) four</div>');
    expect(text).toBe('One two\n\nThree\n\n(a) four\n');
  });

  it('refuses elements nested without end', async () => {
    await expect(read('<div>'.repeat(50_000))).rejects.toMatchObject({ code: 'INSTRUMENTS_TOO_DEEP' });
  });
});
