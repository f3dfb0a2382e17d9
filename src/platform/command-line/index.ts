/**
 * What every command of `palermo` stands on: one way to print (words or JSON), one progress bar, one set of
 * exit codes, and a node opened as a guest beside a running server.
 */
import { PalermoError } from '../errors/index.js';
import type { Files } from '../files/index.js';
import { type Language, type Translate, isLanguage } from '../languages/index.js';
import { problemOf } from '../http/index.js';
import type { Storage } from '../storage/index.js';

export const EXIT = {
  /** Done. */
  done: 0,
  /** A fault of the program: please report it. */
  fault: 1,
  /** The command was not understood: see --help. */
  usage: 2,
  /** What was given could not be used; nothing was changed. The message says what to do. */
  refused: 3,
  /** Done, but something needs a person: disagreements, labels left open, findings of the doctor. */
  needsPerson: 4,
  /** The database or a file could not be reached. */
  unavailable: 5,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type OpenNode = { readonly storage: Storage; readonly files: Files };

export type Progress = { at(done: number, total: number | null): void; end(): void };

export type CommandLine = {
  readonly t: Translate;
  /** Opens the database (starting the engine if nobody has), runs the work, and leaves things as they were. */
  withNode<T>(work: (node: OpenNode) => Promise<T>): Promise<T>;
  /** The result: JSON on one line where --json was given, else the text. */
  print(model: unknown, text: () => string): void;
  /** A remark on standard error, never mixed into the result. */
  say(text: string): void;
  progress(label: string): Progress;
  /** The exit code, unless a later command sets a graver one. */
  exitWith(code: ExitCode): void;
};

/** The language of the terminal, from LC_ALL, LC_MESSAGES or LANG. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const wanted = (env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en').slice(0, 2).toLowerCase();
  return isLanguage(wanted) ? wanted : 'en';
}

/** A bar on standard error: drawn in place on a terminal, silent where standard error is a file. */
export function progressBar(label: string, stream: NodeJS.WriteStream, locale: string): Progress {
  let drawn = 0;
  const number = new Intl.NumberFormat(locale);
  const width = 28;
  return {
    at(done, total) {
      const now = performance.now();
      if (!stream.isTTY || (now - drawn < 100 && done !== total)) return;
      drawn = now;
      const share = total ? Math.min(1, done / total) : 0;
      const bar = total
        ? `[${'#'.repeat(Math.round(share * width)).padEnd(width, '.')}] ${Math.round(share * 100)}%`
        : '';
      stream.write(`\r\u001b[K${label} ${bar} ${number.format(done)}`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** Says an error as a person reads it at a terminal: where, what, and what to do. */
export function tellError(error: unknown, t: Translate, json: boolean): { text: string; exit: ExitCode } {
  if (!(error instanceof PalermoError)) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { text: json ? JSON.stringify({ code: 'HTTP_UNEXPECTED', detail: fault }) : fault, exit: EXIT.fault };
  }
  const problem = problemOf(error, t);
  const place = [
    error.place?.file,
    error.place?.sheet,
    error.place?.line && t('command-line.line', { line: error.place.line }),
    error.place?.row && t('command-line.row', { row: error.place.row }),
    error.place?.column && t('command-line.column', { column: error.place.column }),
  ]
    .filter(Boolean)
    .join(', ');
  const exit = error.code.startsWith('STORAGE_') || error.status >= 500 ? EXIT.unavailable : EXIT.refused;
  return {
    text: json
      ? JSON.stringify(problem)
      : `${place ? `${place}: ` : ''}${problem.detail} (${problem.code})\n${problem.next}`,
    exit,
  };
}
