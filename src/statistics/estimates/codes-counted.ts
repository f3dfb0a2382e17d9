/** Records of lists of persons under a choice, and those without a code: they can be on no two lists, and are left out. */
export type CodesCounted = {
  readonly records: number;
  readonly withoutCode: number;
  readonly byAgency: readonly { readonly agency: string; readonly records: number; readonly withoutCode: number }[];
};

export const countedOf = (byAgency: CodesCounted['byAgency']): CodesCounted => ({
  records: byAgency.reduce((sum, { records }) => sum + records, 0),
  withoutCode: byAgency.reduce((sum, { withoutCode }) => sum + withoutCode, 0),
  byAgency,
});
