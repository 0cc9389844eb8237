/**
 * How often a text is converted again after the page put its source back. A page that keeps doing so wins: its
 * author's script would otherwise change it to and fro for ever.
 */
export const MOST_ROUNDS = 5;

interface Rounds {
  readonly source: string;
  readonly node: WeakRef<Node>;
  readonly count: number;
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
   * @returns whether to go on: not where the same text came back at the same place too often
   */
  mayConvert(node: Node, source: string): boolean {
    const place = node.parentNode ?? node;
    const last = this.#rounds.get(place);
    const lastNode = last?.node.deref();
    const isReturn =
      last !== undefined && last.source === source && (lastNode === node || lastNode?.parentNode !== place);
    const count = isReturn ? last.count + 1 : 0;
    this.#rounds.set(place, { source, node: new WeakRef(node), count });
    if (count === MOST_ROUNDS) this.#givenUp++;
    return count < MOST_ROUNDS;
  }
}
