import { describeQuote } from "../../highlights/anchoring/describe.ts";
import { positionFromRange } from "../../highlights/anchoring/text-parts.ts";
import type { HighlightPiece } from "../../highlights/highlight.ts";
import { firstIndex } from "../../text/first-index.ts";
import type { TextRange } from "../../text/offset-map.ts";
import { type PageText, partsOf } from "./page-text.ts";

/**
 * Describes the selected words of a page: one piece for each range and each root (the document, a shadow root)
 * that it lies in; what follows upon another with nothing but white space in between is one with it.
 * @param ranges in the order of the page; a shadow root within one is selected as a whole
 * @returns none where nothing of the page's text is selected, as in a text field
 */
export function selectedPieces(page: PageText<Node>, ranges: readonly Range[]): HighlightPiece[] {
  const whole = new Set<Node>();
  const stretches = page.roots.flatMap((root, index) => {
    const host = root instanceof ShadowRoot ? root.host : null;
    if (host !== null && (whole.has(host.getRootNode()) || ranges.some((range) => holds(range, host))))
      whole.add(root);
    const inRoot = whole.has(root) ? [rangeOver(root)] : ranges;
    return joined(
      page,
      inRoot.flatMap((range) => stretchOf(page, index, range)),
    );
  });
  return stretches.map(({ start, end }) => piece(page, start, end));
}

/** The stretch of a root's text that a range holds, without white space at its ends. */
function stretchOf(page: PageText<Node>, root: number, range: Range): TextRange[] {
  if (range.startContainer.getRootNode() !== page.roots[root]?.getRootNode()) return [];
  const [from, to] = [firstOf(page, root), firstOf(page, root + 1)];
  // Within a root the segments stand in the order of the document.
  const inRoot = page.segments.slice(from, to);
  const side = (node: Node, offset: number): number =>
    node.getRootNode() === range.startContainer.getRootNode() ? range.comparePoint(node, offset) : -1;
  const first = inRoot[firstIndex(inRoot.length, (at) => isBefore(inRoot[at]?.node, side))];
  const last = inRoot[firstIndex(inRoot.length, (at) => !isBehind(inRoot[at]?.node, side)) - 1];
  if (first === undefined || last === undefined || last.start < first.start) return [];
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
  const end = last.node === range.endContainer ? last.start + range.endOffset : last.end;
  const words = page.text.slice(start, end);
  if (words.trim() === "") return [];
  return [{ start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }];
}

type Side = (node: Node, offset: number) => number;

const isBefore = (node: Node | undefined, side: Side): boolean =>
  node !== undefined && side(node, node.nodeValue?.length ?? 0) < 0;
const isBehind = (node: Node | undefined, side: Side): boolean => node !== undefined && side(node, 0) > 0;

/** Index of the first segment of a root. */
const firstOf = (page: PageText<Node>, root: number): number =>
  firstIndex(
    page.segments.length,
    (index) => (page.segments[index]?.root ?? Number.POSITIVE_INFINITY) < root,
  );

function joined(page: PageText<Node>, stretches: readonly TextRange[]): TextRange[] {
  const known: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    const last = known.at(-1);
    if (last === undefined || page.text.slice(last.end, start).trim() !== "") known.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return known;
}

/** Whether an element lies in a range with all its edges. */
function holds(range: Range, element: Element): boolean {
  if (range.startContainer.getRootNode() !== element.getRootNode() || element.parentNode === null)
    return false;
  const around = new Range();
  around.selectNode(element);
  return (
    range.compareBoundaryPoints(Range.START_TO_START, around) <= 0 &&
    range.compareBoundaryPoints(Range.END_TO_END, around) >= 0
  );
}

function rangeOver(root: Node): Range {
  const range = new Range();
  range.selectNodeContents(root);
  return range;
}

/**
 * Describes a stretch of a page's text that lies in one root.
 * @param start half-open UTF-16 range in `page.text`
 */
export function piece(page: PageText<Node>, start: number, end: number): HighlightPiece {
  const first = page.segments.find((segment) => segment.end > start);
  const position = first?.root === 0 ? positionFromRange(partsOf(page), { start, end }) : undefined;
  return {
    quote: describeQuote(page.text, start, end),
    position: position === undefined ? null : { type: "TextPositionSelector", ...position },
    path: null,
  };
}
