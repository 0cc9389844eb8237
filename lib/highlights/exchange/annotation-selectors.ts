import * as v from "valibot";
import type { HighlightPiece } from "../highlight.ts";
import { ElementPathSelector, TextPositionSelector, TextQuoteSelector } from "../selectors.ts";

/** XPaths of a path begin below the body; in the standard they begin at the document. */
const BODY = "/html/body";
/** Selectors refine each other; deeper ones are nobody's. */
const DEEPEST = 20;

const listOf = (one: unknown): unknown[] =>
  Array.isArray(one) ? one : one === undefined || one === null ? [] : [one];

type Path = NonNullable<HighlightPiece["path"]>;

/** The selectors of a piece as the W3C Web Annotation Data Model has them (4.2). */
export function selectorsOf({ quote, position, path }: HighlightPiece): unknown[] {
  return [
    quote,
    ...(position === null ? [] : [position]),
    ...(path === null
      ? []
      : [
          {
            type: "RangeSelector",
            startSelector: pointOf(path.startContainer, path.startOffset),
            endSelector: pointOf(path.endContainer, path.endOffset),
          },
        ]),
  ];
}

/** A place in the text of an element. */
const pointOf = (container: string, offset: number): unknown => ({
  type: "XPathSelector",
  value: BODY + container,
  refinedBy: { type: "TextPositionSelector", start: offset, end: offset },
});

const Point = v.object({
  type: v.literal("XPathSelector"),
  value: v.string(),
  refinedBy: TextPositionSelector,
});
const Range = v.object({
  type: v.literal("RangeSelector"),
  startSelector: v.unknown(),
  endSelector: v.unknown(),
});
const Refined = v.object({ refinedBy: v.unknown() });

/** What selectors say of a place, as far as it is understood here. */
interface Described {
  readonly quotes: readonly TextQuoteSelector[];
  readonly position: TextPositionSelector | null;
  readonly path: Path | null;
}

const NOTHING: Described = { quotes: [], position: null, path: null };

/**
 * The stretches that the selectors of a target name. Of several that name the same, the first of each kind counts; of
 * one that refines another, the finer one.
 * @param selectors one or many; hostile
 * @returns none where they give no words
 */
export function piecesOfSelectors(selectors: unknown): HighlightPiece[] {
  const { quotes, position, path } = described(selectors, 0);
  const isWhole = quotes.length === 1;
  return quotes.map((quote) => ({
    quote,
    position: isWhole ? position : null,
    path: isWhole ? path : null,
  }));
}

function described(selectors: unknown, depth: number): Described {
  if (depth > DEEPEST) return NOTHING;
  const found = listOf(selectors).map((one) => describedByOne(one, depth));
  return {
    quotes: found.find(({ quotes }) => quotes.length > 0)?.quotes ?? [],
    position: found.find((one) => one.position !== null)?.position ?? null,
    path: found.find((one) => one.path !== null)?.path ?? null,
  };
}

function describedByOne(selector: unknown, depth: number): Described {
  const outer = describedAlone(selector, depth);
  if (!v.is(Refined, selector)) return outer;
  const inner = described(selector.refinedBy, depth + 1);
  return {
    quotes: inner.quotes.length > 0 ? inner.quotes : outer.quotes,
    // Offsets of what refines count from where the other begins, which is not known here.
    position: null,
    path: outer.path,
  };
}

function describedAlone(selector: unknown, depth: number): Described {
  if (v.is(TextQuoteSelector, selector))
    return { ...NOTHING, quotes: [v.parse(TextQuoteSelector, selector)] };
  if (v.is(TextPositionSelector, selector))
    return { ...NOTHING, position: v.parse(TextPositionSelector, selector) };
  if (v.is(ElementPathSelector, selector))
    return { ...NOTHING, path: v.parse(ElementPathSelector, selector) };
  return v.is(Range, selector) ? describedRange(selector, depth) : NOTHING;
}

/** A range by its ends: by elements, or by the words there. */
function describedRange(
  { startSelector, endSelector }: v.InferOutput<typeof Range>,
  depth: number,
): Described {
  const [start, end] = [listOf(startSelector)[0], listOf(endSelector)[0]];
  const path =
    v.is(Point, start) && v.is(Point, end)
      ? {
          type: "RangeSelector" as const,
          startContainer: belowBody(start.value),
          startOffset: start.refinedBy.start,
          endContainer: belowBody(end.value),
          endOffset: end.refinedBy.start,
        }
      : null;
  const first = described(startSelector, depth + 1).quotes[0];
  const last = described(endSelector, depth + 1).quotes[0];
  return { quotes: quotesOfEnds(first, last), position: null, path };
}

const belowBody = (value: string): string => (value.startsWith(BODY) ? value.slice(BODY.length) : value);

/**
 * The words of a range that is given by the words where it begins and those before which it ends: the latter are not
 * of it (4.2.9), but what stands before them is.
 */
function quotesOfEnds(
  first: TextQuoteSelector | undefined,
  last: TextQuoteSelector | undefined,
): TextQuoteSelector[] {
  if (first === undefined) return last === undefined ? [] : [last];
  if (last === undefined) return [first];
  if (last.prefix === "") return [{ ...first, suffix: first.suffix || last.exact }];
  return [first, { ...last, exact: last.prefix, prefix: "", suffix: last.exact }];
}
