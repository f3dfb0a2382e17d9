import { explain } from '../../existence/explain.js';
import type { FamilyResult } from '../../estimate.js';
import { fitModel } from '../../loglinear/fit.js';
import { waldInterval } from '../../loglinear/wald.js';
import { mainEffects, modelName, readModel } from '../../models/model.js';
import type { Setting } from '../setting.js';

/** The lists taken as independent of each other; or, where the request names a model, that model taken as given. */
export function fixedModelFamily({ table, request, kernel }: Setting): FamilyResult {
  const model = request.model === null ? mainEffects(table.lists.length) : readModel(request.model, table.lists);
  const { fit, verdict } = fitModel(kernel, table, model);
  return {
    family: 'main-effects',
    says: fit ? 'estimate' : 'nothing',
    estimate: fit?.estimate ?? null,
    intervals: fit ? [waldInterval(fit, table.n, request.level), waldInterval(fit, table.n, 0.8)] : [],
    model: modelName(model),
    remarks: fit ? [{ code: 'main-effects.taken-for-granted', params: {} }] : explain(verdict, table),
  };
}
