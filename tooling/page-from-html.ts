import { type DefaultTreeAdapterMap, parse } from "parse5";
import { type PageText, readPageText } from "../lib/page/text/page-text.ts";
import type { TextTreeNode } from "../lib/page/text/text-node-tree.ts";

/** A node of a parsed file, in the form in which a page's text is read. */
export interface HtmlNode extends TextTreeNode<HtmlNode> {
  getAttribute(name: string): string | null;
}

/** A saved page. */
export interface HtmlPage {
  /** Of its `title` element, white space collapsed; empty if none. */
  readonly title: string;
  /** The `lang` attribute of its root, empty if none. */
  readonly lang: string;
  readonly body: HtmlNode;
  /** Text that only a style sheet hides counts. */
  readonly text: PageText<HtmlNode>;
}

const NODE_TYPES: Readonly<Record<string, number>> = { "#text": 3, "#comment": 8, "#documentType": 10 };

/** Reads a saved page as a browser with scripting does; whatever it holds, there is a body. */
export function pageFromHtml(html: string): HtmlPage {
  const root = node(parse(html), null);
  const page = children(root).find((child) => child.nodeName === "html") ?? root;
  const head = children(page).find((child) => child.nodeName === "head");
  const title = head === undefined ? undefined : children(head).find((child) => child.nodeName === "title");
  const body =
    children(page).find((child) => child.nodeName === "body" || child.nodeName === "frameset") ?? page;
  return {
    title: title === undefined ? "" : textContent(title).replace(/\s+/g, " ").trim(),
    lang: page.getAttribute("lang") ?? "",
    body,
    text: readPageText(body),
  };
}

/** The text nodes of a node joined together: what the offsets of a TextPositionSelector count in. */
export function textContent(root: HtmlNode): string {
  const parts: string[] = [];
  const rest: HtmlNode[] = [root];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.nodeType === 3) parts.push(next.nodeValue ?? "");
    rest.push(...children(next).reverse());
  }
  return parts.join("");
}

function children(parent: HtmlNode): HtmlNode[] {
  const found: HtmlNode[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

interface LinkedNode extends HtmlNode {
  firstChild: LinkedNode | null;
  nextSibling: LinkedNode | null;
}

/** Builds the tree without recursion: a hostile file nests as deep as it likes. */
function node(document: DefaultTreeAdapterMap["document"], parentNode: HtmlNode | null): HtmlNode {
  const root = linked(document, parentNode);
  const rest: [DefaultTreeAdapterMap["node"], LinkedNode][] = [[document, root]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [source, target] = next;
    let previous: LinkedNode | null = null;
    for (const child of "childNodes" in source ? source.childNodes : []) {
      const made = linked(child, target);
      if (previous === null) target.firstChild = made;
      else previous.nextSibling = made;
      previous = made;
      rest.push([child, made]);
    }
  }
  return root;
}

function linked(source: DefaultTreeAdapterMap["node"], parentNode: HtmlNode | null): LinkedNode {
  const attributes = new Map("attrs" in source ? source.attrs.map(({ name, value }) => [name, value]) : []);
  return {
    nodeType: NODE_TYPES[source.nodeName] ?? 1,
    nodeName: source.nodeName,
    nodeValue: "value" in source ? source.value : null,
    firstChild: null,
    nextSibling: null,
    parentNode,
    getAttribute: (name) => attributes.get(name) ?? null,
  };
}
