import { describeQuote } from "../../highlights/anchoring/describe.ts";
import { positionFromRange } from "../../highlights/anchoring/text-parts.ts";
import type { HighlightPiece } from "../../highlights/highlight.ts";
import { type PageText, partsOf } from "./page-text.ts";

/**
 * Describes the selected words of a page, one piece for each root (the document, a shadow root) that they lie in.
 * @returns none where nothing of the page's text is selected, as in a text field
 */
export function selectedPieces(page: PageText<Node>, selection: Range): HighlightPiece[] {
  const byRoot = new Map<number, { start: number; end: number }>();
  for (const { node, root, start, end } of page.segments) {
    if (!selection.intersectsNode(node)) continue;
    const from = node === selection.startContainer ? start + selection.startOffset : start;
    const to = node === selection.endContainer ? start + selection.endOffset : end;
    if (from >= to) continue;
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, { start: from, end: Math.min(to, end) });
    else known.end = Math.min(to, end);
  }
  return [...byRoot].flatMap(([, { start, end }]) => {
    const words = page.text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    return from < to ? [piece(page, from, to)] : [];
  });
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
