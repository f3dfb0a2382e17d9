/** What was accepted, set aside or guessed while a file was read. */
import type { TextRepair } from '../decode.js';

export type Repairs = {
  add(rule: string, example: string): void;
  list(): readonly TextRepair[];
};

// Each deletion and comment is shown by itself, as far as a page can bear it.
const SHOWN = 200;
const LONGEST = 500;

export function startRepairs(): Repairs {
  const found = new Map<string, { count: number; examples: string[] }>();
  return {
    add(rule, example) {
      const one = found.get(rule) ?? { count: 0, examples: [] };
      one.count += 1;
      const text = example.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
      if (one.examples.length < SHOWN) one.examples.push(text);
      found.set(rule, one);
    },
    list: () =>
      [...found].flatMap(([rule, { count, examples }]) =>
        examples.map((example, i) => ({
          rule,
          count: i === examples.length - 1 ? count - examples.length + 1 : 1,
          example,
        })),
      ),
  };
}
