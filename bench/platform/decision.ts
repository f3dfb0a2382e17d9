/**
 * What one permission decision costs: every action of the node's own joined table, asked by random people about random
 * records (teams, referrals, emergencies, refused contacts) with a class and a purpose. The promise: 20 µs.
 *
 * Printed, one JSON object: decisions, microseconds of the mean, the median, the 99th percentile and the slowest, and
 * how many were allowed. Each decision is timed by itself; the clock's own cost is in the figures.
 */
import fc from 'fast-check';
import { casesAccess } from '../../src/cases/access.js';
import {
  type PermissionTable,
  PURPOSES,
  SENSITIVITIES,
  classesInView,
  decide,
} from '../../src/platform/access/index.js';
import { permissions as joined } from '../../src/node/access.js';
import { NOW, anyActor, anySubject } from '../../test/access/worlds.js';

const PROMISED_US = 20;
const WORLDS = 400;

/** Records of persons with their grants are the dearest to decide: they are asked for even where the node has no such pages. */
const permissions: PermissionTable = { ...casesAccess, ...joined };
const worlds = fc.sample(fc.tuple(anyActor, anySubject), { numRuns: WORLDS, seed: 7 });
const actions = Object.keys(permissions);
const took: number[] = [];
let allowed = 0;

for (const round of ['warm', 'measured'] as const) {
  for (const [actor, subject] of worlds)
    for (const [index, action] of actions.entries()) {
      const sensitivity = SENSITIVITIES[index % SENSITIVITIES.length];
      const purpose = PURPOSES[index % PURPOSES.length];
      const asked = { at: NOW, ...(sensitivity ? { sensitivity } : {}), ...(purpose ? { purpose } : {}) };
      const begun = process.hrtime.bigint();
      const decision = decide(permissions, action, actor, subject, asked);
      const ns = Number(process.hrtime.bigint() - begun);
      if (round === 'measured') {
        took.push(ns / 1000);
        if (decision.allowed) allowed += 1;
      }
    }
}

// By processor time, which other programs on the machine do not lengthen.
const before = process.cpuUsage();
let views = 0;
for (const [actor, subject] of worlds)
  for (const action of actions) {
    classesInView(permissions, action, actor, subject, { at: NOW, purpose: 'protection' });
    views += 1;
  }
const used = process.cpuUsage(before);
const perView = (used.user + used.system) / views;

took.sort((a, b) => a - b);
const us = (share: number): number => Math.round((took[Math.floor((took.length - 1) * share)] ?? 0) * 100) / 100;
const mean = Math.round((took.reduce((sum, one) => sum + one, 0) / took.length) * 100) / 100;
console.log(
  JSON.stringify({
    actions: actions.length,
    decisions: took.length,
    allowed,
    meanUs: mean,
    p50Us: us(0.5),
    p99Us: us(0.99),
    slowestUs: us(1),
    allEightClassesCpuUs: Math.round(perView * 100) / 100,
    promisedUs: PROMISED_US,
    kept: mean <= PROMISED_US && us(0.99) <= PROMISED_US,
  }),
);
