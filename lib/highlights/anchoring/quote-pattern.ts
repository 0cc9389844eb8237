import { foldedText } from "../../chinese/folded-text.ts";
import { ApproximatePattern } from "../../text/aligner/approximate-search.ts";
import { EditColumn } from "../../text/aligner/edit-column.ts";
import type { OffsetMap, TextRange } from "../../text/offset-map.ts";
import type { TextQuoteSelector } from "../selectors.ts";
import { wholeEnd, wholeStart } from "./whole-characters.ts";

/** Of longer contexts only the part next to the quote is compared (folded units). */
const LONGEST_CONTEXT = 256;
/** Shorter contexts prove nothing (folded units). */
const SHORTEST_CONTEXT = 4;

/** Of the marks between two parts, those that open the second one. */
const OPENING = /[\p{Ps}\p{Pi}]*$/u;

/** A quote with its context, folded and made ready for searching. */
export class QuotePattern {
  readonly exact: string;
  /** The folded quote, not empty. */
  readonly folded: string;
  /** From `exact` to `folded`. */
  readonly map: OffsetMap;
  readonly prefix: ContextPattern | null;
  readonly suffix: ContextPattern | null;
  #approximate: ApproximatePattern | null = null;

  /** @returns `null` for a quote without a single word */
  static of(quote: Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">): QuotePattern | null {
    const { text: folded, map } = foldedText(quote.exact);
    if (folded === "") return null;
    return new QuotePattern(quote, folded, map);
  }

  private constructor(
    quote: Pick<TextQuoteSelector, "exact" | "prefix" | "suffix">,
    folded: string,
    map: OffsetMap,
  ) {
    this.exact = quote.exact;
    this.folded = folded;
    this.map = map;
    this.prefix = ContextPattern.of(foldedText(wholeStart(quote.prefix)).text, true);
    this.suffix = ContextPattern.of(foldedText(wholeEnd(quote.suffix)).text, false);
  }

  /** What the fold leaves out at the edges of a part of the quote (half-open, in the folded quote). */
  edgesOf({ start, end }: TextRange): { readonly leading: string; readonly trailing: string } {
    const words = this.map.toSource(start, end);
    const before = start === 0 ? 0 : this.map.toSource(start - 1, start).end;
    const behind = end === this.folded.length ? this.exact.length : this.map.toSource(end, end + 1).start;
    const inFront = this.exact.slice(before, words.start);
    const after = this.exact.slice(words.end, behind);
    return {
      leading: start === 0 ? inFront : inFront.slice(inFront.search(OPENING)),
      trailing: end === this.folded.length ? after : after.slice(0, after.search(OPENING)),
    };
  }

  get approximate(): ApproximatePattern {
    this.#approximate ??= new ApproximatePattern(this.folded);
    return this.#approximate;
  }
}

/** What stood before or behind a quote, folded. */
export class ContextPattern {
  #column: EditColumn | null = null;

  static of(whole: string, before: boolean): ContextPattern | null {
    if (whole.length < SHORTEST_CONTEXT) return null;
    const folded = before ? whole.slice(-LONGEST_CONTEXT) : whole.slice(0, LONGEST_CONTEXT);
    return new ContextPattern(whole, folded, before);
  }

  private constructor(
    /** All of it, and what of it is compared. */
    readonly whole: string,
    readonly folded: string,
    readonly before: boolean,
  ) {}

  /** How like the text that ends (or begins) at the offset is: 0 to 1, whatever lies farther away. */
  similarity(text: string, at: number): number {
    const { length } = this.folded;
    this.#column ??= new EditColumn(this.folded, this.before);
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
