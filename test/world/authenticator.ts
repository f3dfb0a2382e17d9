import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/** What a browser with a wrong page, or an authenticator that was tampered with, would say instead. */
export type Deviation = {
  readonly origin?: string;
  readonly relyingParty?: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly unverified?: boolean;
  /** Signs with a key of its own. */
  readonly otherKey?: boolean;
  readonly userHandle?: string;
};

export type Authenticator = ReturnType<typeof softwareAuthenticator>;

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();
const number = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};

/** An authenticator in software (WebAuthn: ES256, attestation none) in the browser of a page of `origin`. */
export function softwareAuthenticator(origin: string) {
  const id = randomBytes(32);
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let counter = 0;
  let handle: string | undefined;
  const party = (deviation: Deviation) => deviation.relyingParty ?? new URL(origin).hostname;
  const clientData = (type: string, challenge: string, deviation: Deviation): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: deviation.challenge ?? challenge,
        origin: deviation.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const head = (deviation: Deviation, more: number): Buffer => {
    counter = deviation.counter ?? counter + 1;
    const flags = USER_PRESENT | (deviation.unverified ? 0 : USER_VERIFIED) | more;
    return Buffer.concat([sha256(party(deviation)), number(flags, 1), number(counter, 4)]);
  };
  const answer = (response: object) =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  return {
    id: id.toString('base64url'),
    /** The answer to `navigator.credentials.create`, as JSON. */
    create(options: PublicKeyCredentialCreationOptionsJSON, deviation: Deviation = {}): string {
      handle = options.user.id;
      const { x, y } = pair.publicKey.export({ format: 'jwk' });
      const coordinate = (text: string | undefined) => Uint8Array.from(Buffer.from(text ?? '', 'base64url'));
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, coordinate(x)],
          [-3, coordinate(y)],
        ]),
      );
      const authData = Buffer.concat([head(deviation, ATTESTED), Buffer.alloc(16), number(id.length, 2), id, key]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', Uint8Array.from(authData)],
        ]),
      );
      return answer({
        clientDataJSON: clientData('webauthn.create', options.challenge, deviation).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      });
    },
    /** The answer to `navigator.credentials.get`, as JSON. */
    get(options: PublicKeyCredentialRequestOptionsJSON, deviation: Deviation = {}): string {
      const client = clientData('webauthn.get', options.challenge, deviation);
      const authData = head(deviation, 0);
      const key = deviation.otherKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : pair.privateKey;
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha256(client)]), key).toString('base64url'),
        userHandle: deviation.userHandle ?? handle,
      });
    },
  };
}
