import fc from 'fast-check';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { PalermoError } from '../../platform/errors/index.js';
import { readInstrument } from '../index.js';
import { formatOf } from './format.js';
import { ingest } from './ingest.js';
import { printedPdf } from './pdf/printed.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['PK\u0003\u0004', 'docx'],
    ['<?xml version="1.0"?>\n<akomaNtoso xmlns="x">', 'akn'],
    ['<!DOCTYPE html><p>x', 'html'],
    ['\u00ef\u00bb\u00bf<html>', 'html'],
    ['<p>One</p>', 'html'],
    ['1. Decides', 'txt'],
  ])('is told by its content: %j', (content, format) => {
    const bytes = Uint8Array.from(content, (c) => c.charCodeAt(0));
    expect(formatOf(bytes, 'misleading.jpg')).toBe(format);
  });

  it('takes the ending only between text and Markdown', () => {
    expect([formatOf(utf8('# A'), 'a.md'), formatOf(utf8('# A'), 'a.txt')]).toEqual(['md', 'txt']);
  });

  it.each([
    ['{\\rtf1', 'RTF'],
    ['\u00d0\u00cf\u0011\u00e0', 'Word 97–2003'],
    ['<?xml version="1.0"?><a/>', 'XML'],
  ])('names a format that is not read: %j', async (content, format) => {
    const bytes = Uint8Array.from(content, (c) => c.charCodeAt(0));
    await expect(ingest(bytes, 'a.doc')).rejects.toMatchObject({
      code: 'INSTRUMENTS_UNKNOWN_FORMAT',
      params: { format },
    });
  });

  it('says that a Word file is locked, which hides in an old container', async () => {
    const name = Array.from('EncryptedPackage', (c) => `${c}\0`).join('');
    const bytes = Uint8Array.from(`\u00d0\u00cf\u0011\u00e0${'\0'.repeat(600)}${name}`, (c) => c.charCodeAt(0));
    await expect(ingest(bytes, 'a.docx')).rejects.toMatchObject({ code: 'INSTRUMENTS_ENCRYPTED' });
  });
});

describe('plain text', () => {
  it('stays as it is', async () => {
    const text = 'The General Assembly,\n\nRecalling *that* <sup>1</sup>,\n';
    expect(await ingest(utf8(text), 'a.md')).toMatchObject({ text, format: 'md', encoding: 'utf-8' });
  });

  it('of 10 MB in one line is read', async () => {
    const line = 'recalling its work, '.repeat(500_000);
    expect((await ingest(utf8(line), 'a.txt')).text).toHaveLength(line.length);
  });
});

const word = fc.stringMatching(/^[A-Za-zéñжшمن你*_\\<&#|>^[\]()-]{1,9}$/);
const words = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });
const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** All clean text that the reader makes of a canonical text. */
function readBack(text: string): string {
  const body = `The General Assembly,\n\nRecalling this,\n\n1. Decides so.\n\n${text}`;
  const reading = readInstrument({ name: 'x', text: body });
  return reading.elements.map(({ span }) => body.slice(span.start, span.end)).join('');
}

describe('no word is dropped', () => {
  it('of any paragraphs in Word', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (paragraphs) => {
        const document = new Document({ sections: [{ children: paragraphs.map((p) => new Paragraph(p.join(' '))) }] });
        const { text } = await ingest(new Uint8Array(await Packer.toBuffer(document)), 'a.docx');
        const kept = new Set(lettersOf(readBack(text).replace(/\\/g, ' ')));
        for (const one of lettersOf(paragraphs.flat().join(' '))) expect(kept).toContain(one);
      }),
      { numRuns: 25 },
    );
  });

  it('of any paragraphs of a page', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (paragraphs) => {
        const escaped = (t: string) => t.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const page = `<html><body>${paragraphs.map((p) => `<p>${escaped(p.join(' '))}</p>`).join('')}</body></html>`;
        const { text } = await ingest(utf8(page), 'a.html');
        const kept = new Set(lettersOf(text.replace(/\\/g, ' ').replace(/&amp;/g, '&')));
        for (const one of lettersOf(paragraphs.flat().join(' '))) expect(kept).toContain(one);
      }),
      { numRuns: 50 },
    );
  });

  it('of any lines in print', async () => {
    const latin = fc.array(fc.stringMatching(/^[A-Za-z0-9,.]{1,9}$/), { minLength: 4, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(latin, { minLength: 12, maxLength: 40 }), async (lines) => {
        const page = lines.map((line, i) => ({ text: line.join(' '), x: 100 + (i % 3) * 20, y: 740 - i * 17 }));
        const { text } = await ingest(printedPdf([page, page]), 'a.pdf').catch((error: unknown) => {
          if (error instanceof PalermoError && error.code === 'INSTRUMENTS_SCANNED')
            return { text: lines.flat().join(' ') };
          throw error;
        });
        const kept = text.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('sup', '');
        for (const one of lettersOf(lines.flat().join(' '))) expect(kept).toContain(one.replaceAll('sup', ''));
      }),
      { numRuns: 25 },
    );
  });
});

describe('any bytes at all', () => {
  it('end in a text or in an error with a code', async () => {
    const magic = fc.constantFrom('%PDF-1.5\n', 'PK\u0003\u0004', '<html>', '<akomaNtoso>', '');
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const bytes = Uint8Array.from([...utf8(start), ...rest]);
        try {
          expect(typeof (await ingest(bytes, 'x')).text).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(PalermoError);
          expect((error as PalermoError).code).toMatch(/^INSTRUMENTS_/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
