#!/usr/bin/env node
// In a checkout, builds what has changed, then runs the command line; an installed package has only dist/.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Palermo needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
if (existsSync(new URL('../src/', import.meta.url))) await (await import('../scripts/build.mjs')).build();
const { main } = await import('../dist/node/cli.js');
process.exitCode = await main(process.argv);
