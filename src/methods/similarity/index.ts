/**
 * How alike texts are: shingles, MinHash signatures and their bands, assignment of greatest gain, word diff. Pure and
 * without randomness: the same texts give the same numbers on every machine.
 */
export { assign, type Gain } from './assignment.js';
export {
  addCandidate,
  type Candidate,
  type CandidateIndex,
  candidateIndex,
  candidatesOf,
  signatureOfText,
} from './candidates.js';
export { hash32 } from './hash.js';
export {
  BANDS,
  bandsOf,
  PERMUTATIONS,
  type Signature,
  signatureBytes,
  signatureFrom,
  signatureOf,
  signatureSimilarity,
} from './minhash.js';
export { commonOf, containment, jaccard, type Shingles, shinglesOf } from './shingles.js';
export { foldText, type Token, tokensOf } from './tokens.js';
export { diffWords, type WordChange } from './word-diff.js';
