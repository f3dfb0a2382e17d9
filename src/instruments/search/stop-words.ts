/** Words that nearly every paragraph holds, in the four languages that have such words written apart. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an and are as at be been by for from has have in into is it its of on or that the their this those these to was were which with',
    'au aux avec ce ces cette d dans de des du elle en et est il la le les leur leurs l ne ou par pas pour qu que qui s sa se ses son sont sur un une',
    'a al con de del e el en entre es esta este la las lo los más o para por que se sin su sus un una y',
    'а без бы в во для до его ее же за и из или их к как ко на не о об от по при с со также то у что это',
  ]
    .join(' ')
    .split(' '),
);
