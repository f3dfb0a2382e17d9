import { describe, expect, it } from 'vitest';
import { checkedSchema, quoted } from './config.js';

describe('the schema', () => {
  it.each([undefined, 'palermo', 'state_zz', 'a1'])('may be %s', (name) => {
    expect(checkedSchema(name)).toBe(name ?? 'palermo');
  });

  it.each(['public', 'pg_temp', 'information_schema', '', 'Palermo', 'a"b', 'a-b', '1a', 'a'.repeat(64)])(
    'may not be %j',
    (name) => {
      expect(() => checkedSchema(name)).toThrow('STORAGE_SCHEMA_NAME');
    },
  );

  it('is quoted as SQL does it', () => {
    expect(quoted('a"b')).toBe('"a""b"');
  });
});
