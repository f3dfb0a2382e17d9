#!/usr/bin/env node
// Verifies an exported record of acts, without Palermo: one file, no dependency, Node 18 or later.
//
//   node palermo-audit-verify.mjs log.jsonl [--key NAME+HASH+KEY] [--since checkpoint.txt] [--json]
//
// --key    the node's public key as you were given it by another way than this file (else the file's own is used)
// --since  a checkpoint you kept from earlier: the log must still begin with the tree it signed
// Ends with 0 where nothing is wrong, 4 where something was found, 2 where the arguments or files cannot be used.
//
// What is verified, and how you could do it yourself:
//   record      JSON by RFC 8785 of {action, actor, actorKind, at, details, subject}
//   leaf        SHA-256(0x00 || salt || record), RFC 6962 with (salt || record) as the entry
//   root        RFC 6962 section 2.1 over all leaves in the order of their positions
//   checkpoint  C2SP signed note, Ed25519: origin, size, root in base64, "time …"
//   erased act  the leaf stays; an act "audit.erase" names the positions, their number and a digest of what remains
//   time        an act is not later than the first checkpoint that covers it, nor 15 minutes earlier than the one before
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const TOLERANCE_MS = 15 * 60_000;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

// --- RFC 8785 -------------------------------------------------------------------------------------------------------

