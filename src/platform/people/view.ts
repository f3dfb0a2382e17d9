/** What the pages about colleagues show: lives and posts put together for one reader. Decides nothing. */
import { type Actor, agencyInView } from '../access/index.js';
import type { Language } from '../languages/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { peopleAccess } from './access.js';
import { type Pending, approversOf, checkApprover, pendingOf } from './approval.js';
import { PalermoError } from '../errors/index.js';
import type { LifeState, LifeStep } from './life.js';
import type { PeopleParts } from './parts.js';
import { maskedMail, mailOf, openLetter } from './particulars.js';
import { type Colleague, everyone, peersOf } from './steps/colleague.js';
import { closedOrganisations, particularsOf } from './store.js';

export type ColleagueRow = {
  readonly id: string;
  readonly name: string;
  readonly state: LifeState;
  readonly roles: readonly string[];
  readonly agency: string | null;
  readonly since: Date;
  /** What has to happen next, and by whom. */
  readonly waits: 'invitation' | 'profile' | 'approval' | 'change' | null;
};

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly closed: Date | null;
};

const WAITS: Readonly<Partial<Record<LifeState, ColleagueRow['waits']>>> = {
  nominated: 'invitation',
  invited: 'profile',
  waiting: 'approval',
};

export const rowOf = ({ account, life }: Colleague): ColleagueRow => ({
  id: account.id,
  name: account.name,
  state: life.state,
  roles: life.post.roles,
  agency: life.post.agency,
  since: life.since,
  waits: life.asked ? 'change' : (WAITS[life.state] ?? null),
});

/** The colleagues a reader may see, those who left last. */
export async function colleaguesInView(parts: PeopleParts, uow: UnitOfWork, actor: Actor): Promise<ColleagueRow[]> {
  const view = agencyInView(peopleAccess, 'people.read', actor);
  const gone = (row: ColleagueRow) => Number(row.state === 'departed' || row.state === 'refused');
  return (await everyone(parts, uow))
    .map(rowOf)
    .filter((row) => view === 'all' || row.agency === view.only)
    .sort((a, b) => gone(a) - gone(b) || a.name.localeCompare(b.name));
}

export async function organisations(parts: PeopleParts, uow: UnitOfWork, language: Language): Promise<Organisation[]> {
  const closed = await closedOrganisations(uow);
  return (await parts.identity.agencies(uow)).map(({ id, names, kind }) => ({
    id,
    name: names[language],
    kind,
    closed: closed.get(id) ?? null,
  }));
}

export type WaitingRow = ColleagueRow & {
  /** The post that waits, where it is another than the one held. */
  readonly asked: { readonly roles: readonly string[]; readonly agency: string | null };
  readonly duty: string;
  readonly letter: string | null;
  readonly mine: boolean;
  readonly way: 'regular' | 'witness' | 'operator';
};

const mayAgree = (pending: Pending, actor: Actor, peers: Parameters<typeof checkApprover>[2]): boolean => {
  try {
    checkApprover(pending, actor, peers);
    return true;
  } catch (error) {
    if (error instanceof PalermoError) return false;
    throw error;
  }
};

/** What waits for a second person, in the reader's view; `mine` where she herself may agree. */
export async function approvalsInView(parts: PeopleParts, uow: UnitOfWork, actor: Actor): Promise<WaitingRow[]> {
  const view = agencyInView(peopleAccess, 'people.approve', actor);
  const all = await everyone(parts, uow);
  const peers = peersOf(all);
  const rows: WaitingRow[] = [];
  for (const colleague of all) {
    const { id } = colleague.account;
    const pending = pendingOf(id, colleague.life);
    if (!pending || (view !== 'all' && pending.post.agency !== view.only)) continue;
    const known = await particularsOf(uow, id);
    rows.push({
      ...rowOf(colleague),
      asked: pending.post,
      duty: known?.duty ?? '',
      letter: known?.letter ? openLetter(parts.keys, id, known.letter) : null,
      mine: mayAgree(pending, actor, peers),
      way: approversOf(pending, peers).way,
    });
  }
  return rows;
}

export type Told = {
  readonly step: LifeStep;
  readonly at: Date;
  readonly by: string;
  readonly roles: readonly string[];
};

/** What can be read about one colleague beside her row. */
export async function particularsInView(parts: PeopleParts, uow: UnitOfWork, colleague: Colleague) {
  const { id } = colleague.account;
  const known = await particularsOf(uow, id);
  const reached = await mailOf(uow, parts.keys, id);
  return {
    duty: known?.duty ?? '',
    languages: known?.languages ?? [],
    mail: reached ? maskedMail(reached.mail) : null,
    letter: known?.letter ? openLetter(parts.keys, id, known.letter) : null,
    invitedUntil: colleague.life.invitedUntil,
    supervisor: colleague.life.supervisor,
    told: colleague.events.map(
      (event): Told => ({
        step: event.step,
        at: event.at,
        by: event.by,
        roles: 'roles' in event ? event.roles : [],
      }),
    ),
  };
}
