/**
 * What is selected on the page, in open shadow roots too: live ranges in the order of the selection, one for each
 * root that it lies in, none collapsed. Firefox has several where cells of a table, or words here and there, are
 * selected. What is selected in a text field is none of the page's.
 */
export function selectedRanges(): Range[] {
  const selection = getSelection();
  if (selection === null) return [];
  const ranges: Range[] = [];
  for (let index = 0; index < selection.rangeCount; index++) {
    const range = selection.getRangeAt(index);
    if (!range.collapsed) ranges.push(range.cloneRange());
  }
  return ranges.length > 0 ? ranges.filter(isOpen) : rangesInShadow(selection);
}

/** Whether no closed shadow root lies about a range: what stands in one is read by nobody. */
function isOpen({ startContainer }: Range): boolean {
  let root = startContainer.getRootNode();
  while (root instanceof ShadowRoot && root.mode === "open") root = root.host.getRootNode();
  return !(root instanceof ShadowRoot);
}

/** Deeper nesting of shadow roots than any page has. */
const MOST_DEEP = 50;

/** A selection that lies in shadow roots, or over the edge of one, has no live range: the browser tells where it is. */
function rangesInShadow(selection: Selection): Range[] {
  if (typeof selection.getComposedRanges !== "function") return [];
  const shadowRoots: ShadowRoot[] = [];
  for (let depth = 0; depth < MOST_DEEP; depth++) {
    const ranges = selection.getComposedRanges({ shadowRoots });
    // Of a root that is not asked for only the place of its element is told.
    const inner = ranges
      .flatMap(({ startContainer, startOffset, endContainer, endOffset }) => [
        ...hostsAt(startContainer, startOffset),
        ...hostsAt(endContainer, endOffset),
      ])
      .filter((root) => !shadowRoots.includes(root));
    // Without any the selection lies in a text field, or in a root that is closed to scripts.
    if (inner.length === 0 && depth === 0) return [];
    if (inner.length === 0) return ranges.flatMap(rangesByRoot).filter((range) => !range.collapsed);
    shadowRoots.push(...inner);
  }
  return [];
}

/** The open shadow roots of the elements before and behind a boundary. */
function hostsAt(container: Node, offset: number): ShadowRoot[] {
  return [container.childNodes[offset - 1], container.childNodes[offset]].flatMap((node) =>
    node instanceof Element && node.shadowRoot !== null ? [node.shadowRoot] : [],
  );
}

/** Cuts a range that runs over edges of shadow roots: a live range lies in one root. */
function rangesByRoot({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range[] {
  const first = new Range();
  const last = new Range();
  first.setStart(startContainer, startOffset);
  last.setEnd(endContainer, endOffset);
  const before: Range[] = [];
  const behind: Range[] = [];
  for (;;) {
    const [from, to] = [first.startContainer.getRootNode(), last.endContainer.getRootNode()];
    if (from === to) break;
    if (from instanceof ShadowRoot && !isInside(to, from)) {
      before.push(first.cloneRange());
      before.at(-1)?.setEnd(from, from.childNodes.length);
      first.setStartAfter(from.host);
    } else if (to instanceof ShadowRoot) {
      behind.unshift(last.cloneRange());
      behind[0]?.setStart(to, 0);
      last.setEndBefore(to.host);
    } else return [];
  }
  first.setEnd(last.endContainer, last.endOffset);
  return [...before, first, ...behind];
}

/** Whether a root is another, or lies in its shadow. */
function isInside(root: Node, outer: Node): boolean {
  let at = root;
  while (at !== outer && at instanceof ShadowRoot) at = at.host.getRootNode();
  return at === outer;
}

/** Whether a range lies where somebody writes. */
export function isEdited({ commonAncestorContainer: node }: Range): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element instanceof HTMLElement && element.isContentEditable;
}