function canonical(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

// --- RFC 6962 -------------------------------------------------------------------------------------------------------

const leafHash = (salt, record) => sha256(Buffer.of(0), salt, canonical(record));
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

/** The tree as it grows: one hash for each bit of its size, the greatest subtree first. */
class Tree {
  size = 0;
  hashes = [];
  append(leaf) {
    let hash = leaf;
    for (let place = this.size; place % 2 === 1; place = (place - 1) / 2) hash = nodeHash(this.hashes.pop(), hash);
    this.hashes.push(hash);
    this.size += 1;
  }
  root() {
    return this.hashes.length === 0 ? sha256('') : this.hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}

// --- C2SP signed notes ----------------------------------------------------------------------------------------------

/** `name+hash+base64(0x01 || key)` */
function readKey(text) {
  const [, name, hash, encoded] = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error(`not an Ed25519 verifier key: ${text}`);
  const right = sha256(`${name}\n`, bytes).subarray(0, 4);
  if (right.toString('hex') !== hash) throw new Error(`the key's hash does not fit: ${text}`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, hash: right, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** What a checkpoint says if `signer` signed it, else undefined. */
function openCheckpoint(note, signer) {
  const text = note.trimEnd();
  const end = text.lastIndexOf('\n\n');
  const body = text.slice(0, end + 1);
  const [origin, size, root, time] = body.split('\n');
  const signed = text
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
      const bytes = Buffer.from(encoded ?? '', 'base64');
      if (name !== signer.name || !bytes.subarray(0, 4).equals(signer.hash)) return false;
      return verifySignature(null, Buffer.from(body), signer.key, bytes.subarray(4));
    });
  if (end === -1 || !signed || origin !== signer.name || !/^\d+$/.test(size)) return undefined;
  const at = /^time (.+)$/.exec(time ?? '')?.[1];
  return { size: Number(size), root, at: at === undefined ? Number.NaN : Date.parse(at) };
}

// --- the file -------------------------------------------------------------------------------------------------------

async function* linesOf(path) {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    if (line === '') continue;
    try {
      yield JSON.parse(line);
    } catch {
      throw new Error(`${path}, line ${number}: not JSON`);
    }
  }
}

/** First reading: the head, what was signed, and what erasure acts say. Second reading: leaf by leaf against it. */
async function survey(path, keyGiven, findings) {
  let head;
  let ended;
  let leaves = 0;
  const notes = new Map();
  const erasures = [];
  for await (const line of linesOf(path)) {
    if (line.kind === 'palermo.audit') head = line;
    else if (line.end) ended = line;
    else if (line.leaf !== undefined) {
      leaves += 1;
      if (line.record?.action === 'audit.erase') erasures.push({ position: line.position, ...line.record.details });
    } else if (line.checkpoint !== undefined || line.outside !== undefined) {
      const note = line.checkpoint ?? line.outside;
      const known = notes.get(note) ?? { inside: false, outside: false };
      notes.set(note, {
        inside: known.inside || line.checkpoint !== undefined,
        outside: known.outside || line.outside !== undefined,
      });
    }
  }
  if (!head) throw new Error(`${path}: not an exported record of acts`);
  const signer = readKey(keyGiven ?? head.key);
  const heads = [];
  for (const [note, where] of notes) {
    const signed = openCheckpoint(note, signer);
    if (!signed)
      findings.push({
        kind: 'checkpoint-altered',
        why: 'the signature does not hold',
        note: note.split('\n').slice(0, 2).join(' '),
      });
    else heads.push({ ...signed, ...where });
  }
  if (!ended || ended.leaves !== leaves)
    findings.push({ kind: 'truncated', position: leaves, why: 'the file does not end as it was written' });
  heads.sort((a, b) => a.size - b.size);
  return { signer, heads, erasures };
}

function coverage(erasures) {
  const covered = new Map();
  for (const erasure of erasures) {
    erasure.met = 0;
    erasure.hash = createHash('sha256');
    for (const range of String(erasure.positions).split(',').filter(Boolean)) {
      const [from, to = from] = range.split('-').map(Number);
      for (let at = from; at <= to && at < erasure.position; at += 1) covered.set(at, erasure);
    }
  }
  return covered;
}

async function verifyLog(path, { key, since }) {
  const findings = [];
  const { signer, heads, erasures } = await survey(path, key, findings);
  const all = [...heads];
  if (since !== undefined) {
    const kept = openCheckpoint(since, signer);
    if (!kept) throw new Error('the kept checkpoint is not signed by this key');
    all.push({ ...kept, kept: true });
    all.sort((a, b) => a.size - b.size);
  }
  const inside = heads.filter((head) => head.inside);
  const covered = coverage(erasures);
  const tree = new Tree();
  let next = 0;
  let passed = 0;
  let before;
  const check = () => {
    for (; all[next]?.size === tree.size; next += 1) {
      const head = all[next];
      if (tree.root().toString('base64') === head.root) continue;
      const kind = head.kept ? 'not-consistent' : head.inside ? 'checkpoint-altered' : 'rewound';
      findings.push({
        kind,
        position: head.size,
        why: `the log of ${head.size} leaves is not the one that was signed`,
      });
    }
  };
  for await (const line of linesOf(path)) {
    if (line.leaf === undefined) continue;
    const { position, act } = line;
    const found = (kind, why) => findings.push({ kind, position, act, why });
    const leaf = Buffer.from(line.leaf, 'base64');
    if (position !== tree.size) {
      if (position < tree.size) {
        found('reordered', `stands where ${tree.size} should be`);
        continue;
      }
      for (; tree.size < position; tree.append(Buffer.alloc(32)))
        findings.push({ kind: 'removed', position: tree.size, why: 'no leaf' });
    }
    while (inside[passed] && inside[passed].size <= position) before = inside[passed++];
    if (line.missing) found('removed', 'the act of this leaf is not there');
    else if (line.erased) {
      const erasure = covered.get(position);
      if (erasure) {
        const { at, actorKind, actor, action } = line.erased;
        erasure.met += 1;
        erasure.hash.update(`${position} ${leaf.toString('hex')} ${JSON.stringify([at, actorKind, actor, action])}\n`);
      } else found('erased-without-act', 'no act of erasure names it');
    } else {
      if (!leafHash(Buffer.from(line.salt, 'base64'), line.record).equals(leaf))
        found('changed', 'the record does not give this leaf');
      const at = Date.parse(line.record.at);
      if (inside[passed] && at > inside[passed].at) found('back-dated', 'later than the checkpoint that covers it');
      else if (before && at < before.at - TOLERANCE_MS)
        found('back-dated', 'long before the checkpoint that precedes it');
    }
    tree.append(leaf);
    check();
  }
  for (const { position, count, digest, met, hash } of erasures)
    if (met !== count || hash.digest('hex') !== digest)
      findings.push({ kind: 'changed', position, why: 'what it says was erased is not what is erased' });
  const beyond = all.slice(next).at(-1);
  if (beyond)
    findings.push({
      kind: beyond.kept ? 'not-consistent' : 'truncated',
      position: tree.size,
      why: `a log of ${beyond.size} leaves was signed`,
    });
  const last = inside.at(-1);
  return {
    origin: signer.name,
    size: tree.size,
    root: tree.root().toString('base64'),
    checkpoints: inside.length,
    signedSize: last?.size ?? 0,
    erased: erasures.reduce((sum, one) => sum + one.met, 0),
    findings,
  };
}

// --- the command ----------------------------------------------------------------------------------------------------

const argument = (name) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const path = process.argv
  .slice(2)
  .find((one, index, list) => !one.startsWith('--') && !['--key', '--since'].includes(list[index - 1]));
try {
  if (path === undefined)
    throw new Error('usage: palermo-audit-verify.mjs log.jsonl [--key KEY] [--since checkpoint.txt] [--json]');
  const since = argument('--since');
  const result = await verifyLog(path, { key: argument('--key'), since: since && readFileSync(since, 'utf8') });
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    for (const { kind, position, act, why } of result.findings)
      console.log(
        `${kind}${position === undefined ? '' : ` at ${position}`}${act === null || act === undefined ? '' : ` (act ${act})`}: ${why}`,
      );
    console.log(`${result.origin}: ${result.size} leaves, ${result.checkpoints} checkpoints, root ${result.root}`);
    console.log(`${result.size - result.signedSize} leaves not signed yet; ${result.erased} erased with an act`);
    console.log(result.findings.length === 0 ? 'Nothing is wrong.' : `${result.findings.length} found.`);
    if (argument('--key') === undefined)
      console.log(`The key is the file's own: compare it with the one you were given: ${result.origin}`);
  }
  process.exitCode = result.findings.length === 0 ? 0 : 4;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
