/** The dimensions of the picture. `year` crosses all of them. */
export const DIMENSIONS = ['agency', 'agencyType', 'form', 'age', 'sex', 'gender', 'citizenship'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
