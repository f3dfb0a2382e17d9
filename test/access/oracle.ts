/**
 * What is open of a person's record, worked out a second way: not by walking to a decision, but by writing down every
 * cell (class × purpose) that some sentence opens. The sentences are those of src/platform/access/README.md.
 */
import type {
  Actor,
  Grant,
  Purpose,
  RecordRelations,
  Relation,
  Role,
  Sensitivity,
  Subject,
} from '../../src/platform/access/index.js';

/** `-` stands for the record as a whole, where an action touches no class of it. */
type Cell = `${Sensitivity | '-'}/${Purpose}`;
export type OpenCells = {
  readonly open: ReadonlySet<Cell>;
  /** Open once she shows again who she is. */
  readonly after: ReadonlySet<Cell>;
  readonly contactRefused: boolean;
};

const between = (from: Date, until: Date, at: Date): boolean =>
  at.getTime() - from.getTime() >= 0 && until.getTime() - at.getTime() > 0;
const holds = (who: Actor, ...roles: Role[]): boolean => who.roles.filter((one) => roles.includes(one)).length > 0;

/** One sentence for each relation. */
const STANDS: Readonly<Record<Relation, (who: Actor, of: Subject, record: RecordRelations, at: Date) => boolean>> = {
  owner: (who, of, record) => record.owner === who.id && [who.agency, null].includes(of.agency),
  team: (who, of, record) => record.team.indexOf(who.id) >= 0 && [who.agency, null].includes(of.agency),
  agency: (who, of) => who.agency !== null && of.agency === who.agency,
  supervisor: (who, of) => who.agency !== null && of.agency === who.agency && holds(who, 'supervisor'),
  national: (who) => holds(who, 'coordinator', 'statistician'),
  auditor: (who) => holds(who, 'auditor', 'data-protection-officer'),
  'person-herself': (who, _, record) => holds(who, 'person-concerned') && record.person === who.id,
  'referred-to': (who, _, record, at) =>
    record.referrals.filter((one) => one.agency === who.agency && between(one.from, one.until, at)).length > 0,
  'break-glass': (who, _, record, at) =>
    record.breakGlass.filter((one) => one.actor === who.id && between(one.from, one.until, at)).length > 0,
};

/** Whether this person stands in any relation at all: whoever does not, learns not even that there is a record. */
export const standsInAny = (who: Actor, of: Subject, at: Date): boolean => {
  const { record } = of;
  return (
    who.kind === 'person' && record !== undefined && Object.values(STANDS).some((stands) => stands(who, of, record, at))
  );
};

/** Refused contact with her kind of agency stops everything but an emergency that somebody else has agreed to. */
function refused(who: Actor, record: RecordRelations, at: Date): boolean {
  const kind = who.agencyKind ?? 'none';
  if (record.refusedContact.indexOf(kind) < 0) return false;
  const agreed = record.breakGlass.filter(
    (one) => one.actor === who.id && one.approvedBy && one.approvedBy !== who.id && between(one.from, one.until, at),
  );
  return agreed.length === 0;
}

/** All cells that these grants open to this person now. */
export function openCells(grants: readonly Grant[], who: Actor, of: Subject, at: Date): OpenCells {
  const open = new Set<Cell>();
  const after = new Set<Cell>();
  const { record } = of;
  if (!record) return { open, after, contactRefused: false };
  if (refused(who, record, at)) return { open, after, contactRefused: true };
  if (who.kind !== 'person') return { open, after, contactRefused: false };
  const fresh = (who.assurance?.steppedUpUntil?.getTime() ?? -Infinity) > at.getTime();
  for (const grant of grants)
    for (const relation of grant.relations)
      if (STANDS[relation](who, of, record, at))
        for (const cell of cellsOf(grant, relation, who, record, at)) (grant.stepUp && !fresh ? after : open).add(cell);
  return { open, after, contactRefused: false };
}

/** A referral opens what it says and no more, whatever the table would allow. */
function cellsOf(grant: Grant, relation: Relation, who: Actor, record: RecordRelations, at: Date): Cell[] {
  const whole = (classes: readonly (Sensitivity | '-')[], purposes: readonly Purpose[]): Cell[] =>
    (classes.length > 0 ? classes : ['-' as const]).flatMap((one) =>
      purposes.map((purpose) => `${one}/${purpose}` as const),
    );
  const told = whole(grant.classes, grant.purposes);
  if (relation !== 'referred-to') return told;
  const shown = record.referrals
    .filter((one) => one.agency === who.agency && between(one.from, one.until, at))
    .flatMap((one) => whole(['-', ...one.classes], one.purposes));
  return told.filter((cell) => shown.includes(cell));
}

/** Whether any of these cells answers what is asked; what is left out may be anything. */
export const answers = (cells: ReadonlySet<Cell>, sensitivity?: Sensitivity, purpose?: Purpose): boolean =>
  [...cells].some((cell) => {
    const [of, forWhat] = cell.split('/');
    return (sensitivity === undefined || of === sensitivity) && (purpose === undefined || forWhat === purpose);
  });
