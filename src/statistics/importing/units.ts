/** What one unit of a count is. Counts of different units are never added. */
export const UNITS = ['persons', 'referrals', 'decisions', 'cases', 'events', 'unstated'] as const;
