/** One line of the record of acts, before it is kept. It names things by address and holds no personal data. */
export type ActRecord = {
  readonly at: Date;
  readonly actor: string;
  readonly actorKind: string;
  /** `module.thing.verb`. */
  readonly action: string;
  /** An address: `case/<uuid>`, `person/<id>`. */
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What makes an act part of the Merkle log: 16 bytes of salt, the leaf (SHA-256) and a seal (HMAC-SHA-256). */
export type SealedAct = { readonly salt: Buffer; readonly leaf: Buffer; readonly seal: Buffer };

/** Given by the audit log. Without one (a test, a tool) acts are kept unsealed. */
export type ActSealer = {
  seal(record: ActRecord): SealedAct;
  /** Told after a COMMIT that succeeded: these leaves were promised to the log. */
  kept(leaves: readonly Buffer[]): void;
};
