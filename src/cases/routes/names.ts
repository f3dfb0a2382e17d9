import type { Language } from '../../platform/languages/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Names } from '../ui/names.js';
import type { CasesGiven, Colleague } from './given.js';

export async function namesFor(given: CasesGiven, uow: UnitOfWork, language: Language): Promise<Names> {
  const agencies = await given.agencies(uow);
  const people = await given.people(uow);
  return {
    agencies: Object.fromEntries(agencies.map((agency) => [agency.id, agency.names[language]])),
    people: Object.fromEntries(people.map((person) => [person.id, person.name])),
  };
}

/** The colleagues of an agency who work on records. */
export async function caseWorkersOf(given: CasesGiven, uow: UnitOfWork, agency: string): Promise<readonly Colleague[]> {
  const people = await given.people(uow);
  return people.filter((one) => one.agency === agency && worksOnCases(one));
}

const worksOnCases = (one: Colleague): boolean => one.roles.includes('case-worker') || one.roles.includes('supervisor');

/** Who is told of an emergency access: the owner, the supervisors of her agency, the data-protection officers. */
export async function watchersOf(
  given: CasesGiven,
  uow: UnitOfWork,
  record: { readonly agency: string; readonly owner: string | null },
): Promise<readonly string[]> {
  const people = await given.people(uow);
  const watching = people.filter(
    (one) =>
      one.id === record.owner ||
      (one.agency === record.agency && one.roles.includes('supervisor')) ||
      one.roles.includes('data-protection-officer'),
  );
  return watching.map((one) => one.id).filter((id) => id !== uow.actor.id);
}
