import * as v from "valibot";

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The words themselves and what stands before and behind them (W3C Web Annotation Data Model, 4.2.4). */
export const TextQuoteSelector = v.object({
  type: v.literal("TextQuoteSelector"),
  exact: v.string(),
  prefix: v.nullish(v.string(), ""),
  suffix: v.nullish(v.string(), ""),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** Half-open UTF-16 range in all text nodes of the body (or shadow root) joined together (4.2.5). */
export const TextPositionSelector = v.pipe(
  v.object({ type: v.literal("TextPositionSelector"), start: Offset, end: Offset }),
  v.check(({ start, end }) => start <= end, "A position ends before it starts."),
);
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/**
 * The elements that the quote begins and ends in, as XPaths below the body, with offsets in their text (UTF-16):
 * the form in which Hypothesis stores a RangeSelector (4.2.9).
 */
export const ElementPathSelector = v.object({
  type: v.literal("RangeSelector"),
  startContainer: v.string(),
  startOffset: Offset,
  endContainer: v.string(),
  endOffset: Offset,
});
export type ElementPathSelector = v.InferOutput<typeof ElementPathSelector>;

/** A selector of a kind that is not used here; kept out of a list rather than refused. */
const OtherSelector = v.looseObject({ type: v.string() });

/** Any list of selectors, of which those that are understood are kept. */
export const SelectorList = v.pipe(
  v.array(v.union([TextQuoteSelector, TextPositionSelector, ElementPathSelector, OtherSelector])),
  v.transform((list): Selectors => {
    const found: { -readonly [Key in keyof Selectors]: Selectors[Key] } = {};
    for (const selector of list) {
      if (v.is(TextQuoteSelector, selector)) found.quote ??= v.parse(TextQuoteSelector, selector);
      else if (v.is(TextPositionSelector, selector)) found.position ??= selector;
      else if (v.is(ElementPathSelector, selector)) found.path ??= selector;
    }
    return found;
  }),
);

/** How the place of a highlight is described; what is missing is not known. */
export interface Selectors {
  readonly quote?: TextQuoteSelector;
  readonly position?: TextPositionSelector;
  readonly path?: ElementPathSelector;
}
