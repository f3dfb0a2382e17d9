import fc from 'fast-check';
import { TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../access/index.js';
import { relyingPartyOf } from './address.js';
import { agentFamily } from './agent.js';
import { newSeed, seedAsAddress, seedAsText, stepOfCode, typedCode } from './codes.js';
import { type Bucket, type Counter, GROWTH, afterFailure, bucketsFor, waitSeconds } from './delay.js';
import { networksOf } from './network.js';
import { passwordFault } from './password.js';
import { newRecoveryCodes, typedRecoveryCode } from './recovery-codes.js';
import { SESSION_IDLE_MINUTES, idleMinutesOf, minutesAfter, sessionStands, steppedUpAt } from './session-ends.js';
import { mayChangeWays } from './ways-in.js';

const at = new Date('2026-03-01T08:00:00Z');
const minutes = fc.integer({ min: -3000, max: 3000 });

describe('the ends of a session', () => {
  it('no setting of the clock makes a session live longer than its own ends', () => {
    fc.assert(
      fc.property(minutes, minutes, fc.subarray([...ROLES]), (seen, now, roles) => {
        const times = { seenAt: minutesAfter(at, seen), endsAt: minutesAfter(at, 1440) };
        const stands = sessionStands(times, roles, minutesAfter(at, now));
        if (stands) expect(now - seen).toBeLessThan(idleMinutesOf(roles));
        if (stands) expect(now).toBeLessThan(1440);
        // A clock more than a minute behind what was seen is not believed.
        if (stands) expect(seen - now).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('come sooner for whoever sees persons’ records, and soonest for the person concerned (T20)', () => {
    expect(idleMinutesOf(['reader'])).toBe(SESSION_IDLE_MINUTES);
    expect(idleMinutesOf(['coordinator', 'case-worker'])).toBe(60);
    expect(idleMinutesOf(['person-concerned'])).toBe(30);
    for (const role of ROLES) {
      expect(idleMinutesOf([role])).toBeGreaterThanOrEqual(30);
      expect(idleMinutesOf([role])).toBeLessThanOrEqual(480);
    }
  });

  it('stepping up ends after five minutes, and is not believed from further ahead', () => {
    expect(steppedUpAt(minutesAfter(at, 5), at)).toEqual(minutesAfter(at, 5));
    expect(steppedUpAt(at, at)).toBeNull();
    expect(steppedUpAt(minutesAfter(at, 30), at)).toBeNull();
    expect(steppedUpAt(null, at)).toBeNull();
  });

  it('a link or a recovery code opens the making of keys for half an hour; everybody else steps up', () => {
    const start = { openedBy: 'recovery-code', startedAt: at, steppedUpUntil: null } as const;
    const ways = { passkeys: 1, code: true };
    expect(mayChangeWays(start, ways, minutesAfter(at, 29))).toBe(true);
    expect(mayChangeWays(start, ways, minutesAfter(at, 30))).toBe(false);
    expect(mayChangeWays({ ...start, openedBy: 'passkey' }, ways, at)).toBe(false);
    expect(mayChangeWays({ ...start, openedBy: 'ministry' }, { passkeys: 0, code: false }, at)).toBe(true);
    expect(mayChangeWays({ ...start, openedBy: 'passkey', steppedUpUntil: minutesAfter(at, 4) }, ways, at)).toBe(true);
    expect(mayChangeWays(start, ways, minutesAfter(at, -1))).toBe(false);
  });
});

describe('delays', () => {
  const failing = (bucket: Bucket, times: number): Counter | undefined =>
    Array.from({ length: times }).reduce<Counter | undefined>(
      (counter) => afterFailure(bucket, counter, at),
      undefined,
    );

  it('grow with each failure, stay under their most, and are forgotten', () => {
    for (const bucket of Object.keys(GROWTH) as Bucket[]) {
      const { free, most, forgetMinutes } = GROWTH[bucket];
      expect(waitSeconds(bucket, failing(bucket, free - 1), at)).toBe(0);
      expect(waitSeconds(bucket, failing(bucket, free), at)).toBe(1);
      expect(waitSeconds(bucket, failing(bucket, free + 3), at)).toBe(8);
      const many = failing(bucket, free + 500);
      expect(waitSeconds(bucket, many, at)).toBe(most);
      expect(waitSeconds(bucket, many, minutesAfter(at, forgetMinutes * 501))).toBe(0);
    }
  });

  it('a clock set back makes nobody wait, and forgets nothing', () => {
    const many = failing('account', 50);
    expect(waitSeconds('account', many, minutesAfter(at, -60))).toBe(0);
    expect(afterFailure('account', many, minutesAfter(at, -60)).failures).toBe(51);
  });

  it('of others never reach a device that the account knows', () => {
    expect(bucketsFor({ device: true, network: false })).toEqual(['device']);
    expect(bucketsFor({ device: false, network: true })).toEqual(['account-network', 'network', 'wider-network']);
    expect(bucketsFor({ device: false, network: false })).toEqual(['account', 'network', 'wider-network']);
  });
});

describe('networks', () => {
  it('are a site and what its holder has: /32 and /24, /64 and /56', () => {
    expect(networksOf('192.0.2.77')).toEqual({ narrow: 'ipv4/32/192.0.2.77', wide: 'ipv4/24/192.0.2.0' });
    expect(networksOf('::ffff:192.0.2.77')).toEqual(networksOf('192.0.2.77'));
    const one = networksOf('2001:db8:1:2ab::1');
    expect(one.narrow).toBe(networksOf('2001:db8:1:2ab:ffff::9').narrow);
    expect(one.narrow).not.toBe(networksOf('2001:db8:1:2ac::1').narrow);
    expect(one.wide).toBe(networksOf('2001:db8:1:2ff::1').wide);
    expect(one.wide).not.toBe(networksOf('2001:db8:1:3ab::1').wide);
  });

  it('that cannot be read are one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.:xa-f[\]]+$/i.test(text));
        expect(networksOf(text)).toEqual(networksOf(undefined));
      }),
    );
  });
});

describe('passwords', () => {
  it.each([
    ['eleven char', 'short'],
    ['x'.repeat(257), 'long'],
    ['aaaaaaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['abcdefghijklmnop', 'common'],
    ['1234567890123', 'common'],
    ['password12345', 'common'],
    ['Password-2026!!', 'common'],
    ['qwertyuiop1234', 'common'],
    ['welcome welcome 1', 'common'],
    ['пароль пароль', 'common'],
    ['maria-lopez-12', 'own-name'],
  ] as const)('%s is refused: %s', (password, fault) => {
    expect(passwordFault(password, ['maria-lopez', 'María López'])).toBe(fault);
  });

  it.each([
    'vier gelbe Regenschirme',
    'tres paraguas verdes',
    'correct horse battery staple',
    'четыре жёлтых зонта',
    '四把黄色的雨伞挂在门后面吗',
    'مظلات صفراء على الباب',
    'marialopezrainyumbrella',
    ' spaces at both ends ',
    'x7#kQ!m2vTz9',
  ])('%s is accepted: no rules of composition', (password) => {
    expect(passwordFault(password, ['maria-lopez', 'María López'])).toBeUndefined();
  });

  it('of random letters are always accepted', () => {
    const letters = fc.constantFrom(...Array.from('bdfghjkmnqrtvwxzBDFGHJKMNQRTVWXZ23456789#%&'));
    fc.assert(
      fc.property(fc.array(letters, { minLength: 16, maxLength: 100 }), (chosen) => {
        fc.pre(new Set(chosen).size > 8);
        expect(passwordFault(chosen.join(''), ['ada'])).toBeUndefined();
      }),
    );
  });
});

describe('codes of an authenticator app', () => {
  const seed = Buffer.from('12345678901234567890');

  it('are those of RFC 6238, appendix B', () => {
    for (const [seconds, code] of [
      [59, '287082'],
      [1111111109, '081804'],
      [1234567890, '005924'],
      [20000000000, '353130'],
    ] as const)
      expect(stepOfCode(seed, code, new Date(seconds * 1000), [])).toBe(Math.floor(seconds / 30));
  });

  it('count half a minute before and after, once each (ASVS 6.5.1)', () => {
    const step = Math.floor(1111111109 / 30);
    for (const off of [-30, 0, 30])
      expect(stepOfCode(seed, '081804', new Date((1111111109 + off) * 1000), [])).toBe(step);
    for (const off of [-61, 61])
      expect(stepOfCode(seed, '081804', new Date((1111111109 + off) * 1000), [])).toBeUndefined();
    expect(stepOfCode(seed, '081804', new Date(1111111109_000), [step])).toBeUndefined();
  });

  it('may be typed with spaces and in Arabic figures; anything else is no code', () => {
    expect(typedCode(' ٠٨١ ٨٠٤ ')).toBe('081804');
    expect(typedCode('۰۸۱۸۰۴')).toBe('081804');
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{6}$/.test(typedCode(text)));
        expect(stepOfCode(seed, text, at, [])).toBeUndefined();
      }),
    );
  });

  it('the key as text and as address say the same seed', () => {
    const own = newSeed();
    const address = new URL(seedAsAddress(own, 'Palermo', 'ada'));
    expect(address.protocol).toBe('otpauth:');
    expect(seedAsText(own).replaceAll(' ', '')).toBe(address.searchParams.get('secret'));
    const shown = TOTP.generate({
      secret: new TOTP({ secret: address.searchParams.get('secret') ?? '' }).secret,
      timestamp: at.getTime(),
    });
    expect(stepOfCode(own, shown, at, [])).toBe(Math.floor(at.getTime() / 30_000));
  });
});

