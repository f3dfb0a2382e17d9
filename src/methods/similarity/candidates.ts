import { bandsOf, type Signature, signatureOf, signatureSimilarity } from './minhash.js';
import { shinglesOf } from './shingles.js';

/** Texts by the bands of their signatures, in memory. */
export type CandidateIndex<Key> = {
  readonly bands: Map<number, number[]>;
  readonly keys: Key[];
  readonly signatures: Signature[];
};

export type Candidate<Key> = { readonly key: Key; readonly similarity: number };

export const candidateIndex = <Key>(): CandidateIndex<Key> => ({ bands: new Map(), keys: [], signatures: [] });

/** Adds a text under a key; the signature may come from storage. */
export function addCandidate<Key>(index: CandidateIndex<Key>, key: Key, signature: Signature): void {
  const place = index.keys.length;
  index.keys.push(key);
  index.signatures.push(signature);
  for (const band of bandsOf(signature)) {
    const own = index.bands.get(band);
    if (own) own.push(place);
    else index.bands.set(band, [place]);
  }
}

/** Texts that share a band with this one and are at least so similar (estimated), the most similar first. */
export function candidatesOf<Key>(index: CandidateIndex<Key>, signature: Signature, atLeast: number): Candidate<Key>[] {
  const places = new Set<number>();
  for (const band of bandsOf(signature)) for (const place of index.bands.get(band) ?? []) places.add(place);
  const out: Candidate<Key>[] = [];
  for (const place of places) {
    const other = index.signatures[place];
    const key = index.keys[place];
    if (other === undefined || key === undefined) continue;
    const similarity = signatureSimilarity(signature, other);
    if (similarity >= atLeast) out.push({ key, similarity });
  }
  return out.sort((a, b) => b.similarity - a.similarity);
}

/** Signature of a text, straight from its words. */
export const signatureOfText = (text: string): Signature => signatureOf(shinglesOf(text));
