/** What stands before a paragraph or an entry: its number, letter or bullet. */
export type Label = {
  /** As printed. */
  readonly surface: string;
  /** The count inside: "5", "f", "iv", "9bis". */
  readonly inner: string;
  readonly style: 'dot' | 'decimal' | 'letter-dot' | 'brackets' | 'half-bracket' | 'bullet';
  /** Characters of the clean text that the label and the space after it take. */
  readonly width: number;
};
