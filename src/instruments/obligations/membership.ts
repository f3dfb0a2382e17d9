/** Belonging to a group of States for a time: the United Nations, a regional group, an organization. */
export type Membership = {
  /** `un`, `other-states`, `group/grulac`, or whatever a list is called. */
  readonly group: string;
  /** ISO 3166-1 alpha-3. */
  readonly state: string;
  /** First day; null where it is not known and the membership is taken to have always been. */
  readonly from: string | null;
  /** First day on which it was over; null while it lasts. */
  readonly until: string | null;
};

/** Whether a stretch of time holds on a day (`yyyy-mm-dd`). */
export const holdsOn = ({ from, until }: { from: string | null; until: string | null }, on: string): boolean =>
  (from === null || from <= on) && (until === null || on < until);

/** Who belongs to any of `groups` on a day. */
export function membersOn(memberships: readonly Membership[], groups: readonly string[], on: string): Set<string> {
  const wanted = new Set(groups);
  return new Set(memberships.filter((one) => wanted.has(one.group) && holdsOn(one, on)).map(({ state }) => state));
}
