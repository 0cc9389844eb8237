/** The text nodes of the page that hold Chinese, in order. */
export function textNodes(): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && /[\u4e00-\u9fff]/.test(node.data)) nodes.push(node);
  }
  return nodes;
}
