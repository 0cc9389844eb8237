import type { Reading } from "./reading.ts";

/**
 * What reading a page's text needs to know of a node. Nodes of the DOM fulfil it as they are; on the command
 * line a parsed file does through an adapter.
 */
export interface TextTreeNode<Node> {
  /** 1 element, 3 text, 4 CDATA section, 11 shadow root; others are passed over. */
  readonly nodeType: number;
  /** Of an element its tag, in either case. */
  readonly nodeName: string;
  /** The characters of a text node. */
  readonly nodeValue: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
  getAttribute?(name: string): string | null;
  /** The open shadow root of an element. */
  readonly shadowRoot?: Node | null;
}

/** What only a browser knows of the parent of a text node. */
export interface TextStyle<Node> {
  /** The node as it is, where the page can make its properties say something else. */
  view(node: Node): TextTreeNode<Node>;
  /** Whether its text is on the page (scrolled out of sight or not). */
  isShown(parent: Node): boolean;
  /** Whether a line feed in its text begins a new line. */
  keepsLineFeeds(parent: Node): boolean;
}

/** Begin and end a line: those that are not inline in the HTML standard's style sheet, and `br`. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

export const isText = (node: { readonly nodeType: number }): boolean =>
  node.nodeType === 3 || node.nodeType === 4;

/** Whether an element begins and ends a line of text; told by its tag, since asking for its style costs too much. */
export const isBlock = (node: { readonly nodeType: number; readonly nodeName: string }): boolean =>
  node.nodeType === 1 && BLOCKS.has(node.nodeName.toLowerCase());

/** Whether nothing inside an element is text of the page, as far as its tag and attributes tell. */
export function isLeftOut(
  element: { readonly nodeName: string; getAttribute?(name: string): string | null },
  { leftOut }: Reading,
): boolean {
  const attribute = (name: string): string | null => element.getAttribute?.(name) ?? null;
  return (
    leftOut.has(element.nodeName.toLowerCase()) ||
    attribute("hidden") !== null ||
    /display\s*:\s*none/i.test(attribute("style") ?? "") ||
    !["false", "inherit"].includes(attribute("contenteditable") ?? "false")
  );
}
