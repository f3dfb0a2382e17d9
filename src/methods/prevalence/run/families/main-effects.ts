import { explain } from '../../existence/explain.js';
import type { FamilyResult } from '../../estimate.js';
import { fitModel } from '../../loglinear/fit.js';
import { waldInterval } from '../../loglinear/wald.js';
import type { Profile } from '../../profile/profile.js';
import { mainEffects, modelName, readModel } from '../../models/model.js';
import { oneModel } from '../one-model.js';
import type { Setting } from '../setting.js';

/** The lists taken as independent of each other; or, where the request names a model, that model taken as given. */
export function fixedModelFamily(setting: Setting): { result: FamilyResult; curve: Profile['curve'] } {
  const { table, request, kernel } = setting;
  const model = request.model === null ? mainEffects(table.lists.length) : readModel(request.model, table.lists);
  const { fit, verdict } = fitModel(kernel, table, model);
  const said = oneModel(setting, model);
  return {
    result: {
      family: 'main-effects',
      says: fit ? 'estimate' : 'nothing',
      estimate: fit?.estimate ?? null,
      intervals: fit ? [...said.intervals, waldInterval(fit, table.n, 0.8)] : [],
      model: modelName(model),
      remarks: fit
        ? [{ code: 'main-effects.taken-for-granted', params: {} }, ...said.remarks]
        : explain(verdict, table),
    },
    curve: said.curve,
  };
}
