/**
 * A set of hashes in a bounded number of bits (Bloom, "Space/time trade-offs in hash coding with allowable errors",
 * 1970): what was put in is always found, what was not is found now and then.
 */
export interface BloomFilter {
  /** Bytes, one a character (0 to 255). */
  readonly bits: string;
  /** How many of them are set for each hash, from 1 to `MOST_PROBES`. */
  readonly probes: number;
}

/** More than these make no difference that could be measured. */
export const MOST_PROBES = 16;

/** Bits for each hash, of which no more are needed: one in ten million is found by chance. */
const BITS_FOR_EACH = 34;

/**
 * The bits of a hash, each from the one before it by a second hash (Kirsch and Mitzenmacher, "Less hashing, same
 * performance", 2006).
 */
function bitOf(hash: number, probe: number, size: number): number {
  const step = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 1;
  return ((hash + Math.imul(probe, step)) >>> 0) % size;
}

/**
 * Makes a filter with as many bits as it needs, and as many for each hash as let the fewest be found by chance.
 * @param hashes whole numbers of 32 bits that are spread evenly
 * @param mostBytes no more are taken, however many hashes there are
 */
export function bloomFilter(hashes: ReadonlySet<number>, mostBytes: number): BloomFilter {
  const bytes = new Uint8Array(
    Math.max(1, Math.min(mostBytes, Math.ceil((hashes.size * BITS_FOR_EACH) / 8))),
  );
  const size = bytes.length * 8;
  const best = Math.round((size / Math.max(1, hashes.size)) * Math.LN2);
  const probes = Math.max(1, Math.min(MOST_PROBES, best));
  for (const hash of hashes) {
    for (let probe = 0; probe < probes; probe++) {
      const place = bitOf(hash, probe, size);
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
  let bits = "";
  for (const byte of bytes) bits += String.fromCharCode(byte);
  return { bits, probes };
}

/** Whether a hash was put into a filter, or looks as if it was. */
export function mayHold({ bits, probes }: BloomFilter, hash: number): boolean {
  for (let probe = 0; probe < probes; probe++) {
    const place = bitOf(hash, probe, bits.length * 8);
    if (((bits.charCodeAt(place >> 3) >> (place & 7)) & 1) === 0) return false;
  }
  return true;
}
