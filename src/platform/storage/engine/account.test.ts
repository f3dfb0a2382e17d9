import { describe, expect, it } from 'vitest';
import { accountsOf } from './account.js';

describe('the accounts of a machine', () => {
  it('are read by name and numbers, without root and without lines that are none', () => {
    const text =
      'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n# note\n\nodd:x:a:b\npostgres:x:101:104';
    expect(accountsOf(text)).toEqual([
      { name: 'nobody', uid: 65534, gid: 65534 },
      { name: 'postgres', uid: 101, gid: 104 },
    ]);
  });
});
