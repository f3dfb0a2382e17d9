import type { UnitOfWork } from '../../../platform/storage/index.js';
import { type VersionSuggestion, inVersionOrder, suggestChain, symbolSeries } from '../../versions/chain.js';
import { linksAround } from './links.js';
import { type VersionSummary, relativesOf, versionsOf } from './passages.js';

/** What the library holds that may be a version of a document, without what is linked to it already. */
export async function suggestedVersions(uow: UnitOfWork, document: VersionSummary): Promise<VersionSuggestion[]> {
  const series = document.symbol ? symbolSeries(document.symbol).series : null;
  const [own, ...others] = await relativesOf(uow, document.id, series);
  if (!own) return [];
  const linked = new Set((await linksAround(uow, document.id)).flatMap(({ older, newer }) => [`${older} ${newer}`]));
  return others
    .flatMap((other) => suggestChain([own, other], () => other.shared))
    .filter(({ older, newer }) => !linked.has(`${older} ${newer}`) && !linked.has(`${newer} ${older}`))
    .sort((a, b) => b.score - a.score);
}

/** The row of versions of a document, first to last. */
export async function rowOf(uow: UnitOfWork, id: string): Promise<VersionSummary[]> {
  const links = await linksAround(uow, id);
  const ids = new Set([id, ...links.flatMap(({ older, newer }) => [older, newer])]);
  const versions = new Map((await versionsOf(uow, [...ids])).map((version) => [version.id, version] as const));
  return inVersionOrder([...versions.keys()], links).flatMap((key) => versions.get(key) ?? []);
}
