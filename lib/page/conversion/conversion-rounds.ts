/**
 * How often a text is converted again after the page put its source back at once. A page that keeps doing so wins:
 * its author's script would otherwise change it to and fro for ever.
 */
export const MOST_ROUNDS = 5;

/**
 * Milliseconds after which a text that comes again does not come back: players, counters and status lines set the
 * same words every second, or four times in one.
 */
const AT_ONCE = 200;

interface Rounds {
  readonly source: string;
  readonly node: WeakRef<Node>;
  readonly count: number;
  /** `performance.now()`. */
  readonly at: number;
}

/** Notices places where the page undoes the conversion again and again. */
export class ConversionRounds {
  readonly #rounds = new WeakMap<Node, Rounds>();
  #givenUp = 0;

  /** How many places were given up. */
  get givenUp(): number {
    return this.#givenUp;
  }

  /**
   * A changed or new text is about to be converted.
   * @param source what the page wrote
   * @returns whether to go on: not where the same text came back at the same place at once, too often
   */
  mayConvert(node: Node, source: string, now = performance.now()): boolean {
    const place = node.parentNode ?? node;
    const last = this.#rounds.get(place);
    const lastNode = last?.node.deref();
    const isReturn =
      last !== undefined &&
      last.source === source &&
      now - last.at < AT_ONCE &&
      (lastNode === node || lastNode?.parentNode !== place);
    const count = isReturn ? last.count + 1 : 0;
    this.#rounds.set(place, { source, node: new WeakRef(node), count, at: now });
    if (count === MOST_ROUNDS) this.#givenUp++;
    return count < MOST_ROUNDS;
  }
}
