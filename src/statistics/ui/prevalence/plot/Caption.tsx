import { useReading } from '../reading.js';

/** Letters that fit on a telephone's width; a longer word keeps its own line. */
const LETTERS = 36;
export const LINE = 17;

export type CaptionLine = { readonly text: string; readonly strong: boolean };

/** The words of a bar or rung: label and figure on one line where they fit, else under each other and broken at spaces. */
export function captionLines(label: string, figure = ''): readonly (readonly CaptionLine[])[] {
  const parts = { label: { text: label, strong: false }, figure: { text: figure, strong: true } };
  if (label.length + figure.length < LETTERS) return [figure === '' ? [parts.label] : [parts.label, parts.figure]];
  return [
    ...broken(label).map((text) => [{ text, strong: false }]),
    ...broken(figure).map((text) => [{ text, strong: true }]),
  ];
}

function broken(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== '') lines.push(word);
  }
  return lines;
}

/** Words above a bar, from where reading starts. */
export function Caption({ lines, top }: { lines: ReturnType<typeof captionLines>; top: number }) {
  const { dir } = useReading();
  return (
    <>
      {lines.map((line, place) => (
        <text key={place} class="chart-label plot-halo" x={dir === 'rtl' ? '100%' : '0%'} y={top + 13 + place * LINE}>
          {line.map(({ text, strong }, part) =>
            strong ? (
              <tspan key={part} class="plot-strong">
                {part > 0 && '\u2002'}
                {text}
              </tspan>
            ) : (
              text
            ),
          )}
        </text>
      ))}
    </>
  );
}

/** Tops of rows of unlike heights, and where the last ends. */
export function stacked(heights: readonly number[]): { readonly tops: readonly number[]; readonly end: number } {
  let end = 0;
  const tops = heights.map((height) => {
    const top = end;
    end += height;
    return top;
  });
  return { tops, end };
}
