// A worker of a page: answers tasks one after the other until it is ended.
import { loadKernelNow } from '../kernel/kernel.js';
import { type Answered, type Asked, answer } from './letters.js';

/** What a worker's global scope has of what is needed here. */
type Scope = {
  addEventListener(type: 'message', listener: (event: { readonly data: Asked }) => void): void;
  postMessage(answered: Answered): void;
};

const scope = globalThis as unknown as Scope;
const kernel = loadKernelNow();
scope.addEventListener('message', ({ data }) => scope.postMessage(answer(data, kernel)));