describe('recovery codes', () => {
  it('are ten different ones, read again however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      const plain = code.replaceAll('-', '');
      expect(typedRecoveryCode(code)).toBe(plain);
      expect(typedRecoveryCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(plain);
    }
    expect(typedRecoveryCode('123456')).toBeUndefined();
    expect(typedRecoveryCode('UUUU-UUUU-UUUU')).toBeUndefined();
  });
});

describe('browsers', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
      'Edge · Windows',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome · Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
      'Safari · iOS',
    ],
    ['curl/8.0 <script>', ''],
  ])('%s', (userAgent, family) => {
    expect(agentFamily(userAgent)).toBe(family);
  });
});

describe('the relying party', () => {
  it('is the domain of the node’s address', () => {
    expect(relyingPartyOf('https://palermo.ministry.example')).toEqual({
      id: 'palermo.ministry.example',
      origin: 'https://palermo.ministry.example',
    });
    expect(relyingPartyOf('http://localhost:8200/')).toEqual({ id: 'localhost', origin: 'http://localhost:8200' });
  });

  it('is none for addresses of figures and for names without TLS', () => {
    for (const origin of [
      'http://127.0.0.1:8200',
      'https://192.0.2.1',
      'https://[2001:db8::1]',
      'http://palermo.example',
    ])
      expect(relyingPartyOf(origin)).toBeUndefined();
  });
});
