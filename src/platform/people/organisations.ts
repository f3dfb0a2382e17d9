/** Agencies that work with this node: added, renamed, closed. What they gave and did stays. */
import { randomBytes } from 'node:crypto';
import type { Texts } from '../languages/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { peopleError } from './errors.js';
import type { PeopleParts } from './parts.js';
import { everyone } from './steps/colleague.js';
import { closeOrganisation, closedOrganisations, lockPeople } from './store.js';

/** Kinds of organisation: codes of HTCDS 2.0 (IOM), `org_Type`. */
export const ORGANISATION_KINDS = [
  'LawEnforcement',
  'LegalService',
  'ImmigrationService',
  'CentralGovernmentOrganisation',
  'LocalGovernmentOrganisation',
  'HealthServiceOrganisation',
  'NGO',
  'SchoolOrCollege',
  'CorporateBusiness',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

const nameInAll = (names: Partial<Texts> & { readonly en: string }): Texts => ({
  ar: names.ar || names.en,
  en: names.en,
  es: names.es || names.en,
  fr: names.fr || names.en,
  ru: names.ru || names.en,
  zh: names.zh || names.en,
});

export type OrganisationGiven = {
  readonly names: Partial<Texts> & { readonly en: string };
  readonly kind: OrganisationKind;
};

/** Errors: PEOPLE_ORGANISATION_KNOWN (another that is open has the same English name). @returns the new id */
export async function addOrganisation(parts: PeopleParts, uow: UnitOfWork, given: OrganisationGiven): Promise<string> {
  await lockPeople(uow);
  await refuseKnown(parts, uow, given.names.en, undefined);
  const id = newId(given.names.en);
  await parts.identity.addAgency(uow, { id, names: nameInAll(given.names), kind: given.kind });
  await uow.act('people.organisation.add', `agency/${id}`, { kind: given.kind });
  return id;
}

/** Errors: PEOPLE_NO_SUCH_ORGANISATION, PEOPLE_ORGANISATION_CLOSED, PEOPLE_ORGANISATION_KNOWN. */
export async function renameOrganisation(
  parts: PeopleParts,
  uow: UnitOfWork,
  agency: string,
  names: OrganisationGiven['names'],
): Promise<void> {
  await lockPeople(uow);
  await findOpen(parts, uow, agency);
  await refuseKnown(parts, uow, names.en, agency);
  await parts.identity.renameAgency(uow, agency, nameInAll(names));
  await uow.act('people.organisation.rename', `agency/${agency}`);
}

/**
 * Nobody can be nominated for it any more. Errors: PEOPLE_NO_SUCH_ORGANISATION, PEOPLE_ORGANISATION_CLOSED,
 * PEOPLE_ORGANISATION_IN_USE (colleagues who have not departed).
 */
export async function endOrganisation(parts: PeopleParts, uow: UnitOfWork, agency: string): Promise<void> {
  await lockPeople(uow);
  await findOpen(parts, uow, agency);
  const present = (await everyone(parts, uow)).filter(
    ({ life }) =>
      (life.post.agency === agency || life.asked?.agency === agency) &&
      life.state !== 'departed' &&
      life.state !== 'refused',
  );
  if (present.length > 0) throw peopleError('PEOPLE_ORGANISATION_IN_USE', { count: present.length });
  await closeOrganisation(uow, agency);
  await uow.act('people.organisation.close', `agency/${agency}`);
}

async function findOpen(parts: PeopleParts, uow: UnitOfWork, agency: string): Promise<void> {
  if (!(await parts.identity.agencies(uow)).some((one) => one.id === agency))
    throw peopleError('PEOPLE_NO_SUCH_ORGANISATION');
  if ((await closedOrganisations(uow)).has(agency)) throw peopleError('PEOPLE_ORGANISATION_CLOSED');
}

async function refuseKnown(parts: PeopleParts, uow: UnitOfWork, english: string, but: string | undefined) {
  const closed = await closedOrganisations(uow);
  const same = (await parts.identity.agencies(uow)).some(
    (one) =>
      one.id !== but && !closed.has(one.id) && one.names.en.trim().toLowerCase() === english.trim().toLowerCase(),
  );
  if (same) throw peopleError('PEOPLE_ORGANISATION_KNOWN');
}

/** Readable in addresses, and never that of an agency that was closed. */
function newId(english: string): string {
  const slug = english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);
  return `${slug || 'agency'}-${randomBytes(2).toString('hex')}`;
}
