import type { Interval, Remark } from '../estimate.js';
import { fitModel } from '../loglinear/fit.js';
import { waldInterval } from '../loglinear/wald.js';
import type { Model } from '../models/model.js';
import { biasRemark } from '../profile/asymptotic-bias.js';
import { type Profile, profileLikelihood } from '../profile/profile.js';
import type { Setting } from './setting.js';

/** What is said of one model taken as given: Wald and profile intervals, the profile's curve, how far off it may be. */
export type OneModel = {
  readonly intervals: readonly Interval[];
  readonly curve: Profile['curve'];
  readonly remarks: readonly Remark[];
};

/** Intervals and remarks of a model that has an extended maximum; nothing of one that has none. */
export function oneModel({ kernel, table, request }: Setting, model: Model): OneModel {
  const { fit } = fitModel(kernel, table, model);
  if (!fit) return { intervals: [], curve: [], remarks: [] };
  const profile = profileLikelihood(table, fit, request.level);
  return {
    intervals: [waldInterval(fit, table.n, request.level), ...(profile ? [profile.interval] : [])],
    curve: profile?.curve ?? [],
    remarks: biasRemark(fit),
  };
}
