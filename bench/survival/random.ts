/** Random numbers that are the same in every run (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** @returns 0 up to, not including, 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** @returns an integer from `low` up to, not including, `high` */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * Math.max(1, high - low));
  }

  of<Item>(items: readonly Item[], otherwise: Item): Item {
    return items[this.between(0, items.length)] ?? otherwise;
  }
}
