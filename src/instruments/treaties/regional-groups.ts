/**
 * The regional groups of Member States as the United Nations lists them. Türkiye takes part in two groups and counts
 * with Western European and other States in elections; the United States attends that group as an observer and counts
 * with it in elections; both stand there. Who is not a Member State is in no group.
 */
const REGIONAL_GROUPS = ['african', 'asia-pacific', 'eastern-european', 'grulac', 'weog'] as const;

/** Groups in the order pages show them; `none` last: observers, non-members and organizations. */
export const GROUPS_SHOWN = [...REGIONAL_GROUPS, 'none'] as const;
export type GroupShown = (typeof GROUPS_SHOWN)[number];

export const REGIONAL_GROUPS_SOURCE = {
  source: 'United Nations, Department for General Assembly and Conference Management: regional groups of Member States',
  asOf: '2023-01',
} as const;
