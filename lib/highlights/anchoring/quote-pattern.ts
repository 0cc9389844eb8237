import { foldedText } from "../../chinese/folded-text.ts";
import { ApproximatePattern } from "../../text/aligner/approximate-search.ts";
import { EditColumn } from "../../text/aligner/edit-column.ts";
import type { TextQuoteSelector } from "../selectors.ts";

/** Of longer contexts only the part next to the quote is compared (folded units). */
const LONGEST_CONTEXT = 256;
/** Shorter contexts prove nothing (folded units). */
const SHORTEST_CONTEXT = 4;

/** A quote with its context, folded and made ready for searching. */
export class QuotePattern {
  readonly exact: string;
  /** The folded quote, not empty. */
  readonly folded: string;
  /** What the fold leaves out at the edges of the quote. */
  readonly leading: string;
  readonly trailing: string;
  readonly prefix: ContextPattern | null;
  readonly suffix: ContextPattern | null;
  #approximate: ApproximatePattern | null = null;

  /** @returns `null` for a quote without a single word */
  static of(quote: Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">): QuotePattern | null {
    const { text: folded, map } = foldedText(quote.exact);
    if (folded === "") return null;
    return new QuotePattern(quote, folded, map.toSource(0, folded.length));
  }

  private constructor(
    quote: Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">,
    folded: string,
    words: { readonly start: number; readonly end: number },
  ) {
    this.exact = quote.exact;
    this.folded = folded;
    this.leading = quote.exact.slice(0, words.start);
    this.trailing = quote.exact.slice(words.end);
    this.prefix = ContextPattern.of(foldedText(quote.prefix).text.slice(-LONGEST_CONTEXT), true);
    this.suffix = ContextPattern.of(foldedText(quote.suffix).text.slice(0, LONGEST_CONTEXT), false);
  }

  get approximate(): ApproximatePattern {
    this.#approximate ??= new ApproximatePattern(this.folded);
    return this.#approximate;
  }
}

/** What stood before or behind a quote, folded. */
export class ContextPattern {
  readonly #column: EditColumn;

  static of(folded: string, before: boolean): ContextPattern | null {
    return folded.length < SHORTEST_CONTEXT ? null : new ContextPattern(folded, before);
  }

  private constructor(
    readonly folded: string,
    readonly before: boolean,
  ) {
    this.#column = new EditColumn(folded, before);
  }

  /** How like the text that ends (or begins) at the offset is: 0 to 1, whatever lies farther away. */
  similarity(text: string, at: number): number {
    const { length } = this.folded;
    const column = this.#column;
    column.reset();
    let least = length;
    const available = this.before ? at : text.length - at;
    const reading = Math.min(available, length + (length >> 2));
    for (let read = 1; read <= reading; read++) {
      column.step(text.charCodeAt(this.before ? at - read : at + read - 1), 1);
      if (column.distance < least) least = column.distance;
    }
    return 1 - least / length;
  }

  /** Whether the units next to the quote stand exactly there. */
  touches(text: string, at: number): boolean {
    const near = this.before ? this.folded.slice(-SHORTEST_CONTEXT) : this.folded.slice(0, SHORTEST_CONTEXT);
    return text.startsWith(near, this.before ? at - near.length : at);
  }
}
