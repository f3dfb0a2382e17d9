import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import type { Team } from '../../../methods/prevalence/index.js';
import { nodeTeam } from '../../../methods/prevalence/threads/node.js';

/** A number given on the command line. */
export function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('');
  return value;
}

/** Threads for as long as the work lasts: one for each processor unless told. */
export async function withTeam<T>(threads: number | undefined, work: (team: Team) => Promise<T>): Promise<T> {
  const team = nodeTeam(Math.max(1, Math.floor(threads ?? availableParallelism())));
  try {
    return await work(team);
  } finally {
    await team.close();
  }
}
