/** All that a page of a researcher's own needs, in one file beside `browser-worker.js`: the library and a team of workers. */
export * from '../index.js';
export { browserTeam } from './browser.js';
