// A worker thread of Node: answers tasks one after the other until it is ended.
import { parentPort } from 'node:worker_threads';
import { loadKernelNow } from '../kernel/kernel.js';
import { type Asked, answer } from './letters.js';

const kernel = loadKernelNow();
parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked, kernel)));
