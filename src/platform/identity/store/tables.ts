import type { Generated } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import type { OpenedBy } from '../rules/ways-in.js';

export type IdentityTables = {
  state: { only_one: boolean; iso3: string; names: string; sandbox: boolean; ready: boolean };
  agency: { id: string; names: string; kind: string; position: number };
  person: { id: string; name: string; roles: string[]; agency: string | null; active: boolean };
  sign_in_link: { token_hash: Buffer; person: string; expires_at: Date; used_at: Date | null };
  session: {
    id: Generated<string>;
    token_hash: Buffer;
    person: string;
    started_at: Date;
    seen_at: Date;
    ends_at: Date;
    language: string | null;
    opened_by: OpenedBy;
    agent: string;
    stepped_up_until: Date | null;
  };
  passkey: {
    id: Generated<string>;
    credential_id: Buffer;
    person: string;
    name: string;
    public_key: Buffer;
    counter: string | number;
    transports: string[];
    added_at: Date;
    used_at: Date | null;
    regressed_at: Date | null;
  };
  passkey_challenge: { challenge: Buffer; purpose: string; person: string | null; expires_at: Date };
  password: { person: string; hash: string; set_at: Date };
  code_generator: {
    person: string;
    seed: Buffer | null;
    confirmed_at: Date | null;
    waiting_seed: Buffer | null;
    used_steps: Generated<string[]>;
  };
  recovery_code: { person: string; code_mac: Buffer; used_at: Date | null };
  sign_in: {
    id: Generated<string>;
    person: string;
    at: Date;
    opened_by: OpenedBy;
    agent: string;
    network: Buffer;
    known_device: boolean;
  };
  attempt_counter: { bucket: Buffer; failures: number; last_at: Date };
};

export const tables = (uow: UnitOfWork) => uow.tables<IdentityTables>();
