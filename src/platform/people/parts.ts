/** What this folder is given by the node: identity's rows and credentials, keys, mail, and those who keep records. */
import type { Account, Agency } from '../identity/index.js';
import type { Texts } from '../languages/index.js';
import type { UnitOfWork } from '../storage/index.js';

/** Where a browser goes next, and the cookies it is given on the way. */
export type Onward = { readonly to: string; readonly cookies: readonly string[] };

/** What identity does for people. Every function works inside the unit of work it is given. */
export type IdentityDoor = {
  /** Everyone who has or had an account, by id; those who left too. */
  accounts(uow: UnitOfWork): Promise<readonly Account[]>;
  agencies(uow: UnitOfWork): Promise<readonly Agency[]>;
  /** A new account, without role and credential, that cannot sign in yet. */
  addAccount(uow: UnitOfWork, account: Omit<Account, 'roles' | 'active'>): Promise<void>;
  /** Takes effect with the next request of every session. */
  setAccount(uow: UnitOfWork, account: Account): Promise<void>;
  /** @returns how many sessions ended */
  endSessions(uow: UnitOfWork, person: string): Promise<number>;
  /** Passkeys, password, codes and open sign-in links: all of them, at once. @returns how many */
  endCredentials(uow: UnitOfWork, person: string): Promise<number>;
  /** The page on which a person who accepted her invitation makes her credential. */
  beginEnrolment(uow: UnitOfWork, person: string): Promise<Onward>;
  addAgency(uow: UnitOfWork, agency: Agency): Promise<void>;
  renameAgency(uow: UnitOfWork, agency: string, names: Texts): Promise<void>;
};

/** Seals small secrets; the node's keys. */
export type SecretKeys = {
  sealSecret(purpose: string, plain: Uint8Array): Buffer;
  openSecret(purpose: string, sealed: Uint8Array): Buffer;
};

/** Something a colleague answers for and that somebody else must now take: said with a message of its own room. */
export type LeftBehind = { readonly message: string; readonly count: number; readonly href: string };

export type PeopleParts = {
  readonly identity: IdentityDoor;
  readonly keys: SecretKeys;
  /** Tells a person, without content, that something waits for her. */
  readonly notify: (uow: UnitOfWork, person: string, kind: string) => Promise<void>;
  /** Sends the link of an invitation; absent where the node sends no mail: then it is shown once instead. */
  readonly sendInvitation?: (uow: UnitOfWork, person: string, token: string) => Promise<void>;
  /** Passes on what she answered for. Called in the unit of work of her departure, for each room that keeps records. */
  readonly onDeparture: readonly ((uow: UnitOfWork, person: string) => Promise<void>)[];
  /** What she answers for now, or left without anyone who does. */
  readonly leftBehind: readonly ((uow: UnitOfWork, person: string) => Promise<readonly LeftBehind[]>)[];
  /** Ends what ties her to a ministry's provider of identities, where there is one. */
  readonly unlinkMinistry?: (uow: UnitOfWork, person: string) => Promise<void>;
  /** Lets an invited person tie her account to the ministry's provider instead of making a credential. */
  readonly ministry?: { readonly name: string; begin(uow: UnitOfWork, person: string): Promise<Onward> };
  /** The node's address as people type it, without a slash at the end. */
  readonly address: string;
};
