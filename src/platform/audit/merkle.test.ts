import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  GrowingTree,
  type Subtree,
  consistencyProof,
  frontierBytes,
  frontierFrom,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.js';

// The tree of eight leaves that the Certificate Transparency reference implementation is tested with.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const treeOf = (leaves: readonly Buffer[]): GrowingTree => {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
};
/** RFC 6962 section 2.1, word for word. */
const definedRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 1) return leaves[0] as Buffer;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(definedRoot(leaves.slice(0, half)), definedRoot(leaves.slice(half)));
};
const subtreeOf =
  (leaves: readonly Buffer[]): Subtree =>
  async (level, place) =>
    definedRoot(leaves.slice(place * 2 ** level, (place + 1) * 2 ** level));
const manyLeaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(String(index))));
const sizes = fc.tuple(
  fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 600 })),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
);

describe('the Merkle tree of RFC 6962', () => {
  it('has the roots of the reference test vectors, leaf by leaf', () => {
    const tree = new GrowingTree();
    const roots = [tree.root()];
    for (const leaf of LEAVES) {
      tree.append(leafHash(Buffer.from(leaf, 'hex')));
      roots.push(tree.root());
    }
    expect(roots.map((root) => root.toString('hex'))).toEqual(ROOTS);
  });

  it('gives the inclusion and consistency proofs of the reference test vectors', async () => {
    const subtree = subtreeOf(LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex'))));
    const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));
    expect(hex(await inclusionProof(subtree, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(await consistencyProof(subtree, 1, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('proves every leaf, and no other leaf, place, size or root', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(10), async ([size, share], at) => {
        const leaves = manyLeaves(size);
        const position = Math.floor(share * size);
        const leaf = leaves[position] as Buffer;
        const root = treeOf(leaves).root();
        const path = await inclusionProof(subtreeOf(leaves), position, size);
        expect(verifyInclusion(leaf, position, size, path, root)).toBe(true);
        expect(verifyInclusion(leafHash(leaf), position, size, path, root)).toBe(false);
        expect(verifyInclusion(leaf, position, size, path, leafHash(root))).toBe(false);
        expect(verifyInclusion(leaf, size, size, path, root)).toBe(false);
        expect(verifyInclusion(leaf, position, size, [...path, root], root)).toBe(false);
        if (path.length > 0) {
          const bent = path.map((step, index) => (index === at % path.length ? leafHash(step) : step));
          expect(verifyInclusion(leaf, position, size, bent, root)).toBe(false);
          expect(verifyInclusion(leaf, position, size, path.slice(1), root)).toBe(false);
        }
      }),
    );
  });

  it('proves that a tree is the beginning of another, and never of one that was changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async ([size, share], seed) => {
        const leaves = manyLeaves(size);
        const old = 1 + Math.floor(share * size);
        const before = treeOf(leaves.slice(0, old)).root();
        const after = treeOf(leaves).root();
        const proof = await consistencyProof(subtreeOf(leaves), old, size);
        expect(verifyConsistency(old, size, proof, before, after)).toBe(true);
        const other = leaves.map((leaf, index) => (index === seed % old ? leafHash(leaf) : leaf));
        const otherProof = await consistencyProof(subtreeOf(other), old, size);
        expect(verifyConsistency(old, size, otherProof, before, treeOf(other).root())).toBe(false);
        expect(verifyConsistency(old, size, [...proof, before], before, after)).toBe(false);
      }),
    );
  });

  it('goes on from a frontier as if it had never stopped, and tells each tile', () => {
    fc.assert(
      fc.property(sizes, ([size, share]) => {
        const leaves = manyLeaves(size);
        const cut = Math.floor(share * size);
        const first = treeOf(leaves.slice(0, cut)).frontier();
        const kept = frontierFrom(cut, frontierBytes(first));
        expect(kept).toBeDefined();
        const tiles: number[] = [];
        const rest = new GrowingTree(kept, (level, place, hash) => {
          tiles.push(place);
          expect(hash).toEqual(definedRoot(leaves.slice(place * 2 ** level, (place + 1) * 2 ** level)));
        });
        for (const leaf of leaves.slice(cut)) rest.append(leaf);
        expect(rest.root()).toEqual(definedRoot(leaves));
        expect(tiles.length).toBe(Math.floor(size / 256) - Math.floor(cut / 256));
        expect(
          frontierFrom(size + 1, Buffer.concat([frontierBytes(rest.frontier()), Buffer.alloc(64)])),
        ).toBeUndefined();
      }),
    );
    expect(rootOf(EMPTY).toString('hex')).toBe(ROOTS[0]);
  });
});
