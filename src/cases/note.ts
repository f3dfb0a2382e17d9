/** How many characters a note may have. */
export const NOTE_LONGEST = 20_000;
