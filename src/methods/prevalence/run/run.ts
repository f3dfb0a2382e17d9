import { chaoFamily, lincolnPetersenFamily, noHighestOrderFamily, sampleCoverageFamily } from '../bounds/families.js';
import { coverageBootstrap } from '../bounds/coverage-bootstrap.js';
import type { Family, FamilyResult, Remark } from '../estimate.js';
import { type Kernel, loadKernel } from '../kernel/kernel.js';
import { PrevalenceError } from '../errors.js';
import type { Profile } from '../profile/profile.js';
import type { Team } from '../threads/team.js';
import { type Diagnostics, DIAGNOSE, type FittedHistory, fittedHistories } from './diagnostics.js';
import { explainDisagreement } from './disagreement.js';
import { type BicDetails, bicFamily } from './families/bic.js';
import { type DecomposableDetails, decomposableFamily } from './families/decomposable.js';
import { type LatentClassDetails, latentClassFamily } from './families/latent-class.js';
import { fixedModelFamily } from './families/main-effects.js';
import { type StepwiseDetails, stepwiseFamily } from './families/stepwise.js';
import { THRESHOLD, type ThresholdDetails, type ThresholdSaid } from './families/threshold.js';
import { type RunRecord, type Difference, differencesOf, recordOf } from './record.js';
import { completeRequest, type FullRequest, type RunRequest } from './request.js';
import type { Question, Setting } from './setting.js';

/** One run: every family asked for on one table, what they say together, and the record by which it is done again. */
export type Run = {
  readonly format: 'palermo-prevalence-run/1';
  readonly n: number;
  readonly lists: readonly string[];
  readonly results: readonly FamilyResult[];
  /** What the families say together, the lower bound among it. */
  readonly remarks: readonly Remark[];
  readonly diagnostics: Diagnostics;
  readonly details: RunDetails;
  readonly record: RunRecord;
};

/** What is drawn and told of single families; what was not run is absent. */
export type RunDetails = {
  readonly mainEffects?: { readonly curve: Profile['curve'] };
  readonly stepwise?: StepwiseDetails;
  readonly bic?: BicDetails;
  readonly threshold?: ThresholdDetails;
  readonly decomposable?: DecomposableDetails;
  readonly latentClass?: LatentClassDetails;
  /** By model chosen: people expected beside people seen. */
  readonly fitted: readonly {
    readonly family: Family;
    readonly model: string;
    readonly histories: readonly FittedHistory[];
  }[];
};

export type RunGiven = {
  readonly team: Team;
  /** In place of the kernel of this thread. */
  readonly kernel?: Kernel;
  /** Told what is being worked on and how far it is, as a share of the whole run. */
  readonly heard?: (progress: { readonly family: Family | 'diagnostics'; readonly share: number }) => void;
  readonly signal?: { readonly aborted: boolean };
};

/**
 * Runs the families of a request. The same request gives the same numbers whatever the number of threads.
 * @throws PrevalenceError where the table or an option is wrong, or PREVALENCE_STOPPED
 */
export async function runFamilies(request: RunRequest, given: RunGiven): Promise<Run> {
  const { full, table } = completeRequest(request);
  const kernel = given.kernel ?? (await loadKernel());
  const pieces = full.families.length + 1;
  const results: FamilyResult[] = [];
  const details: { -readonly [K in keyof RunDetails]: RunDetails[K] } = { fitted: [] };
  const settingOf = (piece: number, family: Family | 'diagnostics'): Setting => ({
    table,
    request: full,
    kernel,
    team: given.team,
    heard: (done, total) => given.heard?.({ family, share: (piece + done / Math.max(1, total)) / pieces }),
    ...(given.signal ? { signal: given.signal } : {}),
  });
  for (const [piece, family] of full.families.entries()) {
    if (given.signal?.aborted) throw new PrevalenceError('PREVALENCE_STOPPED', 'The run was stopped.');
    const setting = settingOf(piece, family);
    setting.heard(0, 1);
    results.push(await runFamily(family, setting, details));
  }
  const last = settingOf(pieces - 1, 'diagnostics');
  last.heard(0, 1);
  details.fitted = fittedOf(last, results);
  const diagnostics = await onTeam<Diagnostics>(DIAGNOSE, last);
  last.heard(1, 1);
  return {
    format: 'palermo-prevalence-run/1',
    n: table.n,
    lists: table.lists,
    results,
    remarks: explainDisagreement(results, details.bic ?? null),
    diagnostics,
    details,
    record: recordOf(full, results),
  };
}

/** One piece of work that is done as a whole: by a thread of the team, so that this one stays free. */
async function onTeam<T>(kind: string, { table, request, team, heard, signal }: Setting): Promise<T> {
  const [answer] = await team.run<T>([{ kind, input: { table, request } satisfies Question }], heard, signal);
  return answer as T;
}

async function runFamily(
  family: Family,
  setting: Setting,
  details: { -readonly [K in keyof RunDetails]: RunDetails[K] },
): Promise<FamilyResult> {
  const { table, request } = setting;
  switch (family) {
    case 'main-effects': {
      const one = fixedModelFamily(setting);
      details.mainEffects = { curve: one.curve };
      return one.result;
    }
    case 'stepwise': {
      const one = await stepwiseFamily(setting);
      details.stepwise = one.details;
      return one.result;
    }
    case 'bic': {
      const one = await bicFamily(setting);
      details.bic = one.details;
      return one.result;
    }
    case 'threshold': {
      const one = await onTeam<ThresholdSaid>(THRESHOLD, setting);
      details.threshold = one.details;
      return one.result;
    }
    case 'decomposable': {
      const one = await decomposableFamily(setting);
      if (one.details) details.decomposable = one.details;
      return one.result;
    }
    case 'latent-class': {
      const one = await latentClassFamily(setting);
      details.latentClass = one.details;
      return one.result;
    }
    case 'sample-coverage':
      return sampleCoverageFamily(table, coverageBootstrap(table, request.seed, request.replicates), request.level);
    case 'chao':
      return chaoFamily(table, request.level);
    case 'lincoln-petersen':
      return lincolnPetersenFamily(table, request.level);
    case 'no-highest-order':
      return noHighestOrderFamily(table, request.level);
  }
}

function fittedOf(setting: Setting, results: readonly FamilyResult[]): RunDetails['fitted'] {
  return results.flatMap(({ family, model }) => {
    const histories = model === null ? [] : fittedHistories(setting.kernel, setting, model);
    return model === null || histories.length === 0 ? [] : [{ family, model, histories }];
  });
}

/** A record worked out again: whether everything came out the same, and what did not. */
export type Verification = {
  readonly same: boolean;
  readonly differences: readonly Difference[];
  /** Whether the record was made with this version of the methods. */
  readonly sameMethods: boolean;
  readonly record: RunRecord;
};

/** Runs what a record asks for again and compares number by number. */
export async function verifyRecord(recorded: RunRecord, given: RunGiven): Promise<Verification> {
  const { record } = await runFamilies(asked(recorded.request), given);
  return {
    same: record.resultsHash === recorded.resultsHash && record.dataHash === recorded.dataHash,
    differences: differencesOf(recorded, record),
    sameMethods: record.methods === recorded.methods,
    record,
  };
}

const asked = ({ model, ...rest }: FullRequest): RunRequest => ({ ...rest, ...(model === null ? {} : { model }) });
