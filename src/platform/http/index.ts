/** Addresses of the node: how a route is written, and how a request lives. */
export { type FrameContext, type HttpParts, SESSION_COOKIE, createApp } from './app.js';
export { type Assets, loadAssets } from './assets.js';
export { httpError } from './errors.js';
export { openApi } from './openapi.js';
export { type Problem, problemOf } from './problem.js';
export { type Answer, type Route, type RouteRequest, download, page, redirect, route } from './route.js';
