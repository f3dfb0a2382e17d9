/** Pages and addresses of statistics: the picture, the lists, the labels. */
import type { Route } from '../platform/http/index.js';
import type { Translate } from '../platform/languages/index.js';
export { type EstimatesGiven, estimateRoutes } from './routes/estimates/estimates.js';
import { labelRoutes } from './routes/labels.js';
import { type ListsGiven, listRoutes } from './routes/lists.js';
import { saidInWords } from './ui/error-words.js';
import { pictureRoutes } from './routes/picture.js';

export function statisticsRoutes(given: ListsGiven): Route[] {
  // The form stands before `:id`, which would take `new` for an id.
  const lists = listRoutes(given).sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')));
  return [...pictureRoutes(given), ...lists, ...labelRoutes()].map((route) => ({
    ...route,
    handle: (request) =>
      route.handle(request).catch((error: unknown) => {
        throw saidInWords(error, (request as { t: Translate }).t);
      }),
  }));
}
