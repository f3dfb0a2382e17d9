import { describe, expect, it } from 'vitest';
import { isServerOf, postmasterOf } from './postmaster.js';

describe('postmaster.pid', () => {
  it('tells process, port, socket and whether it is ready', () => {
    const text = '812\n/data/database\n1790000000\n5432\n/data/socket\n\n  5432001  7\nready   \n';
    expect(postmasterOf(text)).toEqual({ pid: 812, port: 5432, socketFolder: '/data/socket', ready: true });
    expect(postmasterOf(text.replace('ready   ', 'starting'))?.ready).toBe(false);
  });

  it.each(['', 'x', '-1', '\n'])('that is %j tells nothing', (text) => {
    expect(postmasterOf(text)).toBeUndefined();
  });

  it('does not make this very process a server', () => {
    expect(isServerOf(process.pid, '/data/database')).not.toBe('yes');
  });
});
