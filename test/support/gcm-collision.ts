import { createCipheriv } from 'node:crypto';

// Blocks are polynomials over GF(2) modulo x^128 + x^7 + x^2 + x + 1, highest bit first (NIST SP 800-38D, section 6.3).
const REDUCTION = 0xe1n << 120n;
const ONE = 1n << 127n;

/** A nonce, 16 bytes of ciphertext and one tag that plain AES-256-GCM opens under both keys, to two contents: the attack that key commitment is for. */
export function collisionOf(
  keys: readonly [Buffer, Buffer],
  aad: Buffer,
): { nonce: Buffer; body: Buffer; tag: Buffer } {
  const nonce = Buffer.alloc(12, 7);
  const [one, two] = keys.map((key) => tagTerms(key, nonce, aad));
  if (!one || !two) throw new Error('two keys');
  // tag = fixed + body·H² under either key: equal where body = (fixed₁ + fixed₂) / (H₁² + H₂²)
  const body = multiply(one.fixed ^ two.fixed, inverse(one.square ^ two.square));
  return { nonce, body: toBlock(body), tag: toBlock(one.fixed ^ multiply(body, one.square)) };
}

/** All of a tag that does not depend on the one block of ciphertext, and H² that the block is multiplied with. */
function tagTerms(key: Buffer, nonce: Buffer, aad: Buffer): { fixed: bigint; square: bigint } {
  const h = encrypted(key, Buffer.alloc(16));
  const lengths = (BigInt(aad.length * 8) << 64n) | 128n;
  let hash = 0n;
  for (let at = 0; at < aad.length; at += 16) hash = multiply(hash ^ fromBlock(aad.subarray(at, at + 16)), h);
  hash = multiply(hash, h); // the ciphertext's block, taken as zero
  const mask = encrypted(key, Buffer.concat([nonce, Buffer.of(0, 0, 0, 1)]));
  return { fixed: multiply(hash ^ lengths, h) ^ mask, square: multiply(h, h) };
}

const encrypted = (key: Buffer, block: Buffer): bigint =>
  fromBlock(createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block));

function multiply(a: bigint, b: bigint): bigint {
  let product = 0n;
  let shifted = b;
  for (let bit = ONE; bit > 0n; bit >>= 1n) {
    if (a & bit) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ REDUCTION : shifted >> 1n;
  }
  return product;
}

/** a^(2^128 - 2), as every non-zero element to the power of 2^128 - 1 is one. */
function inverse(a: bigint): bigint {
  let result = ONE;
  let power = a;
  for (let bit = 1; bit < 128; bit++) {
    power = multiply(power, power);
    result = multiply(result, power);
  }
  return result;
}

const fromBlock = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex').padEnd(32, '0')}`);
const toBlock = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');
