/** The audit log of one process: seals acts for storage, gives them their positions, signs, verifies. */
import { NODE } from '../access/index.js';
import type { ActSealer, Storage, StorageLog } from '../storage/index.js';
import { type AuditKeys, type Checkpoint, originOf, verifierKey } from './checkpoint.js';
import { outsideFile } from './outside.js';
import { actSealer } from './sealer.js';
import { lastCheckpoint } from './store/log.js';
import { Sequencer } from './sequencer.js';
import { type Verification, type VerifyOptions, verifyLog } from './verify.js';

export type AuditOptions = {
  readonly keys: AuditKeys;
  /** The checkpoints outside the database lie in `<dataFolder>/audit`. */
  readonly dataFolder: string;
  readonly log: StorageLog;
};

/** What routes, jobs and commands need of the log. */
export type Audit = {
  /** To be given to `openStorage` as `acts`. */
  readonly acts: ActSealer;
  readonly keys: AuditKeys;
  readonly origin: string;
  /** The public key as C2SP writes it, to be given to third parties. */
  readonly verifierKey: string;
  readonly outside: string;
  /** After the migrations, before anything else is done. Compares the log with the checkpoints outside the database. */
  start(storage: Storage): Promise<void>;
  /** Gives every act that is committed now its position. */
  settle(): Promise<void>;
  /** As `settle`, and signs a checkpoint; undefined where nothing is new. */
  checkpoint(): Promise<Checkpoint | undefined>;
  /** The last checkpoint as it was signed: what a third party keeps. */
  lastNote(): Promise<string | undefined>;
  /** Looks at every leaf. Changes nothing. */
  verify(options?: VerifyOptions): Promise<Verification>;
  /** Before storage is closed: the last acts get their positions and a checkpoint. */
  close(): Promise<void>;
};

export function openAudit({ keys, dataFolder, log }: AuditOptions): Audit {
  const outside = outsideFile(dataFolder);
  const early: Buffer[] = [];
  let running: { readonly sequencer: Sequencer; readonly storage: Storage } | undefined;
  const started = () => {
    if (!running) throw new Error('the audit log is used before it was started');
    return running;
  };
  return {
    acts: actSealer(keys, (leaves) => {
      if (running) running.sequencer.promise(leaves);
      else early.push(...leaves);
    }),
    keys,
    origin: originOf(keys.publicKey),
    verifierKey: verifierKey(originOf(keys.publicKey), keys.publicKey),
    outside,
    async start(storage) {
      const sequencer = new Sequencer({ storage, keys, log, outside });
      sequencer.promise(early.splice(0));
      await sequencer.start();
      running = { sequencer, storage };
      // Acts that were kept while the log was starting.
      sequencer.promise(early.splice(0));
    },
    settle: () => started().sequencer.settle(),
    checkpoint: () => started().sequencer.checkpoint(),
    lastNote: async () => {
      const { storage } = started();
      const last = await storage.inUnitOfWork(NODE, (uow) => lastCheckpoint(uow, Number.MAX_SAFE_INTEGER));
      return last?.note;
    },
    verify: (options = {}) => {
      const { storage, sequencer } = started();
      return verifyLog(storage, { keys, outside, known: sequencer.known, ...options });
    },
    close: async () => running?.sequencer.close(),
  };
}
