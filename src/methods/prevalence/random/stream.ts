/** A uniform deviate in the open interval (0, 1). */
export type Uniform = () => number;

/** A source of random numbers. Every sampler of this folder draws from one of these and from nothing else. */
export type Stream = {
  /** An odd multiple of 2^-53 in (0, 1), out of two words: never 0, never 1, and 1 − u is as likely as u. */
  readonly uniform: Uniform;
  /** 32 random bits as a whole number in [0, 2^32). */
  readonly uint32: () => number;
};
