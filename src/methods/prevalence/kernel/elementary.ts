/** The library's own elementary functions: the same bits on every engine, unlike those of `Math`. */
export {
  expm1Of as expm1,
  expOf as exp,
  log1pOf as log1p,
  logGammaOf as lgamma,
  logOf as log,
} from './portable/elementary.js';
