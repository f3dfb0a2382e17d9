/** Makes small PDF files for tests: lines of text at places, in the fonts that every reader of PDF has. */

export type PrintedLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly face?: 'plain' | 'italic' | 'bold';
};

const FACES = { plain: 'F1', italic: 'F2', bold: 'F3' } as const;
const FONTS = { F1: 'Times-Roman', F2: 'Times-Italic', F3: 'Times-Bold' } as const;

/** A PDF of these pages (ISO 32000-1, 7.5), uncompressed. `trailer` adds entries to the trailer. */
export function printedPdf(pages: readonly (readonly PrintedLine[])[], trailer = ''): Uint8Array {
  const objects: string[] = [];
  const fonts = Object.entries(FONTS)
    .map(([key, name]) => `/${key} << /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)
    .join(' ');
  const kids = pages.map((_, i) => `${3 + i * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  pages.forEach((lines, i) => {
    const content = lines
      .map(({ text, x, y, size = 10, face = 'plain' }) => {
        const escaped = text.replace(/[\\()]/g, (char) => `\\${char}`);
        return `BT /${FACES[face]} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
      })
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << ${fonts} >> >> /Contents ${4 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) out += `${String(offset).padStart(10, '0')} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(out, (char) => char.charCodeAt(0));
}
