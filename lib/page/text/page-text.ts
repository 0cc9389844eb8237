import type { TextPart } from "../../highlights/anchoring/text-parts.ts";
import { firstIndex } from "../../text/first-index.ts";
import { inOneGo } from "../../text/work.ts";
import { isFormulaTwin } from "./formula-twin.ts";
import { PROSE, type Reading } from "./reading.ts";
import { isBlock, isLeftOut, isText, type TextStyle, type TextTreeNode } from "./text-node-tree.ts";

/** A text node of the page, which stands in the page's text as a whole. */
interface PageTextSegment<Node> {
  readonly node: Node;
  /** Index in `roots`. */
  readonly root: number;
  /** Half-open UTF-16 range in `text`, as long as the node's characters. */
  readonly start: number;
  readonly end: number;
  /**
   * Where the node begins in all text nodes of its root joined together, those left out here among them:
   * what the TextPositionSelector of the W3C Web Annotation model counts in (UTF-16).
   */
  readonly position: number;
}

/**
 * The text of a page that a person reads, with the way back to its nodes. Blocks and line breaks are separated
 * by one "\n"; every other line feed stands as a space, so that "\n" always is a new line on the page. What is
 * left out is the reading's to say.
 */
export interface PageText<Node> {
  readonly text: string;
  /** Ordered by `start`, none empty; between two there may be one "\n". */
  readonly segments: readonly PageTextSegment<Node>[];
  /** The root that was read, and after it every open shadow root within, in the order they were met. */
  readonly roots: readonly Node[];
}

/** Nodes between two looks at the clock; 64 of them take well under a millisecond. */
const NODES_PER_SLICE = 64;

/** As `pageTextSlices`, in one go. */
export function readPageText<Node extends TextTreeNode<Node>>(
  root: Node,
  style?: TextStyle<Node>,
  reading: Reading = PROSE,
): PageText<Node> {
  return inOneGo(pageTextSlices(root, style, reading));
}

/**
 * Reads a page's text and pauses every few nodes. The page may change meanwhile: then a node that is moved may
 * be missing or come twice, and reading ends early where the node it stands on is taken off the page.
 * @param root the body of a page, a shadow root or any element
 * @param style without it, only attributes tell what is hidden, and no line feed is kept
 */
export function* pageTextSlices<Node extends TextTreeNode<Node>>(
  root: Node,
  style?: TextStyle<Node>,
  reading: Reading = PROSE,
): Generator<void, PageText<Node>, void> {
  const roots: Node[] = [root];
  const segments: PageTextSegment<Node>[] = [];
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  let lineIsOpen = false;
  let lastParent: Node | null = null;
  let lastIsShown = true;

  const endLine = (): void => {
    if (lineIsOpen) {
      parts.push("\n");
      length++;
    }
    lineIsOpen = false;
  };
  const view = (node: Node): TextTreeNode<Node> => style?.view(node) ?? node;
  const isShown = (parent: Node | null): boolean => {
    if (parent === null || style === undefined) return true;
    if (parent !== lastParent) lastIsShown = style.isShown(parent);
    lastParent = parent;
    return lastIsShown;
  };

  const isTwin = (element: TextTreeNode<Node>): boolean =>
    reading.formulasOnce && isFormulaTwin(element, view, (formula) => style?.isShown(formula) !== false);

  for (let index = 0; index < roots.length; index++) {
    const top = roots[index] ?? root;
    let position = 0;
    let leftOut: Node | null = null;
    let node: Node | null = top;
    while (node !== null) {
      if (++nodes % NODES_PER_SLICE === 0) yield;
      const current: TextTreeNode<Node> = view(node);
      if (isText(current)) {
        const value: string = current.nodeValue ?? "";
        const parent: Node | null = current.parentNode;
        if (leftOut === null && value !== "" && (lineIsOpen || /\S/.test(value)) && isShown(parent)) {
          segments.push({ node, root: index, start: length, end: length + value.length, position });
          const kept = /[\n\r]/.test(value) && parent !== null && style?.keepsLineFeeds(parent) === true;
          parts.push(kept ? value : value.replace(/[\n\r]/g, " "));
          length += value.length;
          lineIsOpen = true;
        }
        position += value.length;
      } else if (leftOut === null && current.nodeType === 1) {
        if (isBlock(current)) endLine();
        if (isLeftOut(current, reading) || isTwin(current)) leftOut = node;
        else if (current.shadowRoot) roots.push(current.shadowRoot);
      }
      let next: Node | null = current.firstChild;
      while (next === null && node !== null) {
        const left: TextTreeNode<Node> = view(node);
        if (node === leftOut) leftOut = null;
        if (leftOut === null && isBlock(left)) endLine();
        if (node === top) break;
        next = left.nextSibling;
        if (next === null) node = left.parentNode;
      }
      node = next;
    }
    endLine();
  }
  return { text: parts.join(""), segments, roots };
}

/** A stretch of one text node: half-open UTF-16 offsets in its characters. */
interface TextNodeStretch<Node> {
  readonly node: Node;
  /** Index in the page text's `roots`. */
  readonly root: number;
  readonly start: number;
  readonly end: number;
  /** Where it begins in the page's text. */
  readonly at: number;
}

/**
 * The way back to the page: the stretches of text nodes that a range of the page's text is made of.
 * @param start first offset of the range (UTF-16)
 * @param end the offset after its last character
 * @returns in the order of the text, none empty; none where the range holds only line ends
 */
export function textNodeStretches<Node>(
  page: PageText<Node>,
  start: number,
  end: number,
): TextNodeStretch<Node>[] {
  const stretches: TextNodeStretch<Node>[] = [];
  for (let index = segmentAfter(page.segments, start); index < page.segments.length; index++) {
    const segment = page.segments[index];
    if (segment === undefined || segment.start >= end) break;
    const from = Math.max(start, segment.start) - segment.start;
    const to = Math.min(end, segment.end) - segment.start;
    const { node, root } = segment;
    if (from < to) stretches.push({ node, root, start: from, end: to, at: segment.start + from });
  }
  return stretches;
}

/** A page's text as it stands in the text nodes of its body, shadow roots aside. */
export function partsOf<Node>(page: PageText<Node>): TextPart[] {
  return page.segments
    .filter(({ root }) => root === 0)
    .map(({ start, end, position }) => ({ start, position, length: end - start }));
}

/** Index of the first segment that ends after an offset of the page's text; their number where none does. */
function segmentAfter<Node>(segments: readonly PageTextSegment<Node>[], offset: number): number {
  return firstIndex(segments.length, (index) => (segments[index]?.end ?? Number.POSITIVE_INFINITY) <= offset);
}
